import type { Range } from '../../../../text/range';
import type { Block } from '../syntax/markdownBlock';
import { readNames, type WrittenName } from '../../names/readNames';
import { splitParagraphLines } from './abbreviationLines';
import { createGroup, type Scope, type EntryCollector, entriesPerStep } from './scope';
import { isAcronym, spellsOut } from '../../../../language/acronyms';
import type { FieldPlace } from '../syntax/blockCache';
import { toPlainText, trimRange } from '../syntax/inline';
import { readBody } from '../structure/body';
import { emitMeanings } from './emitMeanings';

/** A marker and its text; only a colon is a definition that is not written yet. */
const definitionMark = /^(?:[:~][ \t]+\S|:[ \t]*(?:\n|$))/u;

/** `Term` newline `: definition`; with a blank line between them the terms are the previous paragraph. */
export function isDefinitionList(src: string, block: Block): boolean {
  const at = src.indexOf('\n', block.content.start);
  return (
    startsDefinition(src, block) ||
    (at > 0 &&
      at < block.content.end &&
      /\n[ \t]{0,3}(?:[:~][ \t]+\S|:[ \t]*(?:\n|$))/u.test(src.slice(at, block.content.end)))
  );
}

export function startsDefinition(src: string, { content }: Block): boolean {
  return startsWithMark(src, content.start);
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
export function readDefinitionList(
  blocks: readonly Block[],
  scope: Scope,
  collector: EntryCollector,
  tail: readonly Block[],
): void {
  const { src } = scope;
  const lines = blocks.flatMap((block) => splitParagraphLines(src, block));
  let terms: Range[] = [];
  let open: OpenDefinition | undefined;
  lines.forEach((line, i) => {
    if (startsWithMark(src, line.start)) {
      open ??= { terms, definition: { start: skipMark(src, line), end: line.end } };
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
  const last = tail.at(-1);
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

function skipMark(src: string, line: Range): number {
  let at = line.start + 1;
  while (at < line.end && src.charCodeAt(at) <= 32) at++;
  return at;
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
  const { src, customLabels: own, context } = scope;
  const lines = splitNames(src, term.content).map((line) => splitClassifier(src, line));
  const names = lines.flatMap(({ name, classifier }) => readClassifiedNames(src, name, classifier));
  if (names.length === 0) return;
  const { definition, fields } = readBody(src, term.children, own);
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

/** Returns the names, one per line. */
function splitNames(src: string, { start, end }: Range): readonly Range[] {
  const lines: Range[] = [];
  for (let from = start; from < end;) {
    const found = src.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    const line = trimRange(src, { start: from, end: to });
    if (line.start < line.end) lines.push(line);
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
