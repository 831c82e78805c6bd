/**
 * Which page of a list is shown, counted from 1, and how many there are: the one wanted, or the last where there are fewer.
 * A list of nothing has one page.
 * @param most how many stand on a page.
 */
export function listPage(total: number, wanted: number, most: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(total / most));
  return { page: Math.min(wanted, pages), pages };
}
