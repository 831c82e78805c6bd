import type { Named } from '../models/views';
import type { Role } from '../people/permissions';
import type { CriterionId } from '../ratings/criteria';
import type { DecisionView, Somebody } from '../wiki/views';

/** What a decision is about: a source, what is published of a rating, an edit, a page, a post or a person. */
export type DecisionAbout =
  | { kind: 'rating'; model: Named; criterion: CriterionId }
  | { kind: 'source'; model: Named; criterion: CriterionId; url: string }
  | {
      kind: 'edit';
      editId: string;
      /** Null for a proposed page that is not approved. */
      model: Named | null;
      isNewPage: boolean;
    }
  | { kind: 'page'; model: Named; from: string; to: string }
  | { kind: 'post'; model: Named; thread: string; post: string }
  | {
      kind: 'person';
      person: Somebody;
      /** The role before and since, where that is what was decided. */
      role: { from: Role; to: Role } | null;
    };

/** A decision with what it is about, as the log and whoever is told of it read it. */
export type LoggedDecision = DecisionView & { about: DecisionAbout };
