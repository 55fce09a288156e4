import { addAll, compareStrings } from '../text/collections';
import { sortInSteps } from '../text/sortInSteps';
import type { DocumentUri } from '../text/textDocument';

/** Sorts files by depth, because a team's overview is usually near the root; in steps. */
export function* sortShallowFirst(
  uris: readonly DocumentUri[],
): Generator<undefined, readonly DocumentUri[]> {
  const byDepth = new Map<number, DocumentUri[]>();
  for (const uri of uris) {
    const depth = uri.split('/').length;
    const same = byDepth.get(depth);
    if (same) same.push(uri);
    else byDepth.set(depth, [uri]);
  }
  const depths = [...byDepth.keys()].sort((a, b) => a - b);
  const sorted: DocumentUri[] = [];
  for (const depth of depths)
    addAll(sorted, yield* sortInSteps(byDepth.get(depth) ?? [], compareStrings));
  return sorted;
}
