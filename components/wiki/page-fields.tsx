import { MODALITIES } from '@/domain/models/model-document';
import type { Named } from '@/domain/models/views';
import type { FormErrors, FormFields, RowsName } from '@/domain/wiki/form-fields';
import type { PageChoices } from '@/domain/wiki/views';
import { Section } from '../ui/section';
import { FormField } from './form-field';
import { FormRows } from './form-rows';
import styles from './page-form.module.css';

type Props = { fields: FormFields; errors: FormErrors; choices: PageChoices };

type Single = { name: string; label: string } & Partial<Omit<Parameters<typeof FormField>[0], 'name' | 'label'>>;

const POINT = {
  point: { label: 'Point', lines: 2 },
  'source.url': { label: 'Address that shows it', type: 'url' },
  'source.title': { label: 'Title of the source' },
} as const;

/** The fields of a page, in the order in which a page shows them. */
export function PageFields({ fields, errors, choices }: Props) {
  const single = ({ name, ...rest }: Single) => (
    <FormField key={name} name={name} value={fields[name] ?? ''} error={errors[name]} {...rest} />
  );
  const rows = (name: RowsName, each: string, several: string, inputs: Parameters<typeof FormRows>[0]['inputs']) => (
    <FormRows rows={name} each={each} several={several} inputs={inputs} fields={fields} errors={errors} />
  );
  return (
    <>
      <Section id="facts" title="Facts">
        <div className={styles.grid}>
          {[
            { name: 'name', label: 'Name' },
            {
              name: 'organization',
              label: 'Organisation',
              suggestions: choices.organizations.map(toOption),
              hint: 'Who releases it: the name or address of its page here.',
            },
            {
              name: 'family',
              label: 'Family',
              suggestions: choices.families.map(toOption),
              hint: 'The name or address of its page here. Empty where it belongs to none.',
            },
            {
              name: 'base',
              label: 'Base model',
              suggestions: choices.bases.map(toOption),
              hint: 'What it was made from: the name or address of its page here. Empty where it was trained from scratch.',
            },
            {
              name: 'licence',
              label: 'Licence',
              options: [{ value: '', name: 'Choose' }, ...choices.licences.map(toOption)],
            },
            { name: 'releasedOn', label: 'Released on', type: 'date' as const },
            {
              name: 'validFrom',
              label: 'Licence applies since',
              type: 'date' as const,
              hint: 'Only where the model was relicensed after its release.',
            },
            { name: 'modality', label: 'Modality', options: MODALITIES.map((value) => ({ value, name: value })) },
            {
              name: 'availability',
              label: 'Availability',
              options: AVAILABILITY,
              hint: 'Only for a model whose weights are closed.',
            },
            { name: 'aliases', label: 'Also called', lines: 3, hint: 'One name a line.' },
          ].map(single)}
        </div>
      </Section>
      <Section
        id="variants"
        title="Variants"
        note="The sizes and forms that this page covers. Leave a row empty to take it out."
      >
        {rows('variants', 'Variant', 'variants', {
          name: { label: 'Name', placeholder: '8B' },
          parameters: { label: 'Parameters', placeholder: '8.03B' },
          hubId: { label: 'On the Hugging Face Hub', placeholder: 'owner/name' },
        })}
      </Section>
      <Section
        id="claim"
        title="The maker’s claim"
        note="How the maker describes the model’s openness. Leave it empty where no such claim was seen."
      >
        <div className={styles.grid}>
          {[
            { name: 'claim.callsItOpenSource', label: 'Calls it open source', options: CALLS_IT },
            { name: 'claim.statement', label: 'What the maker says', lines: 2 },
            { name: 'claim.source.url', label: 'Address of the claim', type: 'url' as const },
            { name: 'claim.source.title', label: 'Title of the claim’s source' },
          ].map(single)}
        </div>
      </Section>
      <Section id="case" title="The case">
        <h3>For</h3>
        {rows('case.for', 'Point for', 'points for', POINT)}
        <h3 className={styles.next}>Against</h3>
        {rows('case.against', 'Point against', 'points against', POINT)}
      </Section>
      <Section id="article" title="Article">
        {single({
          name: 'article',
          label: 'Article in Markdown',
          lines: 18,
          hint: 'In your own words. Headings start at ##; a blank line begins a paragraph. Pictures and HTML are left out.',
        })}
        <div className={styles.next}>
          {single({
            name: 'editorsNote',
            label: 'Editors’ note',
            lines: 4,
            hint: 'Where good sources disagree, and how it was decided. A blank line begins a paragraph.',
          })}
        </div>
      </Section>
      <Section id="sources" title="Sources" note="What the article rests on: at least one.">
        {rows('sources', 'Source', 'sources', {
          url: { label: 'Address', type: 'url' },
          title: { label: 'Title' },
        })}
      </Section>
    </>
  );
}

const AVAILABILITY = [
  { value: '', name: 'Its weights can be had' },
  { value: 'service-only', name: 'As a service only' },
  { value: 'unreleased', name: 'Not at all' },
];

const CALLS_IT = [
  { value: '', name: 'No claim was seen' },
  { value: 'yes', name: 'Yes' },
  { value: 'no', name: 'No' },
];

function toOption({ slug, name }: Named): { value: string; name: string } {
  return { value: slug, name };
}
