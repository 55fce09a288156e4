import { type TextEdit, createInsertion, createRemoval } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { WrittenValue } from '../../writtenFields';
import { getPartEnd } from '../entryListCollector';
import type { MappingNode, Part } from '../yamlNode';
import { findLineEnd, findLineStart, findNextLine } from '../yamlOffsets';
import { skipBlankLinesBefore } from './edits';
import { skipLineBreakBackwards } from '../../../../text/trim';
import { renderPair } from './renderPairs';
import type { NewPair } from './renderPairs';
import { planReplacement } from './planReplacement';
import type { FileStyle } from './fileStyle';
import { getColumn } from './fileStyle';

/** Collects the edits of one mapping, so that they never overlap. */
export class MappingEditor {
  readonly #text: string;
  readonly #mapping: MappingNode;
  readonly #style: FileStyle;
  readonly #replaced: TextEdit[] = [];
  readonly #removed = new Set<Part>();
  readonly #inserted: NewPair[] = [];

  constructor(text: string, mapping: MappingNode, style: FileStyle) {
    this.#text = text;
    this.#mapping = mapping;
    const key = mapping.pairs[0]?.key;
    const json = mapping.flow && key?.kind === 'scalar' && key.style === 'double';
    this.#style = { ...style, json };
  }

  get isEmptied(): boolean {
    return this.#inserted.length === 0 && this.#removed.size === this.#mapping.pairs.length;
  }

  insert(pair: NewPair): void {
    this.#inserted.push(pair);
  }

  remove(pair: Part): void {
    this.#removed.add(pair);
  }

  replace(pair: Part, value: WrittenValue, field?: FieldName): void {
    const target = { text: this.#text, pair, style: this.#style, flow: this.#mapping.flow, field };
    this.#replaced.push(planReplacement(target, value));
  }

  /**
   * A new pair takes the lines of a removed one, so that the layout stays; further new pairs follow the last one.
   *
   * @returns `undefined` if there is no pair that new ones could follow.
   */
  planEdits(): readonly TextEdit[] | undefined {
    const { pairs } = this.#mapping;
    const removed = pairs.filter((pair) => this.#removed.has(pair));
    const reused = removed.slice(0, this.#inserted.length);
    const further = this.#inserted.slice(reused.length);
    const gone = new Set(removed.slice(reused.length));
    const kept = pairs.filter((pair) => !gone.has(pair));
    const last = kept.at(-1);
    if (last === undefined && further.length > 0) return undefined;
    const texts = new Map(reused.map((pair, i) => [pair, this.#formatPair(this.#inserted[i])]));
    const added = further.map((pair) => this.#separator + this.#formatPair(pair)).join('');
    const replaced = [...texts].map(([pair, text]) => ({
      range: { start: pair.start, end: this.#getLineEnd(pair) },
      newText: this.#toFileBreaks(pair === last ? text + added : text),
    }));
    const isAdded = last === undefined || added === '' || texts.has(last);
    const inserted = isAdded
      ? []
      : [createInsertion(this.#getLineEnd(last), this.#toFileBreaks(added))];
    const removals = this.#mapping.flow
      ? this.#planFlowRemovals(gone, kept)
      : this.#planBlockRemovals(gone, kept);
    return [...this.#replaced, ...replaced, ...removals, ...inserted];
  }

  get #separator(): string {
    const { flow, pairs, start } = this.#mapping;
    if (flow) return getFlowSeparator(this.#text, this.#mapping);
    const [before, last] = pairs.slice(-2);
    const gap = before && last ? this.#text.slice(getPartEnd(before), last.start) : '';
    const blank = /^\s*$/u.test(gap) && (gap.match(/\r\n?|\n/gu)?.length ?? 0) === 2 ? '\n' : '';
    return `${blank}\n${' '.repeat(getColumn(this.#text, start))}`;
  }

  #formatPair(pair: NewPair | undefined): string {
    if (pair === undefined) return '';
    const { flow, start } = this.#mapping;
    const column = flow ? 0 : getColumn(this.#text, start);
    return renderPair(pair, this.#style, { column, flow, mayBreak: !flow });
  }

  /** A comment on the line of a value belongs to it. */
  #getLineEnd(pair: Part): number {
    return this.#mapping.flow ? getPartEnd(pair) : findLineEnd(this.#text, getPartEnd(pair));
  }

  #toFileBreaks(text: string): string {
    return text.replace(/\r?\n/gu, this.#style.lineBreak);
  }

  #planFlowRemovals(gone: ReadonlySet<Part>, kept: readonly Part[]): readonly TextEdit[] {
    return groupRuns(this.#mapping.pairs, gone).map(({ first, last }) => {
      const next = kept.find((pair) => pair.start > last.start);
      if (next !== undefined) return createRemoval(first.start, next.start);
      const before = kept.at(-1);
      return createRemoval(
        before === undefined ? first.start : getPartEnd(before),
        getPartEnd(last),
      );
    });
  }

  #planBlockRemovals(gone: ReadonlySet<Part>, kept: readonly Part[]): readonly TextEdit[] {
    const text = this.#text;
    return groupRuns(this.#mapping.pairs, gone, (before, pair) =>
      this.#areAdjacent(before, pair),
    ).map(({ first, last }) => {
      const next = kept.find((pair) => pair.start > last.start);
      const line = findLineStart(text, first.start);
      // The first key may share its line with the dash, so that the next one moves up.
      if (next !== undefined && text.slice(line, first.start).trim() !== '') {
        return createRemoval(first.start, next.start);
      }
      const end = findLineEnd(text, getPartEnd(last));
      const nextLine = findNextLine(text, end);
      const isFollowed =
        next !== undefined && text.slice(nextLine, findLineEnd(text, nextLine)).trim() !== '';
      const start = isFollowed ? line : skipBlankLinesBefore(text, line);
      return nextLine === end && start > 0
        ? createRemoval(skipLineBreakBackwards(text, start), end)
        : createRemoval(start, nextLine);
    });
  }

  /** Returns true if only white space separates two pairs. */
  #areAdjacent(before: Part, pair: Part): boolean {
    return this.#text.slice(findLineEnd(this.#text, getPartEnd(before)), pair.start).trim() === '';
  }
}

interface PairRun {
  readonly first: Part;
  readonly last: Part;
}

/** Returns runs of adjacent pairs. */
function groupRuns(
  pairs: readonly Part[],
  gone: ReadonlySet<Part>,
  areAdjacent: (before: Part, pair: Part) => boolean = () => true,
): readonly PairRun[] {
  const runs: PairRun[] = [];
  for (const [i, pair] of pairs.entries()) {
    if (!gone.has(pair)) continue;
    const before = pairs[i - 1];
    const run = runs.at(-1);
    if (run !== undefined && run.last === before && areAdjacent(before, pair)) {
      runs[runs.length - 1] = { first: run.first, last: pair };
    } else runs.push({ first: pair, last: pair });
  }
  return runs;
}

/** Returns the separator of the pairs of a flow mapping. */
function getFlowSeparator(text: string, mapping: MappingNode): string {
  const [first, second] = mapping.pairs;
  if (first === undefined) return '';
  const between = second ? text.slice(getPartEnd(first), second.start) : '';
  if (/^\s*,\s*$/u.test(between)) return between;
  const before = text.slice(mapping.start + 1, first.start);
  return before.includes('\n') && before.trim() === '' ? `,${before}` : ', ';
}
