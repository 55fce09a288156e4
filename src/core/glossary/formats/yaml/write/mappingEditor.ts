import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { WrittenValue } from '../../writtenFields';
import { endOf } from '../entryList';
import type { MappingNode, Part } from '../node';
import { lineEnd, lineStart, nextLine } from '../places';
import { insertion, lineBreakBefore, removal } from './edits';
import { renderPair } from './render';
import type { NewPair } from './render';
import { replacement } from './replacement';
import type { FileStyle } from './style';
import { columnOf } from './style';

/** Gathers the edits of one mapping, so that they never overlap. */
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
    this.#replaced.push(replacement(target, value));
  }

  /** `undefined` where nothing is left to which new pairs could be joined. */
  edits(): readonly TextEdit[] | undefined {
    const { pairs } = this.#mapping;
    const kept = pairs.filter((pair) => !this.#removed.has(pair));
    const last = kept.at(-1);
    if (last === undefined && this.#inserted.length > 0) return undefined;
    const inserted = last === undefined ? [] : this.#insertions(last);
    const removed = this.#mapping.flow ? this.#flowRemovals(kept) : this.#blockRemovals(kept);
    return [...this.#replaced, ...removed, ...inserted];
  }

  #insertions(after: Part): readonly TextEdit[] {
    if (this.#inserted.length === 0) return [];
    if (this.#mapping.flow) {
      const place = { column: 0, flow: true, mayBreak: false };
      const separator = flowSeparator(this.#text, this.#mapping);
      const texts = this.#inserted.map((pair) => separator + renderPair(pair, this.#style, place));
      return [insertion(endOf(after), texts.join(''))];
    }
    const column = columnOf(this.#text, this.#mapping.start);
    const place = { column, flow: false, mayBreak: true };
    const indent = `\n${' '.repeat(column)}`;
    const texts = this.#inserted.map((pair) => indent + renderPair(pair, this.#style, place));
    const at = lineEnd(this.#text, endOf(after));
    return [insertion(at, texts.join('').replace(/\n/gu, this.#style.lineBreak))];
  }

  #flowRemovals(kept: readonly Part[]): readonly TextEdit[] {
    const { pairs } = this.#mapping;
    if (kept.length === 0) {
      const [first] = pairs;
      const last = pairs.at(-1);
      return first && last ? [removal(first.start, endOf(last))] : [];
    }
    return [...this.#removed].map((pair) => {
      const index = pairs.indexOf(pair);
      const next = pairs[index + 1];
      const lastKept = pairs.slice(0, index).findLast((one) => !this.#removed.has(one));
      if (next !== undefined && kept.some((one) => one.start > pair.start)) {
        return removal(pair.start, next.start);
      }
      const before = pairs[index - 1] ?? lastKept;
      return removal(before ? endOf(before) : pair.start, endOf(pair));
    });
  }

  #blockRemovals(kept: readonly Part[]): readonly TextEdit[] {
    const text = this.#text;
    const [first] = this.#mapping.pairs;
    const removals: TextEdit[] = [];
    let from = 0;
    const [firstKept] = kept;
    if (first && firstKept && this.#removed.has(first)) {
      // The first key may share its line with the dash, so that the next one moves up.
      removals.push(removal(first.start, firstKept.start));
      from = firstKept.start;
    }
    for (const pair of this.#removed) {
      if (pair.start < from) continue;
      const end = lineEnd(text, endOf(pair));
      const start = lineStart(text, pair.start);
      const isLast = end >= text.length && start > 0;
      removals.push(
        isLast
          ? removal(lineBreakBefore(text, start), end)
          : removal(start, nextLine(text, endOf(pair))),
      );
    }
    return removals;
  }
}

/** What stands between the pairs of a flow mapping. */
function flowSeparator(text: string, mapping: MappingNode): string {
  const [first, second] = mapping.pairs;
  if (first === undefined) return '';
  const between = second ? text.slice(endOf(first), second.start) : '';
  if (/^\s*,\s*$/u.test(between)) return between;
  const before = text.slice(mapping.start + 1, first.start);
  return before.includes('\n') && before.trim() === '' ? `,${before}` : ', ';
}
