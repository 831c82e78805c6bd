import { MissingPage } from '@/app/missing-page';
import { findPerson } from '@/app/users/[handle]/find-person';
import { generateMetadata } from '@/app/users/[handle]/page';
import { OwnEdits } from '@/components/people/own-edits';
import { PersonDecisionForm } from '@/components/people/person-decision-form';
import { PersonPageView } from '@/components/people/person-page-view';
import { Section } from '@/components/ui/section';
import { type Actor, can, ROLES, reaches } from '@/domain/people/permissions';
import type { PersonPage } from '@/domain/people/views';
import { listOrganizations } from '@/server/models/list-organizations';
import { isInRing, listAffiliations } from '@/server/people/list-affiliations';
import { actorOf, getViewer } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { listOwnEdits } from '@/server/wiki/list-own-edits';
import { affiliate, appoint, confirmAsRing, nameFounding, reinstate, release, suspend } from './actions';

export const dynamic = 'force-dynamic';

export { generateMetadata };

/** Somebody's page for whoever is signed in: with their own edits on their own, and what their office lets them decide. */
export default async function Page(props: PageProps<'/member/users/[handle]'>) {
  const [found, viewer] = [await findPerson(props), await getViewer()];
  if (!found) return <MissingPage />;
  const actor = actorOf(viewer);
  const blocs = can(actor, 'confirm ring', `person:${found.person.id}`) ? await readBlocs(found.person.id) : null;
  const edits = viewer?.id === found.person.id ? await listOwnEdits(database(), viewer.id) : [];
  return (
    <PersonPageView
      {...found}
      office={<Office actor={actor} person={found.person} blocs={blocs} />}
      own={
        edits.length > 0 ? (
          <Section id="edits" title="Your edits" note="Only you and the moderators see those that are not approved.">
            <OwnEdits edits={edits} />
          </Section>
        ) : null
      }
    />
  );
}

const ROLE_OPTIONS = ROLES.map((value) => ({ value, name: value.replace(/^./, (letter) => letter.toUpperCase()) }));

type Blocs = Awaited<ReturnType<typeof readBlocs>>;

/** What a moderator needs to know to say with whom a person's votes count as one. */
async function readBlocs(personId: string) {
  const [ring, affiliations, organizations] = await Promise.all([
    isInRing(database(), personId),
    listAffiliations(database(), personId),
    listOrganizations(),
  ]);
  return { ring, affiliations, organizations };
}

function Office({ actor, person, blocs }: { actor: Actor; person: PersonPage; blocs: Blocs | null }) {
  const owner = `person:${person.id}`;
  const mayAppoint = can(actor, 'change role', owner);
  const mayName = can(actor, 'name founding rater', owner);
  const maySuspend = can(actor, 'suspend person', owner) && reaches(actor, person.role);
  if (!mayAppoint && !mayName && !maySuspend && !blocs) return null;
  const fields = { person: person.handle };
  return (
    <Section id="office" title="What you may decide">
      {mayAppoint ? (
        <PersonDecisionForm
          action={appoint}
          title="Change role"
          button="Change role"
          fields={fields}
          choice={{ name: 'role', label: 'Role', options: ROLE_OPTIONS, current: person.role }}
        />
      ) : null}
      {mayName ? (
        <PersonDecisionForm
          action={nameFounding}
          title="Founding rater"
          button="Name founding rater"
          fields={fields}
          text={{
            name: 'until',
            label: 'Counts as established until (a day in the past ends it)',
            type: 'date',
            current: person.founding?.until.slice(0, 10) ?? '',
          }}
        />
      ) : null}
      {maySuspend ? (
        <PersonDecisionForm
          key={person.suspendedAt}
          {...(person.suspendedAt === null
            ? { action: suspend, title: 'Suspend', button: 'Suspend' }
            : { action: reinstate, title: 'Reinstate', button: 'Reinstate' })}
          fields={fields}
        />
      ) : null}
      {blocs ? <BlocForms fields={fields} {...blocs} /> : null}
    </Section>
  );
}

/** With whom a person's votes count as one: other accounts, a maker's staff. */
function BlocForms({ fields, ring, affiliations, organizations }: Blocs & { fields: { person: string } }) {
  const options = organizations.map(({ slug, name }) => ({ value: slug, name }));
  return (
    <details>
      <summary>With whom their votes count as one</summary>
      <PersonDecisionForm
        action={confirmAsRing}
        title="Count as one with other accounts"
        button="Count as one"
        fields={fields}
        text={{ name: 'others', label: 'The other accounts’ handles' }}
      />
      {ring ? (
        <PersonDecisionForm
          action={release}
          title="Count for itself again"
          button="Count for itself again"
          fields={fields}
        />
      ) : null}
      <PersonDecisionForm
        action={affiliate}
        title="Works for"
        button="Count among its staff"
        fields={fields}
        choice={{ name: 'organization', label: 'Maker', options, current: options[0]?.value ?? '' }}
      />
      {affiliations.map(({ organization }) => (
        <PersonDecisionForm
          key={organization.slug}
          action={affiliate}
          title={`Works for ${organization.name} no longer`}
          button={`Not among the staff of ${organization.name}`}
          fields={{ ...fields, organization: organization.slug, is: 'no' }}
        />
      ))}
    </details>
  );
}
