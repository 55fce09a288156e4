import { findForeignText, getLanguageOfFile, mayHaveSentences } from '../core/service/hosting';
import type { ForeignText } from '../core/sourceText/ownFiles';
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

const reasonsAgainstCheck: Readonly<Record<Exclude<ForeignText, 'empty'>, string>> = {
  'too-long': 'it is longer than 1,000,000 characters',
  minified: 'it is minified or generated',
  generated: 'it is generated',
};

/** Returns a message about a named file without text that can be checked; `undefined` for any other file. */
export function describeUncheckable(
  { cwd }: Pick<Context, 'cwd'>,
  uri: DocumentUri,
  text: string,
  isGlossary: boolean,
): string | undefined {
  const foreign = findForeignText(text);
  if (foreign === 'empty') return undefined;
  const hasSentences = isGlossary || mayHaveSentences(getLanguageOfFile(uri));
  const reason = foreign
    ? reasonsAgainstCheck[foreign]
    : hasSentences
      ? undefined
      : 'files of this type have no text to check';
  return reason && `${formatPath(uri, cwd)} was not checked: ${reason}.`;
}
