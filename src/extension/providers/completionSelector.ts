import * as vscode from 'vscode';
import { isProse, getLanguage } from '../../core/service/hosting';

/**
 * The editor asks providers for all languages only when those of the language itself return nothing, and then shows
 * no words of the document. So this provider registers for each language that has language support, and for the
 * remaining languages together with the words of the document.
 */
export function createCompletionSelector(): vscode.DocumentSelector {
  const languages = vscode.extensions.all.flatMap(({ packageJSON }) =>
    listSupportedLanguages(packageJSON),
  );
  return ['*', ...new Set(languages.filter((language) => !isProse(getLanguage(language))))];
}

/** Returns whether an extension supports a language: it may provide renaming, too. */
export function hasLanguageExtension(languageId: string): boolean {
  return vscode.extensions.all.some(({ packageJSON }) =>
    listSupportedLanguages(packageJSON).includes(languageId),
  );
}

/** `packageJSON` belongs to another extension and can have any content. */
function listSupportedLanguages(packageJSON: unknown): readonly string[] {
  if (typeof packageJSON !== 'object' || packageJSON === null) return [];
  const events: unknown = 'activationEvents' in packageJSON ? packageJSON.activationEvents : [];
  if (!Array.isArray(events)) return [];
  return events.flatMap((event: unknown) =>
    typeof event === 'string' && event.startsWith('onLanguage:') ? event.slice(11) : [],
  );
}
