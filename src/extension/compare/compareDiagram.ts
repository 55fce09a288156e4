import * as vscode from 'vscode';
import type { DiagramEdge } from '../../core/diagram/diagram';
import type { KnownDiagram } from '../../core/diagram/knownDiagrams';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import {
  type Comparison,
  compareWithFiles,
  deliveries,
  describeBoxChange,
  describeChanges,
  describeEdgeChange,
  describeTermChange,
  type EarlierFiles,
  type FieldChange,
  mergeRemoved,
  type TermChange,
} from '../../core/service/comparing';
import type { GlossaryService } from '../../core/service/glossaryService';
import { getBaseName } from '../../core/service/hosting';
import { getDeliveryName, getFieldLabel, stripMarkdown } from '../../core/service/wording';
import type { PanelDifference, PanelComparison, PanelRevision } from '../../protocol/messages';
import { createEdgeIds, toChoice, toPanelDiagram } from '../panel/panelContent';
import { fileExists } from '../host/fileType';
import { findRepository, type Repository } from '../host/gitExtension';

/** Compares the shown diagram and the glossary with a revision; a problem is one sentence. */
export async function compareDiagram(
  service: GlossaryService,
  known: KnownDiagram,
  linked: LinkedDiagram,
  revision: PanelRevision,
): Promise<PanelComparison> {
  const answer = { revision: revision.id, diagram: known.id };
  const fail = (problem: string): PanelComparison => ({ ...answer, problem });
  const file = getBaseName(known.uri);
  const repository = await findRepository(vscode.Uri.parse(known.uri), true);
  if (!repository) return fail(vscode.l10n.t('{0} is not in a Git repository.', file));
  const files = await readEarlierFiles(repository, revision.id);
  if (!files)
    return fail(vscode.l10n.t('“{0}” cannot be read. Choose another revision.', revision.name));
  const compared = await compareWithFiles(service, known, linked, files);
  if (compared.kind !== 'compared') {
    return fail(
      compared.kind === 'missing'
        ? vscode.l10n.t('This diagram did not exist in “{0}”.', revision.name)
        : vscode.l10n.t('This diagram had an error in “{0}”.', revision.name),
    );
  }
  const { comparison, earlierLinks } = compared;
  const merged = mergeRemoved(linked.diagram, comparison);
  const termOf = (id: string) =>
    merged.boxes.has(id) ? earlierLinks.termOf(id) : linked.links.termOf(id);
  return {
    ...answer,
    sentences: describeChanges(comparison),
    shown: toPanelDiagram(toChoice(known), { diagram: merged.diagram, links: { termOf } }),
    lacksRemoved: isLackingRemoved(comparison, merged),
    boxes: listBoxChanges(comparison, linked, merged.boxes),
    edges: listEdgeChanges(comparison, createEdgeIds(merged)),
  };
}

function isLackingRemoved(
  { boxes, edges }: Comparison,
  merged: Pick<ReturnType<typeof mergeRemoved>, 'boxes' | 'edges'>,
): boolean {
  return (
    boxes.some(({ kind, box }) => kind === 'removed' && !merged.boxes.has(box.id)) ||
    edges.some(({ kind, edge }) => kind === 'removed' && !merged.edges.has(edge))
  );
}

/** Returns the files of a revision; `undefined` if it cannot be read. */
async function readEarlierFiles(
  repository: Repository,
  revision: string,
): Promise<EarlierFiles | undefined> {
  try {
    await repository.getCommit(revision);
    const changes = await repository.diffWith(revision);
    const changed = new Map<string, string | undefined>();
    const removed: string[] = [];
    for (const { uri, originalUri, renameUri } of changes) {
      const earlier = originalUri.toString();
      const now = (renameUri ?? uri).toString();
      if (await fileExists(renameUri ?? uri)) changed.set(now, earlier);
      else removed.push(earlier);
    }
    // Texts in editors can differ from those on disk.
    for (const { uri, isDirty } of vscode.workspace.textDocuments) {
      const key = uri.toString();
      if (isDirty && !changed.has(key)) changed.set(key, key);
    }
    const { untrackedChanges, workingTreeChanges } = repository.state;
    for (const { uri } of [...(untrackedChanges ?? []), ...workingTreeChanges]) {
      const key = uri.toString();
      if (!changed.has(key)) changed.set(key, key);
    }
    const read = async (uri: string): Promise<string | undefined> => {
      try {
        return await repository.show(revision, vscode.Uri.parse(uri).fsPath);
      } catch {
        return undefined;
      }
    };
    return { changed, removed, read };
  } catch {
    return undefined;
  }
}

/** A box whose label and entry changed is marked as renamed, with both in its details. */
function listBoxChanges(
  { boxes, terms }: Comparison,
  { diagram, links }: LinkedDiagram,
  drawn: ReadonlySet<string>,
): readonly PanelDifference[] {
  const ids = new Set([...diagram.nodes, ...diagram.groups].map(({ id }) => id));
  const changes = boxes
    .filter(({ box }) => ids.has(box.id) || drawn.has(box.id))
    .map((change) => ({
      id: change.box.id,
      kind: change.kind,
      sentences: [describeBoxChange(change)],
      fields: [],
    }));
  const known = new Map<string, PanelDifference>(changes.map((change) => [change.id, change]));
  for (const id of ids) {
    const term = links.termOf(id);
    const change = terms.find((one) => one.term === term && one.kind !== 'removed');
    if (!change || (change.kind === 'added' && known.has(id))) continue;
    const fields = change.fields.map(toPanelField);
    const sentences = [...(known.get(id)?.sentences ?? []), ...describeTermChange(change)];
    known.set(id, { id, kind: known.get(id)?.kind ?? toKind(change), sentences, fields });
  }
  return [...known.values()];
}

function toKind({ kind }: TermChange): PanelDifference['kind'] {
  return kind === 'renamed' ? 'renamed' : 'redefined';
}

function toPanelField({ field, before, after }: FieldChange): PanelDifference['fields'][number] {
  const format = (value: string): string => {
    const delivery = field === 'delivery' && deliveries.find((one) => one === value);
    return delivery ? getDeliveryName(delivery) : stripMarkdown(value);
  };
  return { label: getFieldLabel(field), before: format(before), after: format(after) };
}

function listEdgeChanges(
  { edges }: Comparison,
  idOf: ReadonlyMap<DiagramEdge, string>,
): readonly PanelDifference[] {
  return edges.flatMap((change): readonly PanelDifference[] => {
    const id = idOf.get(change.edge);
    if (id === undefined) return [];
    const kind = change.kind === 'relabeled' ? 'renamed' : change.kind;
    return [{ id, kind, sentences: [describeEdgeChange(change)], fields: [] }];
  });
}
