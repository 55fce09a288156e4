import { open } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { EditPlan } from '../core/features/edit/editTerms';
import { applyEdits, decodeFile, isInside } from '../core/service/hosting';
import { LinkedFiles } from './linkedFiles';
import { toUri } from './nodeWorkspace';

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
  const file = await open(path, 'r+').catch(() => undefined);
  if (!file) return 'The file cannot be opened for writing.';
  try {
    const bytes = await file.readFile();
    const current = decodeFile(bytes, new TextDecoder('utf-8', { fatal: true }));
    if (current.kind !== 'text' || current.text !== text)
      return 'The file has changed in the meantime. Draft the entry again.';
    const hasMark = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);
    const written = Buffer.from(applyEdits(text, edits));
    const content = hasMark ? Buffer.concat([byteOrderMark, written]) : written;
    await file.write(content, 0, content.length, 0);
    await file.truncate(content.length);
    return undefined;
  } finally {
    await file.close();
  }
}
