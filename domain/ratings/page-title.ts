const LONGEST = 200;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * What a web page calls itself, as one line of plain text, or null. It is what a stranger wrote: shown as such, and
 * without signs that are not seen or turn the direction of what follows.
 */
export function pageTitle(html: string): string | null {
  // Each try ends at the next "<", so that no page makes the search take longer than its length.
  const [, raw = ''] = /<title(?:\s[^<>]*)?>([^<]*)<\/title/i.exec(html) ?? [];
  const title = raw
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hexadecimal, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return title === '' ? null : Array.from(title).slice(0, LONGEST).join('');
}
