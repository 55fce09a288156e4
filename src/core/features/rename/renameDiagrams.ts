import { addAll } from '../../text/collections';
import * as l10n from '@vscode/l10n';
import type { Diagram, DiagramParser } from '../../diagram/diagram';
import { toFileRange } from '../../diagram/diagramBlocks';
import { readDiagramTexts } from '../../diagram/diagramText';
import type { SourceText } from '../../glossary/glossaryFormat';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { createLabelEdits } from './diagramLabels';
import type { Renaming } from './renaming';

/** The result of renaming in the diagrams of one file. */
export interface DiagramRename {
  readonly edits: readonly TextEdit[];
  readonly leftOut: readonly string[];
}

/**
 * Renames labels, never ids. Parses each resulting diagram: one that would have other boxes or connections stays
 * unchanged.
 */
export async function renameInDiagrams(
  renaming: Renaming,
  file: SourceText,
  loadParser: () => Promise<DiagramParser>,
): Promise<DiagramRename> {
  const edits: TextEdit[] = [];
  const leftOut: string[] = [];
  for (const { block, code, source, diagram } of await readDiagramTexts(file, loadParser)) {
    if (!diagram) continue;
    const labelEdits = createLabelEdits(renaming, { diagram, code, source });
    if (labelEdits.edits.length > 0) {
      const after = await (await loadParser()).parse(applyEdits(block.text, labelEdits.edits));
      if (
        after.kind === 'diagram' &&
        serializeStructure(after.diagram) === serializeStructure(diagram)
      ) {
        addAll(
          edits,
          labelEdits.edits.map(({ range, newText }) => ({
            range: toFileRange(range, block),
            newText,
          })),
        );
      } else leftOut.push(describeInvalidLabel(renaming.newName));
    }
    addAll(leftOut, labelEdits.leftOut);
  }
  return { edits, leftOut };
}

function describeInvalidLabel(newName: string): string {
  return l10n.t('The label “{0}” would break the diagram. Change the diagram directly.', newName);
}

/** Returns everything of a diagram that a new label must not change. */
function serializeStructure({
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
