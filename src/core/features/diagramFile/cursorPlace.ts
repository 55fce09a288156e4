import { offsetInBlock } from '../../diagram/diagramBlocks';
import type { DiagramText } from '../../diagram/diagramText';
import { readMermaidText } from '../../diagram/source/mermaidText';
import { scanDiagram } from '../../diagram/source/scanDiagram';
import type { Range } from '../../text/range';

/** What belongs at the cursor of somebody who types in a diagram. */
export interface CursorPlace {
  /** The words of a box, its id, or other words that people read. */
  readonly kind: 'label' | 'id' | 'words';
  /** What is typed of it before the cursor. */
  readonly typed: string;
  /** The cursor's line up to the cursor. */
  readonly line: string;
}

/** Stands for what is about to be typed. */
const probe = 'zqz';
/** What makes a statement of a line that has just been begun. */
const tails: Readonly<Record<string, string>> = {
  architecture: ':R -- L:b',
  c4: ', b, "b"',
  class: ' --> b',
  sequence: '->>b: b',
  state: ' as b',
};
const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '|': '|' };
/** Where a line is all there is of a box. */
const outlines = new Set(['kanban', 'mindmap']);
/** Lines in which nobody reads a word. */
const setting =
  /^\s*(?:classDef|class|cssClass|style|linkStyle|click|link|callback|direction|columns|autonumber|Update\w+|Add\w+Tag)\b/;

/**
 * Asks the scanner what a word would be at the cursor. `undefined` in comments, settings and the line that
 * names the kind of diagram.
 */
export function cursorPlace(text: DiagramText, offset: number): CursorPlace | undefined {
  const { block, type } = text;
  const at = offsetInBlock(offset, block);
  if (at === undefined) return undefined;
  const before = block.text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.slice(lineStart);
  const { code } = readMermaidText(before + probe);
  const isBlanked = code.slice(at) !== probe;
  const isHeader = code.slice(0, lineStart).trim() === '';
  if (isBlanked || isHeader || code.trimStart().startsWith('---')) return undefined;
  const lineEnd = block.text.indexOf('\n', at);
  const rest = lineEnd < 0 ? '' : block.text.slice(lineEnd);
  const restOfLine = block.text.slice(at, lineEnd < 0 ? undefined : lineEnd);
  const closing = closersOf(line);
  const tail = tails[type] ?? '';
  for (const ending of new Set([restOfLine, closing, tail + closing, closing + tail])) {
    const found = probed(type, before + probe + ending + rest, at);
    if (found) return { ...found, line };
  }
  return setting.test(line) ? undefined : { kind: 'words', typed: '', line };
}

function probed(
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

/** What closes the brackets and quotes that are open at the end of a line. */
function closersOf(line: string): string {
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
