import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { ChangeJournal } from '../commands/changeJournal';
import { DiagramPanel } from '../panel/diagramPanel';
import { DiagramPicker } from '../panel/diagramPicker';
import { PreviewTerms } from '../preview/previewTerms';
import { ReadingMode } from '../readingMode/readingMode';
import { SourcesPanel } from '../sources/sourcesPanel';
import { createAssistantTools } from './assistantTools';
import { BoxExplainer } from './boxExplainer';
import { BoxSymbolProvider } from './boxSymbolProvider';
import { TermCompletionProvider } from './completionProvider';
import { TermDefinitionProvider } from './definitionProvider';
import { EntryLinkProvider } from './entryLinkProvider';
import { TermReferenceProvider } from './referenceProvider';
import { TermSymbolProvider } from './termSymbolProvider';
import type { ExtensionFolders } from '../host/bundles';
import type { WorkspaceUsages } from './workspaceUsages';

// The start of a part (see `createPartLoader`), which does not share the translations of the main bundle.
if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

/** Providers that are loaded on the first request, unlike the hover. */
export interface OnDemandProviders {
  readonly panel: DiagramPanel;
  readonly picker: DiagramPicker;
  readonly sources: SourcesPanel;
  readonly preview: PreviewTerms;
  readonly boxes: BoxExplainer;
  readonly boxSymbols: BoxSymbolProvider;
  readonly usages: WorkspaceUsages;
  readonly definitions: TermDefinitionProvider;
  readonly references: TermReferenceProvider;
  readonly symbols: TermSymbolProvider;
  readonly completions: TermCompletionProvider;
  readonly tools: ReturnType<typeof createAssistantTools>;
  readonly readingMode: ReadingMode;
  readonly entryLinks: EntryLinkProvider;
}

export function createProviders(
  service: GlossaryService,
  folders: ExtensionFolders,
  usages: WorkspaceUsages,
  journal: ChangeJournal,
): OnDemandProviders {
  return {
    panel: new DiagramPanel(service, folders, usages, journal),
    picker: new DiagramPicker(service),
    sources: new SourcesPanel(service),
    preview: new PreviewTerms(service),
    boxes: new BoxExplainer(service),
    boxSymbols: new BoxSymbolProvider(service),
    usages,
    definitions: new TermDefinitionProvider(service),
    references: new TermReferenceProvider(service, usages),
    symbols: new TermSymbolProvider(service),
    completions: new TermCompletionProvider(service),
    tools: createAssistantTools(service),
    readingMode: new ReadingMode(service),
    entryLinks: new EntryLinkProvider(service),
  };
}
