import * as vscode from 'vscode';
import { putInParentheses } from '../../core/service/checking';
import { commandIds } from '../commandIds';
import { toVSCodeRange } from '../convert';
import type { ExpansionSearch } from './expansionSearch';
import type { FindingPlace } from './findingPlace';
import { LazyAction, createAction } from './findingPlace';

/** Returns the fixes for an unexplained word: add it to the glossary, spell it out in place, or mark it as known. */
export async function createExplanationActions(
  place: FindingPlace,
  expansions: ExpansionSearch,
): Promise<readonly vscode.CodeAction[]> {
  const { code, word } = place.finding;
  if (code === 'node-without-term') return [createAddAction(place, undefined)];
  if (code !== 'unexplained-acronym') return [];
  const expansion = await expansions.findQuickly(word);
  const known = createAction(vscode.l10n.t('Mark “{0}” as known in this workspace', word), place);
  known.command = { command: commandIds.markAsKnown, title: known.title, arguments: [word] };
  return expansion === undefined
    ? [createLazyAddAction(place, expansions), createLazySpellOutAction(place, expansions), known]
    : [createAddAction(place, expansion), createSpellOutAction(place, expansion), known];
}

function createAddAction(place: FindingPlace, expansion: string | undefined): vscode.CodeAction {
  const { word } = place.finding;
  const { l10n } = vscode;
  const title =
    expansion === undefined
      ? l10n.t('Add “{0}” to the glossary', word)
      : l10n.t('Add “{0} ({1})” to the glossary', word, expansion);
  const action = createAction(title, place);
  action.command = createAddCommand(word, expansion);
  return action;
}

function createLazyAddAction(place: FindingPlace, expansions: ExpansionSearch): vscode.CodeAction {
  const { word } = place.finding;
  const title = vscode.l10n.t('Add “{0}” to the glossary', word);
  return new LazyAction(title, place, async (action) => {
    action.command = createAddCommand(word, await expansions.find(word));
  });
}

function createAddCommand(name: string, expansion: string | undefined): vscode.Command {
  const title = vscode.l10n.t('Add Term');
  return { command: commandIds.addTerm, title, arguments: [{ name, expansion }] };
}

/** Inserts the expansion as a placeholder to type over; another document may provide it. */
function createSpellOutAction(place: FindingPlace, expansion: string): vscode.CodeAction {
  const title = vscode.l10n.t('Replace with “{0} ({1})”', expansion, place.finding.word);
  const action = createAction(title, place);
  action.edit = createSpellOutEdit(place, expansion);
  return action;
}

function createLazySpellOutAction(
  place: FindingPlace,
  expansions: ExpansionSearch,
): vscode.CodeAction {
  const { word } = place.finding;
  const title = vscode.l10n.t('Spell out “{0}” here', word);
  return new LazyAction(title, place, async (action) => {
    const expansion = await expansions.find(word);
    action.edit = createSpellOutEdit(place, expansion ?? vscode.l10n.t('expansion'));
  });
}

function createSpellOutEdit(
  { document, lines, finding: { word, range } }: FindingPlace,
  words: string,
): vscode.WorkspaceEdit {
  const snippet = new vscode.SnippetString()
    .appendPlaceholder(words)
    .appendText(putInParentheses(word));
  const edit = new vscode.WorkspaceEdit();
  const at = toVSCodeRange(range, lines);
  edit.set(document.uri, [vscode.SnippetTextEdit.replace(at, snippet)]);
  return edit;
}
