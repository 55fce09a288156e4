import { isOutsideDefinition, readBody } from '../structure/body';
import { getLabelText } from '../structure/labels';
import type { Block } from '../syntax/markdownBlock';
import { readNames } from '../../names/readNames';
import { summarizeCandidates, type Candidate } from './recognizer';
import { readAbbreviations, readDefinitionLines, readTermList } from './definitionLines';
import type { LabeledPart } from './labeledParagraphs';
import { readList, recognizeList, type ListCandidate } from './lists';
import {
  entriesPerStep,
  createGroup,
  startBlockAt,
  type Scope,
  type EntryCollector,
} from './scope';
import { readTable } from './tables';

/**
 * Reads all entries between two headings, in steps. Other content belongs to the preceding paragraph with a bold
 * label. `container` is the heading or quote that contains the entries.
 */
export function readEntries(
  candidates: readonly Candidate[],
  scope: Scope,
  collector: EntryCollector,
  container: Block | undefined,
): Generator<undefined, void> {
  return new EntryReader(scope, collector, container).read(candidates);
}

interface OpenPart extends LabeledPart {
  readonly block: Block;
  readonly following: Block[];
}

type Quote = Extract<Candidate, { readonly kind: 'quote' }>;

class EntryReader {
  #openPart: OpenPart | undefined;
  #scope: Scope;
  readonly #collector: EntryCollector;
  readonly #container: Block | undefined;

  constructor(scope: Scope, collector: EntryCollector, container: Block | undefined) {
    this.#scope = scope;
    this.#collector = collector;
    this.#container = container;
  }

  *read(candidates: readonly Candidate[]): Generator<undefined, void> {
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i];
      if (candidate !== undefined) yield* this.#readCandidate(candidate);
      if (i % entriesPerStep === entriesPerStep - 1) yield undefined;
    }
    this.#closePart();
  }

  *#readCandidate(candidate: Candidate): Generator<undefined, void> {
    switch (candidate.kind) {
      case 'abbreviations':
        this.#closePart();
        readAbbreviations(candidate.block, this.#scope, this.#collector);
        return;
      case 'definitions':
        this.#closePart();
        readDefinitionLines(candidate, this.#scope, this.#collector);
        return;
      case 'terms':
        this.#closePart();
        yield* readTermList(candidate.block, this.#scope, this.#collector);
        return;
      case 'labels':
        for (const part of candidate.parts) {
          this.#closePart();
          this.#openPart = { ...part, block: candidate.block, following: [] };
        }
        return;
      case 'list':
        yield* this.#readListOfTerms(candidate.list, false);
        return;
      case 'fields': {
        const list = yield* recognizeList(this.#scope, candidate.block);
        if (list === undefined) this.#openPart?.following.push(candidate.block);
        else yield* this.#readListOfTerms(list, true);
        return;
      }
      case 'table':
        this.#closeAsTopic(this.#openPart !== undefined && isBare(this.#openPart));
        yield* readTable(candidate.block, candidate.columns, this.#scope, this.#collector);
        return;
      case 'quote':
        yield* this.#readQuote(candidate);
        return;
      case 'rule':
        this.#closePart();
        return;
      case 'comment':
      case 'text':
        this.#openPart?.following.push(candidate.block);
        if (this.#scope.isGlossary) this.#reportBrokenTable(candidate.block);
        return;
      case 'reference':
    }
  }

  *#readListOfTerms(list: ListCandidate, hasFields: boolean): Generator<undefined, void> {
    const open = this.#openPart;
    const isPseudoHeading = open !== undefined && isBare(open) && list.style === 'marked';
    if (open !== undefined && !isPseudoHeading && (hasFields || this.#belongsTo(open, list))) {
      open.following.push(list.block);
      return;
    }
    this.#closeAsTopic(isPseudoHeading);
    yield* readList(list, this.#scope, this.#collector);
  }

  /**
   * Bold bullets below a bold paragraph are separate terms, unless the paragraph leads to them or they are its
   * fields.
   */
  #belongsTo({ range, following }: OpenPart, list: ListCandidate): boolean {
    const { src } = this.#scope;
    const end = following.at(-1)?.range.end ?? range.end;
    const isAttached = src.slice(end, list.block.range.start).split('\n').length <= 2;
    const leadsToList = isAttached || src[end - 1] === ':';
    return list.style === 'plain' || list.items.length < 2 || leadsToList;
  }

  /** A quote or callout contains separate entries, or continues the entry above it. */
  *#readQuote({ block, content }: Quote): Generator<undefined, void> {
    const open = this.#openPart;
    const continues =
      (open !== undefined && isBare(open)) || summarizeCandidates(content).entries === 'none';
    if (continues) {
      open?.following.push(block);
      return;
    }
    this.#closePart();
    yield* readEntries(content, this.#scope, this.#collector, block);
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
    const textBlocks =
      label.textStart < range.end ? [startBlockAt(block, label.textStart, range.end)] : [];
    const { definition, fields } = readBody(
      this.#scope.src,
      [...textBlocks, ...following],
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
    if (block.kind !== 'paragraph') return;
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

function isBare(open: OpenPart): boolean {
  return open.label.textStart >= open.range.end && open.following.length === 0;
}
