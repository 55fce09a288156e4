/** Stands for every character that nobody wrote to be read as a sentence. */
export const hole = '\0';

const fence = /^[ \t>]*(?:(`{3,}|~{3,})|(-{4,}|\.{4,}|={4,})[ \t]*$)/gmu;
const frontMatter = /^---\r?\n[^]*?\n---(?=\r?\n|$)/u;
const indentedCode =
  /(?<=\n[ \t]*\r?\n)(?: {4}|\t)[ \t]*(?![-*+] |\d+[.)] )\S.*(?:\n(?: {4}|\t).*)*/gu;
/** Bounded, so that unclosed signs cost no more than the text is long. */
const unread =
  /``[^`\n]{1,400}``|`[^`\n]{1,400}`|(?<=\])\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|(?<=\])\[[^\]\n]{0,200}\]|https?:\/\/[^\s<>"'`)\]]+|\{\{[^{}\n]{0,300}\}\}|\{%[^%\n]{0,300}%\}|\{:?\s?[#.][^{}\n]{0,200}\}|^\[[^\]\n]{1,200}\]:[^\n]*/gmu;
const tag = /<\/?[a-zA-Z][^<>\n]{0,400}>/gu;

/**
 * A document with all that is code, address or markup blotted out, every other character in its place:
 * code becomes holes, tags become spaces.
 */
export function readableProse(text: string, isMarkdown: boolean): string {
  const withoutBlocks = blotBlocks(text.replace(frontMatter, holes), isMarkdown);
  return blotComments(withoutBlocks)
    .replace(indentedCode, holes)
    .replace(unread, holes)
    .replace(tag, (found) => ' '.repeat(found.length));
}

/** Holes of the same length; line ends stay, so that lines stay lines. */
function holes(found: string): string {
  return found.includes('\n') ? found.replace(/[^\n]/gu, hole) : hole.repeat(found.length);
}

function blotBlocks(text: string, isMarkdown: boolean): string {
  let result = '';
  let from = 0;
  let open: { readonly sign: string; readonly at: number } | undefined;
  for (const { 0: line, 1: ticks, 2: bars, index } of text.matchAll(fence)) {
    // A row of `----` opens a listing in AsciiDoc; in Markdown it is a rule or underlines a heading.
    const sign = ticks ?? (isMarkdown ? undefined : bars);
    if (sign === undefined) continue;
    if (!open) open = { sign, at: index };
    else if (sign.startsWith(open.sign)) {
      const end = index + line.length;
      result += text.slice(from, open.at) + holes(text.slice(open.at, end));
      from = end;
      open = undefined;
    }
  }
  if (open?.sign.startsWith('`') === true)
    return result + text.slice(from, open.at) + holes(text.slice(open.at));
  return result + text.slice(from);
}

function blotComments(text: string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return result + text.slice(from);
    result += text.slice(from, start) + holes(text.slice(start, end + 3));
    from = end + 3;
  }
}

/** So many lines tell what a text file holds. */
const linesLookedAt = 400;
const sentence = /(?:\p{L}[\p{L}'’-]*,?[ ]+){2,}\p{Ll}{2}/u;
const unspacedSentence =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{8}/u;

/** True for a text whose lines are mostly sentences; lists, tables and logs in text files are data. */
export function readsAsProse(text: string): boolean {
  const lines = text.split('\n', linesLookedAt).filter((line) => line.trim() !== '');
  const sentences = lines.filter((line) => sentence.test(line) || unspacedSentence.test(line));
  return sentences.length * 5 >= lines.length * 2;
}
