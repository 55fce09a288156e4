import type { Diagram, DiagramParser } from './diagram';
import { type DiagramBlock, findDiagramBlocks } from './diagramBlocks';
import { type DiagramFileText, readDiagrams } from './diagramReader';
import { readMermaidText } from './source/mermaidText';
import type { DiagramSource } from './source/occurrence';
import { scanDiagram } from './source/scanDiagram';

/** A diagram as it is written in its file now. Offsets are of the block's own text. */
export interface DiagramText {
  readonly block: DiagramBlock;
  /** As in `ParsedDiagram`. */
  readonly type: string;
  /** The text with comments and front matter blanked out. */
  readonly code: string;
  readonly source: DiagramSource;
  /** `undefined` while the text cannot be parsed: the source is then as much as can be made of it. */
  readonly diagram: Diagram | undefined;
}

/** All diagrams of a file, also those that are being typed. */
export async function readDiagramTexts(
  file: DiagramFileText,
  loadParser: () => Promise<DiagramParser>,
): Promise<readonly DiagramText[]> {
  const { diagrams } = await readDiagrams(file, loadParser);
  return findDiagramBlocks(file.uri, file.text).map((block) =>
    diagramText(
      block,
      diagrams.find(({ line }) => line === block.line),
    ),
  );
}

/** @param diagram What the parser made of the block, where it could. */
export function diagramText(block: DiagramBlock, diagram?: Diagram): DiagramText {
  const { code } = readMermaidText(block.text);
  const type = diagram?.type ?? typeOf(code);
  const ids = {
    nodes: diagram?.nodes.map(({ id }) => id) ?? [],
    groups: diagram?.groups.map(({ id }) => id) ?? [],
  };
  return { block, type, code, source: scanDiagram(type, code, ids), diagram };
}

const firstWords: readonly (readonly [RegExp, string])[] = [
  [/^(?:flowchart|graph)\b/, 'flowchart'],
  [/^swimlane-beta\b/, 'swimlane'],
  [/^sequenceDiagram\b/, 'sequence'],
  [/^classDiagram/, 'class'],
  [/^stateDiagram/, 'state'],
  [/^erDiagram\b/, 'er'],
  [/^C4[A-Z]/, 'c4'],
  [/^architecture/, 'architecture'],
  [/^block\b/, 'block'],
  [/^mindmap\b/, 'mindmap'],
  [/^kanban\b/, 'kanban'],
];

/** The type by the first word of a diagram's text, before it is parsed; empty for kinds whose sources are not told apart. */
export function typeOfDiagram(text: string): string {
  return typeOf(readMermaidText(text).code);
}

function typeOf(code: string): string {
  const text = code.trimStart();
  return firstWords.find(([word]) => word.test(text))?.[1] ?? '';
}
