import type { Range } from '../../../../text/range';
import { isAcronym, spellsOut } from '../../../../language/acronyms';
import type { Block } from '../syntax/block';
import type { FieldPlace } from '../syntax/findings';
import { plainText, trimmed } from '../syntax/inline';
import { readBody } from '../structure/body';
import { readNames, type WrittenName } from '../../names/readNames';
import { emitMeanings } from './meanings';
import { entriesAtOnce, groupOf, type Scope, type Sink } from './scope';

/** Reads a list whose syntax distinguishes terms and definitions, in steps. */
export function* readTermList(list: Block, scope: Scope, sink: Sink): Generator<undefined, void> {
  for (let i = 0; i < list.children.length; i++) {
    const term = list.children[i];
    if (term !== undefined) readTermBlock(term, list, scope, sink);
    if (i % entriesAtOnce === entriesAtOnce - 1) yield undefined;
  }
}

function readTermBlock(term: Block, list: Block, scope: Scope, sink: Sink): void {
  const { src, own, context } = scope;
  const lines = namesIn(src, term.content).map((line) => classified(src, line));
  const names = lines.flatMap(({ name, classifier }) => named(src, name, classifier));
  if (names.length === 0) return;
  const { definition, fields } = readBody(src, term.children, own);
  const classifiers = lines.flatMap(({ classifier }) => classifierField(src, names, classifier));
  const entry = {
    shape: 'definition-list',
    names,
    range: term.range,
    label: term.content,
    definition,
    definitionAt: term.content.end,
    fields: [...classifiers, ...fields],
    context,
    group: groupOf('definition-list', list),
    meaning: undefined,
  } as const;
  emitMeanings(entry, term.children, scope, sink);
}

/** Returns the names, one per line. */
function namesIn(src: string, { start, end }: Range): readonly Range[] {
  const lines: Range[] = [];
  for (let from = start; from < end;) {
    const found = src.indexOf('\n', from);
    const to = found < 0 || found > end ? end : found;
    const line = trimmed(src, { start: from, end: to });
    if (line.start < line.end) lines.push(line);
    from = to + 1;
  }
  return lines;
}

interface Classified {
  readonly name: Range;
  /** The text after ` : `, in Sphinx the letter under which the term is sorted. */
  readonly classifier: Range | undefined;
}

function classified(src: string, line: Range): Classified {
  const at = src.slice(line.start, line.end).indexOf(' : ');
  if (at <= 0) return { name: line, classifier: undefined };
  const name = trimmed(src, { start: line.start, end: line.start + at });
  return { name, classifier: trimmed(src, { start: line.start + at + 3, end: line.end }) };
}

function named(src: string, name: Range, classifier: Range | undefined): readonly WrittenName[] {
  const names = readNames(src, name);
  const [only, second] = names;
  if (classifier === undefined || only === undefined || second !== undefined) return names;
  const text = plainText(src.slice(classifier.start, classifier.end));
  if (only.expansion !== undefined || !isAcronym(only.text) || !spellsOut(only.text, text))
    return names;
  const whole = { start: name.end, end: classifier.end };
  return [{ ...only, expansion: { text, range: classifier, whole } }];
}

function classifierField(
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
