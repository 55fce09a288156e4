import { getLanguageOfFile, mayHaveSentences } from '../core/service/hosting';
import type { DocumentUri } from '../core/text/textDocument';
import type { Unreadable } from '../core/workspace/workspace';
import type { Context } from './context';
import { formatPath } from './output';
import { UsageError } from './usageError';

const reasons: Readonly<Record<Unreadable, string>> = {
  missing: 'the file does not exist',
  'too-large': 'it is larger than 48 MB',
  'not-text': 'it is not UTF-8 text',
  'not-a-file': 'it is not a regular file',
  outside: 'it is a link to a place outside the folder',
  denied: 'it cannot be opened',
};

/**
 * Returns the text of a file that the user has named.
 *
 * @throws UsageError If the file does not exist or cannot be read.
 */
export async function readNamedFile(context: Context, uri: DocumentUri): Promise<string> {
  const file = await context.service.workspace.readFile(uri);
  if (file.kind === 'text') return file.text;
  throw new UsageError(`${formatPath(uri, context.cwd)} cannot be read: ${reasons[file.reason]}.`);
}

/** Returns a message about a named file without text that can be checked; `undefined` for any other file. */
export function describeUncheckable(
  { cwd }: Pick<Context, 'cwd'>,
  uri: DocumentUri,
  isGlossary: boolean,
): string | undefined {
  if (isGlossary || mayHaveSentences(getLanguageOfFile(uri))) return undefined;
  return `${formatPath(uri, cwd)} was not checked: files of this type have no text to check.`;
}
