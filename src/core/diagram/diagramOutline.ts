import type { OutlineDiagram } from './diagram';
import { toDiagram } from './diagramReader';
import { createDiagramText } from './diagramText';
import { readDiagramTitle } from './diagramTitle';
import { toPlainLabel } from './mermaid/plainLabel';
import { readMermaidText } from './source/mermaidText';
import type { Occurrence } from './source/occurrence';
import { placeDiagram } from './source/placeDiagram';

/** The start and end of a state diagram. */
const startOrEnd = '[*]';
/** Matches the kinds with boxes that no scanner reads. */
const unscanned = /^\s*(?:requirement|use-?case|agentflow)/iu;

/** Returns whether only the parser can list the boxes of a text. */
function needsParser(text: string): boolean {
  return unscanned.test(readMermaidText(text).code);
}

/**
 * Returns the boxes and connections of a diagram from its source scanner, which is hundreds of times as fast as
 * Mermaid's parser. Connections have no labels and boxes no groups. An invalid text gives a partial outline. Returns
 * `undefined` if only the parser can list the boxes.
 */
export const outlineDiagram: OutlineDiagram = (uri, block) => {
  if (needsParser(block.text)) return undefined;
  const { code, type, source } = createDiagramText(block);
  const labels = new Map<string, { readonly role: Occurrence['role']; readonly label: string }>();
  for (const { id, role, label } of source.occurrences) {
    if (id === startOrEnd) continue;
    const known = labels.get(id);
    const text = label ? toPlainLabel(code.slice(label.start, label.end)) : '';
    if (known === undefined || known.label === '') labels.set(id, { role, label: text });
  }
  const boxes = Array.from(labels, ([id, { role, label }]) => ({ id, role, label: label || id }));
  const bare = {
    type,
    title: readDiagramTitle(block.text),
    nodes: boxes.flatMap(({ id, role, label }) =>
      role === 'node' ? [{ id, label, group: undefined }] : [],
    ),
    groups: boxes.flatMap(({ id, role, label }) =>
      role === 'group' ? [{ id, label, parent: undefined }] : [],
    ),
    edges: source.edges.map(({ from, to }) => ({ from, to, label: '' })),
  };
  return toDiagram(placeDiagram(code, bare, source), uri, block);
};
