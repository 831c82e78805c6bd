/** A subcommand of `wm`. */
export type Subcommand = {
  /** The words that name it, such as `import catalogue`. */
  words: readonly string[];
  summary: string;
  help: string;
  /** Takes the arguments after its words, answers the exit status. */
  run: (args: readonly string[]) => Promise<number>;
};

/** Exit status: the site refused, or something failed. */
export const REFUSED = 1;

/** Exit status: the call's words are off. */
export const USAGE = 2;
