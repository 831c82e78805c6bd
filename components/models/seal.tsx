import { LABEL_TONES } from '@/domain/models/label-tones';
import type { Availability, Basis, LabelId } from '@/domain/models/views';
import { labelSubtitle, labelTerm } from '../ratings/framework-terms';
import { dayOf } from '../ui/time-stamp';
import { BASIS_WORDS } from './basis-words';
import styles from './seal.module.css';

type Props = {
  label: { id: LabelId; certain: boolean; basis: Basis };
  /** Only for the closed: service only, or unreleased. */
  availability?: Availability | null;
  /** A gate of the label is in dispute: the rim breaks. */
  inDispute?: boolean;
  /** When this label was first published; stamped into the rim like a date letter. */
  since?: string | null;
};

const OUTER = 'M28 18H292L318 44V160L292 186H28L2 160V44z';
const BROKEN = 'M34 18H286M318 50V154M286 186H34M2 154V50';
const INNER = 'M31.5 26H288.5L310 47.5V156.5L288.5 178H31.5L10 156.5V47.5z';
/** The ruler runs round between the rims: a graduation each 8 px. */
const GRADUATION = 'M32 21H290M315 48V158M288 183H30M5 156V46';

/** The label as a hallmark: the office's punch, the name, whose verdict it is; the rim tells how sure it is. */
export function Seal({ label, availability = null, inDispute = false, since = null }: Props) {
  const { name } = labelTerm(label.id);
  const subtitle = labelSubtitle(label.id, availability);
  const [who, on] = BASIS_WORDS[label.basis];
  const lines = inLines(name);
  const surety = inDispute ? 'In dispute' : label.certain ? 'Certain' : 'Provisional';
  const isDouble = label.certain && !inDispute;
  const top = subtitle || lines.length > 1 ? 84 : 98;
  return (
    <svg
      className={styles.seal}
      data-tone={LABEL_TONES[label.id]}
      viewBox="0 0 320 200"
      width="320"
      height="200"
      role="img"
      aria-label={`${name}${subtitle ? `: ${subtitle}` : ''}. ${surety}. ${who}, ${on}.`}
    >
      <path className={styles.rim} d={inDispute ? BROKEN : OUTER} />
      {isDouble ? (
        <>
          <path className={styles.graduation} d={GRADUATION} />
          <path className={styles.inner} d={INNER} />
        </>
      ) : null}
      <path className={styles.punch} d="M138 1h44v24c0 9-9 14-22 18c-13-4-22-9-22-18z" />
      <path
        className={styles.mark}
        d="M149 24h2v5h-2zM154 18h2v11h-2zM159 9h2v20h-2zM164 18h2v11h-2zM169 24h2v5h-2zM147 29h26v1h-26z"
      />
      {lines.map((line, index) => (
        <text key={line} className={styles.name} x="160" y={top + 31 * index}>
          {line}
        </text>
      ))}
      {subtitle ? (
        <text className={styles.subtitle} x="160" y={top + 31 * (lines.length - 1) + 26}>
          {subtitle}
        </text>
      ) : null}
      <text className={styles.basis} x="160" y="141">
        {who}
      </text>
      <text className={styles.basis} x="160" y="158">
        {on}
      </text>
      {since ? (
        <>
          <path className={styles.tablet} d="M92 174h136v22H92z" />
          <text className={styles.date} x="160" y="190">
            since {dayOf(since)}
          </text>
        </>
      ) : null}
    </svg>
  );
}

/** Names of labels are few and known: the longest breaks at its comma. */
function inLines(name: string): readonly string[] {
  const comma = name.indexOf(', ');
  return comma < 0 ? [name] : [name.slice(0, comma), name.slice(comma + 2)];
}
