import { availableParallelism } from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { ProjectFacts } from '../core/features/checks/projectFacts';
import type { Term } from '../core/glossary/term';
import type { DocumentUri } from '../core/text/textDocument';
import type { Settings } from '../core/workspace/settings';
import type { Workspace } from '../core/workspace/workspace';
import type { Context } from './context';
import { neverYields } from '../node/folderService';
import { NodeWorkspace } from '../node/nodeWorkspace';
import { type PossibleFinding, toPrintedFindings } from './printedFinding';
import type { EvidenceTables } from '../core/features/checks/wordEvidence';
import { CollectedEvidence, checkFiles, createProjectFacts } from '../core/service/checking';
import { TermIndex } from '../core/service/glossaryAccess';
import { noCancellation, runToEnd } from '../core/service/hosting';

/** Minimum number of files per thread; with fewer, starting another thread costs more than it saves. */
const minPerThread = 700;
const maxThreads = 8;
/** Number of files that a thread takes at a time, so that all threads finish at about the same time. */
const filesPerBatch = 32;

/** The result of checking files other than glossaries and diagrams. */
interface ShareResult {
  readonly findings: readonly PossibleFinding[];
  /** Indexes into the glossary's list of terms. */
  readonly used: readonly number[];
}

/** Files that several threads take from. */
interface SharedFiles {
  readonly files: readonly DocumentUri[];
  /** A number that all threads share: the index of the next file that no thread has taken. */
  readonly next: Int32Array;
  /** The tables of `CollectedEvidence`, filled by all threads. */
  readonly evidence: EvidenceTables;
}

/** The data that another thread needs to check files. */
interface ThreadTask extends SharedFiles {
  readonly cwd: string;
  readonly settings: Settings;
  readonly terms: readonly Term[];
}

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
  { cwd, host, settings, service: { workspace } }: Context,
  terms: readonly Term[],
  files: readonly DocumentUri[],
  evidence: EvidenceTables,
): StartedCheck {
  const wanted = Math.floor(files.length / minPerThread);
  // Other threads read the disk, which can differ from what is staged.
  const most = workspace instanceof NodeWorkspace ? maxThreads : 1;
  const threads = Math.max(1, Math.min(wanted, availableParallelism(), most));
  const next = new Int32Array(new SharedArrayBuffer(4));
  const shared = { files, next, evidence };
  const others = Array.from({ length: threads - 1 }, () =>
    runInWorker(host.program, { cwd, settings, terms, ...shared }),
  );
  return {
    finish: async (project) => [
      await checkBatches(cwd, workspace, project, shared),
      ...(await Promise.all(others)),
    ],
  };
}

function* takeFiles({ files, next }: SharedFiles): Generator<DocumentUri> {
  for (;;) {
    const start = Atomics.add(next, 0, filesPerBatch);
    if (start >= files.length) return;
    yield* files.slice(start, start + filesPerBatch);
  }
}

async function checkBatches(
  cwd: string,
  workspace: Workspace,
  project: ProjectFacts,
  shared: SharedFiles,
): Promise<ShareResult> {
  const used = new Set<Term>();
  const checked = await checkFiles(
    {
      workspace,
      scheduler: neverYields,
      project,
      files: takeFiles(shared),
      evidence: new CollectedEvidence(project.glossary.terms, shared.evidence),
      token: noCancellation,
    },
    project.settings.checks['unused-term'] === 'off' ? undefined : used,
  );
  return {
    findings: checked.flatMap((file) => toPrintedFindings(file, cwd)),
    used: project.glossary.terms.flatMap((term, i) => (used.has(term) ? i : [])),
  };
}

function runInWorker(program: string, task: ThreadTask): Promise<ShareResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Runs the checks when this program is started as a worker thread. */
export async function runAsWorker(): Promise<void> {
  const { cwd, settings, terms, ...shared } = workerData as ThreadTask;
  const workspace = new NodeWorkspace([cwd]);
  const { folders } = workspace;
  const index = runToEnd(TermIndex.build(terms, folders));
  const glossary = { files: new Map(), unused: [], terms };
  const project = createProjectFacts({ folders, settings, glossary, index, diagrams: [] });
  parentPort?.postMessage(await checkBatches(cwd, workspace, project, shared));
}
