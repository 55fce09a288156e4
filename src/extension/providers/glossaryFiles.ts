import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service';
import type { Disposable } from '../../core/workspace/event';
import { EntryFolds } from './entryFolds';
import { EntryLenses } from './entryLenses';
import { EntrySymbols } from './entrySymbols';
import type { LazyProviders } from './lazyProviders';
import { openGlossaryFile } from './openGlossaryFile';

/** What a glossary file could be; each provider asks the glossary whether it is one. */
const anyGlossary: vscode.DocumentSelector = {
  pattern: '**/*.{md,markdown,yml,yaml,json,csv,tsv}',
};

/** Helps to walk through glossary files; other files are left alone. */
export function registerGlossaryFiles(service: GlossaryService, lazy: LazyProviders): Disposable[] {
  const { languages } = vscode;
  const lenses = new EntryLenses(service, lazy);
  return [
    lenses,
    languages.registerCodeLensProvider(anyGlossary, lenses),
    languages.registerDocumentLinkProvider(anyGlossary, {
      // Most files are no glossary, and need no bundle to be loaded.
      provideDocumentLinks: async (document) =>
        (await openGlossaryFile(service, document))
          ? (await lazy.get()).entryLinks.provideDocumentLinks(document)
          : [],
    }),
    languages.registerDocumentSymbolProvider(anyGlossary, new EntrySymbols(service), {
      label: vscode.l10n.t('Glossary'),
    }),
    languages.registerFoldingRangeProvider({ language: 'markdown' }, new EntryFolds(service)),
  ];
}
