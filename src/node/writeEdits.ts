import { open } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { EditPlan } from '../core/features/edit/editTerms';
import { applyEdits, decodeFile, isInside } from '../core/service/hosting';
import { LinkedFiles } from './linkedFiles';
import { toUri } from './nodeWorkspace';
import { UnwritableFileError, writeFileSafely } from './writeFile';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Writes planned edits to their file; keeps a byte order mark.
 *
 * @param folder Absolute path; files outside are not written, also not through links.
 * @returns Why nothing was written; `undefined` if the edits were written.
 */
export async function writeEdits(
  folder: string,
  { uri, text, edits }: Extract<EditPlan, { kind: 'edits' }>,
): Promise<string | undefined> {
  const path = URI.parse(uri).fsPath;
  if (!isInside(uri, toUri(folder)) || new LinkedFiles([folder]).leadsOutside(path))
    return 'Only files in the folder can be written.';
  const bytes = await readWritableFile(path);
  if (!bytes) return 'The file cannot be opened for writing.';
  const current = decodeFile(bytes, new TextDecoder('utf-8', { fatal: true }));
  if (current.kind !== 'text' || current.text !== text)
    return 'The file has changed in the meantime. Draft the entry again.';
  const hasMark = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);
  const written = applyEdits(text, edits);
  try {
    await writeFileSafely(path, hasMark ? ['\uFEFF', written] : [written], 'The file');
    return undefined;
  } catch (error) {
    if (error instanceof UnwritableFileError) return error.message;
    throw error;
  }
}

/** Returns the content of a file, unless its permissions forbid to change it. */
async function readWritableFile(path: string): Promise<Buffer | undefined> {
  const file = await open(path, 'r+').catch(() => undefined);
  try {
    return await file?.readFile();
  } finally {
    await file?.close();
  }
}
