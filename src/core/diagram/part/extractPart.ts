import { readMermaidText } from '../source/mermaidText';
import { scanDiagram } from '../source/scanDiagram';
import type { DiagramPart } from './diagramPart';
import { extractFlowchart } from './partOfFlowchart';
import { extractLines } from './partOfLines';

const noIds = { nodes: [], groups: [] };
const lineTypes = new Set(['c4', 'class', 'er', 'state']);

/**
 * Returns the text of a part of a diagram, of the same type and with the statements of its source, so that shapes,
 * groups, classes and colors stay. Returns `undefined` if the type has no such text, or if the text would not have
 * exactly the boxes of the part.
 */
export function extractPart(text: string, type: string, part: DiagramPart): string | undefined {
  const { code } = readMermaidText(text);
  const extracted = extractText(text, code, type, part);
  if (extracted === undefined) return undefined;
  const found = scanDiagram(type, readMermaidText(extracted).code, noIds).occurrences;
  const ids = new Set(found.map(({ id }) => id).filter((id) => id !== '[*]'));
  const wanted = new Set([...part.kept, ...part.closed]);
  return ids.size === wanted.size && [...ids].every((id) => wanted.has(id)) ? extracted : undefined;
}

function extractText(
  text: string,
  code: string,
  type: string,
  part: DiagramPart,
): string | undefined {
  if (type === 'flowchart' || type === 'swimlane') {
    const { lines, headerEnd } = extractFlowchart(code, part);
    return [text.slice(0, headerEnd), ...lines].join('\n');
  }
  if (!lineTypes.has(type)) return undefined;
  const start = Math.max(0, code.search(/\S/));
  const body = code.slice(start);
  const lines = extractLines(type, body, scanDiagram(type, body, noIds), part);
  return lines && text.slice(0, start) + lines.join('\n');
}
