import * as vscode from 'vscode';
import type { FormWord } from '../../protocol/termForm';

/** Returns the texts of the form, in the editor's language; the page itself has none. */
export function createFormStrings(): Readonly<Record<FormWord, string>> {
  const { l10n } = vscode;
  return {
    save: l10n.t('Save'),
    cancel: l10n.t('Cancel'),
    saveKeys: l10n.t('Ctrl+S saves, Escape closes.'),
    unsaved: l10n.t('Not saved yet. Ctrl+S saves, Escape closes.'),
    openEntry: l10n.t('Open Entry'),
    changeFile: l10n.t('Choose Another File'),
    file: l10n.t('In {0}'),
    essentials: l10n.t('Meaning'),
    delivery: l10n.t('Responsibility and delivery'),
    more: l10n.t('More'),
    moreHint: l10n.t('Connections, words to avoid, examples, code'),
    preview: l10n.t('Hover preview'),
    example: l10n.t('Example: {0}'),
    required: l10n.t('(required)'),
    error: l10n.t('Error:'),
    warning: l10n.t('Warning:'),
    problems: l10n.t('The entry was not saved.'),
    removeItem: l10n.t('Remove “{0}”'),
    editItem: l10n.t('Edit “{0}”'),
    itemAdded: l10n.t('Added {0}.'),
    itemRemoved: l10n.t('Removed {0}.'),
    suggestions: l10n.t('{0}: values of other entries'),
    suggestionCount: l10n.t('{0} suggestions. Use the arrow keys to choose.'),
    changedInFile: l10n.t('Changed in the file to: {0}'),
    useTheirs: l10n.t('Use This Value'),
    emptyValue: l10n.t('(empty)'),
    fileChanged: l10n.t('The entry has changed in the file. Your input was kept.'),
    restored: l10n.t('Your unsaved input was restored.'),
    yes: l10n.t('Yes'),
  };
}
