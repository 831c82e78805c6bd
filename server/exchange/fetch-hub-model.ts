import { HUB_ADDRESS, type HubModel, readHubModel } from '../../domain/exchange/hub-model';
import { type Fetched, fetchSafely, type Limits } from '../platform/outgoing/fetch-safely';
import { PUBLIC_INTERNET, type Reach } from '../platform/outgoing/reach';
import { Unreachable } from '../platform/outgoing/unreachable';
import { userAgent } from '../platform/outgoing/user-agent';

/** The longest answers list thousands of files. */
const LIMITS: Limits = { milliseconds: 30_000, bytes: 4_194_304 };

/** Where to ask, and where asking may lead. */
export type HubDoor = { address?: string; reach?: Reach };

/** What the Hub said of a model, or why it told nothing; `isOver` where it would tell nothing of others now either. */
export type HubAnswer = { model: HubModel } | { fault: string; isOver: boolean };

/** Asks the Hugging Face Hub for what it publishes about a model, as nobody in particular. */
export async function fetchHubModel(
  id: string,
  { address = HUB_ADDRESS, reach = PUBLIC_INTERNET }: HubDoor = {},
): Promise<HubAnswer> {
  let fetched: Fetched;
  try {
    fetched = await fetchSafely(`${address}/api/models/${id}`, { reach, userAgent: userAgent(), limits: LIMITS });
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { fault: `the Hub could not be asked: ${error.message}`, isOver: true };
  }
  if (fetched.status === 429) return { fault: `the Hub was asked too often; ${againIn(fetched)}`, isOver: true };
  if (fetched.status !== 200) return { fault: refusalOf(fetched), isOver: false };
  const read = readBody(fetched);
  return 'model' in read ? read : { fault: `the Hub’s answer is ${read.problem}`, isOver: false };
}

function readBody({ body }: Fetched): ReturnType<typeof readHubModel> {
  if (body.length >= LIMITS.bytes) return { problem: `longer than ${LIMITS.bytes} bytes` };
  try {
    return readHubModel(JSON.parse(body.toString('utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: 'not JSON' };
  }
}

/**
 * The Hub answers "401" to strangers about what is not there and what is private alike, so that nobody learns which;
 * `X-Error-Code` says it for the rest.
 */
function refusalOf({ status, header }: Fetched): string {
  const code = header('x-error-code');
  if (code === 'GatedRepo') return 'is gated: the Hub tells of it only to whom its maker let in';
  if (header('x-error-message') === 'Access to this resource is disabled.') return 'has been disabled on the Hub';
  if (status === 401 || status === 404 || code === 'RepoNotFound') return 'is not on the Hub, or is private there';
  return `the Hub answers with status ${status}`;
}

/** The Hub tells it as `RateLimit: "api";r=0;t=55` (its documentation, "Hub Rate limits"), a server before it as `Retry-After`. */
function againIn({ header }: Fetched): string {
  const [, told] = /(?:^|;)\s*t=(\d+)/.exec(header('ratelimit') ?? '') ?? [];
  const seconds = told ?? /^\d+$/.exec(header('retry-after') ?? '')?.[0];
  return seconds === undefined ? 'it does not say when it may be asked again' : `ask again in ${seconds} s`;
}
