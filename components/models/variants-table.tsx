import type { Variant } from '@/domain/models/views';
import styles from './variants-table.module.css';

/** So many variants are read at a glance; longer lists fold. */
const AT_A_GLANCE = 12;

/** The sizes and forms that one page covers; the rest of a long list waits under a fold. */
export function VariantsTable({ model, variants }: { model: string; variants: readonly Variant[] }) {
  if (variants.length === 0) return <p className={styles.none}>No variant is recorded yet.</p>;
  const rest = variants.slice(AT_A_GLANCE);
  return (
    <>
      <Table caption={`Variants of ${model}`} variants={variants.slice(0, AT_A_GLANCE)} />
      {rest.length > 0 ? (
        <details className={styles.rest}>
          <summary>{rest.length} more variants</summary>
          <Table caption={`More variants of ${model}`} variants={rest} />
        </details>
      ) : null}
    </>
  );
}

function Table({ caption, variants }: { caption: string; variants: readonly Variant[] }) {
  return (
    <table className={styles.variants}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Variant</th>
          <th scope="col">Parameters</th>
          <th scope="col">On the Hugging Face Hub</th>
        </tr>
      </thead>
      <tbody>
        {variants.map((variant) => (
          <tr key={variant.name}>
            <th scope="row">{variant.name}</th>
            <td>{variant.parameters === null ? <span>not told</span> : sizeOf(variant.parameters)}</td>
            <td>
              {variant.hubId === null ? (
                <span>not there</span>
              ) : (
                <a href={`https://huggingface.co/${variant.hubId}`} rel="nofollow">
                  {variant.hubId}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 8030000000 is told as "8.03 billion". */
function sizeOf(parameters: number): string {
  const [unit, word] = parameters >= 1e9 ? ([1e9, 'billion'] as const) : ([1e6, 'million'] as const);
  return `${Number((parameters / unit).toPrecision(3))} ${word}`;
}
