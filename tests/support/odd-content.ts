import type { ModelFile } from '../../domain/exchange/catalogue';
import { writeChanged } from './browser-catalogue';

/** Sixty letters without a place to break. */
export const LONG_NAME = 'Superextraordinarilylongwindedlanguagemodelnamewithoutabreak';

export const ARABIC_NAME = 'نموذج اللغة العربية الكبير';

/** Where the odd content shows, beside the matrix, the home page and the search. */
export const ODD_PAGES = [
  '/',
  '/models?organization=odd-maker',
  '/models/odd-variants',
  '/models/odd-name',
  '/models/odd-name/history',
  '/models/odd-name/criteria/training-data',
  '/models/odd-script',
  '/models/odd-script/criteria/weights',
  '/models/odd-unrated',
  '/models/odd-unrated/criteria/weights',
  '/organizations/odd-maker',
  '/families/odd-family',
  '/licences/odd-licence',
  '/licences',
  '/labels/unrated',
  '/compare?m=odd-name&m=odd-script&m=odd-unrated&m=odd-variants',
] as const;

/**
 * Writes catalogue files of what a page's design is tried by: forty variants, a name of sixty letters that cannot break,
 * names and texts from right to left, and no rating but
 * those that a licence brings.
 * @returns the folder, to be loaded into a site.
 */
export async function writeOddContent(folder: string): Promise<string> {
  const model = (change: (shipped: ModelFile) => Partial<ModelFile>) =>
    writeChanged<ModelFile>(folder, 'models/t5', (shipped) => ({
      organization: 'odd-maker',
      family: 'odd-family',
      aliases: [],
      ...change(shipped),
    }));
  const [name, summary] = [ARABIC_NAME, 'نموذج مفتوح المصدر من أجل تجربة الصفحات التي تقرأ من اليمين إلى اليسار.'];
  await writeChanged(folder, 'organizations/google', () => ({ slug: 'odd-maker', name: 'معهد النماذج', summary }));
  await writeChanged(folder, 'families/t5', () => ({
    slug: 'odd-family',
    organization: 'odd-maker',
    name: LONG_NAME,
    summary,
  }));
  await writeChanged(folder, 'licences/mit', () => ({ slug: 'odd-licence', shortName: LONG_NAME }));
  await model(() => ({
    slug: 'odd-variants',
    name: 'Forty variants',
    variants: Array.from({ length: 40 }, (_, index) => ({
      name: `Instruct-${index + 1}B-preview-quantised-to-four-bits`,
      parameters: (index + 1) * 1e9,
      hubId: `an-organisation-with-a-long-name/forty-variants-instruct-${index + 1}b-preview-int4`,
    })),
  }));
  await model(({ variants }) => ({
    slug: 'odd-name',
    name: LONG_NAME,
    aliases: [`${LONG_NAME}2`, `${LONG_NAME}3`],
    variants: variants.map((variant) => ({ ...variant, name: `${LONG_NAME}-11B` })),
  }));
  await model(({ claim }) => ({
    slug: 'odd-script',
    name,
    aliases: ['جيس', 'نموذج'],
    claim: claim && { ...claim, statement: summary },
    editorsNote: summary,
    article: `## ${name}\n\n${summary}\n\nIn English: a paragraph beside it.\n\n- ${summary}`,
  }));
  await model(() => ({
    slug: 'odd-unrated',
    name: 'Nothing rated',
    licence: 'odd-licence',
    claim: null,
    case: { for: [], against: [] },
    variants: [],
    ratings: {},
  }));
  return folder;
}
