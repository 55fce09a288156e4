import { addAll } from '../../text/collections';
import { LineMap } from '../../text/lineMap';
import type { DiagramSource, Occurrence } from '../source/occurrence';
import { splitSourceLines, type SourceLine } from '../source/sourceLines';
import { type DiagramPart, filterIds, isInPart } from './diagramPart';

/** The start and end of a state diagram, which are drawn next to the states that they lead to. */
const startOrEnd = '[*]';
const styled = /^\s*(?:class|cssClass|style|click|link|callback)\s/;
/** Notes and stereotypes of classes, which do not create the class that they name. */
const aboutClass = /^\s*(?:note\s|<<)/;
const isStyledLine = ({ text }: SourceLine, type: string): boolean =>
  type === 'class' && /^\s*class\s/.test(text) ? false : styled.test(text);
/** Whether a line only adds to boxes that other lines create. */
const isAboutBoxes = (line: SourceLine, type: string): boolean =>
  isStyledLine(line, type) || (type === 'class' && aboutClass.test(line.text));

/** How a box is written that was named only in left out lines, by type of diagram. */
const declarations: Readonly<Record<string, (id: string) => string>> = {
  class: (id) => `class \`${id}\``,
  er: (id) => `"${id}"`,
  state: (id) => id,
};

/** Part of a block between braces. */
interface Block {
  /** Whether its lines are left out, as those of a class or an entity that is. */
  readonly isSkipped: boolean;
  /** Whether its closing brace is written. */
  readonly isKept: boolean;
}

/**
 * Returns the lines of a part of a class, entity-relationship, state or C4 diagram, in which most statements are a line
 * each; `undefined` if the braces do not match. `source` is what its scanner finds.
 */
export function extractLines(
  type: string,
  code: string,
  source: DiagramSource,
  part: DiagramPart,
): readonly string[] | undefined {
  const lines = splitSourceLines(code);
  const map = new LineMap(code);
  const idsByLine = new Map<number, Occurrence[]>();
  for (const one of source.occurrences) {
    const number = map.lineAt(one.range.start);
    const known = idsByLine.get(number);
    if (known) known.push(one);
    else idsByLine.set(number, [one]);
  }
  const named = listNamedIds(type, lines, idsByLine, part);
  const written: string[] = [];
  const open: Block[] = [];
  let isInNote = false;
  for (const [number, line] of lines.entries()) {
    const isSkipped = open.at(-1)?.isSkipped === true;
    const opens = /\{\s*$/.test(line.text);
    if (isInNote) {
      isInNote = !/^\s*end\s+note\b/i.test(line.text);
      continue;
    }
    if (/^\s*\}/.test(line.text)) {
      const block = open.pop();
      if (block === undefined) return undefined;
      if (block.isKept) written.push(line.text);
      continue;
    }
    if (isSkipped) {
      if (opens) open.push({ isSkipped: true, isKept: false });
      continue;
    }
    const occurrences = idsByLine.get(number) ?? [];
    const isKept = isLineKept(occurrences, part);
    const isSetting = /^\s*direction\s/.test(line.text);
    if (isKept && !(isSetting && open.at(-1)?.isKept === false)) {
      addAll(written, declareMissing(type, occurrences, { part, named }));
      written.push(line.text);
    }
    if (!isKept) {
      addAll(written, replaceLine(type, line, occurrences, { part, named }));
      isInNote = type === 'state' && /^\s*note\s[^:]*$/i.test(line.text);
    }
    const group = occurrences.find(({ role }) => role === 'group');
    if (opens) {
      const isOpen = !isKept && group !== undefined && !part.closed.has(group.id);
      open.push({ isSkipped: !isKept && !isOpen, isKept });
    }
  }
  return open.length === 0 ? written : undefined;
}

/** A group that is drawn as one box has no line for its content. */
function isLineKept(occurrences: readonly Occurrence[], part: DiagramPart): boolean {
  return occurrences.every(({ id, role, kind }) =>
    role === 'group' && kind === 'definition'
      ? part.kept.has(id)
      : id === startOrEnd || isInPart(part, id),
  );
}

/** Returns the boxes that the kept lines name. */
function listNamedIds(
  type: string,
  lines: readonly SourceLine[],
  idsByLine: ReadonlyMap<number, readonly Occurrence[]>,
  part: DiagramPart,
): Set<string> {
  const kept = [...idsByLine].filter(([number, occurrences]) => {
    const line = lines[number];
    return line !== undefined && !isAboutBoxes(line, type) && isLineKept(occurrences, part);
  });
  return new Set(kept.flatMap(([, occurrences]) => occurrences.map(({ id }) => id)));
}

/** Returns what is written for a line of which only a part is kept: the boxes that no other line names. */
function replaceLine(
  type: string,
  line: SourceLine,
  occurrences: readonly Occurrence[],
  { part, named }: { readonly part: DiagramPart; readonly named: Set<string> },
): readonly string[] {
  const [first, last] = [occurrences[0], occurrences.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (isStyledLine(line, type)) {
    const [start, end] = [first.range.start - line.offset, last.range.end - line.offset];
    const ids = filterIds(part, line.text.slice(start, end));
    return ids === '' ? [] : [line.text.slice(0, start) + ids + line.text.slice(end)];
  }
  const group = occurrences.find(({ id, role }) => role === 'group' && part.closed.has(id));
  if (type === 'state' && group?.kind === 'definition') {
    named.add(group.id);
    return [line.text.trimEnd().slice(0, -1)];
  }
  return declareMissing(type, occurrences, { part, named });
}

/** Returns declarations of the boxes of a line that no kept line creates. */
function declareMissing(
  type: string,
  occurrences: readonly Occurrence[],
  { part, named }: { readonly part: DiagramPart; readonly named: Set<string> },
): readonly string[] {
  const declare = declarations[type];
  const missing = occurrences
    .map(({ id }) => id)
    .filter((id) => id !== startOrEnd && isInPart(part, id) && !named.has(id));
  for (const id of missing) named.add(id);
  return declare === undefined ? [] : [...new Set(missing)].map(declare);
}
