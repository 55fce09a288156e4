import type { Entry, Group } from '../entry';
import type { Block } from '../syntax/block';
import { plainText } from '../syntax/inline';
import { fieldList, readBody } from '../structure/body';
import type { Label } from '../syntax/findings';
import { labelOf } from '../structure/labels';
import { readNames } from '../../names/readNames';
import { isLetterHeading, isRemark } from '../structure/vocabulary';
import { emitMeanings } from './meanings';
import { entriesAtOnce, groupOf, withStart, type Scope, type Sink } from './scope';

/** The likelihood that a list contains terms. */
export type ListKind = 'marked' | 'plain' | 'none';

/** Classifies a list by the structure of most of its bullets. */
export function listKind(scope: Scope, list: Block): ListKind {
  let marked = 0;
  let weak = 0;
  let plain = 0;
  for (const item of list.children) {
    const label = itemLabel(scope.src, item);
    if (label === undefined) marked += holderOf(item, scope) === undefined ? 0 : 1;
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

function itemLabel(src: string, item: Block): Label | undefined {
  const [first] = item.children;
  if (first?.kind !== 'paragraph') return undefined;
  const label = labelOf(src, first);
  if (label === undefined) return undefined;
  const nothingFollows = label.rest >= first.content.end && item.children.length === 1;
  if (label.style === 'link' && label.separator === 'line') return undefined;
  if (label.style === 'plain' && nothingFollows) return undefined;
  const text = src.slice(label.range.start, label.range.end);
  return text.length > 120 || isRemark(plainText(text)) ? undefined : label;
}

/** Reads the bullets that have a name, in steps; skips the others. */
export function* readList(list: Block, scope: Scope, sink: Sink): Generator<undefined, void> {
  const group = groupOf('bullet', list);
  let seen = 0;
  for (const item of list.children) {
    if (++seen % entriesAtOnce === 0) yield undefined;
    const holder = holderOf(item, scope);
    if (holder === undefined) readItem(item, group, scope, sink);
    else yield* readList(holder.list, { ...scope, context: holder.topic ?? scope.context }, sink);
  }
}

function readItem(item: Block, group: Group, scope: Scope, sink: Sink): void {
  const label = itemLabel(scope.src, item);
  const [first, ...rest] = item.children;
  if (label === undefined || first === undefined) return;
  const names = readNames(scope.src, label.range);
  if (names.length === 0) return;
  const blocks = label.rest < first.content.end ? [withStart(first, label.rest), ...rest] : rest;
  const { definition, fields } = readBody(scope.src, blocks, scope.own);
  const entry: Entry = {
    shape: 'bullet',
    names,
    range: item.range,
    label: label.range,
    definition,
    definitionAt: Math.min(label.rest, item.range.end),
    fields,
    context: scope.context,
    group,
    meaning: undefined,
  };
  emitMeanings(entry, blocks, scope, sink);
}

interface Holder {
  readonly list: Block;
  /** `undefined` above entries sorted by letter. */
  readonly topic: string | undefined;
}

/** `- A` or `- **Networking**` above a nested list contains terms and is not a term. */
function holderOf(item: Block, scope: Scope): Holder | undefined {
  const [first, list] = item.children;
  if (first?.kind !== 'paragraph' || list?.kind !== 'list' || item.children.length > 2)
    return undefined;
  const text = scope.src.slice(first.content.start, first.content.end);
  if (text.length > 80 || text.includes('\n') || listKind(scope, list) !== 'marked')
    return undefined;
  const title = plainText(text).replace(/:$/u, '');
  if (isLetterHeading(title)) return { list, topic: undefined };
  const bold = /^(?:\*\*|__).*(?:\*\*|__):?$/u.test(text.trim());
  if (!bold || list.children.length < 2) return undefined;
  return fieldList(scope.src, list, scope.own) === undefined ? { list, topic: title } : undefined;
}
