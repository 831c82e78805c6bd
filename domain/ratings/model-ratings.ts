import type { Decision } from './consensus/v1/decision';
import { CRITERION_IDS, type CriterionId } from './criteria';
import { labelFor } from './framework/v1/label-for';
import type { LabelId } from './framework/v1/labels';
import type { PublishedRating } from './framework/v1/published';
import type { PublishedState, RatedLevel } from './levels';
import type { PublicationEvent } from './publication/v1/event';
import { advance, due, takeEvent } from './publication/v1/publish';
import { isSettled, type PublicationState, startPublication } from './publication/v1/state';
import type { SurgeCounts } from './publication/v1/surge';

const HOUR = 60 * 60 * 1000;

/** What a label needs of a rating's current count. */
export type Counted = Pick<Decision, 'level' | 'state' | 'low' | 'high' | 'confidence' | 'restsOn'>;

/** A rating that a base passes on to what is built on it, and whose it is: the model on which it was made. */
export type Inherited = {
  from: string;
  /** As published there. */
  level: RatedLevel;
  /** Provisional, whatever it is there. */
  state: PublishedState;
  /** By the current count there, provisional likewise. */
  counted: Counted;
};

/** A rating in its model: the current count, and what is published. */
export type RatingInModel = {
  counted: Counted;
  /** Of its own, and when something of that falls due by itself. */
  publication: PublicationState;
  dueAt: number | null;
  /** What the base passes on; it counts while nothing of its own is published. */
  inherited: Inherited | null;
  /** What label, badge, API and matrix rest on: its own, else what is inherited. `since` in milliseconds since 1970. */
  published: { level: RatedLevel | null; state: PublishedState; since: number | null };
  /** The level that it first settled on, and when: by that it is told who saw right (consensus rule 1, section 1, standing). */
  firstSettled: { level: RatedLevel; at: number } | null;
};

/**
 * All that its model needs of a rating that stays as it is. Its count is the one that what is published rests on: its own, or
 * its base's.
 */
export type RestingRating = Pick<RatingInModel, 'counted' | 'published' | 'dueAt'>;

export type ModelRatingsStart = {
  label: LabelId;
  /** In milliseconds since 1970. */
  labelSince: number;
  /** In hours. */
  patience: number;
  ratings?: Iterable<readonly [CriterionId, Omit<RatingInModel, 'dueAt'>]>;
  /** Those to be left as they are, until nothing of theirs is due. */
  resting?: ReadonlyMap<CriterionId, RestingRating>;
};

const UNRATED: Counted = { level: null, state: 'unrated', low: 'closed', high: 'open', confidence: 0, restsOn: null };

/**
 * What is published of a model's ratings, and the label that rests on it (consensus rule 1, section 5; framework 1.0,
 * "Label"). The live site and a replay take the same steps here. Each step is given an instant not before the last one's
 * and comes after the timers that fire until then.
 */
export class ModelRatings {
  readonly ratings: Map<CriterionId, RatingInModel>;
  readonly resting: ReadonlyMap<CriterionId, RestingRating>;
  /** Ratings that were changed since this was made. */
  readonly touched = new Set<CriterionId>();
  /** What was published, when this was made, of ratings that something else has been published of since. */
  readonly publishedBefore = new Map<CriterionId, RatingInModel['published']>();
  label: LabelId;
  labelSince: number;
  patience: number;
  /** When something last moved; null while nothing has. */
  movedAt: number | null = null;
  /** When the next thing falls due by itself. */
  nextDue = Number.POSITIVE_INFINITY;
  private readonly levels: Partial<Record<CriterionId, PublishedRating>> = {};

  constructor({ label, labelSince, patience, ratings = [], resting = new Map() }: ModelRatingsStart) {
    this.label = label;
    this.labelSince = labelSince;
    this.patience = patience;
    this.ratings = new Map();
    this.resting = resting;
    for (const [criterion, rating] of resting) {
      this.setLevel(criterion, rating);
      this.nextDue = Math.min(this.nextDue, rating.dueAt ?? Number.POSITIVE_INFINITY);
    }
    for (const [criterion, stored] of ratings) {
      const rating = { ...stored, dueAt: null };
      this.ratings.set(criterion, rating);
      this.setLevel(criterion, rating);
      this.setDue(rating);
    }
  }

  /** Lets everything happen that falls due until an instant, in order: by time, and at one instant by criterion. */
  advance(until: number): void {
    while (this.nextDue <= until) {
      const at = this.nextDue;
      for (const criterion of CRITERION_IDS) {
        const rating = this.ratings.get(criterion);
        if (rating?.dueAt !== at) continue;
        rating.publication = advance(rating.publication, at, this.patience);
        this.setDue(rating);
        this.publish(criterion, rating, at);
      }
    }
  }

  /** A newcomer's or member's first vote on a rating, to be told before the count that it makes. */
  firstVote(criterion: CriterionId, counts: SurgeCounts, at: number): void {
    this.take(criterion, { kind: 'first-vote', at, counts });
  }

  /** The count of a rating moved. */
  count(criterion: CriterionId, counted: Counted, at: number): void {
    const rating = this.of(criterion);
    rating.counted = counted;
    this.take(criterion, { kind: 'computed', at, computed: counted });
  }

  /** A moderator ends a freeze, or counts the present consensus as held. */
  act(criterion: CriterionId, kind: 'release' | 'shorten', at: number): void {
    this.take(criterion, { kind, at });
  }

  /** The base passes on another rating, or nothing any more. */
  inherit(criterion: CriterionId, inherited: Inherited | null, at: number): void {
    const rating = this.of(criterion);
    rating.inherited = inherited;
    this.publish(criterion, rating, at);
  }

  /**
   * Publishes by another patience from now on. What was held for so long already counts as held now, and not since when it
   * would have been by this patience; without patience no freeze goes on.
   */
  adopt(patience: number, at: number): void {
    const before = this.patience;
    this.patience = patience;
    this.movedAt = at;
    for (const criterion of CRITERION_IDS) {
      const rating = this.ratings.get(criterion);
      if (!rating) continue;
      rating.publication = advance(rating.publication, at, before);
      const { freeze, heldSince } = rating.publication;
      if (patience === 0 && freeze !== null) this.act(criterion, 'release', at);
      if (heldSince !== null && heldSince + patience * HOUR <= at) this.act(criterion, 'shorten', at);
      this.setDue(rating);
      this.touched.add(criterion);
    }
  }

  private take(criterion: CriterionId, event: PublicationEvent): void {
    const rating = this.of(criterion);
    rating.publication = takeEvent(rating.publication, event, this.patience);
    this.setDue(rating);
    this.publish(criterion, rating, event.at);
  }

  private setDue(rating: RatingInModel): void {
    const at = due(rating.publication, this.patience)?.at ?? null;
    if (at === rating.dueAt) return;
    rating.dueAt = at;
    this.nextDue = Number.POSITIVE_INFINITY;
    for (const ratings of [this.ratings, this.resting]) {
      for (const { dueAt } of ratings.values()) if (dueAt !== null && dueAt < this.nextDue) this.nextDue = dueAt;
    }
  }

  private publish(criterion: CriterionId, rating: RatingInModel, at: number): void {
    this.touched.add(criterion);
    this.movedAt = at;
    const { published: own, settled } = rating.publication;
    if (settled !== null) rating.firstSettled ??= { level: settled, at };
    const { level, state } = own.level === null && rating.inherited !== null ? rating.inherited : own;
    const before = rating.published;
    if (level === before.level && state === before.state) return;
    if (!this.publishedBefore.has(criterion)) this.publishedBefore.set(criterion, before);
    rating.published = { level, state, since: at };
    this.setLevel(criterion, rating);
    const label = labelFor(this.levels);
    if (label === this.label) return;
    this.label = label;
    this.labelSince = at;
  }

  private setLevel(criterion: CriterionId, { published: { level, state } }: Pick<RatingInModel, 'published'>): void {
    if (level === null) delete this.levels[criterion];
    else this.levels[criterion] = { level, isSettled: isSettled({ state }) };
  }

  private of(criterion: CriterionId): RatingInModel {
    const known = this.ratings.get(criterion);
    if (known) return known;
    const rating: RatingInModel = {
      counted: UNRATED,
      publication: startPublication(),
      dueAt: null,
      inherited: null,
      published: { level: null, state: 'unrated', since: null },
      firstSettled: null,
    };
    this.ratings.set(criterion, rating);
    return rating;
  }
}

/** Whether a rating counts as its base's. */
export function isInherited({ publication, inherited }: Pick<RatingInModel, 'publication' | 'inherited'>): boolean {
  return publication.published.level === null && inherited !== null;
}
