import type { Range } from '../../../../text/range';
import { isAcronym, spellsOut } from '../../../../language/acronyms';
import type { Block } from '../syntax/markdownBlock';
import type { FieldPlace } from '../syntax/blockCache';
import { toPlainText, trimRange } from '../syntax/inline';
import { readBody } from '../structure/body';
import { readNames, type WrittenName } from '../../names/readNames';
import { emitMeanings } from './emitMeanings';
import { entriesPerStep, createGroup, type Scope, type EntryCollector } from './scope';

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
