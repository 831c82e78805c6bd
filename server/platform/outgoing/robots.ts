import robotsParser from 'robots-parser';
import { Unreachable } from './unreachable';

/** Whether a program may read an address. */
export type Robots = (url: string, userAgent: string) => boolean;

/**
 * What a host asks of programs (RFC 9309): nothing where it has no robots.txt, and to stay away while that cannot be told.
 * @throws {Unreachable} where the host itself is.
 */
export async function readRobots(
  origin: string,
  fetchText: (url: string) => Promise<{ status: number; body: Buffer }>,
): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  const { status, body } = await fetchText(url);
  if (status >= 500) throw new Unreachable(`the host’s robots.txt answers with status ${status}`);
  if (status >= 300) return () => true;
  const rules = robotsParser(url, body.toString('utf8'));
  return (asked, userAgent) => rules.isAllowed(asked, userAgent) !== false;
}
