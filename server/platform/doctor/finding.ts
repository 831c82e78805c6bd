/** What was found of one thing that a site needs. */
export type Finding = {
  what: 'environment' | 'database' | 'extensions' | 'migrations' | 'jobs' | 'mail' | 'cache';
  isFit: boolean;
  /** What is there, or what is wrong with it. */
  detail: string;
  /** What to do about it. */
  mend?: string;
};
