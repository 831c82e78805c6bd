import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { SettingsView } from '@/components/people/settings-view';
import { can } from '@/domain/people/permissions';
import { listOrganizations } from '@/server/models/list-organizations';
import { SESSION_COOKIES } from '@/server/people/auth';
import { getOwnAccount } from '@/server/people/get-own-account';
import { listAffiliations } from '@/server/people/list-affiliations';
import { listOwnSessions } from '@/server/people/list-own-sessions';
import { listOwnTokens } from '@/server/people/list-own-tokens';
import { actorOf } from '@/server/people/viewer';
import { database } from '@/server/platform/database';
import { requirePerson } from '../require-person';
import { declare, makeToken, revoke, signOutOther, switchMail, undeclare } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Settings', robots: { index: false } };

/** A person's own account. */
export default async function Page() {
  const viewer = await requirePerson('/settings');
  const actor = actorOf(viewer);
  const question = { personId: viewer.id, token: await sessionToken(), now: new Date() };
  const [account, sessions, tokens, affiliations, organizations] = await Promise.all([
    getOwnAccount(database(), viewer.id),
    listOwnSessions(database(), question),
    listOwnTokens(database(), viewer.id),
    listAffiliations(database(), viewer.id),
    listOrganizations(),
  ]);
  return (
    <SettingsView
      handle={viewer.handle}
      email={account?.email ?? ''}
      wantsMail={account?.wantsMail ?? false}
      sessions={sessions}
      tokens={tokens}
      affiliations={affiliations}
      organizations={organizations}
      actions={{ switchMail, signOutOther, revoke, makeToken, declare, undeclare }}
      mayDeclare={can(actor, 'declare affiliation')}
      mayMakeTokens={can(actor, 'create own token')}
    />
  );
}

/** Tells one's own browser among one's sessions. */
async function sessionToken(): Promise<string | null> {
  const sent = await cookies();
  return SESSION_COOKIES.map((name) => sent.get(name)?.value).find((value) => value !== undefined) ?? null;
}
