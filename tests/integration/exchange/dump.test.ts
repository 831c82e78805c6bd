import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../../server/commands/run';
import { DUMP_NAME, dumpFile, keepDump, someDump } from '../../../server/exchange/dump/kept-dumps';
import { openDump, readTable } from '../../../server/exchange/dump/read-dump';
import { recomputeDump } from '../../../server/exchange/dump/recompute-dump';
import { writeDump } from '../../../server/exchange/dump/write-dump';
import { recountVoter, takeAllStandings } from '../../../server/people/standings';
import { releaseFreeze, shortenPatience } from '../../../server/ratings/act-on-publication';
import { publishDue } from '../../../server/ratings/publish-due';
import { AHEAD } from '../../support/ahead';
import { apiOver } from '../../support/api';
import { catalogueOf, loadFiles } from '../../support/catalogue';
import { describedAnswer } from '../../support/described';
import { done } from '../../support/edits';
import { useFreshDatabase } from '../../support/fresh-database';
import { createPerson } from '../../support/people';
import { ratingsOver } from '../../support/ratings';

const database = useFreshDatabase();
const HOUR = 3_600_000;
const after = (hours: number) => new Date(AHEAD + hours * HOUR);
const SECRET = 'a secret of at least thirty-two letters';

let directory: string;
let people: string[];

/** A history with everything that moves ratings: agreement, dispute, a surge, decisions, standings, settling, time. */
beforeAll(async () => {
  vi.stubEnv('CONSENSUS_PATIENCE', '72');
  await loadFiles(database.client, await catalogueOf('deepseek-r1', 'bloom', 'gpt-4', 'falcon-40b'));
  const { client } = database;
  const { agree, vote, propose, review, withdraw } = ratingsOver(database);
  const weights = { model: 'deepseek-r1', criterion: 'weights' } as const;
  const access = { model: 'bloom', criterion: 'access' } as const;
  const purposes = { model: 'falcon-40b', criterion: 'purposes' } as const;

  const { raters, moderator, url } = await agree(weights, 'closed', after(0));
  for (let index = 0; index < 4; index++) {
    await vote(await createPerson(client, { isFounding: true }), weights, 'open', after(100 + index));
  }
  await review(moderator, url, 'rejected', after(110));
  await withdraw(raters[0], weights, after(111));

  await agree(access, 'limited', after(1));
  await done(run(shortenPatience, moderator, { ...access, reason: 'The form is new.' }, { client, now: after(2) }));
  for (let index = 0; index < 6; index++) {
    await vote(await createPerson(client, { standing: 'member' }), access, 'open', after(200 + index));
  }
  await done(run(releaseFreeze, moderator, { ...access, reason: 'They are real.' }, { client, now: after(220) }));

  const rater = await createPerson(client, { standing: 'established' });
  await propose(rater, purposes, 'mostly', after(5));
  await vote(await createPerson(client), purposes, 'unknown', after(6));
  const { moved } = await takeAllStandings({ client, now: after(230) });
  for (const id of moved) await recountVoter(id, { client, now: after(231) });

  for (const { id } of await client.model.findMany({ select: { id: true } })) {
    await done(run(publishDue, { kind: 'operator' }, { model: id, at: after(1000) }, { client, now: after(1000) }));
  }
  people = (await client.user.findMany({ select: { id: true } })).map(({ id }) => id);

  directory = await mkdtemp(join(tmpdir(), 'wm-dump-'));
  await writeDump(database.url, { directory, authSecret: SECRET, patience: 72, now: after(1001) });
  return async () => {
    vi.unstubAllEnvs();
    await rm(directory, { recursive: true });
  };
});

const sum = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

describe('a dump', () => {
  it('makes every stored figure again from its logs alone, published states included', async () => {
    const { differences, ...read } = await recomputeDump(directory);
    expect(differences).toEqual([]);
    expect(read).toEqual({ models: 4, entries: expect.any(Number) });
    expect(read.entries).toBeGreaterThan(40);
    const ratings = await readTable(directory, 'ratings');
    expect(new Set(ratings.map(({ publishedState }) => publishedState))).toContain('consensus');
    const kinds = (await readTable(directory, 'decisions')).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(
      new Set(['source-accepted', 'source-rejected', 'consensus-shortened', 'freeze-released']),
    );
  });

  it('says of itself when and by which rules it was made, how many rows there are, and what its files sum to', async () => {
    const manifest = await openDump(directory);
    expect(manifest).toMatchObject({
      at: after(1001).toISOString(),
      consensusRule: '1',
      framework: '1.0',
      patience: 72,
    });
    for (const { name, rows, jsonLines, csv } of manifest.tables) {
      const text = await readFile(join(directory, jsonLines.name), 'utf8');
      expect([name, text.split('\n').length - 1]).toEqual([name, rows]);
      const table = await readFile(join(directory, csv.name));
      expect(sum(table)).toBe(csv.sha256);
    }
    expect(manifest.documents.map(({ name }) => name)).toEqual(['dump.md', 'consensus-1.md', 'framework-1.0.md']);
    for (const { name } of manifest.documents) {
      expect(await readFile(join(directory, name), 'utf8')).toBe(await readFile(join('docs', name), 'utf8'));
    }
    const counts = Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]));
    expect(counts).toMatchObject({
      models: 4,
      votes: await database.client.voteEvent.count(),
      'votes-in-force': await database.client.voteInForce.count(),
      ratings: await database.client.rating.count(),
      standings: await database.client.standingEntry.count(),
    });
  });

  it('names nobody, and everybody by the same pseudonym throughout', async () => {
    const { tables } = await openDump(directory);
    const texts = await Promise.all(
      tables.flatMap(({ jsonLines, csv }) =>
        [jsonLines, csv].map(({ name }) => readFile(join(directory, name), 'utf8')),
      ),
    );
    const leaks = people.filter((id) => texts.some((text) => text.includes(id)));
    expect(leaks).toEqual([]);
    const voters = new Set((await readTable(directory, 'votes')).map(({ voter }) => voter));
    const inForce = (await readTable(directory, 'votes-in-force')).map(({ voter }) => voter);
    expect(inForce.filter((voter) => !voters.has(voter))).toEqual([]);
  });

  it('tells each vote’s standing, evidence factor, freshness, bloc and camp as counted', async () => {
    const votes = await readTable(directory, 'votes-in-force');
    const weights = votes.map(({ counted, evidenceFactor, changesSince }) => {
      const { standing, weight, answer } = counted as { standing: string; weight: number; answer: string };
      const factor = { newcomer: 0, member: 250, established: 1000, source: 1000 }[standing] ?? Number.NaN;
      const freshness = [1000, 500, 250][Number(changesSince)] ?? 0;
      const expected = answer === 'unknown' ? 0 : Math.floor((factor * Number(evidenceFactor) * freshness) / 1_000_000);
      return [weight, expected];
    });
    expect(weights.map(([weight]) => weight)).toEqual(weights.map(([, expected]) => expected));
  });

  it('gives away what was changed in it: a file by its sum, a figure by what its logs make', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'wm-dump-'));
    try {
      await writeDump(database.url, { directory: copy, authSecret: SECRET, patience: 72, now: after(1001) });
      const path = join(copy, 'votes.jsonl');
      const votes = await readFile(path, 'utf8');
      await writeFile(path, votes.replace('"answer":"open"', '"answer":"mostly"'));
      await expect(recomputeDump(copy)).rejects.toThrow('votes.jsonl is not the file that the manifest describes.');

      const forged = await readFile(path, 'utf8');
      const manifest = (await readFile(join(copy, 'manifest.json'), 'utf8'))
        .replace(sum(votes), sum(forged))
        .replace(String(Buffer.byteLength(votes)), String(Buffer.byteLength(forged)));
      await writeFile(join(copy, 'manifest.json'), manifest);
      expect((await recomputeDump(copy)).differences).not.toEqual([]);
    } finally {
      await rm(copy, { recursive: true });
    }
  });

  it('is not written where there is one already', async () => {
    await expect(writeDump(database.url, { directory, authSecret: SECRET, patience: 72 })).rejects.toThrow(
      'holds a dump already',
    );
  });
});

describe('the dumps that a site keeps', () => {
  it('are written whole, told by the API with the addresses of their files, and the latest three', async () => {
    const kept = await mkdtemp(join(tmpdir(), 'wm-dumps-'));
    try {
      const where = { databaseUrl: database.url, directory: kept, authSecret: SECRET, patience: 72 };
      // There is none yet: whoever asks first has one written, and all who ask meanwhile get the same.
      const [one, other] = await Promise.all([someDump(where), someDump(where)]);
      expect(one).toBe(other);
      // One is being written by another instance; one was left by a process that was killed.
      const [begun, left] = [join(kept, '.writing-1'), join(kept, '.writing-2')];
      for (const folder of [begun, left]) await mkdir(folder);
      await utimes(left, new Date(0), new Date(0));
      for (const hour of [1, 2, 3, 4]) await keepDump(where, after(9000 + hour));
      expect((await readdir(kept)).toSorted()).toEqual([
        '.writing-1',
        ...Array.from({ length: 3 }, () => expect.stringMatching(DUMP_NAME)),
      ]);

      const { call } = apiOver(database.client, { dump: () => someDump(where) });
      const told = await (await call('GET', '/dump')).json();
      expect(told).toMatchObject({ at: after(9004).toISOString(), patience: 72, consensusRule: '1' });
      expect(told.documents[0].url).toMatch(/\/dump\/\w+\/dump\.md$/);
      const votes = told.tables.find(({ name }: { name: string }) => name === 'votes');
      const [, name = '', file = ''] = /\/dump\/([^/]+)\/([^/]+)$/.exec(votes.jsonLines.url) ?? [];
      const path = await dumpFile(kept, name, file);
      expect(sum(await readFile(path ?? ''))).toBe(votes.jsonLines.sha256);
      expect((await recomputeDump(join(kept, name))).differences).toEqual([]);

      expect(await dumpFile(kept, name, '../../passwd')).toBeNull();
      expect(await dumpFile(kept, '..', file)).toBeNull();
      const document = await (await call('GET', '/openapi.json')).json();
      expect(describedAnswer(document, '/dump', 'get', 200).safeParse(told).error?.issues ?? []).toEqual([]);
    } finally {
      await rm(kept, { recursive: true });
    }
  });
});
