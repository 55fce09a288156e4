import type { Token } from 'markdown-it';
import { parseMarkdown } from '../../markdown/safeTokens';
import { changed, newToken } from '../../markdown/tokens';
import { cutInline } from '../../markdown/writeInline';
import { firstSentenceLength } from '../words/plainText';

/** A hover is no place for an article: about as many characters as can be taken in at a glance. */
const glance = 420;
/** A sentence that goes on for longer is cut between words. */
const longestSentence = 2 * glance;
/** What lies behind is not read at all, so that the time for a hover has a bound. In UTF-16 units. */
const window = 4000;

/** The beginning of a definition, cut where a reader can stop; as its author wrote it. */
export interface BriefDefinition {
  readonly tokens: readonly Token[];
  readonly isComplete: boolean;
}

/** Whole blocks as far as they fit; a first paragraph that is too long gives its first sentences. */
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

/** Where each of the first lines ends, in UTF-16 units. */
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

/** Of a definition that is nothing but code. */
function firstLines(block: Token | undefined): readonly Token[] {
  if (!block) return [];
  const lines = block.content.slice(0, glance);
  const end = lines.lastIndexOf('\n');
  return [changed(block, { content: end > 0 ? lines.slice(0, end) : lines })];
}

/** As long as the text that `cutInline` counts. */
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
