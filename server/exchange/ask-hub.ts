import type { HubModel } from '../../domain/exchange/hub-model';
import { fetchHubModel, type HubDoor } from './fetch-hub-model';

/** What came of asking for one model. */
export type AskedOfHub = { id: string } & ({ model: HubModel } | { fault: string });

/** Asks the Hub for one model after another. Once it tells nothing more, it is not asked for the rest. */
export async function* askHub(ids: readonly string[], door: HubDoor = {}): AsyncGenerator<AskedOfHub> {
  let over: string | null = null;
  for (const id of new Set(ids)) {
    if (over !== null) {
      yield { id, fault: `not asked for: ${over}` };
      continue;
    }
    const answer = await fetchHubModel(id, door);
    if ('fault' in answer && answer.isOver) over = answer.fault;
    yield { id, ...('model' in answer ? { model: answer.model } : { fault: answer.fault }) };
  }
}
