import { skipSpace, skipSpaceBackwards } from '../../../../text/trim';
import * as l10n from '@vscode/l10n';
import { refuse } from '../../../refusals';
import type { Range } from '../../../../text/range';
import type { TextEdit } from '../../../../text/textEdit';
import { foldLabel } from '../../../fieldNames';
import type { EditSteps, SourceText } from '../../../glossaryFormat';
import type { Term } from '../../../term';
import type { Entry } from '../entry';
import { readDocument, type MarkdownDocument } from '../readDocument';
import { listDescendants, type Section } from '../structure/outline';
import type { Block } from '../syntax/markdownBlock';
import { getTextStart, isGap } from './formatText';
import { findRedirect } from '../terms/redirects';
import { findValidPlan, findReadTerm, describeMissingTerm, type EditTarget } from './findValidPlan';

/** Removes an entry with an adjacent gap; of a shared entry only the name. */
export function* removeMarkdownTerm(source: SourceText, term: Term): EditSteps {
  const document = yield* readDocument(source);
  const read = findReadTerm(document, term);
  if (read === undefined) return refuse(describeMissingTerm(term));
  if (read.entry.shape === 'file') {
    return refuse(
      l10n.t('This file contains only the entry “{0}”. Delete the file instead.', term.name),
    );
  }
  return yield* findValidPlan(source, planRemoval({ document, read }), {
    unchanged: document.terms.filter((other) => other !== read).map((other) => other.term),
    changed: undefined,
  });
}

function planRemoval(target: EditTarget): readonly (readonly TextEdit[])[] {
  const { document, read } = target;
  if (read.entry.names.length > 1) return [[planNameRemoval(target)]];
  if (read.entry.meaning !== undefined)
    return [planMeaningRemoval(target), [toRemoval(read.entry.meaning.lines)]];
  const removed = new Set([read.entry, ...findReferences(document, read.term.name)]);
  return [groupRuns(document, removed).map((run) => toRemoval(extendOverGap(document, run)))];
}

function toRemoval(range: Range): TextEdit {
  return { range, newText: '' };
}

/** Adjacent entries are removed together, with one gap. */
function groupRuns(
  { original: src, entries }: MarkdownDocument,
  removed: ReadonlySet<Entry>,
): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    if (!removed.has(entry)) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && isNeighbor(src, last, entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** See-references to a removed name have no meaning. */
function findReferences({ src, entries }: MarkdownDocument, name: string): readonly Entry[] {
  return entries.filter((entry) => {
    const redirect = findRedirect(src, entry);
    return redirect !== undefined && foldLabel(redirect.target) === foldLabel(name);
  });
}

/** Removes one of several names, with the connector to its neighbor. */
function planNameRemoval({ read: { entry, name } }: EditTarget): TextEdit {
  const at = entry.names.indexOf(name);
  const next = entry.names[at + 1];
  const before = entry.names[at - 1];
  if (next !== undefined) return toRemoval({ start: name.part.start, end: next.part.start });
  return toRemoval({ start: before?.part.end ?? name.part.start, end: name.part.end });
}

/** Of two meanings, the other one stays as the definition, without its number. */
function planMeaningRemoval({ document: { entries }, read }: EditTarget): readonly TextEdit[] {
  const { entry } = read;
  const lines = entry.meaning?.lines ?? entry.range;
  const others = entries.filter(
    ({ range, meaning }) =>
      meaning !== undefined &&
      range.start === entry.range.start &&
      meaning.lines.start !== lines.start,
  );
  const [only, more] = others;
  if (only?.definition === undefined || only.meaning === undefined || more !== undefined)
    return [toRemoval(lines)];
  return [
    toRemoval(lines),
    toRemoval({ start: only.meaning.lines.start, end: only.definition.start }),
  ];
}

/**
 * Extends entries by the gap to the next one of their kind, otherwise to the previous one, otherwise to the preceding
 * text.
 */
function extendOverGap(document: MarkdownDocument, run: readonly Entry[]): Range {
  const { original: src, entries } = document;
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const { start } = first.range;
  const { end } = last.range;
  const next = entries.slice(entries.indexOf(last) + 1).find(({ range }) => range.start >= end);
  if (next !== undefined && isNeighbor(src, last, next)) return { start, end: next.range.start };
  const before = entries
    .slice(0, entries.indexOf(first))
    .findLast(({ range }) => range.end <= start);
  if (before !== undefined && isNeighbor(src, before, first)) {
    return { start: before.range.end, end };
  }
  const letter = findEmptyLetter(document, { start, end });
  const top = letter?.range.start ?? startOfList(document, run);
  const from = skipSpaceBackwards(src, 0, top);
  if (from > 0) return { start: from, end };
  const after = skipSpace(src, end, src.length);
  // A file of blanks stays one: only the line of the entry goes.
  return { start: top, end: after < src.length ? after : skipLineBreak(src, end) };
}

/** Where entries start, with the line that opens their list where no entry stays in it. */
function startOfList(document: MarkdownDocument, run: readonly Entry[]): number {
  const { original: src, entries, dialect } = document;
  const start = run[0]?.range.start ?? 0;
  const end = run.at(-1)?.range.end ?? start;
  const { listOpener } = dialect.writing;
  const before = skipSpaceBackwards(src, 0, start);
  if (listOpener === undefined || !src.slice(0, before).endsWith(listOpener)) return start;
  const opener = before - listOpener.length;
  if (opener > getTextStart(document) && src[opener - 1] !== '\n') return start;
  const container = run[0]?.group.container;
  const stays = entries.some((one) => !run.includes(one) && one.group.container === container);
  return stays || /^(?:[^\S\n]*\n)*[^\S\n]+\S/.test(src.slice(end)) ? start : opener;
}

function skipLineBreak(src: string, at: number): number {
  const line = src.indexOf('\n', at);
  return line >= 0 && src.slice(at, line).trim() === '' ? line + 1 : at;
}

/** Returns true for two entries of one group with only a gap between them. */
function isNeighbor(src: string, a: Entry, b: Entry): boolean {
  const same = a.group.shape === b.group.shape && a.group.container === b.group.container;
  return same && isGap(src.slice(a.range.end, b.range.start));
}

/** Returns the letter heading that would have no entry, unless the file keeps such headings. */
function findEmptyLetter({ root }: MarkdownDocument, gone: Range): Section['heading'] {
  const sections = [...listDescendants(root)];
  const letters = sections.filter(({ titleKind: nature }) => nature === 'letter');
  if (letters.some(({ body, children }) => body.length === 0 && children.length === 0))
    return undefined;
  const inside = ({ range }: Block): boolean => range.start >= gone.start && range.end <= gone.end;
  const letter = letters.find(({ body, children }) => {
    const headings = children.flatMap((child) => child.heading ?? []);
    return body.length + headings.length > 0 && [...body, ...headings].every(inside);
  });
  return letter?.heading;
}
