import * as vscode from 'vscode';
import type { DiagramEdge } from '../../core/diagram/diagram';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { WalkTarget } from '../../core/diagram/findStepTarget';
import type { Walk } from '../../core/features/walk/walk';
import type { GlossaryService } from '../../core/service/glossaryService';
import { getBaseName } from '../../core/service/hosting';
import {
  createRecordedWalk,
  createWalks,
  listWalkPlaces,
  listWrittenWalks,
  planWalk,
  writeStep,
} from '../../core/service/walking';
import type { FromPanel, PanelTarget, PanelWalk, ToPanel } from '../../protocol/messages';
import { pickGlossaryFile } from '../commands/pickGlossary';
import { writeEntry } from '../commands/writeEntry';
import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import { plainWindow } from '../plainWindow';
import { createEdgeIds } from './panelContent';

/** Returns the walks of a diagram, those of the glossary first. */
export async function findWalks(
  service: GlossaryService,
  linked: LinkedDiagram,
): Promise<readonly PanelWalk[]> {
  const walks = createWalks(linked, await listWrittenWalks(service));
  const idOf = createEdgeIds(linked);
  return walks.map((walk) => toPanelWalk(walk, idOf));
}

/** Answers a request of the page about a recorded walk. */
export async function answerWalk(
  service: GlossaryService,
  linked: LinkedDiagram | undefined,
  { type, steps }: Extract<FromPanel, { readonly type: 'describeWalk' | 'saveWalk' }>,
  answer: (message: ToPanel) => void,
): Promise<void> {
  if (linked === undefined) return;
  if (type === 'saveWalk') {
    await saveWalk(service, linked, steps, () => {
      answer({ type: 'walkSaved' });
    });
    return;
  }
  const walk = describeRecordedWalk(linked, steps);
  if (walk) answer({ type: 'recordedWalk', walk });
}

/** Returns the sentences of a walk that the reader has recorded; `undefined` if nothing of it is in the diagram. */
function describeRecordedWalk(
  linked: LinkedDiagram,
  steps: readonly PanelTarget[],
): PanelWalk | undefined {
  const walk = createRecordedWalk(toWalkTargets(steps, linked), linked);
  return walk && toPanelWalk(walk, createEdgeIds(linked));
}

/** Saves a walk in the glossary file with a place for it; asks if several have one. */
async function saveWalk(
  service: GlossaryService,
  linked: LinkedDiagram,
  steps: readonly PanelTarget[],
  onDidSave: () => void,
): Promise<void> {
  const written = toWalkTargets(steps, linked).map((target) => writeStep(target, linked));
  if (written.length === 0) return;
  const { possible, reason } = await listWalkPlaces(
    service.workspace,
    await service.glossary(),
    linked.diagram.uri,
    written,
    new TimeSliceScheduler(),
  );
  const [only, second] = possible;
  if (only === undefined) {
    void plainWindow.showErrorMessage(
      reason ?? vscode.l10n.t('This workspace has no glossary yet. Create one first.'),
    );
    return;
  }
  const title = vscode.l10n.t('Save Walk');
  const placeholder = vscode.l10n.t('Save the walk in which glossary?');
  const uri =
    second === undefined
      ? only
      : await pickGlossaryFile(service, possible, { title, placeholder, current: undefined });
  if (uri === undefined) return;
  await writeEntry(service, {
    uri,
    plan: (scheduler) => planWalk(service.workspace, uri, written, scheduler),
    onDidWrite: onDidSave,
    done: vscode.l10n.t('Saved the walk in {0}.', getBaseName(uri)),
  });
}

export function toPanelWalk(
  { id, title, source, steps }: Walk,
  idOf: ReadonlyMap<DiagramEdge, string>,
): PanelWalk {
  return {
    id,
    title,
    source,
    steps: steps.map(({ target, sentence, notes }) => ({
      target: target?.kind === 'edge' ? { kind: 'edge', id: idOf.get(target.edge) ?? '' } : target,
      sentence,
      notes,
    })),
  };
}

/** Steps that are no longer in the diagram are left out. */
function toWalkTargets(
  steps: readonly PanelTarget[],
  linked: LinkedDiagram,
): readonly WalkTarget[] {
  const edges = new Map(Array.from(createEdgeIds(linked), ([edge, id]) => [id, edge]));
  const { nodes, groups } = linked.diagram;
  const boxes = new Set([...nodes, ...groups].map(({ id }) => id));
  return steps.flatMap(({ kind, id }): readonly WalkTarget[] => {
    const edge = kind === 'edge' ? edges.get(id) : undefined;
    if (edge !== undefined) return [{ kind: 'edge', edge }];
    return kind === 'box' && boxes.has(id) ? [{ kind, id }] : [];
  });
}
