import type { ProjectFacts } from '../core/features/checks/projectFacts';
import type { Term } from '../core/glossary/term';
import type { DocumentUri } from '../core/text/textDocument';
import type { Workspace } from '../core/workspace/workspace';
import type { Context } from './context';
import { neverYields } from '../node/folderService';
import { shareFiles, takeFiles } from './threads';
import type { CheckTask, ShareResult } from './threadTasks';
import { toPrintedFindings } from './printedFinding';
import type { EvidenceTables } from '../core/features/checks/wordEvidence';
import { CollectedEvidence, checkFiles, createProjectFacts } from '../core/service/checking';
import { TermIndex } from '../core/service/glossaryAccess';
import { noCancellation, runToEnd } from '../core/service/hosting';

/** Files without entries and diagrams that are being checked. */
export interface StartedCheck {
  /** Takes part in the check until no file is left. `project` may contain the diagrams, which other threads do not need. */
  readonly finish: (project: ProjectFacts) => Promise<readonly ShareResult[]>;
}

/**
 * Starts to check files without entries and diagrams, on several threads when there are many files and several processors.
 * This thread may do other work before it takes part.
 */
export function startCheck(
  { cwd, threads, settings, service: { workspace } }: Context,
  terms: readonly Term[],
  files: readonly DocumentUri[],
  evidence: EvidenceTables,
): StartedCheck {
  threads?.startFor(files.length);
  const task: CheckTask = { kind: 'check', ...shareFiles(files), evidence, settings, terms };
  const others = threads?.request(task) ?? [];
  return {
    finish: async (project) => [
      await checkShare(task, cwd, workspace, project),
      ...(await Promise.all(others)),
    ],
  };
}

/** Takes part in a check in another thread. */
export function checkTaskShare(
  task: CheckTask,
  cwd: string,
  workspace: Workspace,
): Promise<ShareResult> {
  const { settings, terms } = task;
  const { folders } = workspace;
  const index = runToEnd(TermIndex.build(terms, folders));
  const glossary = { files: new Map(), unused: [], terms };
  const project = createProjectFacts({ folders, settings, glossary, index, diagrams: [] });
  return checkShare(task, cwd, workspace, project);
}

async function checkShare(
  task: CheckTask,
  cwd: string,
  workspace: Workspace,
  project: ProjectFacts,
): Promise<ShareResult> {
  const used = new Set<Term>();
  const checked = await checkFiles(
    {
      workspace,
      scheduler: neverYields,
      project,
      files: takeUris(task),
      evidence: new CollectedEvidence(project.glossary.terms, task.evidence),
      token: noCancellation,
    },
    project.settings.checks['unused-term'] === 'off' ? undefined : used,
  );
  return {
    findings: checked.flatMap((file) => toPrintedFindings(file, cwd)),
    used: project.glossary.terms.flatMap((term, i) => (used.has(term) ? i : [])),
  };
}

function* takeUris(task: CheckTask): Generator<DocumentUri> {
  for (const [, uri] of takeFiles(task)) yield uri;
}
