import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import { searchTerms, findReferencedTerm } from '../../core/service/editing';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toPosition, toTextDocument } from '../convert';
import { parseTermReference } from '../../core/service/editing';
import { toPlainItem, plainWindow } from '../plainWindow';
import { findNamesInSeveralFiles } from '../../core/service/browsing';
import { getDisplayPath } from '../../core/service/hosting';
import { getFirstSentence } from '../../core/service/wording';

/** Maximum number of results; a longer list does not help. */
const maxHits = 200;
/** Delay after the last keystroke, in milliseconds. */
const typingDelay = 80;

interface TermItem extends vscode.QuickPickItem {
  readonly term: Term;
}

export interface TermPicker {
  readonly title: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly buttons?: readonly vscode.QuickInputButton[];
  readonly onButton?: (term: Term, button: vscode.QuickInputButton) => void;
}

/** Shows a list of terms that is searched while the user types; `undefined` if the user cancels. */
export function pickTerm(service: GlossaryService, options: TermPicker): Promise<Term | undefined> {
  const picker = vscode.window.createQuickPick<TermItem>();
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.value = options.value ?? '';
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  // By default, the editor moves an alias that equals the query below names that only contain its letters.
  if ('sortByLabel' in picker) picker.sortByLabel = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const search = async (): Promise<void> => {
    const query = picker.value;
    const terms = await searchTerms(service, query, maxHits);
    if (query !== picker.value) return;
    const shared = findNamesInSeveralFiles(terms);
    picker.items = terms.map((term) => {
      const isShared = shared.has(term.name.toLowerCase());
      const file = isShared
        ? getDisplayPath(term.source.uri, service.workspace.folders)
        : undefined;
      return toItem(term, file, options.buttons);
    });
  };
  return new Promise((resolve) => {
    const finish = (term: Term | undefined): void => {
      clearTimeout(timer);
      resolve(term);
      picker.dispose();
    };
    picker.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void search(), typingDelay);
    });
    picker.onDidTriggerItemButton(({ item, button }) => {
      options.onButton?.(item.term, button);
      finish(undefined);
    });
    picker.onDidAccept(() => {
      const [chosen] = picker.activeItems;
      if (chosen) finish(chosen.term);
    });
    picker.onDidHide(() => {
      finish(undefined);
    });
    void search();
    picker.show();
  });
}

/** @param file The file of the entry, if several files have an entry of this name. */
function toItem(
  term: Term,
  file: string | undefined,
  buttons: readonly vscode.QuickInputButton[] = [],
): TermItem {
  return toPlainItem({
    term,
    label: term.name,
    description: [term.expansion, term.context, file].filter(Boolean).join(' · '),
    detail: term.plain ?? getFirstSentence(term.definition),
    // The search ranks and filters the items, so the list must not filter them again.
    alwaysShow: true,
    buttons,
  });
}

/**
 * Returns the term of a command: its argument, or one that the user selects from a list that starts with the term at
 * the cursor.
 */
export async function getOrPickTerm(
  service: GlossaryService,
  argument: unknown,
  title: string,
): Promise<Term | undefined> {
  const { terms } = await service.glossary();
  const reference = parseTermReference(argument);
  if (reference) return findReferencedTerm(terms, reference);
  if (terms.length === 0) {
    void plainWindow.showInformationMessage(vscode.l10n.t('The glossary has no entries yet.'));
    return undefined;
  }
  const termAtCursor = await findTermAtCursor(service);
  return pickTerm(service, {
    title,
    placeholder: vscode.l10n.t('Term, acronym or part of one'),
    ...(termAtCursor ? { value: termAtCursor.name } : {}),
  });
}

async function findTermAtCursor(service: GlossaryService): Promise<Term | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const index = await service.index();
  const document = toTextDocument(editor.document);
  return index.findMatchesAt(document, toPosition(editor.selection.active))[0]?.terms[0];
}
