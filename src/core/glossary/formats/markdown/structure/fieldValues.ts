import { getAvoidedWord } from '../../../avoidedWord';
import { countWords, toPlainText } from '../syntax/inline';

/**
 * Returns the items of a written list: `a, b; c`, `X or Y`, one per nested bullet. Removes markup and closing stops.
 */
export function splitItems(value: string): readonly string[] {
  return splitPieces(value)
    .map((piece) => removeFinalStop(unquote(toPlainText(piece))))
    .filter((item) => item !== '' && item !== '-' && item !== '—' && !isNone(item));
}

function unquote(item: string): string {
  if (!`"“'«`.includes(item.charAt(0))) return item;
  return item.replace(/^["“'«](.*)["”'»]$/u, '$1').trim();
}

function removeFinalStop(item: string): string {
  return item.endsWith('.') ? item.replace(/(?<=\S)\.$/u, '') : item;
}

function isNone(item: string): boolean {
  return item.length <= 4 && /^(?:none|n\/a)$/iu.test(item);
}

/** Returns words to avoid, without the reasons in parentheses after them; whole sentences are advice, not words. */
export function parseAvoidItems(value: string): readonly string[] {
  return splitItems(value)
    .map(getAvoidedWord)
    .filter((item) => item !== '' && countWords(item) <= 5 && item.length <= 60);
}

/** Like `splitItems`, but keeps the Markdown of links. */
export function splitMarkdownItems(value: string): readonly string[] {
  return splitPieces(value)
    .flatMap((piece) => (piece.includes('](') ? [piece] : piece.split(/(?<!\s)\s+(?=https?:)/u)))
    .map((item) => item.trim().replace(/^<(.*)>$/u, '$1'))
    .filter((item) => item !== '');
}

/** Returns examples: one per bullet, otherwise one text. */
export function splitExamples(value: string): readonly string[] {
  return splitBullets(value) ?? [toOneLine(value)].filter((item) => item !== '');
}

export function toOneLine(value: string): string {
  if (!value.includes('\n')) return value.trim();
  return value.replace(/(?<!\s)[^\S\n]*\n\s*/gu, ' ').trim();
}

function splitPieces(value: string): readonly string[] {
  return splitBullets(value) ?? splitOutsideBrackets(toOneLine(replaceBreaks(value)));
}

function replaceBreaks(value: string): string {
  return value.includes('<') ? value.replace(/<br ?\/?>/giu, ', ') : value;
}

function splitBullets(value: string): readonly string[] | undefined {
  if (!/^\s*[-*+]\s/u.test(value)) return undefined;
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || !lines.every((line) => /^\s*[-*+]\s/u.test(line))) return undefined;
  return lines.map((line) => line.replace(/^\s*[-*+]\s+/u, '').trim());
}

/** Splits at commas and semicolons outside brackets, quotes and code. */
function splitOutsideBrackets(text: string): readonly string[] {
  if (!/[([{`\\]/u.test(text)) return text.split(/[,;、]/u);
  const parts: string[] = [];
  let depth = 0;
  let code = false;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '`') code = !code;
    else if (code) continue;
    else if (char === '\\') i++;
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === ',' || char === ';' || char === '、')) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)];
}
