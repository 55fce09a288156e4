import { detectLineBreak } from '../../../../text/lineMap';

/** The style of a file, as a model for additions. */
export interface FileStyle {
  readonly lineBreak: string;
  readonly quote: '"' | "'";
  /** JSON: every text in double quotes. */
  readonly json: boolean;
  /** The indentation of a list's dashes relative to the key above them. */
  readonly listOffset: number;
  /** The same for lists of terms. */
  readonly entryOffset: number;
  /** The indentation of a nested mapping's keys relative to the key above them. */
  readonly step: number;
}

const inspectedLength = 20_000;

/** Determines the style from the beginning of a text. */
export function readFileStyle(text: string): FileStyle {
  const opening = text.slice(0, inspectedLength);
  const list = /^( *(?:- +)*)[^\s#-][^\n]*:[ \t]*\r?\n( *)- /mu.exec(opening);
  const entries = /^( *(?:- +)*)terms:[ \t]*\r?\n( *)- /mu.exec(opening) ?? list;
  const key = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n( +)[^\s#-]/mu.exec(opening);
  const single = opening.match(/: '/gu)?.length ?? 0;
  const double = opening.match(/: "/gu)?.length ?? 0;
  const step = key ? (key[2] ?? '').length - (key[1] ?? '').length : 2;
  return {
    lineBreak: detectLineBreak(text),
    quote: single > double ? "'" : '"',
    json: /^\s*[[{]\s*["[{}\]]/u.test(opening.replace('\uFEFF', '')),
    listOffset: getOffset(list),
    entryOffset: getOffset(entries),
    step: step > 0 ? step : 2,
  };
}

function getOffset(list: RegExpExecArray | null): number {
  return list === null ? 2 : Math.max(0, (list[2] ?? '').length - (list[1] ?? '').length);
}

export function getColumn(text: string, at: number): number {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return at - (start === 0 && text.startsWith('\uFEFF') ? 1 : start);
}
