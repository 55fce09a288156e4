import type { FileStyle } from './fileStyle';

/** The place of a text. */
export interface ScalarPlace {
  /** Inside `[ ]` or `{ }`, where commas and brackets are syntax. */
  readonly flow: boolean;
  /** The column of a block scalar's lines; `undefined` if the text must stay on its line. */
  readonly blockColumn: number | undefined;
}

/** Writes a text as YAML: plain if that is safe, otherwise in quotes; several lines as a block. */
export function formatScalar(text: string, style: FileStyle, place: ScalarPlace): string {
  if (style.json) return addDoubleQuotes(text);
  if (text.includes('\n')) {
    return place.blockColumn !== undefined && fitsBlock(text)
      ? `|-\n${indentBlock(text, place.blockColumn)}`
      : addDoubleQuotes(text);
  }
  return isPlain(text, place.flow) ? text : quoteText(text, style.quote);
}

/** Writes a text in the given quotes; in double ones if single ones cannot contain it. */
export function quoteText(text: string, quote: '"' | "'"): string {
  return quote === '"' || needsEscapes.test(text) ? addDoubleQuotes(text) : addSingleQuotes(text);
}

/** Returns the lines of a block scalar, including the first one, each with its indentation. */
export function indentBlock(text: string, column: number): string {
  const indent = ' '.repeat(column);
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

/** Returns true if a literal block preserves the text: no special characters, no line of only spaces. */
export function fitsBlock(text: string): boolean {
  return !unprintable.test(text) && !/^[ \t]|^[ \t]+$/mu.test(keepFirstAndBlankLines(text));
}

function keepFirstAndBlankLines(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  return [first, ...rest.filter((line) => line.trim() === '')].join('\n');
}

/** YAML 1.2.2, 5.1, and characters that only some readers treat as line breaks. */
const unprintable = /(?![\n\t])\p{Cc}|\p{Cs}|[\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;
const needsEscapes = /\p{Cc}|\p{Cs}|[\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

/** Words that some YAML readers do not read as text. */
const otherThanText =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|<<|=|[-+.]?\d[\d_.,:xobe+-]*(?:[acdf][\da-f]*)?|\d{4}-\d\d?-\d\d?.*)$/iu;

function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim() || needsEscapes.test(text)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]/u.test(text) || /^(?:\.\.\.|---)/u.test(text)) return false;
  if (/:(?:\s|$)|\s#/u.test(text) || otherThanText.test(text)) return false;
  return !(flow && /[,[\]{}]|:/u.test(text));
}

function addSingleQuotes(text: string): string {
  return `'${text.replace(/'/gu, "''")}'`;
}

/** JSON's escapes are valid in YAML, and lone surrogates and control characters are escaped. */
function addDoubleQuotes(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
