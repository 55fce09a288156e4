import { isAbbreviations } from '../shapes/lines';
import { isDefinitionList, startsDefinition } from '../shapes/definitionLists';
import { labelledParts, labelStyles } from '../shapes/paragraphs';
import type { Scope } from '../shapes/scope';
import { glossaryColumns } from '../shapes/tables';
import { listKind } from '../shapes/bullets';
import type { Block } from '../syntax/block';
import { fieldList, isAside } from '../structure/body';

/** The content directly below a heading, summarized. */
export interface Inner {
  /** Whether text precedes anything that looks like an entry. */
  readonly lead: boolean;
  /** Whether there are entries: a list, a table, labeled paragraphs; certainly, possibly, or not. */
  readonly entries: 'sure' | 'perhaps' | 'none';
  readonly empty: boolean;
}

export function innerOf(scope: Scope, blocks: readonly Block[]): Inner {
  let lead = false;
  let sure = false;
  let perhaps = false;
  let paragraphs = 0;
  let empty = true;
  const styles = labelStyles(scope, blocks);
  for (const block of blocks) {
    if (block.kind === 'rule' || isComment(scope.src, block) || isAside(scope.src, block)) continue;
    empty = false;
    const found = entriesOf(scope, block, styles);
    if (typeof found === 'number') paragraphs += found;
    else if (found === 'sure') sure = true;
    else if (found === 'perhaps') perhaps = true;
    if ((found === 'none' || found === 0) && !sure && !perhaps && paragraphs === 0) lead = true;
  }
  if (paragraphs > 1) sure = true;
  else if (paragraphs === 1) perhaps = true;
  return { lead, entries: sure ? 'sure' : perhaps ? 'perhaps' : 'none', empty };
}

/** A number counts the labeled paragraphs. */
function entriesOf(
  scope: Scope,
  block: Block,
  styles: ReturnType<typeof labelStyles>,
): Inner['entries'] | number {
  if (block.kind === 'table')
    return glossaryColumns(scope.src, block, true) === undefined ? 'none' : 'sure';
  if (block.kind === 'terms') return 'sure';
  if (block.kind === 'list') return listEntries(scope, block);
  if (block.kind === 'quote') return quotedEntries(scope, block);
  if (block.kind !== 'paragraph') return 'none';
  const { src } = scope;
  if (isAbbreviations(src, block) || isDefinitionList(src, block) || startsDefinition(src, block))
    return 'sure';
  return labelledParts(scope, block, styles).length;
}

function quotedEntries(scope: Scope, quote: Block): Inner['entries'] | number {
  const { entries } = innerOf(scope, quote.children);
  return entries === 'perhaps' ? 1 : entries;
}

function listEntries(scope: Scope, list: Block): Inner['entries'] {
  if (fieldList(scope.src, list, scope.own) !== undefined) return 'none';
  const kind = listKind(scope, list);
  if (kind === 'none') return 'none';
  return kind === 'marked' && list.children.length > 1 ? 'sure' : 'perhaps';
}

function isComment(src: string, { kind, range }: Block): boolean {
  return kind === 'html' && src.startsWith('<!--', range.start);
}
