import * as vscode from 'vscode';
import { type FindingPlace, createEditAction } from './findingPlace';
import { planIgnoreEdit } from '../../core/service/checking';

/** Returns the actions that insert a comment to ignore the word, if the language has comments. */
export function createSuppressActions(place: FindingPlace): readonly vscode.CodeAction[] {
  const { document, lines, finding } = place;
  const { word, range } = finding;
  const file = { uri: document.uri.toString(), text: document.getText(), lines };
  const { l10n } = vscode;
  const titles = {
    line: l10n.t('Ignore “{0}” on this line', word),
    file: l10n.t('Ignore “{0}” in this file', word),
  };
  return (['line', 'file'] as const).flatMap((scope) => {
    const edit = planIgnoreEdit(file, { word, start: range.start }, scope);
    return edit ? createEditAction(titles[scope], place, [edit]) : [];
  });
}
