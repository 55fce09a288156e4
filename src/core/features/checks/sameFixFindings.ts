import { addAll } from '../../text/collections';
import { findFolder } from '../../workspace/paths';
import type { DocumentUri } from '../../text/textDocument';
import type { UsageLookup } from './finding';
import type { CheckedFile, FilesToCheck } from './checkFiles';
import { checkFiles } from './checkFiles';
import type { Finding } from './finding';
import { hasSameFix } from './finding';
import type { ProjectFacts } from './projectFacts';

export interface SameFixRequest extends Omit<FilesToCheck, 'project' | 'files'> {
  readonly usages: UsageLookup;
  /** Each workspace folder has its own settings. */
  readonly projectOf: (folder: DocumentUri) => Promise<ProjectFacts>;
}

/**
 * Returns every finding of the workspace that the same fix resolves. Reads only files that contain the term, and
 * glossary files, whose types may not be searched for terms.
 */
export async function findSameFixFindings(
  { usages, projectOf, ...host }: SameFixRequest,
  finding: Finding,
): Promise<readonly CheckedFile[]> {
  if (!finding.replacement) return [];
  const { folders } = host.workspace;
  const candidates = new Set([
    ...usages.filesOf(finding.replacement.term),
    ...usages.glossary.files.keys(),
  ]);
  const found: CheckedFile[] = [];
  for (const folder of folders) {
    const files = [...candidates].filter((uri) => findFolder(uri, folders) === folder);
    if (files.length === 0) continue;
    addAll(found, await checkFiles({ ...host, project: await projectOf(folder), files }));
  }
  return found.flatMap(({ findings, ...file }) => {
    const matching = findings.filter((other) => hasSameFix(finding, other));
    return matching.length > 0 ? { ...file, findings: matching } : [];
  });
}
