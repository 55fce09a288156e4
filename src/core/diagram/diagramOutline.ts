import type { OutlineDiagram } from './diagram';
import { toDiagram } from './diagramReader';
import { createDiagramText } from './diagramText';
import { titleOfDiagram } from './diagramTitle';
import { getDiagramType } from './diagramType';
import { toPlainLabel } from './mermaid/plainLabel';
import { readMermaidText } from './source/mermaidText';
import type { Occurrence } from './source/occurrence';
import { placeDiagram } from './source/placeDiagram';

/** Where a state diagram starts and ends. */
const startOrEnd = '[*]';
/** Kinds with boxes whose sources no scanner reads. */
const unscanned = /^\s*(?:requirement|use-?case|agentflow)/iu;

/** Whether only the parser can name the boxes of a text. */
function needsParser(text: string): boolean {
  return getDiagramType(text) === '' && unscanned.test(readMermaidText(text).code);
}

/**
 * Returns the boxes and connections of a diagram as its source scanner sees them: a thousand diagrams in the time in
 * which Mermaid parses a few. Connections have no labels and boxes no frame; of a broken text it gives what it can.
 * `undefined` where only the parser can name the boxes.
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
    title: titleOfDiagram(block.text),
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
