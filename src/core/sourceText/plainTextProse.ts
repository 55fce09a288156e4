import { maskWithBlanks, mapLines } from './maskText';

const nonProse = /`[^`\n]{1,400}`|https?:\/\/[^\s<>"'`)\]]+|\{\{[^{}\n]{0,300}\}\}/gu;
const tag = /<\/?[a-zA-Z][^<>\n]{0,400}>/gu;
const fence = /^[ \t>]*(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[^]*?(?:^[ \t>]*\1[`~]*[ \t]*$|(?![^]))/gmu;
const orgStart = /^[ \t]*#\+BEGIN_(?:SRC|EXAMPLE|COMMENT|EXPORT)\b/iu;
const orgEnd = /^[ \t]*#\+END_(?:SRC|EXAMPLE|COMMENT|EXPORT)\b/iu;
/** Number of lines that determine the kind of text. */
const sampleLines = 400;
/** A shorter text is a note. */
const minLines = 8;
const separators = ['|', '\t', ';', ','];
const word = /(?<![\p{L}\p{N}_])\p{L}[\p{L}'’]*(?![\p{L}\p{N}_])/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Returns the sentences of a plain text; none if it is data. */
export function extractPlainTextProse(text: string): string {
  if (isData(text)) return maskWithBlanks(text);
  const withoutBlocks = text.includes('#+') ? blankOrgBlocks(text) : text;
  return withoutBlocks
    .replace(fence, maskWithBlanks)
    .replace(nonProse, maskWithBlanks)
    .replace(tag, (found) => ' '.repeat(found.length));
}

const gherkinValue = /"[^"\n]{0,400}"/gu;

/** Returns the sentences of scenarios, whose quoted values are the data of a test. */
export function extractGherkinProse(text: string): string {
  return extractPlainTextProse(text).replace(gherkinValue, maskWithBlanks);
}

function blankOrgBlocks(text: string): string {
  let isOpen = false;
  return mapLines(text, (line) => {
    const wasOpen = isOpen;
    isOpen = wasOpen ? !orgEnd.test(line) : orgStart.test(line);
    return wasOpen || isOpen ? maskWithBlanks(line) : line;
  });
}

/**
 * Returns whether a plain text is a table, a list of values, a log or the output of a program: hardly any line reads
 * as a sentence, or nearly all have the same number of separators.
 */
function isData(text: string): boolean {
  const all = text.slice(0, 60_000).split('\n');
  const written = all.filter((line) => line.trim() !== '');
  const step = Math.max(1, Math.floor(written.length / sampleLines));
  const lines = written.filter((_, i) => i % step === 0);
  if (lines.length < minLines) return isShortData(lines);
  if (separators.some((sign) => isTable(lines, sign))) return true;
  if (lines.filter(isStatement).length * 2 >= lines.length) return true;
  const sentences = lines.filter(readsAsSentence).length;
  return sentences * 8 < lines.length;
}

/** A header and rows with the same number of separators, or lines of JSON. */
function isShortData(lines: readonly string[]): boolean {
  return (
    lines.length > 0 &&
    (lines.every((line) => jsonLine.test(line.trim())) ||
      (lines.length > 1 && separators.some((sign) => isTable(lines, sign))))
  );
}

const jsonLine = /^[{[].*[\]}],?$/u;

/** `set(FOUT ${OUT})`, `endif()`, `}`: the script of a build or of another program. */
const statement = /^(?:[a-z_]+ ?\([^]*\)|[{}])$|\{$|[=)\]"'];$|^\w+(?: \w+)? = [^]*;$/iu;

function isStatement(line: string): boolean {
  const trimmed = line.trim();
  return statement.test(trimmed) || jsonLine.test(trimmed);
}

/** Sentences have commas too, but not the same number on each line. */
function isTable(lines: readonly string[], separator: string): boolean {
  const counts = lines.map((line) => line.split(separator).length - 1);
  const usual = [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0;
  const least = separator === ',' ? 2 : 1;
  if (usual < least) return false;
  return counts.filter((count) => count === usual).length * 10 >= lines.length * 8;
}

function readsAsSentence(line: string): boolean {
  if ((line.match(unspaced)?.length ?? 0) >= 6) return true;
  const words = line.match(word) ?? [];
  const small = words.filter((one) => /^\p{Ll}/u.test(one)).length;
  return words.length >= 3 && small >= 2 && words.join('').length * 2 >= line.trim().length;
}
