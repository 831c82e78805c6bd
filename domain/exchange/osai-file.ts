import { z } from 'zod';
import { CRITERION_IDS, type CriterionId } from '../ratings/criteria';
import { CRITERION_BY_ID } from '../ratings/framework/v1/criteria';
import { OSAI_PARAMETERS, type OsaiParameter } from '../ratings/framework/v1/criterion';
import type { RatedLevel } from '../ratings/levels';

/** Who made the index, as its licence (CC BY 4.0) asks to be told. */
export const OSAI_ATTRIBUTION =
  'European Open Source AI Index (Radboud University, CC BY 4.0, doi:10.5281/zenodo.15386042)';
export const OSAI_ADDRESS = 'https://osai-index.eu/';

/** What the index says of a system on one of its parameters. */
export type OsaiJudgement = { class: string; notes: string; links: readonly string[] };

/** A system of the index as its file has it, and what in the file is odd. */
export type OsaiSystem = {
  name: string;
  link: string | null;
  type: string;
  endModel: string;
  licence: string;
  /** `2024-07` or a whole day; null where it is neither. */
  released: string | null;
  notes: string;
  organization: {
    name: string;
    link: string | null;
    notes: string;
    country: string | null;
    isAcademic: boolean | null;
  };
  judgements: Partial<Readonly<Record<OsaiParameter, OsaiJudgement>>>;
  odd: readonly string[];
};

/** A line of text; YAML makes numbers and dates of some. What holds more than a value is told as JSON. */
const text = z.unknown().transform((value) => {
  if (value === null || value === undefined) return '';
  return (typeof value === 'string' ? value : JSON.stringify(value)).trim();
});
const record = z.record(z.string(), z.unknown());

/**
 * Reads a system's file.
 * @param file what its YAML holds.
 * @param comments its text: where a maker comes from, and of what kind it is, stands in comments at its head.
 * @returns null where it describes no system.
 */
export function readOsaiSystem(file: unknown, comments: string): OsaiSystem | null {
  const whole = record.safeParse(file);
  const system = record.safeParse(whole.data?.system);
  if (!whole.success || !system.success) return null;
  const odd: string[] = [];
  const organization = record.safeParse(whole.data.org).data ?? {};
  const name = text.parse(system.data.name);
  const endModel = text.parse(system.data.endmodelname);
  if (name === '' && endModel === '') return null;
  if (system.data.endmodellicense === undefined) odd.push('system.endmodellicense is missing');
  const released = text.parse(system.data.releasedate);
  const isDate = /^\d{4}-\d{2}(-\d{2})?$/.test(released);
  if (!isDate) odd.push(`system.releasedate is "${released}"`);
  const kind = /^#.*Contributor type:[ \t]*(\S.*)$/m.exec(comments)?.[1];
  const judgements: Partial<Record<OsaiParameter, OsaiJudgement>> = {};
  for (const parameter of OSAI_PARAMETERS) {
    const judged = record.safeParse(whole.data[parameter]);
    if (!judged.success) continue;
    const { notes, link } = judged.data;
    const level = text.parse(judged.data.class);
    const links = linksIn(link);
    if (!(level in LEVELS)) odd.push(`${parameter}.class is "${level}"`);
    for (const one of [link].flat()) {
      if (text.parse(one) !== '' && linksIn(one).length === 0) odd.push(`${parameter}.link is "${text.parse(one)}"`);
    }
    judgements[parameter] = { class: level, notes: text.parse(notes), links };
  }
  return {
    name: name || endModel,
    link: linksIn(system.data.link)[0] ?? null,
    type: text.parse(system.data.type),
    endModel,
    licence: text.parse(system.data.endmodellicense ?? system.data['endmodel license']),
    released: isDate ? released : null,
    notes: text.parse(system.data.notes),
    organization: {
      name: text.parse(organization.name),
      link: linksIn(organization.link)[0] ?? null,
      notes: text.parse(organization.notes),
      country: /^#.*National origin:[ \t]*(\S.{0,58})$/m.exec(comments)?.[1]?.trim() ?? null,
      isAcademic: kind === undefined ? null : /^academic/i.test(kind),
    },
    judgements,
    odd,
  };
}

/** The index has three classes, we four levels: `partial` may be ours "mostly" or "limited", and ties go to the stricter. */
const LEVELS: Readonly<Record<string, RatedLevel>> = { open: 'open', partial: 'limited', closed: 'closed' };

/** What the index says on our criteria, told in its own words. */
export type OsaiOpinion = {
  level: RatedLevel;
  reason: string;
  evidence: Array<{ url: string; title: string }>;
};

/** Criteria that the index answers with one parameter of its own. Rights are read from the licence, which says more. */
const BY_CRITERION: ReadonlyArray<[CriterionId, OsaiParameter]> = CRITERION_IDS.flatMap((id) => {
  const [parameter, ...others] = CRITERION_BY_ID[id].mapsTo.osai;
  return parameter && others.length === 0 && parameter !== 'licenses' && parameter !== 'package'
    ? [[id, parameter] satisfies [CriterionId, OsaiParameter]]
    : [];
});

const LONGEST_REASON = 480;

/** A system's judgements as opinions on our criteria; what is odd or not mapped one to one is left out. */
export function osaiOpinions({ name, judgements }: OsaiSystem): Map<CriterionId, OsaiOpinion> {
  const opinions = new Map<CriterionId, OsaiOpinion>();
  for (const [criterion, parameter] of BY_CRITERION) {
    const judged = judgements[parameter];
    const level = judged && LEVELS[judged.class];
    if (!level) continue;
    const told = `The index says “${judged.class}”${judged.notes === '' ? '.' : `: ${judged.notes}`}`;
    opinions.set(criterion, {
      level,
      reason: told.replaceAll(/\s+/g, ' ').slice(0, LONGEST_REASON),
      evidence: [
        { url: OSAI_ADDRESS, title: `${OSAI_ATTRIBUTION}: ${name}`.slice(0, 200) },
        ...judged.links.map((url) => ({ url, title: `Named by the index for ${name}`.slice(0, 200) })),
      ],
    });
  }
  return opinions;
}

/** Addresses in a field that may hold one, several, or prose; each once. */
function linksIn(value: unknown): string[] {
  const found = [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(/[\s,;]+/) : []));
  return [...new Set(found.filter((one) => /^https?:\/\/[^/\s]+/.test(one) && URL.canParse(one)))].slice(0, 20);
}
