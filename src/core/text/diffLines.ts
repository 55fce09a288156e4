/** Lines of a file, 1-based, with the last one; in order. */
export type LineRanges = readonly { readonly first: number; readonly last: number }[];

const hunkHeader = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Reads the added and changed lines of each file from the output of `git diff -U0` with the prefixes `a/` and `b/`. The
 * keys are the paths after the change. A file that only lost lines has none; one that git takes for binary is left out.
 */
export function readChangedLines(diff: string): ReadonlyMap<string, LineRanges> {
  const files = new Map<string, { first: number; last: number }[]>();
  let path: string | undefined;
  const lines = diff.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.startsWith('diff --git ')) path = undefined;
    else if (line.startsWith('+++ ')) {
      path = readPath(line.slice('+++ '.length));
      if (path !== undefined) files.set(path, []);
    }
    const hunk = hunkHeader.exec(line);
    if (!hunk) continue;
    const [removed, first, added] = [hunk[1] ?? 1, hunk[2], hunk[3] ?? 1].map(Number);
    if (path !== undefined && first !== undefined && added !== undefined && added > 0)
      files.get(path)?.push({ first, last: first + added - 1 });
    // The text of a hunk can look like a header.
    for (let left = (removed ?? 0) + (added ?? 0); left > 0 && i < lines.length - 1; i++)
      if (!(lines[i + 1] ?? '').startsWith('\\')) left--;
  }
  return files;
}

/** Returns whether one of the changed lines is in a range of lines. */
export function hasChangedLine(ranges: LineRanges, first: number, last: number): boolean {
  return ranges.some((range) => range.first <= last && range.last >= first);
}

/** A path with spaces ends with a tab; one with quotes or control characters is in quotes. */
function readPath(written: string): string | undefined {
  const path = written.startsWith('"') ? unquote(written) : written.replace(/\t$/u, '');
  return path.startsWith('b/') ? path.slice(2) : undefined;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
};

/** Reads a path that git has quoted like a string of C; letters of other scripts are as they are. */
function unquote(written: string): string {
  const inside = written.slice(1, written.lastIndexOf('"'));
  return inside.replace(/\\([0-7]{3}|.)/gu, (_whole, code: string) =>
    code.length === 3 ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
  );
}
