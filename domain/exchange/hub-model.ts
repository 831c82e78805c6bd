import { z } from 'zod';

/** Where the Hugging Face Hub is. */
export const HUB_ADDRESS = 'https://huggingface.co';

/** How a model of the Hub was made from another one. */
export const HUB_RELATIONS = ['finetune', 'adapter', 'merge', 'quantized'] as const;
export type HubRelation = (typeof HUB_RELATIONS)[number];

/** What the Hub tells of a model, as far as it is a fact that a page here may state. */
export type HubModel = {
  /** `owner/name` as it is now; whoever asks by a former one is led here. */
  id: string;
  /** The day its repository was made; null where the Hub does not know. */
  madeOn: string | null;
  task: string | null;
  /** Who lets people have the files: nobody has to, a form does by itself, or a person does. */
  gate: 'none' | 'form' | 'person';
  /** As its card names it; several where the card names several. */
  licences: readonly string[];
  licenceName: string | null;
  licenceLink: string | null;
  bases: readonly string[];
  relation: HubRelation | null;
  parameters: number | null;
  languages: readonly string[];
  datasets: readonly string[];
};

/** An id as somebody types it; a name alone is one of before owners had to be told, and leads on. */
export const hubIdSchema = z
  .string()
  .regex(/^\w[\w.-]*(?:\/\w[\w.-]*)?$/, 'write owner/name, like meta-llama/Llama-3.1-8B');

/** Stands for "not known": the Hub began to keep dates of creation at this moment. */
const BEFORE_DATES_WERE_KEPT = '2022-03-02T23:29:04.000Z';

/** What the Hub itself writes. What its model's author writes, the card, is read field by field and may be anything. */
const answerSchema = z.object({
  id: z.string().regex(/^\w[\w.-]*\/\w[\w.-]*$/),
  createdAt: z.iso.datetime().nullish(),
  pipeline_tag: z.string().nullish(),
  gated: z.union([z.boolean(), z.enum(['auto', 'manual'])]).nullish(),
  tags: z.array(z.string()).nullish(),
  safetensors: z.object({ total: z.int().positive() }).nullish().catch(null),
  cardData: z.record(z.string(), z.unknown()).nullish().catch(null),
});

/**
 * Reads the Hub's answer to `/api/models/{id}` (its fields: huggingface.co/docs/huggingface_hub, `ModelInfo`).
 * @returns what is wrong with it, where it is not such an answer.
 */
export function readHubModel(answer: unknown): { model: HubModel } | { problem: string } {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'the whole');
    return { problem: `not of the expected form: ${[...new Set(fields)].join(', ')}` };
  }
  const { id, createdAt, pipeline_tag: task, gated, tags, safetensors } = parsed.data;
  const card = parsed.data.cardData ?? {};
  const related = (tags ?? []).flatMap((tag) => {
    const [, relation, base] = /^base_model:(finetune|adapter|merge|quantized):(\w[\w.-]*\/\w[\w.-]*)$/.exec(tag) ?? [];
    return relation === undefined || base === undefined ? [] : [{ relation: relation as HubRelation, base }];
  });
  return {
    model: {
      id,
      madeOn: createdAt && createdAt !== BEFORE_DATES_WERE_KEPT ? createdAt.slice(0, 10) : null,
      task: task ?? null,
      gate: gated === 'manual' ? 'person' : gated ? 'form' : 'none',
      licences: wordsIn(card.license),
      licenceName: wordsIn(card.license_name)[0] ?? null,
      licenceLink: linkIn(card.license_link, id),
      bases: [...new Set(related.map(({ base }) => base))],
      relation: related[0]?.relation ?? null,
      parameters: safetensors?.total ?? null,
      languages: wordsIn(card.language),
      datasets: wordsIn(card.datasets),
    },
  };
}

/** The address of a model's page on the Hub. */
export function hubPage(id: string): string {
  return `${HUB_ADDRESS}/${id}`;
}

/** Names in a field that holds one or several. Names of the Hub are plain; what is not is no name. */
function wordsIn(value: unknown): string[] {
  const words = [value].flat().filter((one) => typeof one === 'string' && /^[\w./+-]{1,100}$/.test(one));
  return [...new Set(words as string[])];
}

/** An address in a field; a file's name means a file of the repository. */
function linkIn(value: unknown, id: string): string | null {
  if (typeof value !== 'string' || !URL.canParse(value, `${hubPage(id)}/blob/main/`)) return null;
  const { href, protocol } = new URL(value, `${hubPage(id)}/blob/main/`);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
