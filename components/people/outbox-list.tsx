import { TimeStamp } from '@/components/ui/time-stamp';
import styles from './outbox-list.module.css';

type Props = { mails: ReadonlyArray<{ id: string; at: string; to: string; subject: string; text: string }> };

/** Mails that were kept instead of sent, their links live. */
export function OutboxList({ mails }: Props) {
  return (
    <ol className={styles.mails}>
      {mails.map(({ id, at, to, subject, text }) => (
        <li key={id}>
          <article aria-labelledby={`mail-${id}`}>
            <h2 id={`mail-${id}`}>{subject}</h2>
            <p className={styles.facts}>
              To {to}, <TimeStamp at={at} clock />
            </p>
            <p className={styles.text}>{withLinks(text)}</p>
          </article>
        </li>
      ))}
    </ol>
  );
}

function withLinks(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
