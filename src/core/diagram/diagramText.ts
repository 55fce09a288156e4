import type { Diagram, DiagramParser } from './diagram';
import { type DiagramBlock, findDiagramBlocks } from './diagramBlocks';
import { type DiagramFileText, readDiagrams } from './diagramReader';
import { getTypeOfCode } from './diagramType';
import { readMermaidText } from './source/mermaidText';
import type { DiagramSource } from './source/occurrence';
import { scanDiagram } from './source/scanDiagram';

/** The current source of a diagram. Offsets are of the block's own text. */
export interface DiagramText {
  readonly block: DiagramBlock;
  /** As in `ParsedDiagram`. */
  readonly type: string;
  /** The text with comments and front matter masked. */
  readonly code: string;
  readonly source: DiagramSource;
  /** `undefined` while the text cannot be parsed: the scanner then finds as much as possible. */
  readonly diagram: Diagram | undefined;
}

/** Returns all diagrams of a file, including those that are being typed. */
export async function readDiagramTexts(
  file: DiagramFileText,
  loadParser: () => Promise<DiagramParser>,
): Promise<readonly DiagramText[]> {
  const { diagrams } = await readDiagrams(file, loadParser);
  return findDiagramBlocks(file.uri, file.text).map((block) =>
    createDiagramText(
      block,
      diagrams.find(({ line }) => line === block.line),
    ),
  );
}

/** @param diagram The parser's result for the block, if it is valid. */
export function createDiagramText(block: DiagramBlock, diagram?: Diagram): DiagramText {
  const { code } = readMermaidText(block.text);
  const type = diagram?.type ?? getTypeOfCode(code);
  const ids = {
    nodes: diagram?.nodes.map(({ id }) => id) ?? [],
    groups: diagram?.groups.map(({ id }) => id) ?? [],
  };
  return { block, type, code, source: scanDiagram(type, code, ids), diagram };
}
