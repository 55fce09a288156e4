import { toBlockOffset } from '../../diagram/diagramBlocks';
import type { DiagramText } from '../../diagram/diagramText';
import { readMermaidText } from '../../diagram/source/mermaidText';
import { scanDiagram } from '../../diagram/source/scanDiagram';
import type { Range } from '../../text/range';

/** The kind of text that is expected at the cursor in a diagram. */
export interface CursorPlace {
  /** The label of a box, its id, or other text for readers. */
  readonly kind: 'label' | 'id' | 'words';
  /** The typed text before the cursor. */
  readonly typed: string;
  /** The cursor's line up to the cursor. */
  readonly line: string;
}

/** A placeholder for the text to be typed. */
const probe = 'zqz';
/** Endings that complete an unfinished line to a statement. */
const tails: Readonly<Record<string, string>> = {
  architecture: ':R -- L:b',
  c4: ', b, "b"',
  class: ' --> b',
  sequence: '->>b: b',
  state: ' as b',
};
const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '|': '|' };
/** Diagram types in which a line consists only of a box. */
const outlines = new Set(['kanban', 'mindmap']);
/** Lines without text for readers. */
const setting =
  /^\s*(?:classDef|class|cssClass|style|linkStyle|click|link|callback|direction|columns|autonumber|Update\w+|Add\w+Tag)\b/;

/**
 * Determines with the scanner what a word at the cursor would be. `undefined` in comments, settings and the line that
 * names the type of diagram.
 */
export function findCursorPlace(text: DiagramText, offset: number): CursorPlace | undefined {
  const { block, type } = text;
  const at = toBlockOffset(offset, block);
  if (at === undefined) return undefined;
  const before = block.text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.slice(lineStart);
  const { code } = readMermaidText(before + probe);
  const isBlanked = code.slice(at) !== probe;
  const isHeader = code.slice(0, lineStart).trim() === '';
  if (isBlanked || isHeader || code.trimStart().startsWith('---')) return undefined;
  const lineEnd = block.text.indexOf('\n', at);
  const linesAfter = lineEnd < 0 ? '' : block.text.slice(lineEnd);
  const restOfLine = block.text.slice(at, lineEnd < 0 ? undefined : lineEnd);
  const closing = getClosers(line);
  const tail = tails[type] ?? '';
  for (const ending of new Set([restOfLine, closing, tail + closing, closing + tail])) {
    const place = probePlace(type, before + probe + ending + linesAfter, at);
    if (place) return { ...place, line };
  }
  return setting.test(line) ? undefined : { kind: 'words', typed: '', line };
}

function probePlace(
  type: string,
  text: string,
  at: number,
): Pick<CursorPlace, 'kind' | 'typed'> | undefined {
  const { code } = readMermaidText(text);
  const { occurrences } = scanDiagram(type, code, { nodes: [], groups: [] });
  const isHere = (range: Range | undefined): range is Range =>
    range !== undefined && range.start <= at && at + probe.length <= range.end;
  for (const { range, label } of occurrences) {
    const place = isHere(label) ? label : isHere(range) ? range : undefined;
    if (!place) continue;
    const kind = place === label || outlines.has(type) ? 'label' : 'id';
    return { kind, typed: code.slice(place.start, at) };
  }
  return undefined;
}

/** Returns the closing characters for the open brackets and quotes at the end of a line. */
function getClosers(line: string): string {
  const open: string[] = [];
  for (const character of line) {
    const innermost = open.at(-1);
    if (character === innermost) open.pop();
    else if (innermost === '"') continue;
    else if (character === '"') open.push('"');
    else if (character in closers) open.push(closers[character] ?? '');
  }
  return open.reverse().join('');
}
