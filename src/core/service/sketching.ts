// Entry point for drawing: changes of a diagram's text. Separate from other work with diagrams, because few need it.

import type { DiagramBlock } from '../diagram/diagramBlocks';
import { findDiagramBlocks, toFileEdit, toFileRange } from '../diagram/diagramBlocks';
import { readDiagramBlocks } from '../diagram/diagramReader';
import { createDiagramText } from '../diagram/diagramText';
import { refuseMissingDiagram, type SketchRefusal } from '../diagram/sketch/refuseSketch';
import type { SketchChange, SketchChangeOf } from '../diagram/sketch/sketch';
import { sketchDiagram } from '../diagram/sketch/sketchDiagram';
import type { FileRename } from '../features/rename/renamePlan';
import { toTermReference } from '../glossary/termReference';
import type { FileEdits } from '../text/textEdit';
import type { TextDocument } from '../text/textDocument';
import type { CancellationToken } from '../workspace/cancellation';
import { findLinks, toDiagramUri } from './diagramming';
import { planTermRename } from './editing';
import type { GlossaryService } from './glossaryService';

export { refuseType } from '../diagram/sketch/refuseSketch';
export { sketchDiagram, isSketchable } from '../diagram/sketch/sketchDiagram';
export { writeStarterDiagram } from '../diagram/sketch/starterDiagram';

/** A change of a diagram as edits of files. */
export type SketchFilePlan =
  | {
      readonly kind: 'changes';
      /** The document of the diagram first. */
      readonly changes: readonly FileEdits[];
      /** The id of a new box. */
      readonly id?: string;
      /** The entry that gets the same new name. */
      readonly term?: string;
    }
  | SketchRefusal;

/**
 * Plans a change of a diagram in its document. A box that shows the name of its term is renamed together with the
 * entry, and with the other boxes of the term. If cancelled, the plan must not be used.
 *
 * @param line The first line of the diagram in the document, as in `Diagram`; lines of edges are lines of the document,
 *   too.
 */
export async function planSketch(
  service: GlossaryService,
  document: TextDocument,
  { line, change }: { readonly line: number; readonly change: SketchChange },
  token: CancellationToken,
): Promise<SketchFilePlan> {
  const text = document.getText();
  const block = findDiagramBlocks(toDiagramUri(document), text).find((one) => one.line === line);
  if (!block) return refuseMissingDiagram();
  const result = await sketchDiagram(
    block.text,
    toBlockLines(change, line),
    service.parts.loadParser,
  );
  if (result.kind === 'refused') return result;
  const own = {
    uri: document.uri,
    text,
    edits: result.edits.map((edit) => toFileEdit(edit, block, text)),
  };
  if (change.kind === 'rename')
    return addEntryRename(service, { document, block, own, change }, token);
  return { kind: 'changes', changes: [own], ...(result.id !== undefined && { id: result.id }) };
}

function toBlockLines(change: SketchChange, line: number): SketchChange {
  if (!('edge' in change) || change.edge.line === undefined) return change;
  return { ...change, edge: { ...change.edge, line: change.edge.line - line } };
}

interface BoxRename {
  readonly document: TextDocument;
  readonly block: DiagramBlock;
  readonly own: FileEdits;
  readonly change: SketchChangeOf<'rename'>;
}

/** Adds the changes of the entry, if the box shows the name of its term. */
async function addEntryRename(
  service: GlossaryService,
  { document, block, own, change }: BoxRename,
  token: CancellationToken,
): Promise<SketchFilePlan> {
  const uri = toDiagramUri(document);
  const { diagrams } = await readDiagramBlocks(uri, [block], service.parts.loadParser);
  const [diagram] = diagrams;
  const links = await findLinks(service, createDiagramText(block, diagram));
  const box = [...(diagram?.nodes ?? []), ...(diagram?.groups ?? [])].find(
    ({ id }) => id === change.id,
  );
  const term = links?.termOf(change.id);
  const only: SketchFilePlan = { kind: 'changes', changes: [own] };
  if (!term || term.name !== box?.label) return only;
  const names = { newName: change.label, oldName: 'gone' } as const;
  const plan = await planTermRename(service, toTermReference(term), names, token);
  // An entry that cannot be renamed keeps its name; the box has its own.
  if (plan.kind === 'refused') return only;
  const inBlock = toFileRange({ start: 0, end: block.text.length }, block);
  const isOwn = ({ uri: at, text }: FileRename): boolean => at === own.uri && text === own.text;
  const named = plan.changes.filter(({ part }) => part === 'entries' || part === 'diagrams');
  const inDocument = named
    .filter(isOwn)
    .flatMap(({ edits }) => edits)
    .filter(({ range }) => range.end < inBlock.start || range.start > inBlock.end);
  const others = mergeFiles(named.filter((one) => one.uri !== own.uri));
  return {
    kind: 'changes',
    changes: [{ ...own, edits: [...own.edits, ...inDocument] }, ...others],
    term: term.name,
  };
}

/** Returns one change for each file. */
function mergeFiles(changes: readonly FileRename[]): readonly FileEdits[] {
  const files = new Map<string, FileEdits>();
  for (const { uri, text, edits } of changes) {
    files.set(uri, { uri, text, edits: [...(files.get(uri)?.edits ?? []), ...edits] });
  }
  return [...files.values()];
}
