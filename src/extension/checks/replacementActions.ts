import * as vscode from 'vscode';
import type { FixAllInWorkspace } from './fixAllInWorkspace';
import { type FindingPlace, LazyAction, createEditAction } from './findingPlace';
import { hasSameFix } from '../../core/service/checking';

/** Returns the fixes that insert the preferred word: here, in the file, or in the whole workspace. */
export function createReplacementActions(
  place: FindingPlace,
  fixAllInWorkspace: FixAllInWorkspace,
): readonly vscode.CodeAction[] {
  const { finding, all } = place;
  const { replacement } = finding;
  if (!replacement) return [];
  const { l10n } = vscode;
  const { from, to, range, text } = replacement;
  const replaceHere = createEditAction(l10n.t('Replace with “{0}”', text), place, [
    { range, newText: text },
  ]);
  replaceHere.isPreferred = true;
  const inAllFiles = new LazyAction(
    l10n.t('Replace “{1}” with “{0}” in the whole workspace', to, from),
    place,
    async (action, token) => {
      const edit = await fixAllInWorkspace.edit(finding, token);
      if (edit) action.edit = edit;
    },
  );
  const same = all.flatMap((other) =>
    hasSameFix(finding, other) && other.replacement
      ? { range: other.replacement.range, newText: other.replacement.text }
      : [],
  );
  if (same.length < 2) return [replaceHere, inAllFiles];
  const inFile = l10n.t(
    'Replace all {2} uses of “{1}” with “{0}” in this file',
    to,
    from,
    same.length,
  );
  return [replaceHere, createEditAction(inFile, place, same), inAllFiles];
}
