/** The text for Mermaid's parser, with the original line numbers. */
export interface Statements {
  readonly text: string;
  /** The line of the diagram's text, for each line given to Mermaid. Both are 0-based. */
  readonly lines: readonly number[];
}

/**
 * Removes comments and runs of empty lines. Mermaid also does this, in quadratic time, and then counts its error
 * lines without them.
 */
export function extractStatements(code: string): Statements {
  const kept: string[] = [];
  const lines: number[] = [];
  code.split(/\r\n?|\n/).forEach((line, number) => {
    const empty = line.trim() === '';
    if (empty && (kept.length === 0 || kept.at(-1) === '')) return;
    kept.push(empty ? '' : line);
    lines.push(number);
  });
  return { text: kept.join('\n'), lines };
}
