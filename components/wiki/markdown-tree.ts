import type { Root, RootContent } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** What an article may hold: the sanitiser's list of harmless elements, without pictures and without raw HTML. */
const SCHEMA = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'input'),
  // Without raw HTML the only ids are those of footnotes, which have their prefix already, as the links to them do.
  clobberPrefix: '',
};

/** What the names of footnotes begin with, in ids and in links to them. */
const FOOTNOTE = 'user-content-';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(() => fitIntoPage)
  .use(rehypeSanitize, SCHEMA)
  .freeze();

/**
 * Markdown as people wrote it, as the tree of a page's elements. The tree is sanitised, not a string; it is plain JSON,
 * so that a preview of it can be an action's answer.
 * @param scope tells the names inside it apart from those of the page's other texts.
 */
export function markdownTree(text: string, scope = ''): Root {
  const tree = processor.runSync(processor.parse(text));
  if (scope !== '') for (const child of tree.children) nameApart(child, scope);
  return tree;
}

/** Footnotes have names, and links to them: of two texts on one page both would have the same. */
function nameApart(node: RootContent, scope: string): void {
  if (node.type !== 'element') return;
  const { id, href, ariaDescribedBy } = node.properties;
  if (typeof id === 'string') node.properties.id = `${scope}-${id}`;
  if (typeof href === 'string' && href.startsWith(`#${FOOTNOTE}`)) {
    node.properties.href = `#${scope}-${href.slice(1)}`;
  }
  if (Array.isArray(ariaDescribedBy)) node.properties.ariaDescribedBy = ariaDescribedBy.map((one) => `${scope}-${one}`);
  for (const child of node.children) nameApart(child, scope);
}

const DEEPER: Readonly<Record<string, string>> = { h1: 'h3', h2: 'h3', h3: 'h4', h4: 'h5', h5: 'h6', h6: 'h6' };

/** An article stands under a heading of its page, so its own headings go one level down. */
function fitIntoPage(tree: Root): void {
  delete tree.position;
  for (const child of tree.children) demote(child);
}

function demote(node: RootContent): void {
  // Where it stood in the text: nobody asks, and an answer would be three times as long.
  delete node.position;
  if (node.type !== 'element') return;
  node.tagName = DEEPER[node.tagName] ?? node.tagName;
  for (const child of node.children) demote(child);
}
