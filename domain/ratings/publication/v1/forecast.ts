import { due, fire, type Timer } from './publish';
import type { PublicationState, Published } from './state';

/** Something that will happen by itself if the count stays as it is, and what is published from then on. */
export interface Forecast extends Timer {
  readonly published: Published;
}

/**
 * What will happen when, in order, if nobody acts (consensus rule 1, section 5): a consensus settles, a dispute lapses,
 * a freeze thaws. During a freeze a consensus settles without being seen; the thaw shows it.
 */
export function forecast(state: PublicationState, patience: number): Forecast[] {
  const events: Forecast[] = [];
  let now = state;
  for (let timer = due(now, patience); timer !== null; timer = due(now, patience)) {
    now = fire(now, timer);
    events.push({ ...timer, published: now.published });
  }
  return events;
}
