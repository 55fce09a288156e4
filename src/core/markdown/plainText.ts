import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);

/** A line without any Markdown syntax; most definitions are such a line. */
const unmarked = /^\p{L}[^\0\\`*_[\]<>&#|~\r\n]*$/u;

/** Converts Markdown to plain text: no markup, no addresses, one line. */
export function stripMarkdown(text: string): string {
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

/** Returns the length of the first sentence, including its full stop. An abbreviation does not end a sentence. */
export function measureFirstSentence(text: string): number {
  const ends = /[.!?](?=["'”’)\]*_]*(?:\s|$))|[。！？]/gu;
  for (const { index } of text.matchAll(ends)) {
    const end = index + 1;
    if (abbreviated.test(text.slice(Math.max(0, index - 8), end))) continue;
    return end + (/^["'”’)\]*_]+/u.exec(text.slice(end))?.[0].length ?? 0);
  }
  return text.length;
}

/** Returns the first sentence of a definition, without markup. */
export function getFirstSentence(definition: string): string {
  const text = stripMarkdown(getFirstParagraph(definition));
  return text.slice(0, measureFirstSentence(text));
}

function getFirstParagraph(definition: string): string {
  return definition.split(/\n[ \t]*\n/u, 1)[0] ?? '';
}
