import type { Block } from '../syntax/markdownBlock';
import { readSectionContent } from '../classify/sectionContent';
import {
  readFieldList,
  isReferenceParagraph,
  isOutsideDefinition,
  readBody,
} from '../structure/body';
import { getLabelText } from '../structure/labels';
import { readNames } from '../../names/readNames';
import { classifyList, readList } from './bullets';
import {
  isDefinitionList,
  readDefinitionList,
  startsDefinition,
  readTermList,
} from './definitionLists';
import { isAbbreviationBlock, readAbbreviations } from './abbreviationLines';
import {
  findLabeledParts,
  findLabelStyles,
  type LabeledPart,
  type LabelStyles,
} from './labeledParagraphs';
import {
  entriesPerStep,
  createGroup,
  startBlockAt,
  type Scope,
  type EntryCollector,
} from './scope';
import { findGlossaryColumns, readTable } from './tables';

/**
 * Reads all entries between two headings, in steps. Other content belongs to the preceding paragraph with a bold
 * label.
 */
export function* readContainer(
  blocks: readonly Block[],
  scope: Scope,
  collector: EntryCollector,
  container: Block | undefined,
): Generator<undefined, void> {
  const styles = findLabelStyles(scope, blocks);
  if (blocks.length > entriesPerStep) yield undefined;
  yield* new ContainerReader(scope, collector, container, styles).read(blocks);
}

interface OpenPart extends LabeledPart {
  readonly block: Block;
  readonly following: Block[];
}

class ContainerReader {
  #openPart: OpenPart | undefined;
  #scope: Scope;
  readonly #collector: EntryCollector;
  readonly #container: Block | undefined;
  readonly #styles: LabelStyles;

  constructor(
    scope: Scope,
    collector: EntryCollector,
    container: Block | undefined,
    styles: LabelStyles,
  ) {
    this.#scope = scope;
    this.#collector = collector;
    this.#container = container;
    this.#styles = styles;
  }

  *read(blocks: readonly Block[]): Generator<undefined, void> {
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i];
      if (block === undefined) continue;
      if (i % entriesPerStep === entriesPerStep - 1) yield undefined;
      if (block.kind === 'paragraph') i = this.#readParagraph(blocks, i);
      else if (block.kind === 'list') yield* this.#readListBlock(block);
      else if (block.kind === 'table') yield* this.#readTableBlock(block);
      else if (block.kind === 'terms') yield* this.#readTermsBlock(block);
      else if (block.kind === 'quote') yield* this.#readQuote(block);
      else if (block.kind === 'rule') this.#closePart();
      else this.#openPart?.following.push(block);
    }
    this.#closePart();
  }

  /** Returns the index of the last block that was consumed. */
  #readParagraph(blocks: readonly Block[], index: number): number {
    const { src } = this.#scope;
    const block = blocks[index];
    const next = blocks[index + 1];
    if (block === undefined || isReferenceParagraph(src, block)) return index;
    if (isAbbreviationBlock(src, block)) {
      this.#closePart();
      readAbbreviations(block, this.#scope, this.#collector);
      return index;
    }
    const split = next?.kind === 'paragraph' && startsDefinition(src, next);
    if (split || isDefinitionList(src, block))
      return this.#readDefinitionLines(blocks, index, split);
    if (!this.#scope.isGlossary) return index;
    const parts = findLabeledParts(this.#scope, block, this.#styles);
    if (parts.length === 0) this.#openPart?.following.push(block);
    for (const part of parts) {
      this.#closePart();
      this.#openPart = { ...part, block, following: [] };
    }
    if (parts.length === 0) this.#reportBrokenTable(block);
    return index;
  }

  #readDefinitionLines(blocks: readonly Block[], index: number, split: boolean): number {
    const { src } = this.#scope;
    this.#closePart();
    let last = index + (split ? 1 : 0);
    const used = last;
    for (let next = blocks[last + 1]; next !== undefined; next = blocks[last + 1]) {
      const indented = next.kind === 'code' && !isFence(src, next);
      const more = next.kind === 'paragraph' && startsDefinition(src, next);
      if (!indented && !more) break;
      last++;
    }
    const lines = blocks.slice(index, used + 1);
    readDefinitionList(lines, this.#scope, this.#collector, blocks.slice(used + 1, last + 1));
    return last;
  }

  *#readListBlock(block: Block): Generator<undefined, void> {
    const kind = this.#scope.isGlossary ? classifyList(this.#scope, block) : 'none';
    const open = this.#openPart;
    if (kind === 'none') {
      open?.following.push(block);
      return;
    }
    const pseudoHeading = open !== undefined && isBare(open) && kind === 'marked';
    if (open !== undefined && !pseudoHeading && this.#belongsTo(open, block, kind)) {
      open.following.push(block);
      return;
    }
    this.#closeAsTopic(pseudoHeading);
    yield* readList(block, this.#scope, this.#collector);
  }

  /**
   * Bold bullets below a bold paragraph are separate terms, unless the paragraph leads to them or they are its
   * fields.
   */
  #belongsTo({ range, following }: OpenPart, list: Block, kind: 'marked' | 'plain'): boolean {
    const { src, customLabels: own } = this.#scope;
    const end = following.at(-1)?.range.end ?? range.end;
    const attached = src.slice(end, list.range.start).split('\n').length <= 2;
    if (kind === 'plain' || attached || list.children.length < 2 || src[end - 1] === ':')
      return true;
    return readFieldList(src, list, own) !== undefined;
  }

  /** A quote or callout contains separate entries, or continues the entry above it. */
  *#readQuote(block: Block): Generator<undefined, void> {
    const open = this.#openPart;
    const holdsEntries =
      this.#scope.isGlossary &&
      (open === undefined || !isBare(open)) &&
      readSectionContent(this.#scope, block.children).entries !== 'none';
    if (!holdsEntries) {
      open?.following.push(block);
      return;
    }
    this.#closePart();
    yield* readContainer(block.children, this.#scope, this.#collector, block);
  }

  *#readTermsBlock(block: Block): Generator<undefined, void> {
    if (!this.#scope.isGlossary && block.level === 0) {
      this.#openPart?.following.push(block);
      return;
    }
    this.#closePart();
    yield* readTermList(block, this.#scope, this.#collector);
  }

  *#readTableBlock(block: Block): Generator<undefined, void> {
    const columns = findGlossaryColumns(this.#scope.src, block, this.#scope.isGlossary);
    if (columns === undefined) {
      this.#openPart?.following.push(block);
      return;
    }
    this.#closeAsTopic(this.#openPart !== undefined && isBare(this.#openPart));
    yield* readTable(block, columns, this.#scope, this.#collector);
  }

  /** A bold line right above a list or table of terms is their topic. */
  #closeAsTopic(topic: boolean): void {
    if (topic && this.#openPart !== undefined) {
      const context = getLabelText(this.#scope.src, this.#openPart.label);
      this.#scope = { ...this.#scope, context };
      this.#openPart = undefined;
    } else this.#closePart();
  }

  #closePart(): void {
    const open = this.#openPart;
    this.#openPart = undefined;
    if (open === undefined) return;
    const { label, range, block, following } = open;
    const names = readNames(this.#scope.src, label.range);
    if (names.length === 0) return;
    const own =
      label.textStart < range.end ? [startBlockAt(block, label.textStart, range.end)] : [];
    const { definition, fields } = readBody(
      this.#scope.src,
      [...own, ...following],
      this.#scope.customLabels,
    );
    // Comments and diagrams below an entry belong to the surrounding text.
    const last = following.findLast((one) => !isOutsideDefinition(this.#scope.src, one));
    this.#collector.addEntry({
      shape: 'paragraph',
      names,
      range: { start: range.start, end: last?.range.end ?? range.end },
      label: label.range,
      definition,
      definitionAt: Math.min(label.textStart, range.end),
      fields,
      context: this.#scope.context,
      group: createGroup('paragraph', this.#container),
      meaning: undefined,
    });
  }

  /** Lines between bars that the parser does not recognize as a table. */
  #reportBrokenTable(block: Block): void {
    const { src } = this.#scope;
    const { start } = block.content;
    const end = src.indexOf('\n', start);
    if (src[start] !== '|' || end < 0 || end >= block.content.end) return;
    if (
      src.indexOf('|', start + 1) >= end ||
      !/^\s*\|/u.test(src.slice(end + 1, block.content.end))
    )
      return;
    this.#collector.addBrokenTable({ start, end });
  }
}

function isFence(src: string, { range }: Block): boolean {
  return /^[ \t]*(?:```|~~~)/u.test(src.slice(range.start, range.start + 8));
}

function isBare(open: OpenPart): boolean {
  return open.label.textStart >= open.range.end && open.following.length === 0;
}
