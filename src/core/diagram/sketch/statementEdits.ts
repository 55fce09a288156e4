import type { Range } from '../../text/range';
import { findLineStart } from '../source/sourceLines';
import { createRemoval, type TextEdit } from '../../text/textEdit';

/** Returns the spaces at the start of the line of an offset. */
export function getIndentation(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(findLineStart(text, at)))?.[0] ?? '';
}

/** Returns the spaces by which a diagram indents what is inside of something else. */
export function findIndentationUnit(code: string): string {
  const indentations = code
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const outer = indentations[0] ?? '';
  const inner = indentations.find((one) => one.length > outer.length && one.startsWith(outer));
  return inner?.slice(outer.length) ?? (indentations.length > 1 ? '' : '  ');
}

/** Returns the end of the line, without its line break. */
export function findLineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Returns the statement that ends last. */
export function findLast(statements: readonly Range[]): Range | undefined {
  return statements.reduce<Range | undefined>(
    (last, one) => (last && last.end > one.end ? last : one),
    undefined,
  );
}

/** Inserts lines below the line of an offset. */
export function insertLinesBelow(text: string, at: number, lines: readonly string[]): TextEdit {
  const end = findLineEnd(text, at);
  return { range: { start: end, end }, newText: lines.map((line) => `\n${line}`).join('') };
}

/** Removes statements: with their lines where nothing else is on them, otherwise with their semicolons. */
export function removeStatements(text: string, statements: readonly Range[]): readonly TextEdit[] {
  const ordered = [...statements].sort((a, b) => a.start - b.start);
  const edits: TextEdit[] = [];
  const lines: Range[] = [];
  for (let i = 0; i < ordered.length; i++) {
    const first = ordered[i];
    if (!first) continue;
    const lineStart = findLineStart(text, first.start);
    let end = skipSeparator(text, first.end);
    // Statements on the same line go together.
    for (let next = ordered[i + 1]; next?.start === end; next = ordered[i + 1]) {
      end = skipSeparator(text, next.end);
      i++;
    }
    const isWhole = text.slice(lineStart, first.start).trim() === '';
    if (isWhole && end === findLineEnd(text, end)) {
      lines.push({ start: lineStart, end });
    } else {
      // The last statement of a line goes with the spaces before it.
      const line = text.slice(lineStart, first.start);
      const before = line.length - line.trimEnd().length;
      const start = end === findLineEnd(text, end) ? first.start - before : first.start;
      edits.push(createRemoval(start, end));
    }
  }
  return [...edits, ...removeLines(text, lines)];
}

function skipSeparator(text: string, at: number): number {
  return at + (/^[ \t]*(?:;[ \t]*)*/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Removes whole lines with their line breaks; at the end of the text, with the line break before them. */
function removeLines(text: string, lines: readonly Range[]): readonly TextEdit[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = runs.at(-1);
    if (last?.end === start - 1) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) =>
    end < text.length ? createRemoval(start, end + 1) : createRemoval(Math.max(0, start - 1), end),
  );
}

/** Returns the edit without what the replaced text and the new one have in common. */
export function narrowEdit(text: string, { range, newText }: TextEdit): TextEdit {
  const old = text.slice(range.start, range.end);
  const limit = Math.min(old.length, newText.length);
  let before = 0;
  while (before < limit && old[before] === newText[before]) before++;
  let after = 0;
  while (after < limit - before && old.at(-1 - after) === newText.at(-1 - after)) after++;
  return {
    range: { start: range.start + before, end: range.end - after },
    newText: newText.slice(before, newText.length - after),
  };
}
