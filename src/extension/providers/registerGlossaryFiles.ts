import * as vscode from 'vscode';
import { readableGlob } from '../../core/service/hosting';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { EntryFoldingProvider } from './entryFoldingProvider';
import { EntryLensProvider } from './entryLensProvider';
import { EntrySymbolProvider } from './entrySymbolProvider';
import type { LazyProviders } from './lazyProviders';
import { findGlossaryFile } from './findGlossaryFile';

/** Files that could be glossaries; each provider asks the store whether a file is one. */
const anyGlossary: vscode.DocumentSelector = { pattern: readableGlob };

/** Registers the providers for glossary files; other files are not affected. */
export function registerGlossaryFiles(service: GlossaryService, lazy: LazyProviders): Disposable[] {
  const { languages } = vscode;
  const lenses = new EntryLensProvider(service, lazy);
  return [
    lenses,
    languages.registerCodeLensProvider(anyGlossary, lenses),
    languages.registerDocumentLinkProvider(anyGlossary, {
      // Most files are not glossaries and must not load a bundle.
      provideDocumentLinks: async (document) =>
        (await findGlossaryFile(service, document))
          ? (await lazy.get()).entryLinks.provideDocumentLinks(document)
          : [],
    }),
    languages.registerDocumentSymbolProvider(anyGlossary, new EntrySymbolProvider(service), {
      label: vscode.l10n.t('Glossary'),
    }),
    languages.registerFoldingRangeProvider(
      { language: 'markdown' },
      new EntryFoldingProvider(service),
    ),
  ];
}
