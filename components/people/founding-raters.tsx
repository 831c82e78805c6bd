import type { FoundingRater } from '@/domain/people/views';
import { TimeStamp } from '../ui/time-stamp';

/** Who counts, or counted, as established by being named so: until when, and why. */
export function FoundingRaters({ raters }: { raters: readonly FoundingRater[] }) {
  if (raters.length === 0) return <p>Nobody has been named yet.</p>;
  return (
    <ul>
      {raters.map(({ handle, reason, until }) => (
        <li key={handle}>
          <a href={`/users/${handle}`}>{handle}</a>, until <TimeStamp at={until} />
          {reason === null ? null : `: ${reason}`}
        </li>
      ))}
    </ul>
  );
}
