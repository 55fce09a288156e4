import * as vscode from 'vscode';
import { createCompletionSelector } from './completionSelector';
import type { LazyProviders } from './lazyProviders';

/** Registers definitions, references, workspace symbols and completion. */
export function registerNavigation(lazy: LazyProviders): vscode.Disposable[] {
  const { languages } = vscode;
  return [
    languages.registerDefinitionProvider('*', {
      provideDefinition: async (...question) =>
        (await lazy.get()).definitions.provideDefinition(...question),
    }),
    languages.registerReferenceProvider('*', {
      provideReferences: async (...question) =>
        (await lazy.get()).references.provideReferences(...question),
    }),
    languages.registerDocumentSymbolProvider(
      { language: 'mermaid' },
      {
        provideDocumentSymbols: async (document) =>
          (await lazy.get()).boxSymbols.provideDocumentSymbols(document),
      },
      { label: vscode.l10n.t('Diagram') },
    ),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query) =>
        (await lazy.get()).symbols.provideWorkspaceSymbols(query),
    }),
    languages.registerCompletionItemProvider(createCompletionSelector(), {
      provideCompletionItems: async (...question) =>
        (await lazy.get()).completions.provideCompletionItems(...question),
      resolveCompletionItem: async (item) =>
        (await lazy.get()).completions.resolveCompletionItem(item),
    }),
  ];
}
