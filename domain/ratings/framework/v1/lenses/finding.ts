/** What another definition finds in a model's published levels, and which of its parts are not met. */
export interface Finding<Verdict, Part extends string> {
  /** `unrated` while nobody has rated whether the model can be downloaded: then nothing can be said (framework 1.0, Label). */
  readonly verdict: Verdict | 'unrated';
  readonly missing: readonly Part[];
}
