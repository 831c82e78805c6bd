import type { z } from 'zod';
import type { Action, Actor } from '../../domain/people/permissions';
import type { ConflictingField } from '../../domain/wiki/views';
import type { Transaction } from '../platform/database';
import type { Sql } from '../platform/sql';

/** Why a command did not happen. Expected answers, not errors: each door words them in its own way. */
export type Refusal =
  | { kind: 'invalid'; errors: ReadonlyArray<{ path: string; message: string }> }
  | { kind: 'unauthenticated' }
  /** `detail`: why not this actor, where it is not for their role. */
  | { kind: 'forbidden'; action: Action; detail?: string }
  | { kind: 'not-found'; what: string }
  | { kind: 'conflict'; detail: string; fields?: readonly ConflictingField[] }
  | { kind: 'rate-limited'; retryAfterSeconds: number };

/** What a command answers: its value with the cache tags that it touched, or a refusal. */
export type Result<Value> = { ok: true; value: Value; tags: readonly string[] } | { ok: false; refusal: Refusal };

/** A fact that recent changes, feeds and the public log will show. */
export type NewChange = { kind: string; modelId: string | null; detail: Readonly<Record<string, unknown>> };

/** What a handler reports back: its value, the facts to record, and the tags of the pages that now read differently. */
export type Outcome<Value> =
  | {
      ok: true;
      value: Value;
      changes: readonly NewChange[];
      tags: readonly string[];
      /** What the handler sent and did not wait for: the command has happened when that is done, too. */
      written?: Promise<unknown>;
    }
  | { ok: false; refusal: Refusal };

/** At most `points` runs in `seconds`, per actor. */
export type Limit = { points: number; seconds: number };

/** What a handler is given: checked input, who acts, and a transaction to work in. */
export type CommandContext<Input, Through = Transaction> = {
  input: Input;
  actor: Actor;
  transaction: Through;
  /** The moment that everything in this command is dated with. */
  now: Date;
};

/**
 * A write, as a value. Every write of the site is one of these, and `run` is the only way to execute it, so that
 * no door can forget a check.
 */
export type Command<Schema extends z.ZodType, Value> = {
  name: string;
  input: Schema;
  permission: Action;
  limit: Limit;
} & (
  | {
      /** Does the work inside the transaction. Returning a refusal rolls everything back. */
      handler: Handler<Schema, Value, Transaction>;
      sqlHandler?: never;
    }
  | {
      /** The same, where all it needs is statements: it is given a transaction of the driver's own (ADR 0034). */
      sqlHandler: Handler<Schema, Value, Sql>;
      handler?: never;
    }
);

/** What a command does, through a transaction of one kind or the other. */
export type Handler<Schema extends z.ZodType, Value, Through> = (
  context: CommandContext<z.output<Schema>, Through>,
) => Promise<Outcome<Value>>;
