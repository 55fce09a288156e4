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

/** The likelihood that a list contains terms. */
export type ListKind = 'marked' | 'plain' | 'none';

/** Classifies a list by the structure of most of its bullets. */
export function classifyList(scope: Scope, list: Block): ListKind {
  let marked = 0;
  let weak = 0;
  let plain = 0;
  for (const item of list.children) {
    const label = findItemLabel(scope.src, item);
    if (label === undefined) marked += findContainer(item, scope) === undefined ? 0 : 1;
    if (label === undefined) continue;
    if (label.style === 'plain') plain++;
    else if (label.separator === 'weak') weak++;
    else marked++;
  }
  const count = list.children.length;
  if (count === 0) return 'none';
  if (marked > 0 && (marked + weak) * 2 > count) return 'marked';
  if ((marked + plain) * 5 >= count * 3 && marked + plain > 1)
    return marked > plain ? 'marked' : 'plain';
  return weak * 5 >= count * 4 && weak > 1 ? 'plain' : 'none';
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

/** Reads the bullets that have a name, in steps; skips the others. */
export function* readList(
  list: Block,
  scope: Scope,
  collector: EntryCollector,
): Generator<undefined, void> {
  const group = createGroup('bullet', list);
  let seen = 0;
  for (const item of list.children) {
    if (++seen % entriesPerStep === 0) yield undefined;
    const container = findContainer(item, scope);
    if (container === undefined) readItem(item, group, scope, collector);
    else
      yield* readList(
        container.list,
        { ...scope, context: container.topic ?? scope.context },
        collector,
      );
  }
}

function readItem(item: Block, group: EntryGroup, scope: Scope, collector: EntryCollector): void {
  const label = findItemLabel(scope.src, item);
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

interface ListContainer {
  readonly list: Block;
  /** `undefined` above entries sorted by letter. */
  readonly topic: string | undefined;
}

/** `- A` or `- **Networking**` above a nested list contains terms and is not a term. */
function findContainer(item: Block, scope: Scope): ListContainer | undefined {
  const [first, list] = item.children;
  if (first?.kind !== 'paragraph' || list?.kind !== 'list' || item.children.length > 2)
    return undefined;
  const text = scope.src.slice(first.content.start, first.content.end);
  if (text.length > 80 || text.includes('\n') || classifyList(scope, list) !== 'marked')
    return undefined;
  const title = toPlainText(text).replace(/:$/u, '');
  if (isLetterHeading(title)) return { list, topic: undefined };
  const bold = /^(?:\*\*|__).*(?:\*\*|__):?$/u.test(text.trim());
  if (!bold || list.children.length < 2) return undefined;
  return readFieldList(scope.src, list, scope.customLabels) === undefined
    ? { list, topic: title }
    : undefined;
}
