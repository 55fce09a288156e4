import { alphabeticalPlace, compareNames, sortKey } from '../../../../language/alphabeticalOrder';
import type { Entry, Group } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { descendants, type Section } from '../structure/outline';

/** The place of a new entry: before or after a neighbor, or as the first below a heading. */
export type Place = Beside | First | NewLetter;

interface Beside {
  readonly kind: 'before' | 'after';
  readonly neighbour: Entry;
  readonly group: readonly Entry[];
}

interface First {
  readonly kind: 'first';
  readonly section: Section;
  /** An entry elsewhere in the file as a model. */
  readonly like: Entry;
}

export interface NewLetter {
  readonly kind: 'letter';
  readonly letter: string;
  readonly before: Section | undefined;
  readonly after: Section | undefined;
  readonly like: Entry;
}

/** Returns the place for a name in the shape of most entries of the file; `undefined` if none exist. */
export function placeFor(
  document: MarkdownDocument,
  name: string,
  context: string | undefined,
): Place | undefined {
  const groups = groupsOf(document.entries, context);
  const largest = largestGroup(groups);
  const like = largest?.[0];
  if (largest === undefined || like === undefined) return undefined;
  const letters = [...descendants(document.root)].filter(({ nature }) => nature === 'letter');
  if (letters.length > 1 && context === undefined)
    return underLetter(document, letters, name, like);
  return within(largest, name);
}

/** Returns adjacent entries of one shape. */
function groupsOf(
  entries: readonly Entry[],
  context: string | undefined,
): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  const seen = new Map<Group['shape'], Map<Group['holder'], Entry[]>>();
  const topical = entries.some((entry) => entry.context === context);
  for (const entry of entries) {
    if (topical && context !== undefined && entry.context !== context) continue;
    const { shape, holder } = entry.group;
    const holders = seen.get(shape) ?? new Map<Group['holder'], Entry[]>();
    seen.set(shape, holders);
    const group = holders.get(holder) ?? [];
    if (group.length === 0) {
      holders.set(holder, group);
      groups.push(group);
    }
    group.push(entry);
  }
  return groups;
}

/** Returns the largest group of the shape that most entries have. */
function largestGroup(groups: readonly (readonly Entry[])[]): readonly Entry[] | undefined {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const shape = group[0]?.shape ?? '';
    counts.set(shape, (counts.get(shape) ?? 0) + group.length);
  }
  const shape = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const own = groups.filter((group) => group[0]?.shape === shape);
  return [...own].sort((a, b) => b.length - a.length)[0];
}

function within(group: readonly Entry[], name: string): Place | undefined {
  const last = group.at(-1);
  if (last === undefined) return undefined;
  const next = group[alphabeticalPlace(group.map(nameOf), name)];
  if (next !== undefined) return { kind: 'before', neighbour: next, group };
  return { kind: 'after', neighbour: last, group };
}

function nameOf({ names }: Entry): string {
  return names[0]?.text ?? '';
}

/** Returns the place below the heading of a name's letter, which may need to be created. */
export function underLetter(
  { entries }: MarkdownDocument,
  letters: readonly Section[],
  name: string,
  like: Entry,
): Place {
  const letter = initial(name);
  const section = letters.find(({ title }) => covers(title, letter));
  if (section === undefined) {
    const before = letters.find(({ title }) => compareNames(title, letter) > 0);
    const after = before === undefined ? letters.at(-1) : undefined;
    return { kind: 'letter', letter, before, after, like };
  }
  const start = section.heading?.range.start ?? 0;
  const next = letters[letters.indexOf(section) + 1]?.heading?.range.start ?? Infinity;
  const own = entries.filter(({ range }) => range.start > start && range.start < next);
  return within(own, name) ?? { kind: 'first', section, like };
}

/** Returns the title of the heading for a name: its letter, or the usual title for digits and symbols. */
function initial(name: string): string {
  const [first = '#'] = sortKey(name);
  return /\p{N}/u.test(first) ? '0-9' : first.toUpperCase();
}

/** Returns true if a letter heading such as `A-C` or `#` includes a letter. */
function covers(title: string, letter: string): boolean {
  const letters = [...title.toUpperCase().matchAll(/\p{L}/gu)].map(([each]) => each);
  const [first, last] = [letters[0], letters.at(-1)];
  if (first === undefined || last === undefined)
    return /[#\d]/u.test(title) && !/\p{L}/u.test(letter);
  if (letters.length === 2 && /[-–—]/u.test(title)) return first <= letter && letter <= last;
  return letters.includes(letter);
}
