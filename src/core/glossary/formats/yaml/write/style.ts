/** How a file is written, so that what is added looks like the rest. */
export interface FileStyle {
  readonly lineBreak: string;
  readonly quote: '"' | "'";
  /** JSON: every text in double quotes. */
  readonly json: boolean;
  /** How far a list's dashes stand right of the key above them. */
  readonly listOffset: number;
  /** How far a nested mapping's keys stand right of the key above them. */
  readonly step: number;
}

const looked = 20_000;

/** Reads the style off the beginning of a text. */
export function styleOf(text: string): FileStyle {
  const opening = text.slice(0, looked);
  const list = /^( *)(?:- +)?[^\s#-][^\n]*:[ \t]*\r?\n( *)- /mu.exec(opening);
  const key = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n( +)[^\s#-]/mu.exec(opening);
  const single = opening.match(/: '/gu)?.length ?? 0;
  const double = opening.match(/: "/gu)?.length ?? 0;
  const step = key ? (key[2] ?? '').length - (key[1] ?? '').length : 2;
  const listKey = list ? keyColumn(list[0]) : 0;
  return {
    lineBreak: /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n',
    quote: single > double ? "'" : '"',
    json: /^\s*[[{]\s*["[{}\]]/u.test(opening.replace('\uFEFF', '')),
    listOffset: list ? Math.max(0, (list[2] ?? '').length - listKey) : 2,
    step: step > 0 ? step : 2,
  };
}

function keyColumn(line: string): number {
  return /^ *(?:- +)*/u.exec(line)?.[0].length ?? 0;
}

export function columnOf(text: string, at: number): number {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return at - (start === 0 && text.startsWith('\uFEFF') ? 1 : start);
}
