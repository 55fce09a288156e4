import type { DocumentFacts } from '../core/glossary/glossaryStore';
import { findDocumentFacts } from '../core/service/hosting';
import type { DocumentUri } from '../core/text/textDocument';
import type { Workspace } from '../core/workspace/workspace';
import { type Threads, shareFiles, takeFiles } from './threads';
import type { ProbeTask } from './threadTasks';

const isRead = 1;
const hasDiagram = 2;
const hasGlossary = 4;
const looksLikeGlossary = 8;

/** Finds out what documents contain, on all running threads; without any, and of documents that fail, nothing. */
export async function probeInThreads(
  threads: Pick<Threads, 'areRunning' | 'give'>,
  workspace: Workspace,
  documents: readonly DocumentUri[],
): Promise<ReadonlyMap<DocumentUri, DocumentFacts | undefined>> {
  if (!threads.areRunning) return new Map();
  const found = new Uint8Array(new SharedArrayBuffer(documents.length));
  const task: ProbeTask = { kind: 'probe', ...shareFiles(documents), found };
  threads.give(task);
  await probeShare(task, workspace);
  // Another thread may still read the last ones that it has taken. To read these too takes less time than to wait.
  return new Map(
    documents.flatMap((uri, i) => {
      const bits = Atomics.load(found, i);
      return bits === 0 ? [] : [[uri, toFacts(bits)] as const];
    }),
  );
}

/** Probes documents until none is left. */
export async function probeShare(task: ProbeTask, workspace: Workspace): Promise<void> {
  for (const [i, uri] of takeFiles(task)) {
    const file = await workspace.readFile(uri);
    try {
      const facts = file.kind === 'text' ? findDocumentFacts(file.text, uri) : undefined;
      Atomics.store(task.found, i, toBits(facts));
    } catch {
      // It is probed again, and the failure reported.
    }
  }
}

function toBits(facts: DocumentFacts | undefined): number {
  if (facts === undefined) return isRead;
  return (
    isRead |
    (facts.hasDiagram ? hasDiagram : 0) |
    (facts.hasGlossary ? hasGlossary : 0) |
    (facts.looksLikeGlossary ? looksLikeGlossary : 0)
  );
}

function toFacts(bits: number): DocumentFacts | undefined {
  if (bits === isRead) return undefined;
  return {
    hasDiagram: (bits & hasDiagram) !== 0,
    hasGlossary: (bits & hasGlossary) !== 0,
    looksLikeGlossary: (bits & looksLikeGlossary) !== 0,
  };
}
