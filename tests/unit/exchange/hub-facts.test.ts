import { describe, expect, it } from 'vitest';
import { hubDocument, hubPatch } from '../../../domain/exchange/hub-facts';
import { type HubModel, readHubModel } from '../../../domain/exchange/hub-model';
import { modelDocumentSchema } from '../../../domain/models/model-document';
import { aDocument } from '../../support/documents';

/** An answer with the fields that a test is about. */
function read(fields: Record<string, unknown>): HubModel {
  const answer = readHubModel({ id: 'aurora/aurora-7b', ...fields });
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.model;
}

function facts(fields: Record<string, unknown>, found: { licence?: string; base?: string; asked?: string } = {}) {
  const model = read(fields);
  return { model, asked: model.id, licence: null, base: null, askedOn: '2026-11-26', ...found };
}

describe('an answer of the Hub', () => {
  it('is read whatever a model’s author put in the card, and no further', () => {
    const odd = read({
      createdAt: '2022-03-02T23:29:04.000Z',
      gated: 'auto',
      tags: ['base_model:a/b', 'base_model:quantized:a/b', 'base_model:quantized:../etc', 'license:mit'],
      cardData: {
        license: ['mit', 'mit', { name: 'x' }],
        license_name: 7,
        license_link: 'LICENSE.md',
        datasets: ['a/b', '`x`](javascript:1)', null],
        language: null,
      },
      safetensors: { total: 'many' },
    });
    expect(odd).toEqual({
      id: 'aurora/aurora-7b',
      madeOn: null,
      task: null,
      gate: 'form',
      licences: ['mit'],
      licenceName: null,
      licenceLink: 'https://huggingface.co/aurora/aurora-7b/blob/main/LICENSE.md',
      bases: ['a/b'],
      relation: 'quantized',
      parameters: null,
      languages: [],
      datasets: ['a/b'],
    });
    expect(read({ cardData: { license_link: 'javascript:alert(1)' } }).licenceLink).toBeNull();
    expect(read({ createdAt: '2024-09-18T15:23:48.000Z', gated: false })).toMatchObject({
      madeOn: '2024-09-18',
      gate: 'none',
    });
  });

  it.each([
    [null, 'the whole'],
    [{ error: 'Repository not found' }, 'id'],
    [{ id: 'a/b', gated: 3, tags: 'x' }, 'gated, tags'],
  ])('is refused where the Hub itself did not write one: %j', (answer, fields) => {
    expect(readHubModel(answer)).toEqual({ problem: `not of the expected form: ${fields}` });
  });
});

describe('a page beside what the Hub says', () => {
  const size = { safetensors: { total: 7_298_011_136 } };

  it('is to change where it says less or something else, and cites the Hub then', () => {
    const page = aDocument();
    const [variant] = page.variants;
    expect(hubPatch(page, facts(size, { licence: 'mit', base: 't5' }))).toEqual({
      variants: [{ ...variant, parameters: 7_298_011_136 }],
      licence: 'mit',
      base: 't5',
      sources: [
        ...page.sources,
        {
          url: 'https://huggingface.co/aurora/aurora-7b',
          title: 'aurora/aurora-7b on the Hugging Face Hub',
          seenIn: 'the Hub’s answer on aurora/aurora-7b, 2026-11-26',
        },
      ],
    });
  });

  it('stays where it says the same, and where the Hub says nothing', () => {
    expect(hubPatch(aDocument(), facts({}, { licence: 'apache-2.0' }))).toEqual({});
  });

  it('gets another variant, the id of one without, and the new id of one that was renamed', () => {
    const page = aDocument();
    const other = { id: 'aurora/Aurora-1B', safetensors: { total: 5 } };
    expect(hubPatch(page, facts(other)).variants).toEqual([
      ...page.variants,
      { name: 'Aurora-1B', parameters: 5, hubId: 'aurora/Aurora-1B' },
    ]);
    const without = aDocument({ variants: [{ name: 'aurora-1b', parameters: 4, hubId: null }] });
    expect(hubPatch(without, facts(other)).variants).toEqual([
      { name: 'aurora-1b', parameters: 5, hubId: 'aurora/Aurora-1B' },
    ]);
    const renamed = facts({ id: 'dawn/aurora-7b' }, { asked: 'aurora/aurora-7b' });
    expect(hubPatch(page, renamed).variants).toEqual([{ ...page.variants[0], hubId: 'dawn/aurora-7b' }]);
  });
});

describe('a page made of what the Hub says', () => {
  const known = { organization: 'eleutherai', licence: 'mit', madeOn: '2024-01-02' };

  it.each([
    ['text-generation', 'text'],
    ['image-text-to-text', 'multimodal'],
    ['text-to-image', 'image'],
    ['image-to-video', 'video'],
    ['automatic-speech-recognition', 'audio'],
  ])('takes and gives what its task does: %s, %s', (task, modality) => {
    const document = modelDocumentSchema.parse(hubDocument(facts({}), { ...known, task }));
    expect(document).toMatchObject({ name: 'aurora-7b', modality, releasedOn: '2024-01-02', claim: null });
  });

  it('says only what the Hub says', () => {
    const told = facts({
      gated: 'manual',
      tags: ['base_model:finetune:a/b'],
      cardData: { datasets: Array.from({ length: 22 }, (_, index) => `d${index}`), language: 'en' },
    });
    const { article } = modelDocumentSchema.parse(hubDocument(told, { ...known, task: 'x' }));
    expect(article).toBe(
      'aurora-7b is published on the Hugging Face Hub as [aurora/aurora-7b](https://huggingface.co/aurora/aurora-7b). ' +
        'The Hub lets people download it once its maker has approved their request. ' +
        'Its card names `a/b` as what it was made from (finetune). Its card names as training data: ' +
        `${Array.from({ length: 20 }, (_, index) => `\`d${index}\``).join(', ')} and 2 more. ` +
        'Its card names as languages: `en`.',
    );
  });
});
