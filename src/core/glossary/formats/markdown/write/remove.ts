import * as l10n from '@vscode/l10n';
import type { Range } from '../../../../text/range';
import type { TextEdit } from '../../../../text/textEdit';
import { foldLabel } from '../../../fieldNames';
import type { EditResult, SourceText } from '../../../format';
import type { Term } from '../../../term';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import type { Section } from '../structure/outline';
import { descendants } from '../structure/outline';
import { redirectOf } from '../terms/redirects';
import { findTerm, notThere, type Target } from './target';
import { firstGood, readNow, refused } from './verify';

/** Takes an entry out with the gap beside it; of a shared entry only the name. */
export function removeTerm(source: SourceText, term: Term): EditResult {
  const document = readNow(source);
  const read = findTerm(document, term);
  if (read === undefined) return refused(notThere(term));
  if (read.entry.shape === 'file') {
    return refused(
      l10n.t('This file holds nothing but the entry “{0}”. Delete the file instead.', term.name),
    );
  }
  return firstGood(source, plansFor({ document, read }), {
    unchanged: document.terms.filter((other) => other !== read).map((other) => other.term),
    changed: undefined,
  });
}

function plansFor(target: Target): readonly (readonly TextEdit[])[] {
  const { document, read } = target;
  if (read.entry.names.length > 1) return [[withoutName(target)]];
  if (read.entry.meaning !== undefined)
    return [withoutMeaning(target), [withoutSelf(read.entry.meaning.lines)]];
  const entries = [read.entry, ...references(document, read.term.name)];
  return [merged(entries.map((entry) => gapped(document, entry))).map(withoutSelf)];
}

function withoutSelf(range: Range): TextEdit {
  return { range, newText: '' };
}

/** Neighbouring entries go together: their gaps may touch. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && range.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}

/** See-references to a name say nothing without it. */
function references({ src, entries }: MarkdownDocument, name: string): readonly Entry[] {
  return entries.filter((entry) => {
    const redirect = redirectOf(src, entry);
    return redirect !== undefined && foldLabel(redirect.target) === foldLabel(name);
  });
}

/** One of several names, with what connects it to its neighbour. */
function withoutName({ read: { entry, name } }: Target): TextEdit {
  const at = entry.names.indexOf(name);
  const next = entry.names[at + 1];
  const before = entry.names[at - 1];
  if (next !== undefined) return withoutSelf({ start: name.part.start, end: next.part.start });
  return withoutSelf({ start: before?.part.end ?? name.part.start, end: name.part.end });
}

/** Of two meanings the other one stays as the definition, without its number. */
function withoutMeaning({ document: { entries }, read }: Target): readonly TextEdit[] {
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
    return [withoutSelf(lines)];
  return [
    withoutSelf(lines),
    withoutSelf({ start: only.meaning.lines.start, end: only.definition.start }),
  ];
}

const onlyGap = /^(?:\s|\\|---+\s*\n|\*\*\*+\s*\n|<br ?\/?>)*$/u;

/** An entry with the gap to the next one of its kind, else to the one before, else to whatever stands before it. */
function gapped(document: MarkdownDocument, entry: Entry): Range {
  const { src, entries } = document;
  const { start, end } = entry.range;
  const at = entries.indexOf(entry);
  const next = entries.slice(at + 1).find((other) => other.range.start >= end);
  if (next !== undefined && isNeighbour(src, entry, next, end, next.range.start)) {
    return { start, end: next.range.start };
  }
  const before = entries.slice(0, at).findLast((other) => other.range.end <= start);
  if (before !== undefined && isNeighbour(src, entry, before, before.range.end, start)) {
    return { start: before.range.end, end };
  }
  const from = trimBack(src, emptyLetter(document, entry)?.range.start ?? start);
  return from > 0 ? { start: from, end } : { start, end: trimForward(src, end) };
}

function isNeighbour(src: string, entry: Entry, other: Entry, from: number, to: number): boolean {
  const same = entry.group.shape === other.group.shape && entry.group.holder === other.group.holder;
  return same && onlyGap.test(src.slice(from, to));
}

/** The letter heading that would stay without an entry, unless the file keeps such headings. */
function emptyLetter({ root }: MarkdownDocument, entry: Entry): Section['heading'] {
  const sections = [...descendants(root)];
  const letters = sections.filter(({ nature }) => nature === 'letter');
  if (letters.some(({ body, children }) => body.length === 0 && children.length === 0))
    return undefined;
  const letter = letters.find(({ heading, body, children }) => {
    const blocks = [
      ...body,
      ...children.flatMap((child) => (child.heading === undefined ? [] : [child.heading])),
    ];
    const [only, more] = blocks;
    if (heading === undefined || only === undefined) return false;
    const holds = only.range.start >= entry.range.start && only.range.end <= entry.range.end;
    return (
      holds &&
      (more === undefined || more.range.end <= entry.range.end) &&
      children.length <= 1 &&
      lone(only)
    );
  });
  return letter?.heading;
}

/** A list or table counts as one block, so it must hold one entry alone. */
function lone({ kind, children }: NonNullable<Section['heading']>): boolean {
  if (kind === 'list') return children.length === 1;
  return kind !== 'table';
}

function trimBack(src: string, from: number): number {
  let at = from;
  while (at > 0 && src.charCodeAt(at - 1) <= 32) at--;
  return at;
}

function trimForward(src: string, from: number): number {
  let at = from;
  while (at < src.length && src.charCodeAt(at) <= 32) at++;
  return at;
}
