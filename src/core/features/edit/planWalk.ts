import type { Glossary } from '../../glossary/glossaryStore';
import type { DocumentUri } from '../../text/textDocument';
import type { Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import { type EditPlan, listGlossaryFilesNear, planEdit } from './editTerms';

/** Plans a walk in a glossary file, instead of the file's walk before. */
export async function planWalk(
  workspace: Workspace,
  uri: DocumentUri,
  steps: readonly string[],
  scheduler: Scheduler,
): Promise<EditPlan> {
  return planEdit(workspace, uri, scheduler, (format, source) => format.setWalk(source, steps));
}

/** The files that a walk can be saved in. */
export interface WalkPlaces {
  /** Those with a place for it: files that have a walk, then those nearest to the diagram. */
  readonly possible: readonly DocumentUri[];
  /** Why the nearest file has no place for it; `undefined` if all have one. */
  readonly reason: string | undefined;
}

/** More files are not asked about. */
const maxPlaces = 20;

/** Plans the walk in each glossary file near the diagram to find out which of them have a place for it. */
export async function listWalkPlaces(
  workspace: Workspace,
  glossary: Glossary,
  diagram: DocumentUri,
  steps: readonly string[],
  scheduler: Scheduler,
): Promise<WalkPlaces> {
  const possible: DocumentUri[] = [];
  let reason: string | undefined;
  for (const uri of listGlossaryFilesNear(glossary, diagram).slice(0, maxPlaces)) {
    const plan = await planWalk(workspace, uri, steps, scheduler);
    if (plan.kind === 'edits') possible.push(uri);
    else reason ??= plan.reason;
  }
  const hasWalk = (uri: DocumentUri): boolean => (glossary.files.get(uri)?.walks.length ?? 0) > 0;
  possible.sort((a, b) => Number(hasWalk(b)) - Number(hasWalk(a)));
  return { possible, reason };
}
