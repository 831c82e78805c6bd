import { Prose } from '../ui/prose';
import { Section } from '../ui/section';
import type { PagePreview } from './form-answer';
import { MarkdownView } from './markdown-view';
import { PageDiff } from './page-diff';

/** What would change, and how the article would read. */
export function PreviewSection({ preview }: { preview: PagePreview }) {
  return (
    <Section id="preview" title="Preview" note="Nothing has been sent yet.">
      {preview.diff ? (
        <PageDiff diff={preview.diff} empty="Nothing is changed yet." />
      ) : (
        <p>What changes is told once the fields above are mended.</p>
      )}
      <h3>The article</h3>
      <Prose>
        <MarkdownView tree={preview.article} />
      </Prose>
    </Section>
  );
}
