const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The paragraphs of a Markdown text: what blank lines part, fenced code in one piece. Joined by a blank line they make
 * the text again, but for how many blank lines there were.
 */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  let fence: string | null = null;
  const end = () => {
    if (lines.length > 0) paragraphs.push(lines.join('\n'));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (fence === null) fence = mark;
    else if (mark !== null && closes(line, mark, fence)) fence = null;
    if (fence === null && line.trim() === '') end();
    else lines.push(line);
  }
  end();
  return paragraphs;
}

/** A fence ends at one of its own kind that is at least as long and has nothing after it (CommonMark). */
function closes(line: string, mark: string, fence: string): boolean {
  return mark.startsWith(fence) && line.trim() === mark;
}
