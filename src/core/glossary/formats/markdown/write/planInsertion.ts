import type { TextEdit } from '../../../../text/textEdit';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { listDescendants, type Section } from '../structure/outline';
import { toEmptyRange, skipBlankBackwards } from './fieldEdits';
import { getIndentAt, isGap } from './lineLayout';
import type { NewLetterSection, InsertionPoint } from './insertionPoint';

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
        newText: heading + src.slice(skipBlankBackwards(src, start), start),
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
  return skipBlankBackwards(src, body.at(-1)?.range.end ?? heading?.range.end ?? 0);
}

export function findSectionEnd(src: string, section: Section): number {
  const last = section.children.at(-1);
  return last === undefined ? findBodyEnd(src, section) : findSectionEnd(src, last);
}
