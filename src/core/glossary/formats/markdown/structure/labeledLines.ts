import { isLanguageName } from '../../../../language/languageNames';
import type { Range } from '../../../../text/range';
import { skipSpaceBackwards } from '../../../../text/trim';
import {
  parseBoolean,
  parseDelivery,
  findFieldOfFoldedLabel,
  findFieldOfLabel,
  foldLabel,
  parseStatus,
  type FieldName,
} from '../../../fieldNames';
import { isRemark } from './vocabulary';
import type { Block } from '../syntax/markdownBlock';
import type { Label, LabeledLine } from '../syntax/blockCache';
import { countWords, toPlainText } from '../syntax/inline';
import { findLabelAt, getLabelOf } from './labels';
import { parseAvoidItems, splitItems } from './fieldValues';

const phrase =
  /^[*_]{0,2}(also (?:known|referred to|written|called)(?: as)?|a\.?k\.?a\.?|not to be confused with|see also|sometimes called|synonyms? (?:of|for)|do not confuse with)[*_]{0,2}:?[*_]{0,2}\s+/iu;

const phraseStart = /^[*_]{0,2}(?:al|a\.|ak|no|se|so|sy|do)/iu;

/** Words that name a field in a bullet's bold label, but often begin a sentence in plain text. */
const markedOnlyLabels = new Set([
  ...[
    'also',
    'not',
    'more',
    'see',
    'user',
    'users',
    'key',
    'text',
    'node',
    'nodes',
    'box',
    'group',
  ],
  ...['section', 'path', 'paths', 'state', 'phase', 'source', 'link', 'short', 'details', 'usage'],
  ...['summary', 'area', 'subject', 'topic', 'team', 'title', 'code', 'customers', 'actors'],
]);

/** Returns the labeled line at the start of a bullet or paragraph, cached. */
export function getLabeledStart(src: string, item: Block): LabeledLine | undefined {
  const { cache, field } = item;
  if (field !== undefined) return field;
  if (cache.labeledLine === undefined) {
    const { start, end } = item.content;
    cache.labeledLine =
      readPhraseLine(src, start, end) ?? toLabeledLine(src, getLabelOf(src, item), end) ?? null;
  }
  return cache.labeledLine ?? undefined;
}

const definitionLabel = /^[*_]{1,3}(?:definition|meaning)[*_:]+[ \t]+\S/iu;

/** Lines such as `**Context**: ...`, one of which is the definition, are fields of the heading above. */
export function hasDefinitionLine(src: string, start: number, end: number): boolean {
  for (let line = start; line < end;) {
    let at = line;
    while (src[at] === ' ' || src[at] === '\t') at++;
    const isMarked = src[at] === '*' || src[at] === '_';
    if (isMarked && definitionLabel.test(src.slice(at, end))) return true;
    const lineBreak = src.indexOf('\n', at);
    if (lineBreak < 0) return false;
    line = lineBreak + 1;
  }
  return false;
}

/**
 * Reads `**Aliases**: a, b`, `_Avoid_: x`, `Owner: y`, `Also known as z` from `from` on; `to` is where its text ends.
 */
export function readLabeledLine(src: string, from: number, to: number): LabeledLine | undefined {
  return readPhraseLine(src, from, to) ?? toLabeledLine(src, findLabelAt(src, from, to), to);
}

function readPhraseLine(src: string, from: number, to: number): LabeledLine | undefined {
  if (!phraseStart.test(src.slice(from, Math.min(to, from + 4)))) return undefined;
  const phraseMatch = phrase.exec(src.slice(from, Math.min(to, from + 60)));
  return phraseMatch?.[1] === undefined
    ? undefined
    : createPhraseField(src, from, to, phraseMatch[0], phraseMatch[1]);
}

function toLabeledLine(src: string, label: Label | undefined, to: number): LabeledLine | undefined {
  if (label === undefined || label.separator === 'weak' || label.textStart > to) return undefined;
  if (label.style === 'link' || label.style === 'code') return undefined;
  return createField(src, label, to);
}

function createPhraseField(
  src: string,
  from: number,
  to: number,
  written: string,
  words: string,
): LabeledLine {
  const start = from + written.length;
  const field = /^(?:not|see|do)/iu.test(words) ? 'related' : 'aliases';
  const value = { start, end: to };
  return {
    field,
    label: words,
    folded: foldLabel(words),
    labelRange: { start: from, end: from + written.trimEnd().length },
    value,
    isMarked: false,
    isPlausible: isPlausible(field, src.slice(start, to)),
  };
}

function createField(src: string, label: Label, to: number): LabeledLine {
  const text = removeColon(toPlainText(src.slice(label.range.start, label.range.end)));
  const marked = label.style !== 'plain';
  const folded = foldLabel(text);
  const known = findFieldOfLabel(text) ?? (isOtherLanguage(text) ? 'aliases' : undefined);
  const field =
    known === 'name' || (!marked && markedOnlyLabels.has(text.toLowerCase())) ? undefined : known;
  const value = {
    start: label.textStart,
    end: skipSpaceBackwards(src, Math.min(label.textStart, to), to),
  };
  return {
    field,
    label: text,
    folded,
    labelRange: findExactRange(src, label.range, text),
    value,
    isMarked: marked,
    isPlausible: field !== undefined && isPlausible(field, src.slice(value.start, value.end)),
  };
}

/** `**英語:** Activate` gives the name in another language. Codes such as `No` are words as well. */
function isOtherLanguage(label: string): boolean {
  return (/[^\p{ASCII}]/u.test(label) || label.length > 3) && isLanguageName(label);
}

/** Reads a field whose label has its own syntax: `:Owner: Team` in reStructuredText. */
export function createMarkedField(
  src: string,
  label: string,
  labelRange: Range,
  value: Range,
): LabeledLine {
  const folded = foldLabel(label);
  const known = findFieldOfFoldedLabel(folded);
  const field = known === 'name' ? undefined : known;
  const plausible = field !== undefined && isPlausible(field, src.slice(value.start, value.end));
  return { field, label, folded, labelRange, value, isMarked: true, isPlausible: plausible };
}

function removeColon(text: string): string {
  return text.endsWith(':') || text.endsWith('：') ? text.slice(0, -1) : text;
}

/** Returns the range of the words without their markup. */
function findExactRange(src: string, range: Range, text: string): Range {
  const at = src.slice(range.start, range.end).indexOf(text);
  return at < 0 ? range : { start: range.start + at, end: range.start + at + text.length };
}

const clause = /\b(?:who|that|which|whose|where|when|is|are|was|has|have|will|must|should|can)\b/iu;

const newSentence = /[.?!]\s+\p{Lu}/u;

/** Keeps a bullet such as `**Owner**: the person who pays` in its definition. */
function isPlausible(field: FieldName, value: string): boolean {
  const text = value.trim();
  const words = text === '' ? 0 : countWords(text);
  switch (field) {
    case 'status':
      return parseStatus(value) !== undefined || words <= 2;
    case 'delivery':
      return parseDelivery(value) !== undefined || words <= 2;
    case 'technical':
    case 'caseSensitive':
      return parseBoolean(value) !== undefined || words <= 1;
    case 'links':
      return /https?:|\]\(|^[\w./#-]+$/u.test(text);
    case 'code':
    case 'paths':
      return /[/.*`]/u.test(value) && words <= 40;
    case 'owner':
    case 'users':
    case 'context':
      return words <= 25 && !clause.test(value) && hasShortItems(value);
    case 'avoid':
      return parseAvoidItems(value).length > 0 || words === 0;
    case 'diagram':
      return !/[.!?]$/u.test(text) && hasShortItems(value);
    case 'aliases':
    case 'related':
      return !newSentence.test(value) && hasShortItems(value);
    case 'name':
    case 'meta':
      return false;
    case 'expansion':
    case 'plain':
    case 'definition':
    case 'examples':
      return true;
  }
}

function hasShortItems(value: string): boolean {
  if (value.length < 40 && value.split(' ', 9).length <= 8) return true;
  return splitItems(value.replace(/\([^()]*\)/gu, '')).every((item) => countWords(item) <= 8);
}

/** Returns true for a label of a possible custom field: short, and not a note. */
export function isCustomLabel(line: LabeledLine): boolean {
  return line.isMarked && countWords(line.label) <= 4 && !isRemark(line.label);
}
