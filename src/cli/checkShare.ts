import { availableParallelism } from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import { checkFiles } from '../core/features/checks/checkFiles';
import type { ProjectFacts } from '../core/features/checks/projectFacts';
import { projectFacts } from '../core/features/checks/projectFacts';
import type { Term } from '../core/glossary/term';
import { TermIndex } from '../core/matching/termIndex';
import type { DocumentUri } from '../core/text/textDocument';
import { noCancellation } from '../core/workspace/cancellation';
import { runToEnd } from '../core/workspace/scheduler';
import type { Settings } from '../core/workspace/settings';
import { NodeWorkspace } from './nodeWorkspace';
import type { PrintedFinding } from './printedFinding';
import { printedFindings } from './printedFinding';

/** Files that one thread checks; with fewer, starting another costs more than it saves. */
const fewestPerThread = 700;
const mostThreads = 4;

/** What can be told of files without the glossary's own and the diagrams. */
export interface ShareResult {
  readonly findings: readonly PrintedFinding[];
  /** Places in the glossary's list of terms. */
  readonly used: readonly number[];
}

/** A part of the files, with what another thread must know to check it. */
interface Share {
  readonly cwd: string;
  readonly settings: Settings;
  readonly terms: readonly Term[];
  readonly files: readonly DocumentUri[];
}

/** Checks plain files, on several threads where there are many files and several processors. */
export async function checkShares(
  cwd: string,
  project: ProjectFacts,
  files: readonly DocumentUri[],
): Promise<readonly ShareResult[]> {
  const { settings, glossary } = project;
  const wanted = Math.floor(files.length / fewestPerThread);
  const threads = Math.max(1, Math.min(wanted, availableParallelism(), mostThreads));
  const shares = Array.from({ length: threads }, (_, i) =>
    files.filter((_uri, at) => at % threads === i),
  );
  // The others start first: this thread is busy until its own share is done.
  const others = shares
    .slice(1)
    .map((share) => inWorker({ cwd, settings, terms: glossary.terms, files: share }));
  const own = await checkShare(cwd, project, shares[0] ?? []);
  return [own, ...(await Promise.all(others))];
}

async function checkShare(
  cwd: string,
  project: ProjectFacts,
  files: readonly DocumentUri[],
): Promise<ShareResult> {
  const used = new Set<Term>();
  const checked = await checkFiles(
    {
      workspace: new NodeWorkspace([cwd]),
      scheduler: { yieldIfDue: () => Promise.resolve() },
      project,
      files,
      token: noCancellation,
    },
    project.settings.checks['unused-term'] === 'off' ? undefined : used,
  );
  return {
    findings: checked.flatMap((file) => printedFindings(file, cwd)),
    used: project.glossary.terms.flatMap((term, i) => (used.has(term) ? i : [])),
  };
}

function inWorker(share: Share): Promise<ShareResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** What this program does where it runs as one of its own threads. */
export async function runAsWorker(): Promise<void> {
  const { cwd, settings, terms, files } = workerData as Share;
  const { folders } = new NodeWorkspace([cwd]);
  const index = runToEnd(TermIndex.build(terms, folders));
  const glossary = { files: new Map(), terms };
  const project = projectFacts({ folders, settings, glossary, index, diagrams: [] });
  parentPort?.postMessage(await checkShare(cwd, project, files));
}
