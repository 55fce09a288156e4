import type { Entry, Meaning } from '../entry';
import { isAcronym, leadingExpansion } from '../../../../language/acronyms';
import type { Block } from '../syntax/block';
import { closing, plainText } from '../syntax/inline';
import { wholeLines } from '../structure/body';
import { labelAt } from '../structure/labels';
import type { Scope, Sink } from './scope';

/** Emits an entry, or one for each of its meanings if its definition is a list of them. */
export function emitMeanings(
  entry: Entry,
  blocks: readonly Block[],
  scope: Scope,
  sink: Sink,
): void {
  const meanings = meaningsOf(entry, blocks, scope.src);
  if (meanings.length === 0) sink.entry(entry);
  for (const { definition, meaning } of meanings) sink.entry({ ...entry, definition, meaning });
}

interface Found {
  readonly definition: NonNullable<Entry['definition']>;
  readonly meaning: Meaning;
  readonly convincing: boolean;
}

function meaningsOf(
  { names, definition }: Entry,
  blocks: readonly Block[],
  src: string,
): readonly Found[] {
  const [name, second] = names;
  const list = blocks.find(
    ({ kind, range }) =>
      kind === 'list' && range.start === definition?.start && range.end === definition.end,
  );
  if (name === undefined || second !== undefined || list === undefined || list.children.length < 2)
    return [];
  const ordered = list.level === 1;
  if (!ordered && !isAcronym(name.text)) return [];
  const found = list.children.map((item) => meaningOf(src, item, name.text, ordered));
  return found.every(({ convincing }) => convincing) ? found : [];
}

/** A meaning expands the acronym, starts with its context, or in a numbered list with an article. */
function meaningOf(src: string, item: Block, name: string, ordered: boolean): Found {
  const { start, end } = item.content;
  const lines = wholeLines(src, item.range.start, item.range.end);
  const close = src[start] === '(' ? closing(src, start, '(', ')', end) : -1;
  if (close > 0) {
    const qualifier = plainText(src.slice(start + 1, close));
    const from = skipSpace(src, close + 1, end);
    return { definition: { start: from, end }, meaning: { lines, qualifier }, convincing: true };
  }
  const text = src.slice(start, Math.min(end, start + 200));
  const spelled = leadingExpansion(name, text) !== undefined;
  const label = spelled ? undefined : labelAt(src, start, end);
  if (ordered && (label?.style === 'bold' || label?.style === 'italic') && label.rest < end) {
    const qualifier = plainText(src.slice(label.range.start, label.range.end)).replace(/:$/u, '');
    return {
      definition: { start: label.rest, end },
      meaning: { lines, qualifier },
      convincing: true,
    };
  }
  const convincing =
    spelled || (ordered && /^(?:an?|the|eine?|der|die|das|une?|le|la) /iu.test(text));
  return { definition: { start, end }, meaning: { lines, qualifier: undefined }, convincing };
}

function skipSpace(src: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s:–—-]/u.test(src[at] ?? '')) at++;
  return at;
}
