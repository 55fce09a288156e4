import * as vscode from 'vscode';
import { isAlike } from '../../core/features/checks/finding';
import type { Everywhere } from './everywhere';
import type { FindingPlace } from './findingPlace';
import { LaterAction, editAction } from './findingPlace';

/** Returns the fixes that insert the preferred word: here, in the file, or in the whole workspace. */
export function replacements(
  place: FindingPlace,
  everywhere: Everywhere,
): readonly vscode.CodeAction[] {
  const { finding, all } = place;
  const { replacement } = finding;
  if (!replacement) return [];
  const { l10n } = vscode;
  const { from, to, range, text } = replacement;
  const here = editAction(l10n.t('Replace with “{0}”', text), place, [{ range, newText: text }]);
  here.isPreferred = true;
  const inAllFiles = new LaterAction(
    l10n.t('Replace “{1}” with “{0}” in the whole workspace', to, from),
    place,
    async (action, token) => {
      const edit = await everywhere.edit(finding, token);
      if (edit) action.edit = edit;
    },
  );
  const same = all.flatMap((other) =>
    isAlike(finding, other) && other.replacement
      ? { range: other.replacement.range, newText: other.replacement.text }
      : [],
  );
  if (same.length < 2) return [here, inAllFiles];
  const inFile = l10n.t(
    'Replace all {2} uses of “{1}” with “{0}” in this file',
    to,
    from,
    same.length,
  );
  return [here, editAction(inFile, place, same), inAllFiles];
}
