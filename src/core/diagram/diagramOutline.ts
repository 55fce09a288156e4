import type { DocumentUri } from '../text/textDocument';
import type { Diagram } from './diagram';
import type { DiagramBlock } from './diagramBlocks';
import { atPlace } from './diagramReader';
import { diagramText } from './diagramText';
import { typeOfDiagram } from './diagramType';
import { readFrontMatter } from './mermaid/frontMatter';
import { plainLabel } from './mermaid/plainLabel';
import { readMermaidText } from './source/mermaidText';
import type { Occurrence } from './source/occurrence';
import { placeDiagram } from './source/placeDiagram';

/** `title Orders` in a sequence or C4 diagram; front matter is read apart. */
const titleStatement = /^[ \t]*title(?:[ \t]*:[ \t]*|[ \t]+)(\S.*)$/mu;
/** Where a state diagram starts and ends. */
const startOrEnd = '[*]';
/** Kinds with boxes whose sources no scanner reads. */
const unscanned = /^\s*(?:requirement|use-?case|agentflow)/iu;

/** What a diagram's text calls the whole, without parsing it; `undefined` where it says nothing. */
export function titleOfDiagram(text: string): string | undefined {
  const { code, frontMatter } = readMermaidText(text);
  const header = readFrontMatter(frontMatter);
  const inHeader = 'message' in header ? undefined : header.title;
  const title = inHeader ?? titleStatement.exec(code)?.[1];
  return title === undefined ? undefined : plainLabel(title) || undefined;
}

/** Whether only the parser can name the boxes of a text. */
export function needsParser(text: string): boolean {
  return typeOfDiagram(text) === '' && unscanned.test(readMermaidText(text).code);
}

/**
 * Returns the boxes and connections of a diagram as its source scanner sees them: a thousand diagrams in the time in
 * which Mermaid parses a few. Connections have no labels and boxes no frame; of a broken text it gives what it can.
 */
export function outlineDiagram(uri: DocumentUri, block: DiagramBlock): Diagram {
  const { code, type, source } = diagramText(block);
  const labels = new Map<string, { readonly role: Occurrence['role']; readonly label: string }>();
  for (const { id, role, label } of source.occurrences) {
    if (id === startOrEnd) continue;
    const known = labels.get(id);
    const text = label ? plainLabel(code.slice(label.start, label.end)) : '';
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
  return atPlace(placeDiagram(code, bare, source), uri, block);
}
