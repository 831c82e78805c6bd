import { MissingPage } from '@/app/missing-page';
import { findPerson } from '@/app/users/[handle]/find-person';
import { generateMetadata } from '@/app/users/[handle]/page';
import { OwnEdits } from '@/components/people/own-edits';
import { PersonDecisionForm } from '@/components/people/person-decision-form';
import { PersonPageView } from '@/components/people/person-page-view';
import { Section } from '@/components/ui/section';
import { type Actor, can, ROLES, reaches } from '@/domain/people/permissions';
import type { PersonPage } from '@/domain/people/views';
import { actorOf, getViewer } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { listOwnEdits } from '@/server/wiki/list-own-edits';
import { appoint, reinstate, suspend } from './actions';

export const dynamic = 'force-dynamic';

export { generateMetadata };

/** Somebody's page for whoever is signed in: with their own edits on their own, and what their office lets them decide. */
export default async function Page(props: PageProps<'/member/users/[handle]'>) {
  const [found, viewer] = [await findPerson(props), await getViewer()];
  if (!found) return <MissingPage />;
  const edits = viewer?.id === found.person.id ? await listOwnEdits(database(), viewer.id) : [];
  return (
    <PersonPageView
      {...found}
      office={<Office actor={actorOf(viewer)} person={found.person} />}
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

function Office({ actor, person }: { actor: Actor; person: PersonPage }) {
  const owner = `person:${person.id}`;
  const mayAppoint = can(actor, 'change role', owner);
  const maySuspend = can(actor, 'suspend person', owner) && reaches(actor, person.role);
  if (!mayAppoint && !maySuspend) return null;
  const fields = { person: person.handle };
  return (
    <Section id="office" title="By your office">
      {mayAppoint ? (
        <PersonDecisionForm
          action={appoint}
          title="Change role"
          button="Change role"
          fields={fields}
          choice={{ name: 'role', label: 'Role', options: ROLE_OPTIONS, current: person.role }}
        />
      ) : null}
      {maySuspend && person.suspendedAt === null ? (
        <PersonDecisionForm action={suspend} title="Suspend" button="Suspend" fields={fields} />
      ) : null}
      {maySuspend && person.suspendedAt !== null ? (
        <PersonDecisionForm action={reinstate} title="Reinstate" button="Reinstate" fields={fields} />
      ) : null}
    </Section>
  );
}
