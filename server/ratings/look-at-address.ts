import type { AddressCheck } from '../../domain/ratings/address-check';
import { pageTitle } from '../../domain/ratings/page-title';
import { type Fetched, fetchSafely, type Limits } from '../platform/outgoing/fetch-safely';
import type { Reach } from '../platform/outgoing/reach';
import { Unreachable } from '../platform/outgoing/unreachable';

/** Patience for a slow university server, and as much as a title ever comes after. */
const LIMITS: Limits = { milliseconds: 15_000, bytes: 262_144 };

type Visitor = { reach: Reach; userAgent: string; limits?: Limits };

/** Fetches the address of a source and says what came of it. */
export async function lookAtAddress(
  url: string,
  { reach, userAgent, limits = LIMITS }: Visitor,
): Promise<Omit<AddressCheck, 'at'>> {
  try {
    const fetched = await fetchSafely(url, { reach, userAgent, limits });
    const { status, url: finalUrl, contentType } = fetched;
    const fault = status >= 200 && status < 300 ? null : `it answers with status ${status}`;
    return { status, finalUrl, contentType, title: fault === null ? titleOf(fetched) : null, fault };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { status: null, finalUrl: null, contentType: null, title: null, fault: error.message };
  }
}

function titleOf({ contentType, body }: Fetched): string | null {
  const [, kind = '', charset = 'utf-8'] = /^\s*([^\s;]+)(?:.*?;\s*charset="?([\w-]+))?/i.exec(contentType ?? '') ?? [];
  if (!/^(?:text\/html|application\/xhtml\+xml)$/i.test(kind)) return null;
  return pageTitle(new TextDecoder(knownCharset(charset)).decode(body));
}

function knownCharset(name: string): string {
  try {
    return new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return 'utf-8';
    throw error;
  }
}
