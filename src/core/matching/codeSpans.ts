/** Languages that people write sentences in; everything else is source text. */
const proseLanguages = new Set([
  'asciidoc',
  'cucumber',
  'feature',
  'gherkin',
  'git-commit',
  'latex',
  'markdown',
  'mdx',
  'org',
  'plaintext',
  'quarto',
  'restructuredtext',
  'rmd',
  'scminput',
  'tex',
  'textile',
  'typst',
]);

/** Lines of a text, read one at a time. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): string;
}

const fence = /^[\s>]*(`{3,}|~{3,})(.*)$/;
const indented = /^(?: {4}|\t)\s*(?![-*+]\s|\d+[.)]\s)\S/;

export function isProse(languageId: string): boolean {
  return proseLanguages.has(languageId);
}

/** The lines inside fenced blocks, one byte each. They depend on every line above. */
export type FencedLines = Uint8Array;

/**
 * Whether a place in a text of prose is code: in a fenced or an indented block, or a span in backticks.
 * Fences are looked for only where nothing nearer decides. Line and character are 0-based.
 */
export function isCodeAt(
  lines: Lines,
  fenced: () => FencedLines,
  line: number,
  character: number,
): boolean {
  const text = lines.lineAt(line);
  return isInSpan(text, character) || indented.test(text) || fenced()[line] === 1;
}

export function fencedLines(lines: Lines): FencedLines {
  const fenced = new Uint8Array(lines.lineCount);
  let open = '';
  for (let i = 0; i < lines.lineCount; i++) {
    if (open !== '') fenced[i] = 1;
    const found = fence.exec(lines.lineAt(i));
    const sign = found?.[1];
    if (sign === undefined) continue;
    if (open === '') {
      const isSpan = sign.startsWith('`') && found?.[2]?.includes('`') === true;
      if (!isSpan) open = sign;
    } else if (sign.startsWith(open) && found?.[2]?.trim() === '') open = '';
  }
  return fenced;
}

function isInSpan(line: string, character: number): boolean {
  let at = line.indexOf('`');
  while (at >= 0 && at < character) {
    const sign = /^`+/.exec(line.slice(at))?.[0] ?? '`';
    const from = at + sign.length;
    const close = closing(line, sign.length, from);
    if (close < 0) at = line.indexOf('`', from);
    else if (character >= from && character < close) return true;
    else at = line.indexOf('`', close + sign.length);
  }
  return false;
}

/** A span ends at as many backticks as it started with. */
function closing(line: string, length: number, from: number): number {
  let at = line.indexOf('`', from);
  while (at >= 0) {
    let end = at;
    while (line.charAt(end) === '`') end++;
    if (end - at === length) return at;
    at = line.indexOf('`', end);
  }
  return -1;
}
