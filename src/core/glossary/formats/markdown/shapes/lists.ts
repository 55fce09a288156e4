import type { Entry, EntryGroup } from '../entry';
import type { Block } from '../syntax/markdownBlock';
import { toPlainText } from '../syntax/inline';
import { readFieldList, readBody } from '../structure/body';
import type { Label } from '../syntax/blockCache';
import { getLabelOf } from '../structure/labels';
import { readNames } from '../../names/readNames';
import { isLetterHeading, isRemark } from '../structure/vocabulary';
import { emitMeanings } from './emitMeanings';
import {
  entriesPerStep,
  createGroup,
  startBlockAt,
  type Scope,
  type EntryCollector,
} from './scope';

/** A list whose bullets are probably terms. */
export interface ListCandidate {
  readonly block: Block;
  /** Whether most bullets have a marked label, or only a plain one. */
  readonly style: 'marked' | 'plain';
  readonly items: readonly ItemCandidate[];
}

/** A bullet that may be a term, or the title of a nested list of terms. */
interface ItemCandidate {
  readonly block: Block;
  readonly label: Label | undefined;
  readonly nested: NestedList | undefined;
}

interface NestedList {
  readonly list: ListCandidate;
  /** `undefined` above entries sorted by letter. */
  readonly topic: string | undefined;
}

/** Recognizes a list of terms by the structure of most of its bullets, in steps. */
export function* recognizeList(
  scope: Scope,
  block: Block,
): Generator<undefined, ListCandidate | undefined> {
  const items: ItemCandidate[] = [];
  for (const item of block.children) {
    if (items.length % entriesPerStep === entriesPerStep - 1) yield undefined;
    const label = findItemLabel(scope.src, item);
    items.push({ block: item, label, nested: yield* recognizeNestedList(scope, item) });
  }
  const style = findStyleOfMost(items);
  return style === undefined ? undefined : { block, style, items };
}

function findStyleOfMost(items: readonly ItemCandidate[]): ListCandidate['style'] | undefined {
  let marked = 0;
  let weak = 0;
  let plain = 0;
  for (const { label, nested } of items) {
    if (label === undefined) marked += nested === undefined ? 0 : 1;
    else if (label.style === 'plain') plain++;
    else if (label.separator === 'weak') weak++;
    else marked++;
  }
  const count = items.length;
  if (count === 0) return undefined;
  if (marked > 0 && (marked + weak) * 2 > count) return 'marked';
  // The other bullets are names that wait for their definition.
  if (marked >= minMarked && plain + weak === 0 && marked * 5 >= count) return 'marked';
  if ((marked + plain) * 5 >= count * 3 && marked + plain > 1)
    return marked > plain ? 'marked' : 'plain';
  return weak * 5 >= count * 4 && weak > 1 ? 'plain' : undefined;
}

function findItemLabel(src: string, item: Block): Label | undefined {
  const [first] = item.children;
  if (first?.kind !== 'paragraph') return undefined;
  const label = getLabelOf(src, first);
  if (label === undefined) return undefined;
  const nothingFollows = label.textStart >= first.content.end && item.children.length === 1;
  if (label.style === 'link' && label.separator === 'line') return undefined;
  if (label.style === 'plain' && nothingFollows) return undefined;
  const text = src.slice(label.range.start, label.range.end);
  return text.length > 120 || isRemark(toPlainText(text)) ? undefined : label;
}

/** Minimum number of bold labels among bullets without one. */
const minMarked = 5;

/** `- A` or `- **Networking**` above a nested list contains terms and is not a term. */
function* recognizeNestedList(
  scope: Scope,
  item: Block,
): Generator<undefined, NestedList | undefined> {
  const [first, block] = item.children;
  if (first?.kind !== 'paragraph' || block?.kind !== 'list' || item.children.length > 2)
    return undefined;
  const text = scope.src.slice(first.content.start, first.content.end);
  if (text.length > 80 || text.includes('\n')) return undefined;
  const title = toPlainText(text).replace(/:$/u, '');
  const isLetter = isLetterHeading(title);
  const isBold = /^(?:\*\*|__).*(?:\*\*|__):?$/u.test(text.trim());
  if (!isLetter && (!isBold || block.children.length < 2)) return undefined;
  const list = yield* recognizeList(scope, block);
  if (list?.style !== 'marked') return undefined;
  if (isLetter) return { list, topic: undefined };
  const isFieldList = readFieldList(scope.src, block, scope.customLabels) !== undefined;
  return isFieldList ? undefined : { list, topic: title };
}

/** Reads the bullets that have a name, in steps; skips the others. */
export function* readList(
  list: ListCandidate,
  scope: Scope,
  collector: EntryCollector,
): Generator<undefined, void> {
  const group = createGroup('bullet', list.block);
  let seen = 0;
  for (const item of list.items) {
    if (++seen % entriesPerStep === 0) yield undefined;
    const { nested } = item;
    if (nested === undefined) readItem(item, group, scope, collector);
    else
      yield* readList(nested.list, { ...scope, context: nested.topic ?? scope.context }, collector);
  }
}

function readItem(
  { block: item, label }: ItemCandidate,
  group: EntryGroup,
  scope: Scope,
  collector: EntryCollector,
): void {
  const [first, ...rest] = item.children;
  if (label === undefined || first === undefined) return;
  const names = readNames(scope.src, label.range);
  if (names.length === 0) return;
  const blocks =
    label.textStart < first.content.end ? [startBlockAt(first, label.textStart), ...rest] : rest;
  const { definition, fields } = readBody(scope.src, blocks, scope.customLabels);
  const entry: Entry = {
    shape: 'bullet',
    names,
    range: item.range,
    label: label.range,
    definition,
    definitionAt: Math.min(label.textStart, item.range.end),
    fields,
    context: scope.context,
    group,
    meaning: undefined,
  };
  emitMeanings(entry, blocks, scope, collector);
}
