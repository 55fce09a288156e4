import assert from 'node:assert/strict';
import { readDiagramTexts } from '../../../../src/core/diagram/diagramText';
import { findBoxAt } from '../../../../src/core/diagram/boxAt';
import { planIdRename } from '../../../../src/core/features/rename/planIdRename';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { noCancellation } from '../../../../src/core/workspace/cancellation';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { loadParser, scheduler, storesOf } from '../../stores';

export interface Renamed {
  /** The changed files. */
  readonly files: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
  readonly refused: string | undefined;
}

/** Renames the box at an offset of one of the files. */
export async function renameBoxAt(
  files: Readonly<Record<string, string>>,
  place: { readonly path: string; readonly offset: number },
  newId: string,
): Promise<Renamed> {
  const workspace = new MemoryWorkspace(files);
  const file = { uri: MemoryWorkspace.uri(place.path), text: files[place.path] ?? '' };
  const box = findBoxAt(await readDiagramTexts(file, loadParser), place.offset);
  assert.ok(box, `there is a box at ${place.path}:${place.offset}`);
  const glossary = await storesOf(workspace).glossaries.current();
  const stored = await storesOf(workspace).diagrams.current();
  const diagrams = [...stored.values()].flatMap((one) => one.diagrams);
  const plan = await planIdRename(
    { workspace, scheduler, loadParser },
    { file, box, newId, glossary, diagrams },
    noCancellation,
  );
  if (plan.kind === 'refused') return { files: {}, leftOut: [], refused: plan.reason };
  return {
    files: Object.fromEntries(
      plan.changes.map(({ uri, text, edits }) => [
        uri.slice(MemoryWorkspace.root.length + 1),
        applyEdits(text, edits),
      ]),
    ),
    leftOut: plan.leftOut.map(({ reason }) => reason),
    refused: undefined,
  };
}
