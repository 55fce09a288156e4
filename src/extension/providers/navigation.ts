import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service';
import { completionSelector, TermCompletionProvider } from './completionProvider';
import { TermDefinitionProvider } from './definitionProvider';
import { TermReferenceProvider } from './referenceProvider';
import { TermSymbols } from './workspaceSymbols';
import type { WorkspaceUsages } from './workspaceUsages';

/** Leads from words to entries, from entries to words, to entries by name, and from a beginning to a name. */
export function registerNavigation(
  service: GlossaryService,
  usages: WorkspaceUsages,
): vscode.Disposable[] {
  const { languages } = vscode;
  return [
    languages.registerDefinitionProvider('*', new TermDefinitionProvider(service)),
    languages.registerReferenceProvider('*', new TermReferenceProvider(service, usages)),
    languages.registerWorkspaceSymbolProvider(new TermSymbols(service)),
    languages.registerCompletionItemProvider(
      completionSelector(),
      new TermCompletionProvider(service),
    ),
  ];
}
