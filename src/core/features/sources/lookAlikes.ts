import type { FindReader } from '../../glossary/format';
import type { DocumentUri } from '../../text/textDocument';
import { originOf } from '../../workspace/fileOrigin';
import { displayPath } from '../../workspace/paths';
import type { Scheduler } from '../../workspace/scheduler';
import { runInSlices } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';

/** A page that looks like a glossary but is not used. */
export interface LookAlike {
  readonly uri: DocumentUri;
  /** Number of its terms. */
  readonly terms: number;
}

/** A page with fewer entries is hardly a glossary. */
const fewestTerms = 3;
/** Maximum number of suggested pages. */
const mostLookAlikes = 10;
const mostRead = 200;

/** Reads the candidates as glossaries and returns those with terms, the one with the most first. */
export async function findLookAlikes(
  candidates: readonly DocumentUri[],
  workspace: Workspace,
  scheduler: Scheduler,
  findReader: FindReader,
): Promise<readonly LookAlike[]> {
  const found: LookAlike[] = [];
  const own = candidates.filter((uri) => originOf(displayPath(uri, workspace.folders)) === 'own');
  for (const uri of own.slice(0, mostRead)) {
    const file = await workspace.readFile(uri);
    const reader = findReader(uri);
    if (!reader || file.kind !== 'text') continue;
    const source = { uri, text: file.text, named: true };
    const { terms } = await runInSlices(reader.read(source), scheduler);
    if (terms.length >= fewestTerms) found.push({ uri, terms: terms.length });
  }
  return found.sort((a, b) => b.terms - a.terms).slice(0, mostLookAlikes);
}
