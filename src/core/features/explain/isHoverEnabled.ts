import { getDisplayPath } from '../../workspace/paths';
import { compileGlobs } from '../../workspace/patterns/globs';
import type { Settings } from '../../workspace/settings';
import type { DocumentUri, TextDocument } from '../../text/textDocument';

/** Returns whether hovers appear automatically in a document. */
export function isHoverEnabled(
  { uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>,
  settings: Settings,
  folders: readonly DocumentUri[],
): boolean {
  const path = getDisplayPath(uri, folders);
  return (
    settings['hover.enabled'] &&
    isChosen(settings['hover.languages'], (language) => language === languageId) &&
    isChosen(settings['hover.files'], (glob) => compileGlobs([glob])(path))
  );
}

/** An empty list means all; entries that begin with `!` are excluded regardless of the others. */
function isChosen(choices: readonly string[], fits: (choice: string) => boolean): boolean {
  const included = choices.filter((choice) => !choice.startsWith('!'));
  const excluded = choices.filter((choice) => choice.startsWith('!')).map((one) => one.slice(1));
  return (included.length === 0 || included.some(fits)) && !excluded.some(fits);
}
