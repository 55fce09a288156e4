import type { Range } from '../../../../text/range';
import { skipSpace, trimRange } from '../../../../text/trim';
import type { Block } from '../syntax/markdownBlock';
import { readNames, readOneName, type WrittenName } from '../../names/readNames';
import { createGroup, type Scope, type EntryCollector, entriesPerStep } from './scope';
import { isAcronym, spellsOut } from '../../../../language/acronyms';
import type { FieldPlace } from '../syntax/blockCache';
import { toPlainText } from '../syntax/inline';
import { readBody } from '../structure/body';
import { emitMeanings } from './emitMeanings';

/** A marker and its text; only a colon is a definition that is not written yet. */
const definitionMark = /^(?:[:~][ \t]+\S|:[ \t]*(?:\n|$))/u;

/** The paragraphs of a definition list, which the parser does not recognize. */
export interface DefinitionLines {
  /** Terms and the first lines of their definitions. */
  readonly lines: readonly Block[];
  /** Blocks that continue the last definition. */
  readonly tail: readonly Block[];
}

/**
 * Recognizes `Term` newline `: definition`; with a blank line between them the terms are the previous paragraph.
 * `index` is that of the first block.
 */
export function recognizeDefinitionLines(
  src: string,
  blocks: readonly Block[],
  index: number,
): DefinitionLines | undefined {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined) return undefined;
  const isSplit = next?.kind === 'paragraph' && startsWithMark(src, next.content.start);
  if (!isSplit && !containsDefinition(src, block)) return undefined;
  const tailStart = index + (isSplit ? 2 : 1);
  let end = tailStart;
  for (let more = blocks[end]; more !== undefined; more = blocks[end]) {
    const isIndented = more.kind === 'code' && !isFence(src, more);
    if (!isIndented && !(more.kind === 'paragraph' && startsWithMark(src, more.content.start)))
      break;
    end++;
  }
  return { lines: blocks.slice(index, tailStart), tail: blocks.slice(tailStart, end) };
}

function containsDefinition(src: string, { content }: Block): boolean {
  const at = src.indexOf('\n', content.start);
  return (
    startsWithMark(src, content.start) ||
    (at > 0 &&
      at < content.end &&
      /\n[ \t]{0,3}(?:[:~][ \t]+\S|:[ \t]*(?:\n|$))/u.test(src.slice(at, content.end)))
  );
}

function isFence(src: string, { range }: Block): boolean {
  return /^[ \t]*(?:```|~~~)/u.test(src.slice(range.start, range.start + 8));
}

/** Tests only the first character, because few lines begin with a marker. */
function startsWithMark(src: string, at: number): boolean {
  const char = src[at];
  return (char === ':' || char === '~') && definitionMark.test(src.slice(at, at + 8));
}

interface OpenDefinition {
  readonly terms: readonly Range[];
  readonly definition: { start: number; end: number };
}

/** Several terms may share one definition, and one term may have several definitions. */
export function readDefinitionLines(
  definitions: DefinitionLines,
  scope: Scope,
  collector: EntryCollector,
): void {
  const { src } = scope;
  const lines = definitions.lines.flatMap(({ content }) => splitLines(src, content));
  let terms: Range[] = [];
  let open: OpenDefinition | undefined;
  lines.forEach((line, i) => {
    if (startsWithMark(src, line.start)) {
      open ??= {
        terms,
        definition: { start: skipSpace(src, line.start + 1, line.end), end: line.end },
      };
      open.definition.end = line.end;
      terms = [];
    } else if (open !== undefined && !leadsToDefinition(src, lines, i))
      open.definition.end = line.end;
    else {
      if (open !== undefined) emitDefinition(open, scope, collector);
      open = undefined;
      terms.push(line);
    }
  });
  if (open === undefined) return;
  const last = definitions.tail.at(-1);
  if (last !== undefined) open.definition.end = last.range.end;
  emitDefinition(open, scope, collector);
}

/** A line is a term if the next line that is not a term is a definition, and no indented line comes before. */
function leadsToDefinition(src: string, lines: readonly Range[], from: number): boolean {
  const line = lines[from];
  const next = lines[from + 1];
  if (line === undefined || next === undefined) return false;
  const indented = src[line.start - 1] === ' ' || src[line.start - 1] === '\t';
  return !indented && startsWithMark(src, next.start);
}

function emitDefinition(open: OpenDefinition, scope: Scope, collector: EntryCollector): void {
  const [first] = open.terms;
  const last = open.terms.at(-1);
  if (first === undefined || last === undefined) return;
  const { definition } = open;
  const names = open.terms.flatMap((range) => readNames(scope.src, range));
  if (names.length === 0) return;
  collector.addEntry({
    shape: 'definition-list',
    names,
    range: { start: first.start, end: definition.end },
    label: { start: first.start, end: last.end },
    definition: definition.start < definition.end ? definition : undefined,
    definitionAt: definition.start,
    fields: [],
    context: scope.context,
    group: createGroup('definition-list', undefined),
    meaning: undefined,
  });
}

/** Reads a list whose syntax distinguishes terms and definitions, in steps. */
export function* readTermList(
  list: Block,
  scope: Scope,
  collector: EntryCollector,
): Generator<undefined, void> {
  for (let i = 0; i < list.children.length; i++) {
    const term = list.children[i];
    if (term !== undefined) readTermBlock(term, list, scope, collector);
    if (i % entriesPerStep === entriesPerStep - 1) yield undefined;
  }
}

function readTermBlock(term: Block, list: Block, scope: Scope, collector: EntryCollector): void {
  const { src, customLabels, context } = scope;
  const lines = splitLines(src, term.content)
    .filter(({ start, end }) => start < end)
    .map((line) => splitClassifier(src, line));
  const names = lines.flatMap(({ name, classifier }) => readClassifiedNames(src, name, classifier));
  if (names.length === 0) return;
  const { definition, fields } = readBody(src, term.children, customLabels);
  const classifiers = lines.flatMap(({ classifier }) =>
    createClassifierField(src, names, classifier),
  );
  const entry = {
    shape: 'definition-list',
    names,
    range: term.range,
    label: term.content,
    definition,
    definitionAt: term.content.end,
    fields: [...classifiers, ...fields],
    context,
    group: createGroup('definition-list', list),
    meaning: undefined,
  } as const;
  emitMeanings(entry, term.children, scope, collector);
}

/** Returns the trimmed lines of a range. */
function splitLines(src: string, { start, end }: Range): readonly Range[] {
  const lines: Range[] = [];
  for (let from = start; from < end;) {
    const lineBreak = src.indexOf('\n', from);
    const to = lineBreak < 0 || lineBreak > end ? end : lineBreak;
    lines.push(trimRange(src, { start: from, end: to }));
    from = to + 1;
  }
  return lines;
}

interface ClassifiedName {
  readonly name: Range;
  /** The text after ` : `, in Sphinx the letter under which the term is sorted. */
  readonly classifier: Range | undefined;
}

function splitClassifier(src: string, line: Range): ClassifiedName {
  const at = src.slice(line.start, line.end).indexOf(' : ');
  if (at <= 0) return { name: line, classifier: undefined };
  const name = trimRange(src, { start: line.start, end: line.start + at });
  return { name, classifier: trimRange(src, { start: line.start + at + 3, end: line.end }) };
}

function readClassifiedNames(
  src: string,
  name: Range,
  classifier: Range | undefined,
): readonly WrittenName[] {
  const names = readNames(src, name);
  const [only, second] = names;
  if (classifier === undefined || only === undefined || second !== undefined) return names;
  const text = toPlainText(src.slice(classifier.start, classifier.end));
  if (only.expansion !== undefined || !isAcronym(only.text) || !spellsOut(only.text, text))
    return names;
  const whole = { start: name.end, end: classifier.end };
  return [{ ...only, expansion: { text, range: classifier, whole } }];
}

function createClassifierField(
  src: string,
  names: readonly WrittenName[],
  classifier: Range | undefined,
): readonly FieldPlace[] {
  if (classifier === undefined || classifier.end - classifier.start < 2) return [];
  if (names.some(({ expansion }) => expansion?.range.start === classifier.start)) return [];
  const text = src.slice(classifier.start, classifier.end);
  const whole = { start: classifier.start - 3, end: classifier.end };
  const labelRange = { start: classifier.start, end: classifier.start };
  return [
    {
      field: undefined,
      label: 'Classifier',
      labelRange,
      value: classifier,
      text,
      whole,
      form: 'cell',
    },
  ];
}

const abbreviation = /^\*\[([^\]\n]+)\]:[ \t]*/u;

export function isAbbreviationBlock(src: string, { content }: Block): boolean {
  return (
    src.startsWith('*[', content.start) &&
    abbreviation.test(src.slice(content.start, content.start + 200))
  );
}

/** `*[OTAA]: Over the air activation`, one per line; other lines continue the preceding text. */
export function readAbbreviations(block: Block, scope: Scope, collector: EntryCollector): void {
  const { src } = scope;
  const group = createGroup('abbreviation', undefined);
  const lines = splitLines(src, block.content);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const match = line === undefined ? null : abbreviation.exec(src.slice(line.start, line.end));
    if (line === undefined || match?.[1] === undefined) continue;
    let { end } = line;
    for (
      let next = lines[i + 1];
      next !== undefined && !src.startsWith('*[', next.start);
      next = lines[i + 1]
    ) {
      end = next.end;
      i++;
    }
    const label = { start: line.start + 2, end: line.start + 2 + match[1].length };
    const name = readOneName(src, label);
    if (name === undefined) continue;
    const definition = { start: line.start + match[0].length, end };
    collector.addEntry({
      shape: 'abbreviation',
      names: [name],
      range: { start: line.start, end },
      label,
      definition: definition.start < end ? definition : undefined,
      definitionAt: definition.start,
      fields: [],
      context: scope.context,
      group,
      meaning: undefined,
    });
  }
}
