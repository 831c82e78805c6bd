import type { WatchedPage } from '@/domain/people/views';
import { ActionButton } from '../ui/action-button';
import type { ButtonAction } from '../ui/button-answer';
import { TimeStamp } from '../ui/time-stamp';
import styles from './watched-list.module.css';

type Props = { watched: readonly WatchedPage[]; stop: ButtonAction };

/** The pages that somebody watches, each with its latest change and a way to stop. */
export function WatchedList({ watched, stop }: Props) {
  return (
    <ul className={styles.watched}>
      {watched.map(({ model, latest }) => (
        <li key={model.slug}>
          <div>
            <p>
              <a href={`/models/${model.slug}`}>{model.name}</a>
            </p>
            <p className={styles.facts}>
              {latest ? (
                <>
                  <TimeStamp at={latest.at} clock />: <a href={latest.path}>{latest.text}</a>
                </>
              ) : (
                'Nothing has changed here yet.'
              )}
            </p>
          </div>
          <ActionButton
            action={stop}
            button="Stop watching"
            about={model.name}
            fields={{ model: model.slug, watch: 'no' }}
          />
        </li>
      ))}
    </ul>
  );
}
