import { markdownTree } from './markdown-tree';
import { MarkdownView } from './markdown-view';

/** Markdown as people wrote it, made into elements on the server. */
export function Markdown({ text, scope }: { text: string; scope?: string }) {
  return <MarkdownView tree={markdownTree(text, scope)} />;
}
