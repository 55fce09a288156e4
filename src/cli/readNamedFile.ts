import type { DocumentUri } from '../core/text/textDocument';
import type { Context } from './context';
import { printedPath } from './output';
import { UsageError } from './usageError';

/**
 * The text of a file that the user has named.
 *
 * @throws UsageError where there is no such file, or none that can be read.
 */
export async function readNamedFile(context: Context, uri: DocumentUri): Promise<string> {
  const file = await context.service.workspace.readFile(uri);
  if (file.kind === 'text') return file.text;
  throw new UsageError(`${printedPath(uri, context.cwd)} cannot be read (${file.reason}).`);
}
