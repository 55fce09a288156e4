import * as l10n from '@vscode/l10n';
import type { Diagram, DiagramParser } from '../../diagram/diagram';
import { type DiagramBlock, findDiagramBlocks } from '../../diagram/diagramBlocks';
import { readDiagrams } from '../../diagram/diagramReader';
import { readMermaidText } from '../../diagram/source/mermaidText';
import { scanDiagram } from '../../diagram/source/scanDiagram';
import type { SourceText } from '../../glossary/format';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { labelEdits } from './diagramLabels';
import type { Renaming } from './renaming';

/** What renaming comes to in the diagrams of one file. */
export interface DiagramRename {
  readonly edits: readonly TextEdit[];
  readonly leftOut: readonly string[];
}

/**
 * Renames labels, never ids. Each diagram is parsed as it would be: one that would have other boxes or
 * lines afterwards stays as it is.
 */
export async function renameInDiagrams(
  renaming: Renaming,
  file: SourceText,
  loadParser: () => Promise<DiagramParser>,
): Promise<DiagramRename> {
  const { diagrams } = await readDiagrams(file, loadParser);
  const edits: TextEdit[] = [];
  const leftOut: string[] = [];
  for (const block of findDiagramBlocks(file.uri, file.text)) {
    const diagram = diagrams.find(({ line }) => line === block.line);
    if (!diagram) continue;
    const { code } = readMermaidText(block.text);
    const ids = {
      nodes: diagram.nodes.map(({ id }) => id),
      groups: diagram.groups.map(({ id }) => id),
    };
    const source = scanDiagram(diagram.type, code, ids);
    const found = labelEdits(renaming, { diagram, code, source });
    if (found.edits.length > 0) {
      const after = await (await loadParser()).parse(applyEdits(block.text, found.edits));
      if (after.kind === 'diagram' && drawing(after.diagram) === drawing(diagram)) {
        edits.push(...found.edits.map((edit) => inFile(edit, block)));
      } else leftOut.push(cannotTake(renaming.newName));
    }
    leftOut.push(...found.leftOut);
  }
  return { edits, leftOut };
}

function cannotTake(newName: string): string {
  return l10n.t(
    'The diagram could not be read any more with “{0}” as a label. Change it by hand.',
    newName,
  );
}

/** Everything of a diagram that a new label must not change. */
function drawing({
  type,
  nodes,
  edges,
  groups,
}: Pick<Diagram, 'type' | 'nodes' | 'edges' | 'groups'>): string {
  return JSON.stringify([
    type,
    nodes.map(({ id, group }) => [id, group]),
    groups.map(({ id, parent }) => [id, parent]),
    edges.map(({ from, to, arrows }) => [from, to, arrows]),
  ]);
}

/** Labels may go over several lines, and each line has its own place in the file. */
function inFile({ range, newText }: TextEdit, block: DiagramBlock): TextEdit {
  return {
    range: { start: offsetInFile(range.start, block), end: offsetInFile(range.end, block) },
    newText,
  };
}

function offsetInFile(offset: number, { text, lineOffsets }: DiagramBlock): number {
  const before = text.slice(0, offset).split('\n');
  return (lineOffsets[before.length - 1] ?? 0) + (before.at(-1)?.length ?? 0);
}
