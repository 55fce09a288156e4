import type { Range } from '../../../../text/range';
import type { Block } from '../syntax/block';
import { plainText, trimmed } from '../syntax/inline';
import { fieldOfFolded, foldLabel } from '../../../fieldNames';
import { isAside } from '../structure/body';
import { hasDefinitionLine, labelledLine } from '../structure/fields';
import type { Label } from '../syntax/findings';
import { labelAt, labelOf } from '../structure/labels';
import { isNote, isRemark } from '../structure/vocabulary';
import type { Scope } from './scope';

/** A label at the start of a paragraph, or of one of its lines, with its part of the paragraph. */
export interface LabelledPart {
  readonly label: Label;
  readonly range: Range;
}

/** The markup of labels that name terms in a section. */
export interface Styles {
  /** Bold, code and links always; others only if most labels in the section have them. */
  readonly named: ReadonlySet<Label['style']>;
  /** The first paragraph, if its label states the kind of the heading's term: `**Entity** - a person who books`. */
  readonly kind: Block | undefined;
  /** Whether bold lines without further text name terms in this section, whatever their words are. */
  readonly alone: boolean;
}

/** Minimum number of bold lines without further text. */
const fewestAlone = 3;

const usual = new Set<Label['style']>(['bold', 'code', 'link']);

export function labelStyles(scope: Scope, blocks: readonly Block[]): Styles {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const kind = kindOf(scope.src, paragraphs);
  if (paragraphs.length < 2) return { named: usual, kind, alone: false };
  const counts = { bold: 0, italic: 0, plain: 0, others: 0, alone: 0 };
  for (const block of paragraphs) {
    const label = labelOf(scope.src, block);
    const style = label?.style;
    if (style === 'bold' && label?.separator === 'line' && label.rest >= block.content.end)
      counts.alone++;
    if (style === 'bold' || style === 'italic' || style === 'plain') counts[style]++;
    else if (isAside(scope.src, block)) counts.others++;
  }
  const styles = new Set(usual);
  if (counts.bold === 0 && counts.italic > 1) styles.add('italic');
  const most = (paragraphs.length - counts.others) * 0.7;
  if (counts.plain >= 3 && counts.plain >= most) styles.add('plain');
  const alone = counts.alone >= fewestAlone && counts.alone * 3 >= paragraphs.length;
  return { named: styles, kind, alone };
}

/** Returns the terms that a paragraph starts: none, one, or one per line. */
export function labelledParts(scope: Scope, block: Block, styles: Styles): readonly LabelledPart[] {
  const { src } = scope;
  const { start, end } = block.content;
  if (block === styles.kind) return [];
  const lastAvoid = lastAvoidLine(src, start, end);
  const first = asTerm(scope, labelOf(src, block), end, styles, lastAvoid);
  if (first === undefined || hasDefinitionLine(src, start, end)) return [];
  const starts = [{ at: start, label: first }];
  for (let at = nextLine(src, start, end); at < end; at = nextLine(src, at, end)) {
    const lineStart = trimmed(src, { start: at, end }).start;
    const label = asTerm(scope, labelAt(src, lineStart, end), end, styles, lastAvoid);
    if (label !== undefined && label.separator !== 'line' && label.style !== 'link')
      starts.push({ at: lineStart, label });
  }
  return starts.map(({ at, label }, i) => {
    const to = starts[i + 1]?.at ?? end;
    return { label, range: trimmed(src, { start: at, end: to }) };
  });
}

function nextLine(src: string, at: number, end: number): number {
  const found = src.indexOf('\n', at);
  return found < 0 || found >= end ? end : found + 1;
}

/** Only terms have words to avoid, so a `Note` with them is a term. */
const avoidLine = /\n[ \t]*[*_]{1,2}avoid[*_:]/giu;

/** Returns where the last line of words to avoid starts; cached, since a paragraph may have thousands of labels. */
function lastAvoidLine(src: string, start: number, end: number): number {
  let last = -1;
  for (const { index } of src.slice(start, end).matchAll(avoidLine)) last = start + index;
  return last;
}

/** Returns the label if it can be a term's. */
function asTerm(
  scope: Scope,
  label: Label | undefined,
  end: number,
  styles: Styles,
  lastAvoid: number,
): Label | undefined {
  if (label === undefined || !styles.named.has(label.style) || label.separator === 'weak')
    return undefined;
  if (label.style === 'link' && label.separator === 'line') return undefined;
  if (label.range.end - label.range.start > 120) return undefined;
  const text = plainText(scope.src.slice(label.range.start, label.range.end)).replace(/:$/u, '');
  if (lastAvoid >= label.rest) return label;
  const isAlone = styles.alone && label.separator === 'line' && label.rest >= end;
  if (isAlone) return isNote(text) || scope.own.has(foldLabel(text)) ? undefined : label;
  if (isRemark(text) || isField(scope, text, label.range.start, end)) return undefined;
  return label;
}

/** A list of the kinds themselves names each of them, so the label must be the only one. */
function kindOf(src: string, paragraphs: readonly Block[]): Block | undefined {
  const [first, second] = paragraphs;
  const isKind = (block: Block): boolean => {
    const label = labelOf(src, block);
    if (label?.style !== 'bold') return false;
    const text = plainText(src.slice(label.range.start, label.range.end));
    return domainKind.test(text.replace(/:$/u, ''));
  };
  if (first === undefined || !isKind(first)) return undefined;
  return second !== undefined && isKind(second) ? undefined : first;
}

/** Kinds of terms in domain-driven design. */
const domainKind =
  /^(?:(?:root |core |sub)?entity|value objects?|aggregates?(?: roots?)?|(?:domain |integration )?events?|(?:domain |application |infrastructure )?services?|repository|factory|commands?|query|policy|(?:domain )?concept|process manager|saga|read model|projection|specification|enum(?:eration)?|bounded context|(?:core |supporting |generic )?(?:sub)?domain|actor|role|external system)$/iu;

/** Labels of fields that are often terms: they are fields only if the file repeats them. */
const oftenTerms = new Set([
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

function isField(scope: Scope, label: string, start: number, end: number): boolean {
  const folded = foldLabel(label);
  if (scope.own.has(folded)) return true;
  const field = fieldOfFolded(folded);
  if (field === undefined || field === 'name' || oftenTerms.has(folded)) return false;
  const lineEnd = nextLine(scope.src, start, end);
  return (
    labelledLine(scope.src, start, trimmed(scope.src, { start, end: lineEnd }).end)?.plausible ===
    true
  );
}
