import type { PermissionLine, Permissions } from '@/domain/models/views';
import { criterionTerm } from '../ratings/framework-terms';
import { MAY_TONES, MAY_WORDS } from './permission-words';
import styles from './permissions-table.module.css';

type Props = { model: { slug: string; name: string }; licence: string; permissions: Permissions };

type Words = Readonly<Record<PermissionLine['answer'], string>>;

/** The same answer reads differently to "may I?", "must I?" and "can I know?". */
const MUST: Words = { yes: 'Yes', conditions: 'Yes', no: 'No', unknown: 'Not said' };
const KNOW: Words = { yes: 'Told', conditions: 'Only in part', no: 'Not told', unknown: 'Not yet rated' };

/** What one may do, must do and cannot know: plain questions, short answers, and where each is written. */
export function PermissionsTable({ model, licence, permissions }: Props) {
  const parts = [
    { title: 'You may', lines: permissions.may, words: MAY_WORDS },
    { title: 'You must', lines: permissions.must, words: MUST },
    { title: 'You cannot know', lines: permissions.cannotKnow, words: KNOW },
  ];
  return (
    <table className={styles.permissions}>
      <caption className="visually-hidden">
        What you may do with {model.name}, what you must do, what you cannot know
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Answer</th>
          <th scope="col">In a sentence</th>
        </tr>
      </thead>
      {parts.map((part) =>
        part.lines.length === 0 ? null : (
          <tbody key={part.title}>
            <tr className={styles.part}>
              <th colSpan={3} scope="rowgroup">
                {part.title}
              </th>
            </tr>
            {part.lines.map((line) => (
              <tr key={line.clause ?? line.criterion}>
                <th scope="row">{line.question}</th>
                <td {...(part.words === MAY_WORDS ? { 'data-tone': MAY_TONES[line.answer] } : {})}>
                  {part.words[line.answer]}
                </td>
                <td>
                  {line.detail} <Where line={line} slug={model.slug} licence={licence} />
                </td>
              </tr>
            ))}
          </tbody>
        ),
      )}
    </table>
  );
}

/** Where it says so: the place in the licence, or the criterion of this page. */
function Where({ line, slug, licence }: { line: PermissionLine; slug: string; licence: string }) {
  if (line.clause) return <a href={`/licences/${licence}#${line.clause}`}>{line.section ?? 'licence'}</a>;
  if (line.criterion) {
    return (
      <a href={`/models/${slug}/criteria/${line.criterion}`}>{criterionTerm(line.criterion).name.toLowerCase()}</a>
    );
  }
  if (line.source) return <a href={line.source.url}>{line.source.title}</a>;
  return null;
}
