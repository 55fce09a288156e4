import * as l10n from '@vscode/l10n';
import type { Diagram, DiagramParser } from '../../diagram/diagram';
import { toFileRange } from '../../diagram/diagramBlocks';
import { type DiagramText, createDiagramText } from '../../diagram/diagramText';
import type { SourceText } from '../../glossary/glossaryFormat';
import type { Glossary } from '../../glossary/glossaryStore';
import { applyEdits } from '../../text/textEdit';
import type { CancellationToken } from '../../workspace/cancellation';
import type { RenameHost } from './planRename';
import type { RenamePlan } from './renamePlan';
import type { FoundBox } from '../../diagram/boxAt';
import { listUses } from '../../diagram/boxAt';
import { renameInFields } from './diagramFields';
import { explainFixedId, explainUnfitId } from '../../diagram/fixedIds';

export interface IdRename {
  /** The file in the version in which the box was found. */
  readonly file: SourceText;
  readonly box: FoundBox;
  readonly newId: string;
  readonly glossary: Glossary;
  /** All diagrams of the workspace. */
  readonly diagrams: readonly Diagram[];
}

/**
 * Plans the rename of a box in its own diagram, and in the entries that name the box. Parses the resulting diagram
 * and refuses the rename if more than the id would change.
 */
export async function planIdRename(
  host: RenameHost,
  { file, box, newId, glossary, diagrams }: IdRename,
  token: CancellationToken,
): Promise<RenamePlan> {
  const { text, occurrence } = box;
  const before = text.diagram;
  const reason = explainFixedId(box);
  if (reason !== undefined || !before) return { kind: 'refused', reason: reason ?? '' };
  const oldId = occurrence.id;
  if ([...before.nodes, ...before.groups].some(({ id }) => id === newId)) {
    return { kind: 'refused', reason: describeTakenId(newId, newId === oldId) };
  }
  const after = await parseRenamedDiagram(box, before, newId, host.loadParser);
  if (!after || !isSame(text, before, after, { oldId, newId })) {
    return { kind: 'refused', reason: explainUnfitId(newId) };
  }
  const edits = listUses(text, oldId).map(({ range }) => ({
    range: toFileRange(range, text.block),
    newText: newId,
  }));
  const fields = await renameInFields(
    host,
    { before, after, oldId, newId, glossary, diagrams },
    token,
  );
  const ownChange = { ...file, part: 'diagrams' as const, edits };
  return { kind: 'changes', changes: [ownChange, ...fields.changes], leftOut: fields.leftOut };
}

function describeTakenId(id: string, isOwn: boolean): string {
  return isOwn
    ? l10n.t('This is already its id.')
    : l10n.t('This diagram already has a box with the id “{0}”. Choose another id.', id);
}

/** Returns the resulting diagram; `undefined` if it cannot be parsed or no longer contains the box. */
async function parseRenamedDiagram(
  { text, occurrence }: FoundBox,
  before: Diagram,
  newId: string,
  loadParser: () => Promise<DiagramParser>,
): Promise<Diagram | undefined> {
  const uses = listUses(text, occurrence.id);
  const edits = uses.map(({ range }) => ({ range, newText: newId }));
  const block = { ...text.block, text: applyEdits(text.block.text, edits) };
  const result = await (await loadParser()).parse(block.text);
  if (result.kind !== 'diagram') return undefined;
  const after = { ...before, ...result.diagram, text: block.text };
  return listUses(createDiagramText(block, after), newId).length === uses.length
    ? after
    : undefined;
}

/** Returns whether only the id has changed, and the label of a box that shows its id. */
function isSame(
  text: DiagramText,
  before: Diagram,
  after: Diagram,
  { oldId, newId }: { readonly oldId: string; readonly newId: string },
): boolean {
  const isLabeled = listUses(text, oldId).some(
    ({ label, range }) => label && (label.start >= range.end || label.end <= range.start),
  );
  const shown = (diagram: Diagram, id: string): string => {
    const as = (one: string | undefined): string | undefined => (one === id ? '' : one);
    const labelOf = (one: { readonly id: string; readonly label: string }): string | undefined =>
      one.id === id && !isLabeled ? undefined : one.label;
    return JSON.stringify([
      diagram.type,
      diagram.title,
      diagram.nodes.map((one) => [as(one.id), labelOf(one), as(one.group)]),
      diagram.groups.map((one) => [as(one.id), labelOf(one), as(one.parent)]),
      diagram.edges.map(({ from, to, label, arrows }) => [as(from), as(to), label, arrows]),
    ]);
  };
  return shown(before, oldId) === shown(after, newId);
}
