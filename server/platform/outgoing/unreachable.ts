/** Why an address was not fetched, in words for whoever wants to read it. All that goes wrong out there is one of these. */
export class Unreachable extends Error {}

const WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of that name, or this site is offline',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host takes no connections',
  ECONNRESET: 'the host broke the connection off',
  UND_ERR_SOCKET: 'the host broke the connection off',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the host',
  ETIMEDOUT: 'the host did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'the host did not answer in time',
  UND_ERR_HEADERS_TIMEOUT: 'the host did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'the host did not answer in time',
  UND_ERR_HEADERS_OVERFLOW: 'the answer begins with more than is read',
};

/** What went wrong in a request. Throws on what did not go wrong out there. */
export function unreachable(error: unknown): Unreachable {
  if (error instanceof Unreachable) return error;
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return new Unreachable('the host did not answer in time', { cause: error });
  // Of several addresses tried, the first tells enough.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = first instanceof Error && 'code' in first ? String(first.code) : '';
  const words = WORDS[code];
  if (words) return new Unreachable(words, { cause: error });
  if (/CERT|SSL|TLS|UNABLE_TO_/.test(code)) return new Unreachable('its certificate is not valid', { cause: error });
  if (error.name === 'HTTPParserError') return new Unreachable('the answer is not a web page’s', { cause: error });
  if (/^(?:E(?!RR_)|UND_ERR_)/.test(code))
    return new Unreachable(`the host could not be reached (${code})`, { cause: error });
  throw error;
}
