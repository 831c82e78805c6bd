'use client';

import { type ReactNode, useActionState } from 'react';
import type { WatchedPage } from '@/domain/people/views';
import type { ButtonAction } from '../ui/button-answer';
import { TimeStamp } from '../ui/time-stamp';
import styles from './watched-list.module.css';

type Props = {
  watched: readonly WatchedPage[];
  /** The server action itself, so that the buttons work without a script too. */
  stop: ButtonAction;
  /** What stands here when nothing is watched. */
  empty: ReactNode;
};

/**
 * The pages that somebody watches, each with its latest change and a way to stop. A page that is watched no more goes from
 * the list with its button, so what came of it is told above the list, where it stays.
 */
export function WatchedList({ watched, stop, empty }: Props) {
  const [answer, submit, isPending] = useActionState(stop, null);
  return (
    <>
      {answer?.error ? (
        <p role="alert" className={styles.error}>
          {answer.error}
        </p>
      ) : null}
      <output>{answer?.done}</output>
      {watched.length === 0 ? (
        empty
      ) : (
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
              <form action={submit}>
                <input type="hidden" name="model" value={model.slug} />
                <input type="hidden" name="watch" value="no" />
                <button type="submit" disabled={isPending} aria-describedby={`about-${model.slug}`}>
                  Stop watching
                </button>
                <span id={`about-${model.slug}`} className="visually-hidden">
                  {model.name}
                </span>
              </form>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
