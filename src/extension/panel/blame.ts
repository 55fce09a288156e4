/** Who changed an entry last, and when. */
export interface LastChange {
  readonly author: string;
  /** As `2026-11-28`. */
  readonly day: string;
}

/** After the commit, and perhaps the file of an older name: the author, then this, in brackets. */
const blamedAt = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) [+-]\d{4} +(\d+)\)/;
const notCommitted = /^0+\b/;

/**
 * Returns the newest commit of some lines, from the output of `git blame`. Lines are 0-based. Ignores lines that are
 * not committed yet.
 */
export function findNewestLine(
  blame: string,
  { first, last }: { readonly first: number; readonly last: number },
): LastChange | undefined {
  let newest: { readonly change: LastChange; readonly time: string } | undefined;
  for (const line of blame.split('\n')) {
    const found = blamedAt.exec(line);
    if (!found) continue;
    const [, day = '', clock = '', number = ''] = found;
    const at = Number(number) - 1;
    if (at < first || at > last || notCommitted.test(line)) continue;
    const author = line.slice(line.indexOf('(') + 1, found.index).trim();
    const time = `${day} ${clock}`;
    if (newest === undefined || time > newest.time) newest = { change: { author, day }, time };
  }
  return newest?.change;
}
