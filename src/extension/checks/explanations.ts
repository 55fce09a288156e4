import * as vscode from 'vscode';
import { commandIds } from '../commandIds';
import { fromRange } from '../convert';
import type { Expansions } from './expansions';
import type { FindingPlace } from './findingPlace';
import { LaterAction, actionFor } from './findingPlace';

/** Returns the fixes for an unexplained word: add it to the glossary, spell it out in place, or mark it as known. */
export async function explanations(
  place: FindingPlace,
  expansions: Expansions,
): Promise<readonly vscode.CodeAction[]> {
  const { code, word } = place.finding;
  if (code === 'node-without-term') return [adding(place, undefined)];
  if (code !== 'unexplained-acronym') return [];
  const expansion = await expansions.findQuickly(word);
  const known = actionFor(vscode.l10n.t('Mark “{0}” as known in this workspace', word), place);
  known.command = { command: commandIds.markAsKnown, title: known.title, arguments: [word] };
  return expansion === undefined
    ? [addingLater(place, expansions), spellingLater(place, expansions), known]
    : [adding(place, expansion), spelling(place, expansion), known];
}

function adding(place: FindingPlace, expansion: string | undefined): vscode.CodeAction {
  const { word } = place.finding;
  const { l10n } = vscode;
  const title =
    expansion === undefined
      ? l10n.t('Add “{0}” to the glossary', word)
      : l10n.t('Add “{0} ({1})” to the glossary', word, expansion);
  const action = actionFor(title, place);
  action.command = additionOf(word, expansion);
  return action;
}

function addingLater(place: FindingPlace, expansions: Expansions): vscode.CodeAction {
  const { word } = place.finding;
  const title = vscode.l10n.t('Add “{0}” to the glossary', word);
  return new LaterAction(title, place, async (action) => {
    action.command = additionOf(word, await expansions.find(word));
  });
}

function additionOf(name: string, expansion: string | undefined): vscode.Command {
  const title = vscode.l10n.t('Add Term');
  return { command: commandIds.addTerm, title, arguments: [{ name, expansion }] };
}

/** Inserts the expansion as a placeholder to type over; another document may provide it. */
function spelling(place: FindingPlace, expansion: string): vscode.CodeAction {
  const title = vscode.l10n.t('Replace with “{0} ({1})”', expansion, place.finding.word);
  const action = actionFor(title, place);
  action.edit = spelledOut(place, expansion);
  return action;
}

function spellingLater(place: FindingPlace, expansions: Expansions): vscode.CodeAction {
  const { word } = place.finding;
  const title = vscode.l10n.t('Spell out “{0}” here', word);
  return new LaterAction(title, place, async (action) => {
    const found = await expansions.find(word);
    action.edit = spelledOut(place, found ?? vscode.l10n.t('expansion'));
  });
}

function spelledOut(
  { document, lines, finding: { word, range } }: FindingPlace,
  words: string,
): vscode.WorkspaceEdit {
  const snippet = new vscode.SnippetString().appendPlaceholder(words).appendText(` (${word})`);
  const edit = new vscode.WorkspaceEdit();
  const at = fromRange(range, lines);
  edit.set(document.uri, [vscode.SnippetTextEdit.replace(at, snippet)]);
  return edit;
}
