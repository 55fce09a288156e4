import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { findNewestLine, readBlame } from '../../core/service/hosting';
import type { LastChange } from '../../core/text/blame';
import type { LineMap } from '../../core/text/lineMap';
import { findRepository } from '../host/gitExtension';

/** Returns the last committed change of an entry, else of its file; `undefined` where Git does not know it. */
export async function findLastChange(
  { source }: Term,
  lines: LineMap,
): Promise<LastChange | undefined> {
  const uri = vscode.Uri.parse(source.uri);
  const repository = await findRepository(uri);
  if (!repository) return undefined;
  try {
    const first = lines.lineAt(source.entry.start);
    const last = lines.lineAt(Math.max(source.entry.start, source.entry.end - 1));
    const ofEntry = findNewestLine(readBlame(await repository.blame(uri.fsPath)), { first, last });
    if (ofEntry) return ofEntry;
    const [commit] = await repository.log({ path: uri.fsPath, maxEntries: 1 });
    const { authorName, authorDate } = commit ?? {};
    return authorName !== undefined && authorDate !== undefined
      ? { author: authorName, day: authorDate.toISOString().slice(0, 10) }
      : undefined;
  } catch {
    // The file is new, ignored, or in a repository without commits.
    return undefined;
  }
}
