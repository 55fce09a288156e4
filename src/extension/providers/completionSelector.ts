import * as vscode from 'vscode';
import { isProse, languageOf } from '../../core/sourceText/findLanguage';

/**
 * The editor asks providers of all languages only where those of the language itself are silent, and then
 * shows no words of the document. So ours stands beside the languages' own where some extension speaks
 * for the language, and beside the words of the document elsewhere.
 */
export function completionSelector(): vscode.DocumentSelector {
  const languages = vscode.extensions.all.flatMap(({ packageJSON }) => spokenFor(packageJSON));
  return ['*', ...new Set(languages.filter((language) => !isProse(languageOf(language))))];
}

/** Whether some extension speaks for a language: it may rename there, too. */
export function isSpokenFor(languageId: string): boolean {
  return vscode.extensions.all.some(({ packageJSON }) =>
    spokenFor(packageJSON).includes(languageId),
  );
}

/** `packageJSON` is another extension's: it may say anything. */
function spokenFor(packageJSON: unknown): readonly string[] {
  if (typeof packageJSON !== 'object' || packageJSON === null) return [];
  const events: unknown = 'activationEvents' in packageJSON ? packageJSON.activationEvents : [];
  if (!Array.isArray(events)) return [];
  return events.flatMap((event: unknown) =>
    typeof event === 'string' && event.startsWith('onLanguage:') ? event.slice(11) : [],
  );
}
