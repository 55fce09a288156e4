import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import { showEntry } from '../showEntry';
import { pickTerm } from './pickTerm';

/** Finds terms while the user types. Enter opens the entry; a button inserts the name at the cursor. */
export async function searchGlossary(service: GlossaryService): Promise<void> {
  const insert: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('insert'),
    tooltip: vscode.l10n.t('Insert at Cursor'),
  };
  const term = await pickTerm(service, {
    title: vscode.l10n.t('Search Glossary'),
    placeholder: vscode.l10n.t('Term, acronym or part of one'),
    buttons: vscode.window.activeTextEditor ? [insert] : [],
    onButton: (chosen) => void insertName(chosen),
  });
  if (term) await showEntry(service, term);
}

async function insertName({ name }: Term): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  await editor?.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, name);
  });
}
