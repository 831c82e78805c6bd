import type { PublishedState, RatedLevel, RatingState } from '../../levels';

/** What the votes say at an instant (consensus rule 1, section 3). */
export interface Computed {
  /** `null` while nothing counts. */
  readonly level: RatedLevel | null;
  readonly state: RatingState;
}

/** What label, badge, API and matrix rest on. */
export interface Published {
  readonly level: RatedLevel | null;
  readonly state: PublishedState;
  /** Since when level and state are these; `null` while nothing was ever published. */
  readonly since: number | null;
}

/**
 * All that the published level depends on, in constant space and as plain JSON (consensus rule 1, section 5). Every
 * instant is in milliseconds since 1970. It holds up to `at`: to know what is published at a later instant, `advance` it.
 */
export interface PublicationState {
  /** Of the last event or advance; `null` before the first. */
  readonly at: number | null;
  readonly computed: Computed;
  /** Since when the computed state is consensus on its level without interruption; `null` while it is none. */
  readonly heldSince: number | null;
  /** The level that was held long enough; `null` while nothing is settled. */
  readonly settled: RatedLevel | null;
  /** When the dispute's clock started. A return to the settled level does not stop it before it is held. */
  readonly disputedSince: number | null;
  /** A surge's freeze of what is published. */
  readonly freeze: { readonly since: number; readonly until: number } | null;
  /** When the last freeze ended. */
  readonly thawedAt: number | null;
  readonly published: Published;
}

/** A rating on which nothing has happened yet. */
export function startPublication(): PublicationState {
  return {
    at: null,
    computed: { level: null, state: 'unrated' },
    heldSince: null,
    settled: null,
    disputedSince: null,
    freeze: null,
    thawedAt: null,
    published: { level: null, state: 'unrated', since: null },
  };
}

/** Whether a published level has been held for the patience, disputed or not: what a label asks of an `na` (framework 1.0, Label). */
export function isSettled({ state }: Pick<Published, 'state'>): boolean {
  return state === 'consensus' || state === 'in-dispute';
}
