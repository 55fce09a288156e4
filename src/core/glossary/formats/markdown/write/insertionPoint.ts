import { skipSpaceBackwards } from '../../../../text/trim';
import {
  findAlphabeticalIndex,
  compareNames,
  toSortKey,
} from '../../../../language/alphabeticalOrder';
import type { Entry, EntryGroup } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { listDescendants, type Section } from '../structure/outline';
import type { TextEdit } from '../../../../text/textEdit';
import { getIndentAt, isGap, toEmptyRange } from './formatText';

/** The place of a new entry: before or after a neighbor, or as the first below a heading. */
export type InsertionPoint = NeighborPoint | FirstInSection | NewLetterSection;

interface NeighborPoint {
  readonly kind: 'before' | 'after';
  readonly neighbor: Entry;
  readonly group: readonly Entry[];
}

interface FirstInSection {
  readonly kind: 'first';
  readonly section: Section;
  /** An entry elsewhere in the file as a model. */
  readonly example: Entry;
}

interface NewLetterSection {
  readonly kind: 'letter';
  readonly letter: string;
  readonly before: Section | undefined;
  readonly after: Section | undefined;
  readonly example: Entry;
}

/** Returns the place for a name in the shape of most entries of the file; `undefined` if none exist. */
export function findInsertionPoint(
  document: MarkdownDocument,
  name: string,
  context: string | undefined,
): InsertionPoint | undefined {
  const groups = groupEntries(
    document.entries.filter(({ isPreference }) => isPreference !== true),
    context,
  );
  const largest = findLargestGroup(groups);
  const example = largest?.[0];
  if (largest === undefined || example === undefined) return undefined;
  const letters = [...listDescendants(document.root)].filter(
    ({ titleKind: nature }) => nature === 'letter',
  );
  if (letters.length > 1 && context === undefined)
    return findPointUnderLetter(document, letters, name, example);
  return findPointInGroup(largest, name);
}

/** Returns adjacent entries of one shape. */
function groupEntries(
  entries: readonly Entry[],
  context: string | undefined,
): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  const seen = new Map<EntryGroup['shape'], Map<EntryGroup['container'], Entry[]>>();
  const topical = entries.some((entry) => entry.context === context);
  for (const entry of entries) {
    if (topical && context !== undefined && entry.context !== context) continue;
    const { shape, container } = entry.group;
    const containers = seen.get(shape) ?? new Map<EntryGroup['container'], Entry[]>();
    seen.set(shape, containers);
    const group = containers.get(container) ?? [];
    if (group.length === 0) {
      containers.set(container, group);
      groups.push(group);
    }
    group.push(entry);
  }
  return groups;
}

/** Returns the largest group of the shape that most entries have. */
function findLargestGroup(groups: readonly (readonly Entry[])[]): readonly Entry[] | undefined {
  const counts = new Map<string, number>();
  for (const group of groups) {
    const shape = group[0]?.shape ?? '';
    counts.set(shape, (counts.get(shape) ?? 0) + group.length);
  }
  const shape = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const own = groups.filter((group) => group[0]?.shape === shape);
  return [...own].sort((a, b) => b.length - a.length)[0];
}

function findPointInGroup(group: readonly Entry[], name: string): InsertionPoint | undefined {
  const last = group.at(-1);
  if (last === undefined) return undefined;
  const next = group[findAlphabeticalIndex(group.map(getName), name)];
  if (next !== undefined) return { kind: 'before', neighbor: next, group };
  return { kind: 'after', neighbor: last, group };
}

function getName({ names }: Entry): string {
  return names[0]?.text ?? '';
}

/** Returns the place below the heading of a name's letter, which may need to be created. */
export function findPointUnderLetter(
  { entries }: MarkdownDocument,
  letters: readonly Section[],
  name: string,
  example: Entry,
): InsertionPoint {
  const letter = getLetterTitle(name);
  const section = letters.find(({ title }) => coversLetter(title, letter));
  if (section === undefined) {
    const before = letters.find(({ title }) => compareNames(title, letter) > 0);
    const after = before === undefined ? letters.at(-1) : undefined;
    return { kind: 'letter', letter, before, after, example };
  }
  const start = section.heading?.range.start ?? 0;
  const next = letters[letters.indexOf(section) + 1]?.heading?.range.start ?? Infinity;
  const own = entries.filter(({ range }) => range.start > start && range.start < next);
  return findPointInGroup(own, name) ?? { kind: 'first', section, example };
}

/** Returns the title of the heading for a name: its letter, or the usual title for digits and symbols. */
function getLetterTitle(name: string): string {
  const [first = '#'] = toSortKey(name);
  return /\p{N}/u.test(first) ? '0-9' : first.toUpperCase();
}

/** Returns true if a letter heading such as `A-C` or `#` includes a letter. */
function coversLetter(title: string, letter: string): boolean {
  const letters = [...title.toUpperCase().matchAll(/\p{L}/gu)].map(([each]) => each);
  const [first, last] = [letters[0], letters.at(-1)];
  if (first === undefined || last === undefined)
    return /[#\d]/u.test(title) && !/\p{L}/u.test(letter);
  if (letters.length === 2 && /[-–—]/u.test(title)) return first <= letter && letter <= last;
  return letters.includes(letter);
}

/** Inserts the text of an entry, with the gap that its neighbors have between them. */
export function planInsertion(
  document: MarkdownDocument,
  place: InsertionPoint,
  text: string,
): readonly TextEdit[] {
  const { src, text: own } = document;
  switch (place.kind) {
    case 'before': {
      const gap = findGap(own, place.group, place.neighbor);
      return [
        {
          range: toEmptyRange(place.neighbor.range.start),
          newText: indentLikeNeighbor(src, place.neighbor, text) + gap,
        },
      ];
    }
    case 'after': {
      const gap = findGap(own, place.group, place.neighbor);
      return [
        {
          range: toEmptyRange(findEntryEnd(document, place.neighbor)),
          newText: gap + indentLikeNeighbor(src, place.neighbor, text),
        },
      ];
    }
    case 'first':
      return [{ range: toEmptyRange(findBodyEnd(src, place.section)), newText: `\n\n${text}` }];
    case 'letter':
      return planLetterSection(own, place, text);
  }
}

function planLetterSection(
  src: string,
  { letter, before, after }: NewLetterSection,
  text: string,
): readonly TextEdit[] {
  const sample = before ?? after;
  const heading = `${'#'.repeat(sample?.level ?? 2)} ${letter}\n\n${text}`;
  const start =
    before?.heading === undefined ? undefined : (before.anchor ?? before.heading).range.start;
  if (start !== undefined) {
    return [
      {
        range: toEmptyRange(start),
        newText: heading + src.slice(skipSpaceBackwards(src, 0, start), start),
      },
    ];
  }
  return after === undefined
    ? []
    : [{ range: toEmptyRange(findSectionEnd(src, after)), newText: `\n\n${heading}` }];
}

/** Indents later lines of an entry in a nested list like the entry. */
function indentLikeNeighbor(src: string, { shape, range }: Entry, text: string): string {
  if (shape !== 'bullet') return text;
  const indent = getIndentAt(src, range.start);
  return indent === ''
    ? text
    : text
        .split('\n')
        .map((line, i) => (i === 0 || line === '' ? line : indent + line))
        .join('\n');
}

/**
 * Returns the text between two entries of a group, nearest to the neighbor first; otherwise the usual one for the
 * shape.
 */
function findGap(text: string, group: readonly Entry[], neighbor: Entry): string {
  const at = group.indexOf(neighbor);
  const order = [at, at + 1, at - 1, ...group.keys()];
  for (const i of order) {
    const left = group[i - 1];
    const right = group[i];
    if (left === undefined || right === undefined) continue;
    const gap = text.slice(left.range.end, right.range.start);
    if (gap !== '' && isGap(gap)) return gap;
  }
  const { shape, range } = neighbor;
  if (shape === 'bullet') return `\n${getIndentAt(text, range.start)}`;
  if (shape === 'definition-list') return `\n\n${getIndentAt(text, range.start)}`;
  return shape === 'row' || shape === 'abbreviation' ? '\n' : '\n\n';
}

/** Sections below a heading stay below it. */
function findEntryEnd({ root, src }: MarkdownDocument, entry: Entry): number {
  if (entry.shape !== 'heading') return entry.range.end;
  for (const section of listDescendants(root)) {
    const start = section.heading?.range.start ?? -1;
    if (start < entry.range.start || start >= entry.range.end) continue;
    return section.children.length === 0
      ? entry.range.end
      : Math.max(entry.range.end, findSectionEnd(src, section));
  }
  return entry.range.end;
}

/** Returns where a section's own text ends; a paragraph of control characters counts as blank, as for removals. */
function findBodyEnd(src: string, { heading, body }: Section): number {
  return skipSpaceBackwards(src, 0, body.at(-1)?.range.end ?? heading?.range.end ?? 0);
}

export function findSectionEnd(src: string, section: Section): number {
  const last = section.children.at(-1);
  return last === undefined ? findBodyEnd(src, section) : findSectionEnd(src, last);
}
