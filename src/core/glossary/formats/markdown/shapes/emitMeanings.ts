import type { Entry, Meaning } from '../entry';
import { isAcronym, findLeadingExpansion } from '../../../../language/acronyms';
import type { Block } from '../syntax/markdownBlock';
import { findClosingBracket, toPlainText } from '../syntax/inline';
import { toWholeLines } from '../structure/body';
import { findLabelAt, getLabelText } from '../structure/labels';
import type { Scope, EntryCollector } from './scope';

/** Emits an entry, or one for each of its meanings if its definition is a list of them. */
export function emitMeanings(
  entry: Entry,
  blocks: readonly Block[],
  scope: Scope,
  collector: EntryCollector,
): void {
  const meanings = findMeanings(entry, blocks, scope.src);
  if (meanings.length === 0) collector.addEntry(entry);
  for (const { definition, meaning } of meanings)
    collector.addEntry({ ...entry, definition, meaning });
}

interface FoundMeaning {
  readonly definition: NonNullable<Entry['definition']>;
  readonly meaning: Meaning;
  readonly isConvincing: boolean;
}

const noMeanings: readonly FoundMeaning[] = [];

function findMeanings(
  { names, definition }: Entry,
  blocks: readonly Block[],
  src: string,
): readonly FoundMeaning[] {
  const [name] = names;
  if (name === undefined || names.length > 1 || definition === undefined) return noMeanings;
  const list = blocks.find(
    ({ kind, range }) =>
      kind === 'list' && range.start === definition.start && range.end === definition.end,
  );
  if (list === undefined || list.children.length < 2) return noMeanings;
  const ordered = list.level === 1;
  if (!ordered && !isAcronym(name.text)) return [];
  const meanings = list.children.map((item) => readMeaning(src, item, name.text, ordered));
  return meanings.every(({ isConvincing: convincing }) => convincing) ? meanings : [];
}

/** A meaning expands the acronym, starts with its context, or in a numbered list with an article. */
function readMeaning(src: string, item: Block, name: string, ordered: boolean): FoundMeaning {
  const { start, end } = item.content;
  const lines = toWholeLines(src, item.range.start, item.range.end);
  const close = src[start] === '(' ? findClosingBracket(src, start, '(', ')', end) : -1;
  if (close > 0) {
    const qualifier = toPlainText(src.slice(start + 1, close));
    const from = skipSeparators(src, close + 1, end);
    return { definition: { start: from, end }, meaning: { lines, qualifier }, isConvincing: true };
  }
  const text = src.slice(start, Math.min(end, start + 200));
  const spelled = findLeadingExpansion(name, text) !== undefined;
  const label = spelled ? undefined : findLabelAt(src, start, end);
  if (ordered && (label?.style === 'bold' || label?.style === 'italic') && label.textStart < end) {
    const qualifier = getLabelText(src, label);
    return {
      definition: { start: label.textStart, end },
      meaning: { lines, qualifier },
      isConvincing: true,
    };
  }
  const convincing =
    spelled || (ordered && /^(?:an?|the|eine?|der|die|das|une?|le|la) /iu.test(text));
  return {
    definition: { start, end },
    meaning: { lines, qualifier: undefined },
    isConvincing: convincing,
  };
}

function skipSeparators(src: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s:–—-]/u.test(src[at] ?? '')) at++;
  return at;
}
