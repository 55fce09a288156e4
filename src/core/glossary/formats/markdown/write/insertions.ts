import type { TextEdit } from '../../../../text/textEdit';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { descendants, type Section } from '../structure/outline';
import { pointAt, trimBack } from './fieldEdits';
import { indentAt, isGap } from './lines';
import type { NewLetter, Place } from './place';

/** Inserts the text of an entry, with the gap that its neighbors have between them. */
export function insertions(
  document: MarkdownDocument,
  place: Place,
  text: string,
): readonly TextEdit[] {
  const { src, text: own } = document;
  switch (place.kind) {
    case 'before': {
      const gap = gapNear(own, place.group, place.neighbour);
      return [
        {
          range: pointAt(place.neighbour.range.start),
          newText: moved(src, place.neighbour, text) + gap,
        },
      ];
    }
    case 'after': {
      const gap = gapNear(own, place.group, place.neighbour);
      return [
        {
          range: pointAt(endOf(document, place.neighbour)),
          newText: gap + moved(src, place.neighbour, text),
        },
      ];
    }
    case 'first':
      return [{ range: pointAt(endOfBody(place.section)), newText: `\n\n${text}` }];
    case 'letter':
      return letterSection(own, place, text);
  }
}

function letterSection(
  src: string,
  { letter, before, after }: NewLetter,
  text: string,
): readonly TextEdit[] {
  const sample = before ?? after;
  const heading = `${'#'.repeat(sample?.level ?? 2)} ${letter}\n\n${text}`;
  const start =
    before?.heading === undefined ? undefined : (before.anchor ?? before.heading).range.start;
  if (start !== undefined) {
    return [{ range: pointAt(start), newText: heading + src.slice(trimBack(src, start), start) }];
  }
  return after === undefined
    ? []
    : [{ range: pointAt(endOfSection(after)), newText: `\n\n${heading}` }];
}

/** Indents later lines of an entry in a nested list like the entry. */
function moved(src: string, { shape, range }: Entry, text: string): string {
  if (shape !== 'bullet') return text;
  const indent = indentAt(src, range.start);
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
function gapNear(text: string, group: readonly Entry[], neighbour: Entry): string {
  const at = group.indexOf(neighbour);
  const order = [at, at + 1, at - 1, ...group.keys()];
  for (const i of order) {
    const left = group[i - 1];
    const right = group[i];
    if (left === undefined || right === undefined) continue;
    const gap = text.slice(left.range.end, right.range.start);
    if (gap !== '' && isGap(gap)) return gap;
  }
  const { shape, range } = neighbour;
  if (shape === 'bullet') return `\n${indentAt(text, range.start)}`;
  if (shape === 'definition-list') return `\n\n${indentAt(text, range.start)}`;
  return shape === 'row' || shape === 'abbreviation' ? '\n' : '\n\n';
}

/** Sections below a heading stay below it. */
function endOf({ root }: MarkdownDocument, entry: Entry): number {
  if (entry.shape !== 'heading') return entry.range.end;
  for (const section of descendants(root)) {
    const start = section.heading?.range.start ?? -1;
    if (start < entry.range.start || start >= entry.range.end) continue;
    return section.children.length === 0
      ? entry.range.end
      : Math.max(entry.range.end, endOfSection(section));
  }
  return entry.range.end;
}

function endOfBody({ heading, body }: Section): number {
  return body.at(-1)?.range.end ?? heading?.range.end ?? 0;
}

export function endOfSection(section: Section): number {
  const last = section.children.at(-1);
  return last === undefined ? endOfBody(section) : endOfSection(last);
}
