import { FACETS, type FacetId, SIZE_NAMES } from '@/domain/models/facets';
import { MAX_QUESTION, type ModelFilter, modelsAddress, usualSort } from '@/domain/models/model-filter';
import type { FoundPage } from '@/domain/models/views';
import { LABEL_IDS } from '@/domain/ratings/framework/v1/labels';
import { LEVEL_NAMES, LEVELS } from '@/domain/ratings/levels';
import { criterionTerm, GROUPS, labelTerm } from '../ratings/framework-terms';
import { ChosenFacets } from './chosen-facets';
import { FacetSelect, type Option } from './facet-select';
import styles from './model-filters.module.css';
import { SortSelect } from './sort-select';

type Props = { filter: ModelFilter; found: FoundPage };

/** Search, filters and order of the matrix: a form that needs no script. */
export function ModelFilters({ filter, found }: Props) {
  const isByCriterion = GROUPS.some((group) => group.criteria.some((id) => filter.facets[`criterion.${id}`]));
  const optionsOf = (id: FacetId, names: readonly Option[]): Option[] => countedOptions(found, filter, id, names);
  const levels = LEVELS.toReversed().map((level) => ({ value: level, name: LEVEL_NAMES[level] }));
  return (
    <>
      <form className={styles.filters} action="/models" method="get" aria-label="Filter models">
        <div className={styles.row}>
          <label className={styles.field}>
            <span>Search</span>
            <input type="search" name="q" defaultValue={filter.q} maxLength={MAX_QUESTION} />
          </label>
          {FACETS.map((id) => (
            <FacetSelect
              key={id}
              name={id}
              title={FACET_TITLES[id]}
              any={`Any ${FACET_TITLES[id].toLowerCase()}`}
              value={filter.facets[id]}
              options={optionsOf(id, namesOf(id, found))}
            />
          ))}
          <SortSelect q={filter.q} sort={filter.sort} />
          <button type="submit">Show</button>
        </div>
        <details className={styles.more} open={isByCriterion}>
          <summary>By criterion</summary>
          <div className={styles.groups}>
            {GROUPS.map((group) => (
              <fieldset key={group.id}>
                <legend>{group.name}</legend>
                {group.criteria.map((id) => (
                  <FacetSelect
                    key={id}
                    name={`criterion.${id}`}
                    title={criterionTerm(id).name}
                    any="Any"
                    value={filter.facets[`criterion.${id}`]}
                    options={optionsOf(`criterion.${id}`, levels)}
                  />
                ))}
              </fieldset>
            ))}
          </div>
        </details>
      </form>
      <ChosenFacets
        chosen={chosenOf(filter, found)}
        clear={modelsAddress({ q: '', facets: {}, sort: usualSort(''), page: 1 })}
      />
    </>
  );
}

const FACET_TITLES = {
  label: 'Label',
  organization: 'Maker',
  licence: 'Licence',
  modality: 'Modality',
  size: 'Size',
  year: 'Year',
} as const;

/** What a facet's values are called, in the order in which they are offered. */
function namesOf(id: (typeof FACETS)[number], { organizations, licences, facets }: FoundPage): Option[] {
  switch (id) {
    case 'label':
      return LABEL_IDS.map((value) => ({ value, name: labelTerm(value).name }));
    case 'organization':
      return organizations.map(({ slug, name }) => ({ value: slug, name }));
    case 'licence':
      return licences.map(({ slug, name }) => ({ value: slug, name }));
    case 'size':
      return Object.entries(SIZE_NAMES).map(([value, name]) => ({ value, name }));
    case 'modality':
    case 'year':
      return (facets[id] ?? [])
        .map(({ value }) => ({ value, name: value.charAt(0).toUpperCase() + value.slice(1) }))
        .toSorted((a, b) => (id === 'year' ? b.value.localeCompare(a.value) : a.name.localeCompare(b.name, 'en')));
    default:
      return id satisfies never;
  }
}

/** What leads to something, with how many it leads to; and what is chosen, even where it leads to nothing. */
function countedOptions({ facets }: FoundPage, filter: ModelFilter, id: FacetId, names: readonly Option[]): Option[] {
  const counts = new Map((facets[id] ?? []).map(({ value, models }) => [value, models]));
  const chosen = filter.facets[id];
  const known = chosen === undefined || names.some(({ value }) => value === chosen);
  return [...names, ...(known ? [] : [{ value: chosen, name: chosen }])]
    .filter(({ value }) => counts.has(value) || value === chosen)
    .map(({ value, name }) => {
      const models = counts.has(value) ? counts.get(value) : 0;
      return { value, name: typeof models === 'number' ? `${name} (${models})` : name };
    });
}

/** Everything that narrows the list, in words, each with the address of the list without it. */
function chosenOf(filter: ModelFilter, found: FoundPage): Array<{ name: string; without: string }> {
  const withoutFacet = (id: FacetId) => {
    const { [id]: _dropped, ...facets } = filter.facets;
    return modelsAddress({ ...filter, facets, page: 1 });
  };
  const { q, sort } = filter;
  const plainSort = sort === 'relevance' ? usualSort('') : sort;
  return [
    ...(q === '' ? [] : [{ name: `“${q}”`, without: modelsAddress({ ...filter, q: '', sort: plainSort, page: 1 }) }]),
    ...FACETS.flatMap((id) => {
      const value = filter.facets[id];
      if (value === undefined) return [];
      const name = namesOf(id, found).find((option) => option.value === value)?.name ?? value;
      return [{ name: `${FACET_TITLES[id]}: ${name}`, without: withoutFacet(id) }];
    }),
    ...GROUPS.flatMap(({ criteria }) => criteria).flatMap((id) => {
      const level = LEVELS.find((one) => one === filter.facets[`criterion.${id}`]);
      if (!level) return [];
      return [
        {
          name: `${criterionTerm(id).name}: ${LEVEL_NAMES[level].toLowerCase()}`,
          without: withoutFacet(`criterion.${id}`),
        },
      ];
    }),
  ];
}
