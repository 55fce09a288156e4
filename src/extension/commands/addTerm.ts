import * as vscode from 'vscode';
import { glossaryFilesNear, planAdd } from '../../core/features/editTerms';
import { looksLikeAcronym, remarkOnName } from '../../core/features/nameChecks';
import type { Term, TermDraft } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service';
import { displayPath } from '../../core/workspace/paths';
import { offerStarter } from './createStarter';
import { ask } from './quickInput';
import { writeEntry } from './writeEntry';

/** Asks for a name, what it stands for where it is an acronym, and what it means; then writes the entry. */
export async function addTerm(service: GlossaryService, suggestion: unknown): Promise<void> {
  const { files, terms } = await service.glossary();
  if (files.size === 0) return offerStarter(service);
  const draft = await askForDraft(
    terms,
    typeof suggestion === 'string' ? suggestion : wordAtCursor(),
  );
  const uri = draft && (await pickFile(service));
  if (!draft || uri === undefined) return;
  await writeEntry(service, {
    uri,
    plan: () => planAdd(service.workspace, uri, draft),
    done: vscode.l10n.t('Added “{0}” to the glossary.', draft.name),
    name: draft.name,
  });
}

async function askForDraft(
  terms: readonly Term[],
  suggested: string,
): Promise<TermDraft | undefined> {
  const { l10n } = vscode;
  const title = l10n.t('Add Term');
  const name = await ask({
    title,
    step: 1,
    totalSteps: looksLikeAcronym(suggested) ? 3 : 2,
    prompt: l10n.t('Which word or phrase should the glossary explain?'),
    value: suggested,
    remark: (value) => remarkOnName(value, terms),
  });
  if (name === undefined) return undefined;
  const isAcronym = looksLikeAcronym(name);
  const expansion = isAcronym
    ? await ask({
        title,
        step: 2,
        totalSteps: 3,
        prompt: l10n.t('What does {0} stand for? Leave it empty if it stands for nothing.', name),
      })
    : '';
  if (expansion === undefined) return undefined;
  const definition = await ask({
    title,
    step: isAcronym ? 3 : 2,
    totalSteps: isAcronym ? 3 : 2,
    prompt: l10n.t('What does it mean, in plain words? The first sentence is shown first.'),
  });
  if (definition === undefined) return undefined;
  return { name, definition, ...(expansion === '' ? {} : { expansion }) };
}

async function pickFile(service: GlossaryService): Promise<string | undefined> {
  const here = vscode.window.activeTextEditor?.document.uri.toString();
  const uris = glossaryFilesNear(await service.glossary(), here);
  if (uris.length < 2) return uris[0];
  const picked = await vscode.window.showQuickPick(
    uris.map((uri) => ({ label: displayPath(uri, service.workspace.folders), uri })),
    { title: vscode.l10n.t('Add Term'), placeHolder: vscode.l10n.t('To which glossary?') },
  );
  return picked?.uri;
}

/** The selection, else the word at the cursor. */
function wordAtCursor(): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? document.getWordRangeAtPosition(selection.active)
    : new vscode.Range(selection.start, selection.end);
  const word = range ? document.getText(range).replace(/\s+/gu, ' ').trim() : '';
  // An acronym is explained once, not in its plural.
  return /^[\p{Lu}\p{N}]{2,}s$/u.test(word) ? word.slice(0, -1) : word;
}
