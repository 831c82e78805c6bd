import { mailDecision } from './people/mail-decision';
import type { TaskList } from './platform/worker';

/** What does each task of the job queue. */
export const TASKS: TaskList = { 'mail-decision': (payload) => mailDecision(payload) };
