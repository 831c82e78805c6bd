/** U+FFFD, which stands for what cannot be read. */
const UNREADABLE = '%EF%BF%BD';

/**
 * An address in which everything that is escaped is text: a NUL, which the database takes in no text, and bytes that are
 * none become the character for what cannot be read. So such an address leads nowhere, like all that nobody made.
 */
export function readableAddress(address: string): string {
  if (!address.includes('%')) return address;
  const withoutNul = address.replaceAll('%00', UNREADABLE);
  return isText(withoutNul) ? withoutNul : withoutNul.replace(/(?:%[\da-f]{2})+|%/gi, asText);
}

function asText(escaped: string): string {
  return isText(escaped) ? escaped : UNREADABLE;
}

function isText(escaped: string): boolean {
  try {
    decodeURIComponent(escaped);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
