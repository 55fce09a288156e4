import { escapeLabel, isPlainLabel } from '../labelText';
import type { SketchShape } from '../sketch';
import { findIndentationUnit } from '../statementEdits';
import { type FlowchartSource, getOnlyBox } from './flowchartSource';

/** How an author writes boxes and edges. */
export interface FlowchartStyle {
  /** Brackets and quotes around a label. */
  readonly openers: string;
  readonly closers: string;
  readonly isQuoted: boolean;
  /** An arrow with a head at its end: `-->`, `==>`, `-.->` */
  readonly arrow: string;
  /** The words are within the arrow: `-- asks -->` instead of `-->|asks|`. */
  readonly hasInnerLabels: boolean;
  /** Spaces around an arrow. */
  readonly gap: string;
  readonly terminator: '' | ';';
  readonly unit: string;
  /** Boxes have statements of their own, apart from edges. */
  readonly isDeclaring: boolean;
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '([': '])' };
/** Mermaid's brackets for what a box is. */
const shapes: Readonly<Record<SketchShape, readonly [string, string]>> = {
  database: ['[(', ')]'],
  person: ['([', '])'],
  queue: ['[[', ']]'],
};
const directed = /^(?:[\w-]+@)?\s*(--+>|==+>|-\.+->)/;
const innerLabel = /^(?:[\w-]+@)?\s*(?:--|==|-\.)\s+\S/;

export function readFlowchartStyle(source: FlowchartSource): FlowchartStyle {
  const { code, chains } = source;
  const links = chains.flatMap((chain) =>
    chain.links.map(({ start, end }) => code.slice(start, end)),
  );
  const labeled = chains.flatMap(({ lists }) => lists.flat()).filter(({ label }) => label);
  const opened = labeled.map(({ id, start, label }) => code.slice(start + id.length, label?.start));
  const opener = findMostFrequent(
    opened.map((one) => one.replace(/["`\s]/g, '')).filter((one) => one in closers),
  );
  const quoted = opened.filter((one) => one.includes('"')).length;
  const ends = chains.map(({ range }) => /^[ \t]*(;?)/.exec(code.slice(range.end))?.[1] ?? '');
  const declared = chains.flatMap((chain) => getOnlyBox(chain) ?? []).filter(({ label }) => label);
  return {
    openers: opener ?? '[',
    closers: closers[opener ?? '['] ?? ']',
    isQuoted: quoted * 2 >= opened.length,
    arrow: findMostFrequent(links.flatMap((one) => directed.exec(one)?.[1] ?? [])) ?? '-->',
    hasInnerLabels: countMost(
      links,
      (one) => innerLabel.test(one),
      (one) => one.includes('|'),
    ),
    gap: findMostFrequent(listGaps(source)) ?? ' ',
    terminator: ends.filter((one) => one === ';').length * 2 > ends.length ? ';' : '',
    unit: findIndentationUnit(code),
    isDeclaring: declared.length * 2 > labeled.length,
  };
}

function listGaps({ code, chains }: FlowchartSource): readonly string[] {
  return chains.flatMap(({ lists, links }) =>
    links.flatMap(({ start }, i) => {
      const gap = code.slice(lists[i]?.at(-1)?.end, start);
      return gap === '' || gap === ' ' ? [gap] : [];
    }),
  );
}

function countMost(
  texts: readonly string[],
  isCounted: (text: string) => boolean,
  isOther: (text: string) => boolean,
): boolean {
  return texts.filter(isCounted).length > texts.filter(isOther).length;
}

function findMostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const ordered = [...counts].sort(([, a], [, b]) => b - a);
  return ordered[0]?.[0];
}

/** Returns the statement of a new box; one whose label is its id needs no brackets. */
export function writeBox(
  style: FlowchartStyle,
  id: string,
  label: string,
  shape: SketchShape | undefined,
): string {
  if (id === label && shape === undefined) return id;
  const [before, after] = shape ? shapes[shape] : [style.openers, style.closers];
  return `${id}${before}${writeLabel(label, style.isQuoted)}${after}`;
}

export function writeLabel(label: string, isQuoted: boolean): string {
  return !isQuoted && isPlainLabel(label) ? label : `"${escapeLabel(label)}"`;
}

/** Returns an arrow with its words, with the spaces around it. */
export function writeLink(style: FlowchartStyle, label: string): string {
  const { arrow, gap, hasInnerLabels } = style;
  if (label === '') return `${gap}${arrow}${gap}`;
  return `${gap}${labelArrow(arrow, label, hasInnerLabels)}${gap}`;
}

/** Returns an arrow with words. */
export function labelArrow(arrow: string, label: string, isInner: boolean): string {
  const words = writeLabel(label, false);
  const start = arrow.startsWith('-.') ? '-.' : arrow.slice(0, 2);
  const end = arrow.startsWith('-.') ? arrow.slice(1) : arrow;
  return isInner ? `${start} ${words} ${end}` : `${arrow}|${words}|`;
}
