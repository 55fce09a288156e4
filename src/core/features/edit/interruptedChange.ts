import { findLargest } from '../../text/collections';
import { applyEdits, type FileEdits, invertFileEdits } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import type { Workspace } from '../../workspace/workspace';

/** How far a change of several files got. Files with other texts, edited since, are in neither list. */
interface Interruption {
  /** The edits that complete the change, in files that are unchanged or half-written. */
  readonly missing: readonly FileEdits[];
  /** The edits that undo the change, in files that have it or are half-written. */
  readonly undo: readonly FileEdits[];
}

/** Returns the edits of each file as one item; edits of different items never overlap. */
function mergeEditsOfFiles(changes: readonly FileEdits[]): readonly FileEdits[] {
  const merged = new Map<DocumentUri, FileEdits>();
  for (const { uri, text, edits } of changes) {
    merged.set(uri, { uri, text, edits: [...(merged.get(uri)?.edits ?? []), ...edits] });
  }
  return [...merged.values()];
}

/**
 * Compares the files of a change with their current texts.
 *
 * @returns `undefined` if the change was interrupted nowhere: all files have it, or none.
 */
export async function findInterruption(
  workspace: Pick<Workspace, 'readFile'>,
  changes: readonly FileEdits[],
): Promise<Interruption | undefined> {
  const missing: FileEdits[] = [];
  const undo: FileEdits[] = [];
  for (const { uri, text, edits } of mergeEditsOfFiles(changes)) {
    const file = await workspace.readFile(uri);
    if (file.kind !== 'text') continue;
    const changed = applyEdits(text, edits);
    if (file.text === text) missing.push({ uri, text, edits });
    else if (file.text === changed) {
      undo.push(invertFileEdits({ uri, text, edits }));
    } else if (changed.startsWith(file.text)) {
      // The editor empties a file before it writes it.
      const range = { start: 0, end: file.text.length };
      missing.push({ uri, text: file.text, edits: [{ range, newText: changed }] });
      undo.push({ uri, text: file.text, edits: [{ range, newText: text }] });
    }
  }
  return missing.length > 0 && undo.length > 0 ? { missing, undo } : undefined;
}

/** Longer texts are paragraphs, which a message cannot show; in UTF-16 units. */
const maxShownLength = 60;

/**
 * Returns the words that a change replaces most often, and by what; `undefined` if it only adds, removes or moves text.
 * Of several that are as frequent, the first one.
 */
export function findMainReplacement(
  changes: readonly FileEdits[],
): { readonly oldText: string; readonly newText: string } | undefined {
  const counts = new Map<string, { oldText: string; newText: string; count: number }>();
  for (const { text, edits } of changes) {
    for (const { range, newText } of edits) {
      const oldText = text.slice(range.start, range.end);
      if (![oldText, newText].every(isShort)) continue;
      const key = JSON.stringify([oldText, newText]);
      counts.set(key, { oldText, newText, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const most = findLargest([...counts.values()].map(({ count }) => count));
  const found = [...counts.values()].find(({ count }) => count === most);
  return found && { oldText: found.oldText, newText: found.newText };
}

function isShort(text: string): boolean {
  return text.trim() !== '' && text.length <= maxShownLength && !/[\r\n]/u.test(text);
}
