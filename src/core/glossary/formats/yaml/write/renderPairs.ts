import type { WrittenValue } from '../../writtenFields';
import { formatScalar } from './scalars';
import type { FileStyle } from './fileStyle';

/** A key and its value to write. */
export interface NewPair {
  readonly label: string;
  readonly value: NewValue;
}

export type NewValue = WrittenValue | NewMapping;

export interface NewMapping {
  readonly pairs: readonly NewPair[];
}

/** The place of a value: the column of its key, or inside brackets. */
export interface ValuePlace {
  readonly column: number;
  readonly flow: boolean;
  /** False if a comment follows on the line. */
  readonly mayBreak: boolean;
}

/** Writes `key: value` with `\n` as line break; later lines include their indentation. */
export function renderPair(pair: NewPair, style: FileStyle, place: ValuePlace): string {
  const key = formatScalar(pair.label, style, { flow: place.flow, blockColumn: undefined });
  return `${key}:${renderValue(pair.value, style, place)}`;
}

/** Writes the text after the colon, including the space or line break before it. */
export function renderValue(value: NewValue, style: FileStyle, place: ValuePlace): string {
  const { column, flow, mayBreak } = place;
  if (value === true) return ' true';
  if (typeof value === 'string') {
    const blockColumn = !flow && mayBreak ? column + style.step : undefined;
    return ` ${formatScalar(value, style, { flow, blockColumn })}`;
  }
  if ('pairs' in value) {
    if (flow || !mayBreak) return ` ${renderFlowMapping(value, style)}`;
    const pairColumn = column + style.step;
    return `\n${' '.repeat(pairColumn)}${renderPairs(value.pairs, style, pairColumn)}`;
  }
  return flow || !mayBreak || isShort(value)
    ? ` ${renderFlowList(value, style)}`
    : renderBlockList(value, style, column + style.listOffset);
}

/** Writes pairs on separate lines; the first one without its indentation. */
export function renderPairs(pairs: readonly NewPair[], style: FileStyle, column: number): string {
  const place = { column, flow: false, mayBreak: true };
  return pairs.map((pair) => renderPair(pair, style, place)).join(`\n${' '.repeat(column)}`);
}

export function renderFlowMapping({ pairs }: NewMapping, style: FileStyle): string {
  const place = { column: 0, flow: true, mayBreak: false };
  return `{${pairs.map((pair) => renderPair(pair, style, place)).join(', ')}}`;
}

export function renderFlowList(items: readonly string[], style: FileStyle): string {
  const texts = items.map((item) =>
    formatScalar(item, style, { flow: true, blockColumn: undefined }),
  );
  return `[${texts.join(', ')}]`;
}

/** Writes each item on a separate line, with a line break before the first. */
export function renderBlockList(
  items: readonly string[],
  style: FileStyle,
  column: number,
): string {
  return items
    .map((item) => {
      const text = formatScalar(item, style, { flow: false, blockColumn: undefined });
      return `\n${' '.repeat(column)}- ${text}`;
    })
    .join('');
}

function isShort(items: readonly string[]): boolean {
  return items.join(', ').length < 60 && items.every((item) => item.length < 30);
}
