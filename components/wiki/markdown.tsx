import type { Element, Root, RootContent } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** What an article may hold: the sanitiser's list of harmless elements, without pictures and without raw HTML. */
const SCHEMA = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'input'),
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(() => fitIntoPage)
  .use(rehypeSanitize, SCHEMA)
  .freeze();

/** Markdown as people wrote it, made into elements on the server. The tree is sanitised, not a string. */
export function Markdown({ text }: { text: string }) {
  const tree = processor.runSync(processor.parse(text));
  return toJsxRuntime(tree, { Fragment, jsx, jsxs });
}

const DEEPER: Readonly<Record<string, string>> = { h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6', h6: 'h6' };

/** An article stands under a heading of its page, so its own headings go one level down. */
function fitIntoPage(tree: Root): void {
  for (const child of tree.children) demote(child);
}

function demote(node: RootContent): void {
  if (node.type !== 'element') return;
  node.tagName = DEEPER[node.tagName] ?? node.tagName;
  for (const child of (node satisfies Element).children) demote(child);
}
