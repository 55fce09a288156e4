import MarkdownIt from 'markdown-it';
import { firstSentenceLength } from '../words/plainText';

const markdown = new MarkdownIt('commonmark').enable('table');

/** A hover is no place for an article: about as many characters as can be taken in at a glance. */
const glance = 420;

/** The beginning of a definition, cut where a reader can stop. */
export interface BriefDefinition {
  readonly text: string;
  readonly isComplete: boolean;
}

/** Whole blocks as far as they fit; a first paragraph that is too long gives its first sentences. */
export function briefDefinition(definition: string): BriefDefinition {
  const text = definition.trim();
  if (text.length <= glance) return { text, isComplete: true };
  const whole = wholeBlocks(text);
  if (whole !== '') return { text: whole, isComplete: false };
  return { text: firstSentences(text), isComplete: false };
}

function wholeBlocks(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u);
  let end = 0;
  for (const { map, level } of markdown.parse(text, {})) {
    if (level !== 0 || !map) continue;
    const upTo = map[1];
    if (lines.slice(0, upTo).join('\n').length > glance) break;
    end = upTo;
  }
  return lines.slice(0, end).join('\n').trim();
}

function firstSentences(text: string): string {
  const paragraph = text.split(/\n[ \t]*\n/u, 1)[0] ?? '';
  let end = firstSentenceLength(paragraph);
  while (end < paragraph.length) {
    const next = end + firstSentenceLength(paragraph.slice(end));
    if (next > glance) break;
    end = next;
  }
  return paragraph.slice(0, end);
}
