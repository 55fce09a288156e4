import type { Token } from 'markdown-it';
import { parseMarkdown } from '../../markdown/safeTokens';
import { copyToken, createToken } from '../../markdown/tokens';
import { cutInline } from '../../markdown/writeInline';
import { measureFirstSentence } from '../../markdown/plainText';

/** Number of characters that a reader takes in at a glance; a hover is no place for an article. */
const maxBriefLength = 420;
/** A longer sentence is cut between words. */
const maxSentenceLength = 2 * maxBriefLength;
/** In UTF-16 units. Text after this is not read, so that a hover has a time limit. */
const maxReadLength = 4000;

/** The beginning of a definition, cut at a suitable point; in the author's own markup. */
export interface BriefDefinition {
  readonly tokens: readonly Token[];
  readonly isComplete: boolean;
}

/** Returns whole blocks that fit; of a long first paragraph, its first sentences. */
export function shortenDefinition(definition: string): BriefDefinition {
  const text = definition.trim();
  const tokens = parseMarkdown(text.slice(0, maxReadLength));
  if (text.length <= maxBriefLength) return { tokens, isComplete: true };
  const whole = takeWholeBlocks(tokens, text);
  return { tokens: whole.length > 0 ? whole : takeFirstSentences(tokens), isComplete: false };
}

function takeWholeBlocks(tokens: readonly Token[], text: string): readonly Token[] {
  const ends = findLineEnds(text);
  let end = 0;
  for (const [i, { map, level, nesting }] of tokens.entries()) {
    if (level !== 0) continue;
    if (nesting !== -1 && map && (ends[map[1] - 1] ?? Infinity) > maxBriefLength) break;
    if (nesting !== 1) end = i + 1;
  }
  return tokens.slice(0, end);
}

/** Returns where each of the first lines ends, in UTF-16 units. */
function findLineEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (const { index } of text.slice(0, maxBriefLength + 2).matchAll(/\r\n|\n|\r|$/gu))
    ends.push(index);
  return ends;
}

function takeFirstSentences(tokens: readonly Token[]): readonly Token[] {
  const inline = tokens.find(({ type }) => type === 'inline');
  if (!inline) return takeFirstLines(tokens.find(({ nesting }) => nesting === 0));
  const children = inline.children ?? [];
  const end = findEndOfSentences(children.map(getVisibleText).join(''));
  return [
    createToken('paragraph_open', 'p', 1),
    copyToken(inline, { children: [...cutInline(children, end)] }),
    createToken('paragraph_close', 'p', -1),
  ];
}

/** Returns the first lines of a definition that consists only of code. */
function takeFirstLines(block: Token | undefined): readonly Token[] {
  if (!block) return [];
  const lines = block.content.slice(0, maxBriefLength);
  const end = lines.lastIndexOf('\n');
  return [copyToken(block, { content: end > 0 ? lines.slice(0, end) : lines })];
}

/** Returns the length of the text that `cutInline` counts. */
function getVisibleText({ type, content }: Token): string {
  return type.endsWith('break') ? ' ' : content;
}

function findEndOfSentences(text: string): number {
  let end = measureFirstSentence(text);
  while (end < text.length) {
    const next = end + measureFirstSentence(text.slice(end));
    if (next > maxBriefLength) break;
    end = next;
  }
  if (end <= maxSentenceLength) return end;
  const word = text.lastIndexOf(' ', maxSentenceLength);
  return word > 0 ? word : maxSentenceLength;
}
