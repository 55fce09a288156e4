import MarkdownIt, { type Token } from 'markdown-it';

const markdown = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);

/** A line without any Markdown syntax; most definitions are such a line. */
const unmarked = /^\p{L}[^\0\\`*_[\]<>&#|~\r\n]*$/u;

/** Converts Markdown to plain text: no markup, no addresses, one line. */
export function stripMarkdown(text: string): string {
  if (unmarked.test(text)) return oneLine(text);
  const words: string[] = [];
  for (const block of markdown.parse(text, {})) {
    if (block.type === 'fence' || block.type === 'code_block') words.push(block.content, ' ');
    if (block.type === 'inline') words.push(getInlineText(block.children ?? []), ' ');
  }
  return oneLine(words.join(''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function getInlineText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }) => {
      if (type === 'text' || type === 'code_inline' || type === 'image') return content;
      return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
    })
    .join('');
}

/** Converts Markdown to plain text that keeps its blocks: each item of a list has a line. */
export function toPlainBlocks(text: string): string {
  let result = '';
  let depth = 0;
  let isAfterItem = false;
  for (const { type, content, children } of markdown.parse(text, {})) {
    if (/^(?:bullet|ordered)_list_open$/u.test(type)) depth++;
    else if (/^(?:bullet|ordered)_list_close$/u.test(type)) depth--;
    const isCode = type === 'fence' || type === 'code_block';
    if (!isCode && type !== 'inline') continue;
    const words = isCode ? content.trimEnd() : oneLine(getInlineText(children ?? []));
    if (words === '') continue;
    const isItem = depth > 0;
    if (result !== '') result += isItem && isAfterItem ? '\n' : '\n\n';
    result += isItem ? `- ${words}` : words;
    isAfterItem = isItem;
  }
  return result;
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
