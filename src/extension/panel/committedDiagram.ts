import * as vscode from 'vscode';
import type { KnownDiagram } from '../../core/diagram/knownDiagrams';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import { readDiagramVersion } from '../../core/service/diagramming';
import type { GlossaryService } from '../../core/service/glossaryService';
import { findRepository } from '../host/gitExtension';

/** How many commits of a file are tried: a broken diagram is usually fixed by one of the next commits. */
const maxCommits = 10;

/**
 * Returns the newest committed version of a diagram that can be drawn; `undefined` without such a version or
 * without Git. A file may have several diagrams; they are told apart by their order.
 */
export async function findCommittedDiagram(
  service: GlossaryService,
  { uri, number }: KnownDiagram,
): Promise<LinkedDiagram | undefined> {
  const file = vscode.Uri.parse(uri);
  const repository = await findRepository(file);
  if (!repository) return undefined;
  try {
    const commits = await repository.log({ path: file.fsPath, maxEntries: maxCommits });
    for (const { hash } of commits) {
      const text = await repository.show(hash, file.fsPath);
      const version = await readDiagramVersion(service, { uri, text, number });
      if (version) return version;
    }
  } catch {
    // The file is new, or has been renamed since.
  }
  return undefined;
}
