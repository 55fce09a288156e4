import { isAbbreviationBlock } from '../shapes/abbreviationLines';
import { isDefinitionList, startsDefinition } from '../shapes/definitionLists';
import { findLabeledParts, findLabelStyles } from '../shapes/labeledParagraphs';
import type { Scope } from '../shapes/scope';
import { findGlossaryColumns } from '../shapes/tables';
import { classifyList } from '../shapes/bullets';
import type { Block } from '../syntax/markdownBlock';
import { readFieldList, isReferenceParagraph } from '../structure/body';

/** The content directly below a heading, summarized. */
export interface SectionContent {
  /** Whether text precedes anything that looks like an entry. */
  readonly hasLeadText: boolean;
  /** Whether there are entries: a list, a table, labeled paragraphs; certainly, possibly, or not. */
  readonly entries: 'sure' | 'perhaps' | 'none';
  readonly isEmpty: boolean;
}

export function readSectionContent(scope: Scope, blocks: readonly Block[]): SectionContent {
  let lead = false;
  let sure = false;
  let perhaps = false;
  let paragraphs = 0;
  let empty = true;
  const styles = findLabelStyles(scope, blocks);
  for (const block of blocks) {
    if (
      block.kind === 'rule' ||
      isComment(scope.src, block) ||
      isReferenceParagraph(scope.src, block)
    )
      continue;
    empty = false;
    const found = rateEntries(scope, block, styles);
    if (typeof found === 'number') paragraphs += found;
    else if (found === 'sure') sure = true;
    else if (found === 'perhaps') perhaps = true;
    if ((found === 'none' || found === 0) && !sure && !perhaps && paragraphs === 0) lead = true;
  }
  if (paragraphs > 1) sure = true;
  else if (paragraphs === 1) perhaps = true;
  return {
    hasLeadText: lead,
    entries: sure ? 'sure' : perhaps ? 'perhaps' : 'none',
    isEmpty: empty,
  };
}

/** A number counts the labeled paragraphs. */
function rateEntries(
  scope: Scope,
  block: Block,
  styles: ReturnType<typeof findLabelStyles>,
): SectionContent['entries'] | number {
  if (block.kind === 'table')
    return findGlossaryColumns(scope.src, block, true) === undefined ? 'none' : 'sure';
  if (block.kind === 'terms') return 'sure';
  if (block.kind === 'list') return rateListEntries(scope, block);
  if (block.kind === 'quote') return rateQuotedEntries(scope, block);
  if (block.kind !== 'paragraph') return 'none';
  const { src } = scope;
  if (
    isAbbreviationBlock(src, block) ||
    isDefinitionList(src, block) ||
    startsDefinition(src, block)
  )
    return 'sure';
  return findLabeledParts(scope, block, styles).length;
}

function rateQuotedEntries(scope: Scope, quote: Block): SectionContent['entries'] | number {
  const { entries } = readSectionContent(scope, quote.children);
  return entries === 'perhaps' ? 1 : entries;
}

function rateListEntries(scope: Scope, list: Block): SectionContent['entries'] {
  if (readFieldList(scope.src, list, scope.customLabels) !== undefined) return 'none';
  const kind = classifyList(scope, list);
  if (kind === 'none') return 'none';
  return kind === 'marked' && list.children.length > 1 ? 'sure' : 'perhaps';
}

function isComment(src: string, { kind, range }: Block): boolean {
  return kind === 'html' && src.startsWith('<!--', range.start);
}
