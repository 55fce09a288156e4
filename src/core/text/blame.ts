/** Who changed an entry last, and when. */
export interface LastChange {
  readonly author: string;
  /** As `2026-11-28`. */
  readonly day: string;
}

/** The commit of a line. */
interface BlamedLine {
  readonly change: LastChange;
  /** The day and the time, which sort as texts. */
  readonly time: string;
}

/** The lines of a file by their 0-based numbers, without those that are not committed yet. */
export type Blame = ReadonlyMap<number, BlamedLine>;

/** After the commit, and perhaps the file of an older name: the author, then this, in brackets. */
const blamedAt = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) [+-]\d{4} +(\d+)\)/;
const notCommitted = /^0+\b/;

/** Reads the output of `git blame`. */
export function readBlame(blame: string): Blame {
  const lines = new Map<number, BlamedLine>();
  for (const line of blame.split('\n')) {
    const found = blamedAt.exec(line);
    if (!found || notCommitted.test(line)) continue;
    const [, day = '', clock = '', number = ''] = found;
    const author = line.slice(line.indexOf('(') + 1, found.index).trim();
    lines.set(Number(number) - 1, { change: { author, day }, time: `${day} ${clock}` });
  }
  return lines;
}

/** Returns the newest commit of some lines, which are 0-based and include the last one. */
export function findNewestLine(
  blame: Blame,
  { first, last }: { readonly first: number; readonly last: number },
): LastChange | undefined {
  let newest: BlamedLine | undefined;
  for (let line = first; line <= last; line++) {
    const blamed = blame.get(line);
    if (blamed && (newest === undefined || blamed.time > newest.time)) newest = blamed;
  }
  return newest?.change;
}
