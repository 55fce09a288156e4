import { foldLabel } from '../../../fieldNames';
import { runToEnd } from '../../../../workspace/scheduler';
import { isReferenceParagraph, isComment, readFieldList } from '../structure/body';
import type { Section } from '../structure/outline';
import type { Block } from '../syntax/markdownBlock';
import {
  isAbbreviationBlock,
  recognizeDefinitionLines,
  type DefinitionLines,
} from './definitionLines';
import {
  findLabeledParts,
  findLabelStyles,
  type LabeledPart,
  type LabelStyles,
} from './labeledParagraphs';
import { recognizeList, type ListCandidate } from './lists';
import { entriesPerStep, type Scope } from './scope';
import { findGlossaryColumns, type Column } from './tables';

/**
 * What a block, or a run of blocks, may contain: entries in one of their shapes, or something else. Recognized once:
 * the vote on the headings and the reading of entries use the same candidates.
 */
export type Candidate =
  | { readonly kind: 'abbreviations' | 'terms'; readonly block: Block }
  | ({ readonly kind: 'definitions' } & DefinitionLines)
  | { readonly kind: 'labels'; readonly block: Block; readonly parts: readonly LabeledPart[] }
  | { readonly kind: 'list'; readonly list: ListCandidate }
  | { readonly kind: 'table'; readonly block: Block; readonly columns: readonly Column[] }
  | { readonly kind: 'quote'; readonly block: Block; readonly content: readonly Candidate[] }
  /** `fields` is a list of fields, which is read as terms if it belongs to no entry. */
  | { readonly kind: 'fields' | 'comment' | 'reference' | 'rule' | 'text'; readonly block: Block };

/** The content directly below a heading, summarized. */
export interface SectionContent {
  /** Whether text precedes anything that looks like an entry. */
  readonly hasLeadText: boolean;
  /** Whether there are entries: a list, a table, labeled paragraphs; certainly, possibly, or not. */
  readonly entries: 'sure' | 'perhaps' | 'none';
  readonly isEmpty: boolean;
  /** Whether there is only code, or a table of something else: an example, which defines no term. */
  readonly isOnlyCode: boolean;
  /** Whether there is only a list whose bullets all have a label without markup: `- Frame: the time between pulses`. */
  readonly isPlainList: boolean;
}

/** Recognizes the content of sections, each once. */
export class Recognizer {
  /** The context of a glossary, without a topic. */
  readonly scope: Scope;
  /** By the positions of the sections. */
  readonly #candidates: (readonly Candidate[] | undefined)[] = [];

  constructor(scope: Scope) {
    this.scope = scope;
  }

  /** Recognizes the content of sections, in steps. */
  *recognizeAll(sections: readonly Section[]): Generator<undefined, void> {
    for (let i = 0; i < sections.length; i++) {
      const section = sections[i];
      if (section !== undefined && this.#candidates[section.index] === undefined) {
        // Most bodies need no steps, and creating them takes time.
        const run = new BlockRun(this.scope, section.body);
        this.#candidates[section.index] = run.advance() ? run.candidates : yield* run.complete();
      }
      if (i % entriesPerStep === entriesPerStep - 1) yield undefined;
    }
  }

  /** Returns the candidates of a section, in steps. */
  *recognize({ body, index }: Section): Generator<undefined, readonly Candidate[]> {
    const candidates = this.#candidates[index] ?? (yield* recognizeBlocks(this.scope, body));
    this.#candidates[index] = candidates;
    return candidates;
  }

  /** Summarizes the content of a section. */
  summarize(section: Section): SectionContent {
    const candidates = this.#candidates[section.index] ?? runToEnd(this.recognize(section));
    return summarizeCandidates(candidates);
  }
}

/** Returns the candidates of blocks in their order, in steps. Outside a glossary, only unambiguous ones count. */
export function recognizeBlocks(
  scope: Scope,
  blocks: readonly Block[],
): Generator<undefined, readonly Candidate[]> {
  return new BlockRun(scope, blocks).complete();
}

/** Blocks that are being recognized in their order. */
class BlockRun {
  readonly candidates: Candidate[] = [];
  readonly #scope: Scope;
  readonly #blocks: readonly Block[];
  readonly #styles: LabelStyles;
  #next = 0;
  /** The list or quote that is next, whose content decides. */
  #container: Block | undefined;

  constructor(scope: Scope, blocks: readonly Block[]) {
    this.#scope = scope;
    this.#blocks = blocks;
    this.#styles = findLabelStyles(scope, blocks);
  }

  /** Recognizes blocks up to one that needs steps, at most as many as a step allows; returns true at the end. */
  advance(): boolean {
    const blocks = this.#blocks;
    const limit = this.#next + entriesPerStep;
    while (this.#next < blocks.length && this.#next < limit && this.#container === undefined) {
      const at = this.#next++;
      const block = blocks[at];
      if (block === undefined) continue;
      const found = recognizeBlock(this.#scope, blocks, at, block, this.#styles);
      if (found === undefined) this.#container = block;
      else this.candidates.push(found);
      if (found?.kind === 'definitions') this.#next = at + found.lines.length + found.tail.length;
    }
    return this.#next >= blocks.length && this.#container === undefined;
  }

  /** Recognizes all blocks that are left, in steps. */
  *complete(): Generator<undefined, readonly Candidate[]> {
    while (!this.advance()) {
      if (this.#container === undefined) yield undefined;
      else this.candidates.push(yield* recognizeContainer(this.#scope, this.#container));
      this.#container = undefined;
    }
    return this.candidates;
  }
}

/** Recognizes a block at an index; `undefined` for a list or quote, whose content decides. */
function recognizeBlock(
  scope: Scope,
  blocks: readonly Block[],
  index: number,
  block: Block,
  styles: LabelStyles,
): Candidate | undefined {
  const { src, isGlossary, customLabels } = scope;
  switch (block.kind) {
    case 'paragraph':
      return recognizeParagraph(scope, blocks, index, block, styles);
    case 'rule':
      return { kind: 'rule', block };
    case 'html':
      return { kind: isComment(src, block) ? 'comment' : 'text', block };
    case 'terms':
      return { kind: isGlossary || block.level === 1 ? 'terms' : 'text', block };
    case 'table': {
      const columns = findGlossaryColumns(src, block, isGlossary);
      return columns === undefined ? { kind: 'text', block } : { kind: 'table', block, columns };
    }
    case 'list': {
      if (!isGlossary) return { kind: 'text', block };
      const fields = readFieldList(src, block, customLabels) ?? [];
      const known = fields.filter(
        ({ field, label }) => field !== undefined || customLabels.has(foldLabel(label)),
      ).length;
      // Directly below a heading, as many unknown labels as known ones are rather terms.
      return known * 2 > fields.length || (known > 0 && index > 0)
        ? { kind: 'fields', block }
        : undefined;
    }
    case 'quote':
      return isGlossary ? undefined : { kind: 'text', block };
    case 'heading':
    case 'item':
    case 'row':
    case 'term':
    case 'code':
      return { kind: 'text', block };
  }
}

function recognizeParagraph(
  scope: Scope,
  blocks: readonly Block[],
  index: number,
  block: Block,
  styles: LabelStyles,
): Candidate {
  const { src } = scope;
  if (isReferenceParagraph(src, block)) return { kind: 'reference', block };
  if (isAbbreviationBlock(src, block)) return { kind: 'abbreviations', block };
  const definitions = recognizeDefinitionLines(src, blocks, index);
  if (definitions !== undefined) return { kind: 'definitions', ...definitions };
  const parts = scope.isGlossary ? findLabeledParts(scope, block, styles) : [];
  return parts.length === 0 ? { kind: 'text', block } : { kind: 'labels', block, parts };
}

function* recognizeContainer(scope: Scope, block: Block): Generator<undefined, Candidate> {
  if (block.kind === 'quote')
    return { kind: 'quote', block, content: yield* recognizeBlocks(scope, block.children) };
  const list = yield* recognizeList(scope, block);
  return list === undefined ? { kind: 'text', block } : { kind: 'list', list };
}

/** Neither text nor entries. */
const besideEntries = new Set<Candidate['kind']>(['rule', 'comment', 'reference']);

/** Summarizes candidates for the vote on headings. */
export function summarizeCandidates(candidates: readonly Candidate[]): SectionContent {
  let hasLeadText = false;
  let isSure = false;
  let isPossible = false;
  let labels = 0;
  let isEmpty = true;
  let isOnlyCode = true;
  let isPlainList = true;
  for (const candidate of candidates) {
    if (besideEntries.has(candidate.kind)) continue;
    isEmpty = false;
    if (candidate.kind !== 'text' || !exampleKinds.has(candidate.block.kind)) isOnlyCode = false;
    if (candidate.kind !== 'list' || !hasOnlyPlainLabels(candidate.list)) isPlainList = false;
    const entries = rateEntries(candidate);
    if (typeof entries === 'number') labels += entries;
    else if (entries === 'sure') isSure = true;
    else if (entries === 'perhaps') isPossible = true;
    if (entries === 'none' && !isSure && !isPossible && labels === 0) hasLeadText = true;
  }
  if (labels > 1) isSure = true;
  else if (labels === 1) isPossible = true;
  const entries = isSure ? 'sure' : isPossible ? 'perhaps' : 'none';
  return {
    hasLeadText,
    entries,
    isEmpty,
    isOnlyCode: isOnlyCode && !isEmpty,
    isPlainList: isPlainList && !isEmpty,
  };
}

const exampleKinds = new Set<Block['kind']>(['code', 'table']);

function hasOnlyPlainLabels({ items, style }: ListCandidate): boolean {
  return (
    style === 'plain' && items.length > 1 && items.every(({ label }) => label?.style === 'plain')
  );
}

/** A number counts the labeled paragraphs. */
function rateEntries(candidate: Candidate): SectionContent['entries'] | number {
  switch (candidate.kind) {
    case 'abbreviations':
    case 'definitions':
    case 'table':
    case 'terms':
      return 'sure';
    case 'labels':
      return candidate.parts.length;
    case 'list': {
      const { list } = candidate;
      return list.style === 'marked' && list.items.length > 1 ? 'sure' : 'perhaps';
    }
    case 'quote': {
      const { entries } = summarizeCandidates(candidate.content);
      return entries === 'perhaps' ? 1 : entries;
    }
    case 'fields':
    case 'comment':
    case 'reference':
    case 'rule':
    case 'text':
      return 'none';
  }
}
