import type { Token } from 'markdown-it';
import { parseMarkdown } from '../../markdown/safeTokens';
import { changed, newToken } from '../../markdown/tokens';
import { cutInline } from '../../markdown/writeInline';
import { firstSentenceLength } from '../words/plainText';

/** Number of characters that a reader takes in at a glance; a hover is no place for an article. */
const glance = 420;
/** A longer sentence is cut between words. */
const longestSentence = 2 * glance;
/** In UTF-16 units. Text after this is not read, so that a hover has a time limit. */
const window = 4000;

/** The beginning of a definition, cut at a suitable point; in the author's own markup. */
export interface BriefDefinition {
  readonly tokens: readonly Token[];
  readonly isComplete: boolean;
}

/** Returns whole blocks that fit; of a long first paragraph, its first sentences. */
export function briefDefinition(definition: string): BriefDefinition {
  const text = definition.trim();
  const tokens = parseMarkdown(text.slice(0, window));
  if (text.length <= glance) return { tokens, isComplete: true };
  const whole = wholeBlocks(tokens, text);
  return { tokens: whole.length > 0 ? whole : firstSentences(tokens), isComplete: false };
}

function wholeBlocks(tokens: readonly Token[], text: string): readonly Token[] {
  const ends = lineEnds(text);
  let end = 0;
  for (const [i, { map, level, nesting }] of tokens.entries()) {
    if (level !== 0) continue;
    if (nesting !== -1 && map && (ends[map[1] - 1] ?? Infinity) > glance) break;
    if (nesting !== 1) end = i + 1;
  }
  return tokens.slice(0, end);
}

/** Returns where each of the first lines ends, in UTF-16 units. */
function lineEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (const { index } of text.slice(0, glance + 2).matchAll(/\r\n|\n|\r|$/gu)) ends.push(index);
  return ends;
}

function firstSentences(tokens: readonly Token[]): readonly Token[] {
  const inline = tokens.find(({ type }) => type === 'inline');
  if (!inline) return firstLines(tokens.find(({ nesting }) => nesting === 0));
  const children = inline.children ?? [];
  const end = endOfSentences(children.map(seenOf).join(''));
  return [
    newToken('paragraph_open', 'p', 1),
    changed(inline, { children: [...cutInline(children, end)] }),
    newToken('paragraph_close', 'p', -1),
  ];
}

/** Returns the first lines of a definition that consists only of code. */
function firstLines(block: Token | undefined): readonly Token[] {
  if (!block) return [];
  const lines = block.content.slice(0, glance);
  const end = lines.lastIndexOf('\n');
  return [changed(block, { content: end > 0 ? lines.slice(0, end) : lines })];
}

/** Returns the length of the text that `cutInline` counts. */
function seenOf({ type, content }: Token): string {
  return type.endsWith('break') ? ' ' : content;
}

function endOfSentences(text: string): number {
  let end = firstSentenceLength(text);
  while (end < text.length) {
    const next = end + firstSentenceLength(text.slice(end));
    if (next > glance) break;
    end = next;
  }
  if (end <= longestSentence) return end;
  const word = text.lastIndexOf(' ', longestSentence);
  return word > 0 ? word : longestSentence;
}
