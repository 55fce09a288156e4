import type { Block } from '../syntax/block';
import { plainText } from '../syntax/inline';
import { innerOf } from '../judge/inner';
import { fieldList, isAside, isBeside, readBody } from '../structure/body';
import { readNames } from '../../names/readNames';
import { listKind, readList } from './bullets';
import { isDefinitionList, readDefinitionList, startsDefinition } from './definitionLists';
import { isAbbreviations, readAbbreviations } from './lines';
import { labelledParts, labelStyles, type LabelledPart, type Styles } from './paragraphs';
import { entriesAtOnce, groupOf, withStart, type Scope, type Sink } from './scope';
import { readTermList } from './termLists';
import { glossaryColumns, readTable } from './tables';

/**
 * Reads all entries between two headings, in steps. Other content belongs to the preceding paragraph with a bold
 * label.
 */
export function* readContainer(
  blocks: readonly Block[],
  scope: Scope,
  sink: Sink,
  holder: Block | undefined,
): Generator<undefined, void> {
  const styles = labelStyles(scope, blocks);
  if (blocks.length > entriesAtOnce) yield undefined;
  yield* new ContainerReader(scope, sink, holder, styles).read(blocks);
}

interface OpenPart extends LabelledPart {
  readonly block: Block;
  readonly following: Block[];
}

class ContainerReader {
  #open: OpenPart | undefined;
  #scope: Scope;
  readonly #sink: Sink;
  readonly #holder: Block | undefined;
  readonly #styles: Styles;

  constructor(scope: Scope, sink: Sink, holder: Block | undefined, styles: Styles) {
    this.#scope = scope;
    this.#sink = sink;
    this.#holder = holder;
    this.#styles = styles;
  }

  *read(blocks: readonly Block[]): Generator<undefined, void> {
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i];
      if (block === undefined) continue;
      if (i % entriesAtOnce === entriesAtOnce - 1) yield undefined;
      if (block.kind === 'paragraph') i = this.#paragraph(blocks, i);
      else if (block.kind === 'list') yield* this.#list(block);
      else if (block.kind === 'table') yield* this.#table(block);
      else if (block.kind === 'terms') yield* this.#terms(block);
      else if (block.kind === 'quote') yield* this.#quote(block);
      else if (block.kind === 'rule') this.#close();
      else this.#open?.following.push(block);
    }
    this.#close();
  }

  /** Returns the index of the last block that was consumed. */
  #paragraph(blocks: readonly Block[], index: number): number {
    const { src } = this.#scope;
    const block = blocks[index];
    const next = blocks[index + 1];
    if (block === undefined || isAside(src, block)) return index;
    if (isAbbreviations(src, block)) {
      this.#close();
      readAbbreviations(block, this.#scope, this.#sink);
      return index;
    }
    const split = next?.kind === 'paragraph' && startsDefinition(src, next);
    if (split || isDefinitionList(src, block)) return this.#definitionList(blocks, index, split);
    if (!this.#scope.glossary) return index;
    const parts = labelledParts(this.#scope, block, this.#styles);
    if (parts.length === 0) this.#open?.following.push(block);
    for (const part of parts) {
      this.#close();
      this.#open = { ...part, block, following: [] };
    }
    if (parts.length === 0) this.#brokenTable(block);
    return index;
  }

  #definitionList(blocks: readonly Block[], index: number, split: boolean): number {
    const { src } = this.#scope;
    this.#close();
    let last = index + (split ? 1 : 0);
    const used = last;
    for (let next = blocks[last + 1]; next !== undefined; next = blocks[last + 1]) {
      const indented = next.kind === 'code' && !isFence(src, next);
      const more = next.kind === 'paragraph' && startsDefinition(src, next);
      if (!indented && !more) break;
      last++;
    }
    const lines = blocks.slice(index, used + 1);
    readDefinitionList(lines, this.#scope, this.#sink, blocks.slice(used + 1, last + 1));
    return last;
  }

  *#list(block: Block): Generator<undefined, void> {
    const kind = this.#scope.glossary ? listKind(this.#scope, block) : 'none';
    const open = this.#open;
    if (kind === 'none') {
      open?.following.push(block);
      return;
    }
    const pseudoHeading = open !== undefined && isBare(open) && kind === 'marked';
    if (open !== undefined && !pseudoHeading && this.#belongs(open, block, kind)) {
      open.following.push(block);
      return;
    }
    this.#closeAsTopic(pseudoHeading);
    yield* readList(block, this.#scope, this.#sink);
  }

  /**
   * Bold bullets below a bold paragraph are separate terms, unless the paragraph leads to them or they are its
   * fields.
   */
  #belongs({ range, following }: OpenPart, list: Block, kind: 'marked' | 'plain'): boolean {
    const { src, own } = this.#scope;
    const end = following.at(-1)?.range.end ?? range.end;
    const attached = src.slice(end, list.range.start).split('\n').length <= 2;
    if (kind === 'plain' || attached || list.children.length < 2 || src[end - 1] === ':')
      return true;
    return fieldList(src, list, own) !== undefined;
  }

  /** A quote or callout contains separate entries, or continues the entry above it. */
  *#quote(block: Block): Generator<undefined, void> {
    const open = this.#open;
    const holdsEntries =
      this.#scope.glossary &&
      (open === undefined || !isBare(open)) &&
      innerOf(this.#scope, block.children).entries !== 'none';
    if (!holdsEntries) {
      open?.following.push(block);
      return;
    }
    this.#close();
    yield* readContainer(block.children, this.#scope, this.#sink, block);
  }

  *#terms(block: Block): Generator<undefined, void> {
    if (!this.#scope.glossary && block.level === 0) {
      this.#open?.following.push(block);
      return;
    }
    this.#close();
    yield* readTermList(block, this.#scope, this.#sink);
  }

  *#table(block: Block): Generator<undefined, void> {
    const columns = glossaryColumns(this.#scope.src, block, this.#scope.glossary);
    if (columns === undefined) {
      this.#open?.following.push(block);
      return;
    }
    this.#closeAsTopic(this.#open !== undefined && isBare(this.#open));
    yield* readTable(block, columns, this.#scope, this.#sink);
  }

  /** A bold line right above a list or table of terms is their topic. */
  #closeAsTopic(topic: boolean): void {
    if (topic && this.#open !== undefined) {
      const { label } = this.#open;
      const context = plainText(this.#scope.src.slice(label.range.start, label.range.end)).replace(
        /:$/u,
        '',
      );
      this.#scope = { ...this.#scope, context };
      this.#open = undefined;
    } else this.#close();
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    const { label, range, block, following } = open;
    const names = readNames(this.#scope.src, label.range);
    if (names.length === 0) return;
    const own = label.rest < range.end ? [withStart(block, label.rest, range.end)] : [];
    const { definition, fields } = readBody(
      this.#scope.src,
      [...own, ...following],
      this.#scope.own,
    );
    // Comments and diagrams below an entry belong to the surrounding text.
    const last = following.findLast((one) => !isBeside(this.#scope.src, one));
    this.#sink.entry({
      shape: 'paragraph',
      names,
      range: { start: range.start, end: last?.range.end ?? range.end },
      label: label.range,
      definition,
      definitionAt: Math.min(label.rest, range.end),
      fields,
      context: this.#scope.context,
      group: groupOf('paragraph', this.#holder),
      meaning: undefined,
    });
  }

  /** Lines between bars that the parser does not recognize as a table. */
  #brokenTable(block: Block): void {
    const { src } = this.#scope;
    const { start } = block.content;
    const end = src.indexOf('\n', start);
    if (src[start] !== '|' || end < 0 || end >= block.content.end) return;
    if (
      src.indexOf('|', start + 1) >= end ||
      !/^\s*\|/u.test(src.slice(end + 1, block.content.end))
    )
      return;
    this.#sink.brokenTable({ start, end });
  }
}

function isFence(src: string, { range }: Block): boolean {
  return /^[ \t]*(?:```|~~~)/u.test(src.slice(range.start, range.start + 8));
}

function isBare(open: OpenPart): boolean {
  return open.label.rest >= open.range.end && open.following.length === 0;
}
