import type { FindReader } from '../../glossary/glossaryFormat';
import type { Problem } from '../../problem/problem';
import { createReaderFailure } from '../../problem/readerFailure';
import type { DocumentUri } from '../../text/textDocument';
import { getFileOrigin } from '../../workspace/fileOrigin';
import { getDisplayPath } from '../../workspace/paths';
import type { Scheduler } from '../../workspace/scheduler';
import { runInSlices } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';

/** A page that looks like a glossary but is not used. */
export interface LookAlike {
  readonly uri: DocumentUri;
  /** Number of its terms. */
  readonly terms: number;
}

/** The pages found, and the problems of those in which reading failed. */
export interface LookAlikes {
  readonly pages: readonly LookAlike[];
  readonly problems: readonly Problem[];
}

/** Minimum number of entries: pages with fewer are rarely glossaries. */
const minTerms = 3;
/** Maximum number of suggested pages. */
const maxLookAlikes = 10;
const maxReadFiles = 200;

/**
 * Reads the candidates as glossaries and returns those with enough terms, the one with the most first.
 *
 * @param readerOf Returns the reader for a file name.
 */
export async function findLookAlikes(
  candidates: readonly DocumentUri[],
  workspace: Workspace,
  scheduler: Scheduler,
  findReader: FindReader,
): Promise<LookAlikes> {
  const lookAlikes: LookAlike[] = [];
  const problems: Problem[] = [];
  const ownCandidates = candidates.filter(
    (uri) => getFileOrigin(getDisplayPath(uri, workspace.folders)) === 'own',
  );
  for (const uri of ownCandidates.slice(0, maxReadFiles)) {
    const file = await workspace.readFile(uri);
    if (file.kind !== 'text') continue;
    try {
      const path = getDisplayPath(uri, workspace.folders);
      const source = { uri, path, text: file.text, named: true };
      const reading = findReader(uri)?.read(source);
      const { terms } = reading ? await runInSlices(reading, scheduler) : { terms: [] };
      if (terms.length >= minTerms) lookAlikes.push({ uri, terms: terms.length });
    } catch (error) {
      problems.push(createReaderFailure(uri, error));
    }
  }
  const pages = lookAlikes.sort((a, b) => b.terms - a.terms).slice(0, maxLookAlikes);
  return { pages, problems };
}
