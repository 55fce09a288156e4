import { isAcronym } from '../../../language/acronyms';
import type { Range } from '../../../text/range';
import { trimRange } from '../../../text/trim';
import { findClosingBracket, countWords, findSpanAt } from '../markdown/syntax/inline';

/** The parts of `X / Y`, `A and B`, `A or B`. */
export interface ConnectedParts {
  readonly parts: readonly Range[];
  /** Whether the parts are names of one thing: `Dev or developer`. */
  readonly alternatives: boolean;
  /** The text between the first two. */
  readonly connector: Connector | undefined;
}

type Connector = '/' | 'and' | 'or' | ',';

/** A fast test before the marked-up ranges are examined. */
const mayConnect = /[/,、・]| (?:and|or|&|und|oder|et|ou|y|o) /u;

interface Scan {
  readonly parts: Range[];
  readonly connectors: Connector[];
}

/** Splits a heading that two terms share; returns one part if the words are an idiom (`Ports & adapters`). */
export function splitConnectedNames(src: string, whole: Range): ConnectedParts {
  const one = { parts: [whole], alternatives: false, connector: undefined };
  if (!mayConnect.test(src.slice(whole.start, whole.end))) return one;
  const { parts, connectors } = scanParts(src, whole);
  const [connector] = connectors;
  const kinds = new Set(connectors);
  const several = { parts, alternatives: false, connector };
  const marked = parts.every((part) => isMarked(src, part));
  if (marked || parts.every((part) => isParenthesized(src, part))) {
    return { ...several, alternatives: kinds.has('or') };
  }
  if (kinds.has('or'))
    return parts.every((part) => countWordsOf(src, part) <= 3)
      ? { ...several, alternatives: true }
      : one;
  if (kinds.has('and')) return parts.every((part) => isWord(src, part)) ? several : one;
  if (kinds.has('/')) return parts.every((part) => countWordsOf(src, part) <= 5) ? several : one;
  return parts.every((part) => isAcronym(src.slice(part.start, part.end))) ? several : one;
}

function scanParts(src: string, { start, end }: Range): Scan {
  const result: Scan = { parts: [], connectors: [] };
  let from = start;
  let at = start;
  let afterUnit = false;
  while (at < end) {
    const skipped = skipSpan(src, at, end);
    if (skipped > at) {
      at = skipped;
      afterUnit = true;
      continue;
    }
    const [connector, length] = readConnector(src, at, end, afterUnit);
    afterUnit = false;
    if (connector === undefined) {
      at++;
      continue;
    }
    result.parts.push(trimRange(src, { start: from, end: at }));
    result.connectors.push(connector);
    at += length;
    from = at;
  }
  result.parts.push(trimRange(src, { start: from, end }));
  return result;
}

/** Returns the offset after a marked-up range or a parenthesis, or the same offset. */
function skipSpan(src: string, at: number, end: number): number {
  const unit = findSpanAt(src, at, end);
  if (unit !== undefined) return unit.outer.end;
  const open = src[at];
  if (open !== '(' && open !== '（') return at;
  const close = findClosingBracket(src, at, open, open === '(' ? ')' : '）', end);
  return close < 0 ? at : close + 1;
}

const connectorPattern =
  /^(?: *, *(?:and|or|&) +| +(\/|and|or|und|oder|et|ou|y|o) +| *, *| *[、・] *)/u;

function readConnector(
  src: string,
  at: number,
  end: number,
  afterUnit: boolean,
): readonly [Connector | undefined, number] {
  const char = src[at];
  if (char === '/' && afterUnit && findSpanAt(src, at + 1, end) !== undefined) return ['/', 1];
  if (!isConnectorStart(char)) return [undefined, 0];
  const match = connectorPattern.exec(src.slice(at, Math.min(end, at + 12)));
  if (match === null) return [undefined, 0];
  const word = match[1] ?? /and|or|&/u.exec(match[0])?.[0] ?? ',';
  return [toConnector(word), match[0].length];
}

function isConnectorStart(char: string | undefined): boolean {
  return char === ' ' || char === ',' || char === '、' || char === '・';
}

function toConnector(word: string): Connector {
  if (word === '/') return '/';
  if (['or', 'oder', 'ou', 'o'].includes(word)) return 'or';
  return word === ',' ? ',' : 'and';
}

function isMarked(src: string, part: Range): boolean {
  const unit = findSpanAt(src, part.start, part.end);
  if (unit === undefined) return false;
  return unit.outer.end === part.end || src[part.end - 1] === ')';
}

function isParenthesized(src: string, part: Range): boolean {
  return src[part.end - 1] === ')' && src[part.start] !== '(';
}

function isWord(src: string, part: Range): boolean {
  return /^[\p{L}\p{N}-]+$/u.test(src.slice(part.start, part.end));
}

function countWordsOf(src: string, part: Range): number {
  return countWords(src.slice(part.start, part.end));
}
