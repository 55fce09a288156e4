/** Irregular plurals, singular first. */
const irregularPlurals: readonly (readonly [string, string])[] = [
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['mouse', 'mice'],
  ['goose', 'geese'],
  ['index', 'indices'],
  ['matrix', 'matrices'],
  ['vertex', 'vertices'],
  ['vortex', 'vortices'],
  ['appendix', 'appendices'],
  ['criterion', 'criteria'],
  ['phenomenon', 'phenomena'],
  ['schema', 'schemata'],
  ['datum', 'data'],
  ['medium', 'media'],
  ['quantum', 'quanta'],
  ['stimulus', 'stimuli'],
  ['nucleus', 'nuclei'],
  ['radius', 'radii'],
  ['half', 'halves'],
  ['shelf', 'shelves'],
  ['self', 'selves'],
  ['leaf', 'leaves'],
  ['wolf', 'wolves'],
  ['life', 'lives'],
  ['knife', 'knives'],
];
const pluralOf = new Map(irregularPlurals);
const singularOf = new Map(irregularPlurals.map(([one, many]) => [many, one]));

/** Words that end like a plural but are not, or have another meaning without the `s`. */
const notPlural = new Set(
  (
    'aws besides canvas css customs does dns goes goods gps https ios kubernetes kudos lens lenses ' +
    'macos news os pos redis series sms species tls windows'
  ).split(' '),
);

/** Nouns in `-is` form `-es`: analysis, basis, crisis. */
const isEnding = /[sx]is$/;

/** How to form the singular of a regular plural: `parcel-s`, `box-es`, `polic-ies`. */
interface PluralEnding {
  /** Number of units to remove from the plural. */
  readonly drop: number;
  /** The text that replaces them. */
  readonly add: string;
}

/** Returns the possible singulars of a regular plural in lower case; none if it is not a plural. */
export function findSingularEndings(word: string): readonly PluralEnding[] {
  if (word.length < 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return noEndings;
  if (notPlural.has(word)) return noEndings;
  if (word.endsWith('ies') && word.length > 4) return iesEndings;
  return /(?:[sxzo]|ch|sh)es$/.test(word) ? esEndings : plainPlural;
}

const noEndings: readonly PluralEnding[] = [];
/** Only `s` at the end. */
export const plainPlural: readonly PluralEnding[] = [{ drop: 1, add: '' }];
const esEndings: readonly PluralEnding[] = [
  { drop: 2, add: '' },
  { drop: 1, add: '' },
];
const iesEndings: readonly PluralEnding[] = [
  { drop: 3, add: 'y' },
  { drop: 1, add: '' },
];

/** Returns true for a plural that no rule forms: `people`, `data`, `halves`. */
export function isIrregularPlural(word: string): boolean {
  return singularOf.has(word.toLowerCase());
}

/** Returns other forms of a glossary word apart from its regular plural. */
export function findOtherNumberForms(word: string): readonly string[] {
  const lower = word.toLowerCase();
  const known = pluralOf.get(lower) ?? singularOf.get(lower);
  if (known !== undefined) return [known];
  if (lower.length > 4 && isEnding.test(lower)) return [`${lower.slice(0, -2)}es`];
  if (word.length < 4 || !word.endsWith('s')) return [];
  return findSingularEndings(lower).map(({ drop, add }) => word.slice(0, -drop) + add);
}

/** Returns the regular plurals of a word; more than one if the spelling allows several. */
export function toRegularPlurals(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (/[^aeiou]y$/.test(lower)) return [`${word.slice(0, -1)}ies`, `${word}s`];
  if (/(?:[sxzo]|ch|sh)$/.test(lower)) return [`${word}es`, `${word}s`];
  return [`${word}s`];
}
