/** One place at which a catalogue's address was seen. */
export type Place = { kind: 'repository' | 'search' | 'exact string' } | { kind: 'osai'; file: string };

const FORMS: ReadonlyArray<readonly [form: RegExp, place: (file: string) => Place]> = [
  [/^(?:repository|find_files) [\w.-]+\/[\w.-]+( \S.*)?$/, () => ({ kind: 'repository' })],
  [/^search (?:docs|issues|code|pages) "(?:(?!"; ).)+"( \(.+\))?$/, () => ({ kind: 'search' })],
  [/^find_string "(?:(?!"; ).)+"( \(.+\))?$/, () => ({ kind: 'exact string' })],
  [
    /^osai ((?:main-database|opening-up-chatgpt-2025-03\/projects)\/.+?\.ya?ml)( \(.+\))?$/,
    (file) => ({ kind: 'osai', file }),
  ],
];

/** Where one place ends and the next begins; a place may start with a word on what was seen there: "abstract: …". */
const BETWEEN = /; (?=(?:[^:;"]+: )?(?:repository|find_files|search|find_string|osai)\b)/;
const LEAD = /^[^:;"]+: (?=(?:repository|find_files|search|find_string|osai)\b)/;

/**
 * The places that a `seenIn` names, one or several divided by "; ": a file of a repository, the search or the exact string
 * that found the page, or a file of the European Open Source AI Index. Null where one of them has no such form.
 */
export function placesOf(seenIn: string): Place[] | null {
  const places = seenIn.split(BETWEEN).map((text) => placeOf(text.replace(LEAD, '')));
  return places.every((place) => place !== null) ? places : null;
}

function placeOf(text: string): Place | null {
  for (const [form, place] of FORMS) {
    const match = form.exec(text);
    if (match) return place(match[1] ?? '');
  }
  return null;
}
