import type { Range } from '../../../../text/range';
import type { Block } from '../syntax/markdownBlock';
import { readNames } from '../../names/readNames';
import { splitParagraphLines } from './abbreviationLines';
import { createGroup, type Scope, type EntryCollector } from './scope';

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
