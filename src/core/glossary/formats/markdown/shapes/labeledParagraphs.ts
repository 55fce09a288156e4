import type { Range } from '../../../../text/range';
import { trimRange } from '../../../../text/trim';
import type { Block } from '../syntax/markdownBlock';
import { findFieldOfLabel, foldLabel } from '../../../fieldNames';
import { isReferenceParagraph } from '../structure/body';
import { hasDefinitionLine, readLabeledLine } from '../structure/labeledLines';
import type { Label } from '../syntax/blockCache';
import { findLabelAt, getLabelOf, getLabelText } from '../structure/labels';
import { isInstruction, isNote, isRemark } from '../structure/vocabulary';
import type { Scope } from './scope';

/** A label at the start of a paragraph, or of one of its lines, with its part of the paragraph. */
export interface LabeledPart {
  readonly label: Label;
  readonly range: Range;
}

/** The markup of labels that name terms in a section. */
export interface LabelStyles {
  /** Bold, code and links always; others only if most labels in the section have them. */
  readonly termStyles: ReadonlySet<Label['style']>;
  /** The first paragraph, if its label states the kind of the heading's term: `**Entity** - a person who books`. */
  readonly kindParagraph: Block | undefined;
  /** Whether bold lines without further text name terms in this section, whatever their words are. */
  readonly hasStandaloneTerms: boolean;
}

/** Minimum number of bold lines without further text. */
const minStandaloneLabels = 3;

const defaultStyles = new Set<Label['style']>(['bold', 'code', 'link']);
const defaultLabelStyles: LabelStyles = {
  termStyles: defaultStyles,
  kindParagraph: undefined,
  hasStandaloneTerms: false,
};

/** Most sections contain only one block. */
function listParagraphs(blocks: readonly Block[]): readonly Block[] {
  if (blocks.length === 1 && blocks[0]?.kind === 'paragraph') return blocks;
  return blocks.filter((block) => block.kind === 'paragraph');
}

export function findLabelStyles(scope: Scope, blocks: readonly Block[]): LabelStyles {
  const paragraphs = listParagraphs(blocks);
  const kind = findKindParagraph(scope.src, paragraphs);
  if (paragraphs.length < 2)
    return kind === undefined ? defaultLabelStyles : { ...defaultLabelStyles, kindParagraph: kind };
  const counts = { bold: 0, italic: 0, plain: 0, others: 0, hasStandaloneTerms: 0 };
  for (const block of paragraphs) {
    const label = getLabelOf(scope.src, block);
    const style = label?.style;
    if (style === 'bold' && label?.separator === 'line' && label.textStart >= block.content.end)
      counts.hasStandaloneTerms++;
    if (style === 'bold' || style === 'italic' || style === 'plain') counts[style]++;
    else if (isReferenceParagraph(scope.src, block)) counts.others++;
  }
  const styles = new Set(defaultStyles);
  if (counts.bold === 0 && counts.italic > 1) styles.add('italic');
  const most = (paragraphs.length - counts.others) * 0.7;
  if (counts.plain >= 3 && counts.plain >= most) styles.add('plain');
  const hasStandaloneTerms =
    counts.hasStandaloneTerms >= minStandaloneLabels &&
    counts.hasStandaloneTerms * 3 >= paragraphs.length;
  const labelStyles = {
    termStyles: styles,
    kindParagraph: kind,
    hasStandaloneTerms,
  };
  const isOneOfMany = kind !== undefined && startsListOfTerms(scope, kind, paragraphs, labelStyles);
  return isOneOfMany ? { ...labelStyles, kindParagraph: undefined } : labelStyles;
}

/** A name such as `**Event**: ...` is no kind where the next paragraphs name terms in the same way. */
function startsListOfTerms(
  scope: Scope,
  kind: Block,
  paragraphs: readonly Block[],
  styles: LabelStyles,
): boolean {
  const separator = getLabelOf(scope.src, kind)?.separator;
  return paragraphs.some((block) => {
    if (block === kind) return false;
    const [part] = findLabeledParts(scope, block, styles);
    return part?.label.style === 'bold' && part.label.separator === separator;
  });
}

/** Returns the terms that a paragraph starts: none, one, or one per line. */
export function findLabeledParts(
  scope: Scope,
  block: Block,
  styles: LabelStyles,
): readonly LabeledPart[] {
  const { src } = scope;
  const { start, end } = block.content;
  const label = getLabelOf(src, block);
  if (label === undefined || block === styles.kindParagraph) return [];
  const lastAvoid = findLastAvoidLine(src, start, end);
  const first = toTermLabel(scope, label, end, styles, lastAvoid);
  if (first === undefined || hasDefinitionLine(src, start, end)) return [];
  if (isAboutDocument(src, start, end)) return [];
  const starts = [{ at: start, label: first }];
  for (let at = findNextLine(src, start, end); at < end; at = findNextLine(src, at, end)) {
    const lineStart = trimRange(src, { start: at, end }).start;
    const more = toTermLabel(scope, findLabelAt(src, lineStart, end), end, styles, lastAvoid);
    if (more !== undefined && more.separator !== 'line' && more.style !== 'link')
      starts.push({ at: lineStart, label: more });
  }
  return starts.map(({ at, label: own }, i) => {
    const to = starts[i + 1]?.at ?? end;
    return { label: own, range: trimRange(src, { start: at, end: to }) };
  });
}

/** Lines such as `**Project**: ...`, `**Version**: ...`, `**Updated**: ...`: most of them describe the document. */
function isAboutDocument(src: string, start: number, end: number): boolean {
  if (isLanguageSwitch(src, start, end)) return true;
  let labels = 0;
  let remarks = 0;
  for (let at = start; at < end; at = findNextLine(src, at, end)) {
    const lineStart = trimRange(src, { start: at, end }).start;
    const label = findLabelAt(src, lineStart, end);
    if (label === undefined || label.separator === 'weak') return false;
    labels++;
    if (isRemark(getLabelText(src, label))) remarks++;
  }
  return labels > 1 && remarks * 2 >= labels;
}

const languageLabel =
  /^[*_]{0,3}(?:languages?|lingua|idiomas?|sprachen?|langues?|taal|język|jazyk|språk|sprog|язык|мова|语言|語言|言語|언어)(?![\p{L}\p{N}])/iu;

/** `**Language**: [Deutsch](glossar.md) | English` */
function isLanguageSwitch(src: string, start: number, end: number): boolean {
  if (!languageLabel.test(src.slice(start, Math.min(end, start + 24)))) return false;
  const line = src.slice(start, Math.min(end, start + 400)).split('\n', 1)[0] ?? '';
  return line.includes('](') && /[|·•/]/u.test(line);
}

function findNextLine(src: string, at: number, end: number): number {
  const lineBreak = src.indexOf('\n', at);
  return lineBreak < 0 || lineBreak >= end ? end : lineBreak + 1;
}

/** Only terms have words to avoid, so a `Note` with them is a term. */
const avoidLine = /\n[ \t]*[*_]{1,2}avoid[*_:]/giu;

/** Returns where the last line of words to avoid starts; cached, since a paragraph may have thousands of labels. */
function findLastAvoidLine(src: string, start: number, end: number): number {
  let last = -1;
  for (const { index } of src.slice(start, end).matchAll(avoidLine)) last = start + index;
  return last;
}

/** Returns the label if it can be a term's. */
function toTermLabel(
  scope: Scope,
  label: Label | undefined,
  end: number,
  styles: LabelStyles,
  lastAvoid: number,
): Label | undefined {
  if (label === undefined || !styles.termStyles.has(label.style) || label.separator === 'weak')
    return undefined;
  if (label.style === 'link' && label.separator === 'line') return undefined;
  if (label.range.end - label.range.start > 120) return undefined;
  const text = getLabelText(scope.src, label);
  if (lastAvoid >= label.textStart) return label;
  if (isInstruction(foldLabel(text))) return undefined;
  const isAlone = styles.hasStandaloneTerms && label.separator === 'line' && label.textStart >= end;
  if (isAlone) return isNote(text) || scope.customLabels.has(foldLabel(text)) ? undefined : label;
  if (isRemark(text) || isFieldLabel(scope, text, label.range.start, end)) return undefined;
  return label;
}

/** A list of the kinds themselves names each of them. */
function findKindParagraph(src: string, paragraphs: readonly Block[]): Block | undefined {
  const [first, second] = paragraphs;
  if (first === undefined || !isKind(src, first)) return undefined;
  return second !== undefined && isKind(src, second) ? undefined : first;
}

function isKind(src: string, block: Block): boolean {
  const label = getLabelOf(src, block);
  return label?.style === 'bold' && domainKind.test(getLabelText(src, label));
}

/** Kinds of terms in domain-driven design. */
const domainKind =
  /^(?:(?:root |core |sub)?entity|value objects?|aggregates?(?: roots?)?|(?:domain |integration )?events?|(?:domain |application |infrastructure )?services?|repository|factory|commands?|query|policy|(?:domain )?concept|process manager|saga|read model|projection|specification|enum(?:eration)?|bounded context|(?:core |supporting |generic )?(?:sub)?domain|actor|role|external system)$/iu;

/** Labels of fields that are often terms: they are fields only if the file repeats them. */
const ambiguousFieldLabels = new Set([
  'owner',
  'user',
  'users',
  'context',
  'domain',
  'category',
  'state',
  'source',
  'link',
  'node',
  'box',
  'group',
  'section',
  'path',
  'phase',
  'team',
  'code',
  'area',
  'topic',
  'subject',
  'alias',
  'actors',
  'customers',
  'availability',
  'lifecycle',
  'audience',
  'scope',
  'box',
  'diagram',
  'steward',
  'maintainer',
  'reference',
  'documentation',
  'text',
  'description',
]);

/** `**Bounded context**: Ordering` is a field, but a longer text explains the word. */
const fourWords = /[*_:]\s+(?:\p{Pd}\s+)?\S+(?:\s+\S+){3}/u;

function isFieldLabel(scope: Scope, label: string, start: number, end: number): boolean {
  const folded = foldLabel(label);
  if (scope.customLabels.has(folded)) return true;
  const field = findFieldOfLabel(label);
  if (field === undefined || field === 'name' || ambiguousFieldLabels.has(folded)) return false;
  if (
    folded === 'bounded context' &&
    fourWords.test(scope.src.slice(start, Math.min(end, start + 400)))
  )
    return false;
  const lineEnd = findNextLine(scope.src, start, end);
  return (
    readLabeledLine(scope.src, start, trimRange(scope.src, { start, end: lineEnd }).end)
      ?.isPlausible === true
  );
}
