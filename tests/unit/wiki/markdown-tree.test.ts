import type { Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { markdownTree } from '../../../components/wiki/markdown-tree';

/** All values of one property in a tree. */
function valuesOf(node: Nodes, name: 'href' | 'id'): string[] {
  if (!('children' in node)) return [];
  const own = node.type === 'element' ? node.properties[name] : undefined;
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...node.children.flatMap((child) => (child.type === 'doctype' ? [] : valuesOf(child, name))),
  ];
}

describe.each(['', 'post-5'])('a text, scope %j', (scope) => {
  it('has footnotes whose links lead there and back', () => {
    const tree = markdownTree('Said here.[^1]\n\n[^1]: And shown there.', scope);
    const ids = valuesOf(tree, 'id').map((id) => `#${id}`);
    const links = valuesOf(tree, 'href');
    expect(links).toHaveLength(2);
    for (const link of links) expect(ids).toContain(link);
    expect(ids.filter((id) => !id.startsWith(`#${scope}`))).toEqual([]);
  });

  it('leads to other places of the page as its author wrote it', () => {
    expect(valuesOf(markdownTree('[above](#post-12)', scope), 'href')).toEqual(['#post-12']);
  });
});
