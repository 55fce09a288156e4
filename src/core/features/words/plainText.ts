import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);

/** A line without any character that could mean something in Markdown; most definitions are such a line. */
const unmarked = /^\p{L}[^\0\\`*_[\]<>&#|~\r\n]*$/u;

/** Markdown as a reader hears it: no marks, no addresses, one line. */
export function plainText(text: string): string {
  if (unmarked.test(text)) return text.replace(/\s+/gu, ' ').trim();
  const words: string[] = [];
  for (const block of markdown.parse(text, {})) {
    if (block.type === 'fence' || block.type === 'code_block') words.push(block.content, ' ');
    if (block.type !== 'inline') continue;
    for (const token of block.children ?? []) {
      if (token.type === 'text' || token.type === 'code_inline') words.push(token.content);
      else if (token.type === 'softbreak' || token.type === 'hardbreak') words.push(' ');
      else if (token.type === 'image') words.push(token.content);
    }
    words.push(' ');
  }
  return words.join('').replace(/\s+/gu, ' ').trim();
}

const abbreviated =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|vs|approx|incl|z\.B|d\.h|bzw|ca|Dr|Mr|Ms|Mrs|St|No|Nr)\.$/u;

/** Length of the first sentence, its full stop included. An abbreviation ends no sentence. */
export function firstSentenceLength(text: string): number {
  const ends = /[.!?](?=["'”’)\]*_]*(?:\s|$))|[。！？]/gu;
  for (const { index } of text.matchAll(ends)) {
    const end = index + 1;
    if (abbreviated.test(text.slice(Math.max(0, index - 8), end))) continue;
    return end + (/^["'”’)\]*_]+/u.exec(text.slice(end))?.[0].length ?? 0);
  }
  return text.length;
}

/** What to say first of a definition: its first sentence, without marks. */
export function firstSentence(definition: string): string {
  const text = plainText(firstParagraph(definition));
  return text.slice(0, firstSentenceLength(text));
}

function firstParagraph(definition: string): string {
  return definition.split(/\n[ \t]*\n/u, 1)[0] ?? '';
}

/** An ampersand only means something where it begins an entity: `R&D` stays as it is. */
const markdownMarks = /[\\`*_{}[\]()<>#+\-.!|~$:]|&(?=#?\w{1,40};)/gu;

/** Somebody's words as Markdown that shows them letter by letter; `$(icon)` shows no icon. */
export function escapeMarkdown(text: string): string {
  return text.replace(markdownMarks, '\\$&').replace(/\s+/gu, ' ');
}
