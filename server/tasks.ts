import { runInJob } from './commands/run-in-job';
import { keepDump } from './exchange/dump/kept-dumps';
import { siteDumps } from './exchange/dump/site-dumps';
import { followRegistryFrom } from './exchange/follow-registry';
import { forgetExpired } from './people/forget-expired';
import { mailDecision } from './people/mail-decision';
import { recountVoter, takeAllStandings } from './people/standings';
import { tellFollowers } from './people/tell-followers';
import type { TaskList } from './platform/worker';
import { checkAddress } from './ratings/check-address';
import { passOn } from './ratings/pass-on';
import { publishDue } from './ratings/publish-due';

/** What does each task of the job queue. */
export const TASKS: TaskList = {
  'mail-decision': (payload) => mailDecision(payload),
  'tell-followers': (payload) => tellFollowers(payload),
  'publish-due': async ({ modelId, at }) => {
    await runInJob(publishDue, { model: modelId, at: new Date(at) });
  },
  'pass-on': ({ modelId }) => passOn(modelId),
  'follow-registry': (batch) => followRegistryFrom(batch),
  'recount-voter': async ({ personId }) => {
    await recountVoter(personId);
  },
  'check-address': ({ url }) => checkAddress(url),
  'take-standings': async () => {
    await takeAllStandings();
  },
  'forget-expired': () => forgetExpired(),
  'write-dump': async () => {
    await keepDump(siteDumps());
  },
};

/**
 * What is due by the clock (UTC), made up for where nobody was up then: the snapshot of the day as it begins, what has
 * expired, then the day's dump.
 */
export const CRONTAB = `
0 0 * * * take-standings ?fill=1d
15 0 * * * forget-expired ?fill=1d
30 0 * * * write-dump ?fill=1d`;
