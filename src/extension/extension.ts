import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { GlossaryService } from '../core/service';
import type { Disposable } from '../core/workspace/event';
import { commandIds } from './commandIds';
import { addTerm } from './commands/addTerm';
import { copyTermAsMarkdown, copyTermName } from './commands/copyTerm';
import { createStarter } from './commands/createStarter';
import { discover } from './commands/discoverTerms';
import { editTerm } from './commands/editTerm';
import { moveTerm } from './commands/moveTerm';
import { openGlossary } from './commands/openGlossary';
import { openSample } from './commands/openSample';
import { revealTerm } from './commands/openTerm';
import { removeTerm } from './commands/removeTerm';
import { renameTerm } from './commands/renameTerm';
import { searchGlossary } from './commands/searchGlossary';
import { showTermInDiagram } from './commands/showTermInDiagram';
import { prefix, readSettings } from './host/configuration';
import { createParserLoader } from './host/parserLoader';
import { TimeSlices } from './host/timeSlices';
import { VSCodeWorkspace } from './host/vscodeWorkspace';
import { asNodeReference, asTermReference } from './links';
import { DiagramPanel, panelViewType } from './panel/diagramPanel';
import { registerGlossaryFiles } from './providers/glossaryFiles';
import { GlossaryHoverProvider } from './providers/hoverProvider';
import { ProblemReporter } from './providers/problemReporter';
import { ReadingDocument, readingScheme } from './providers/readingDocument';
import { registerGlossaryView } from './views/glossaryView';

/** Wires the parts together. Nothing is read here: the first question brings the first file in. */
export function activate(context: vscode.ExtensionContext): void {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const workspace = new VSCodeWorkspace();
  const service = new GlossaryService({
    workspace,
    settings: readSettings,
    scheduler: new TimeSlices(),
    loadParser: createParserLoader(context.extensionUri),
  });
  const panel = new DiagramPanel(service, context.extensionUri);
  const problems = new ProblemReporter(service);
  context.subscriptions.push(
    workspace,
    service,
    panel,
    problems,
    vscode.window.registerWebviewPanelSerializer(panelViewType, panel),
    vscode.languages.registerHoverProvider('*', new GlossaryHoverProvider(service)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      service.invalidate();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(prefix)) service.invalidate();
    }),
    ...registerCommands(service, context.extensionUri),
    ...registerDiagramCommands(panel, problems),
    ...registerGlossaryView(service, context.workspaceState),
    ...registerGlossaryFiles(service),
    ...registerReading(service),
  );
}

function registerCommands(service: GlossaryService, extensionUri: vscode.Uri): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand(commandIds.addTerm, (argument: unknown) => addTerm(service, argument)),
    registerCommand(commandIds.editTerm, (argument: unknown) => editTerm(service, argument)),
    registerCommand(commandIds.removeTerm, (argument: unknown) => removeTerm(service, argument)),
    registerCommand(commandIds.renameTerm, (argument: unknown) => renameTerm(service, argument)),
    registerCommand(commandIds.moveTerm, (argument: unknown) => moveTerm(service, argument)),
    registerCommand(commandIds.copyTermName, (argument: unknown) =>
      copyTermName(service, argument),
    ),
    registerCommand(commandIds.copyTermAsMarkdown, (argument: unknown) =>
      copyTermAsMarkdown(service, argument),
    ),
    registerCommand(commandIds.showTermInDiagram, (argument: unknown) =>
      showTermInDiagram(service, argument),
    ),
    registerCommand(commandIds.searchGlossary, () => searchGlossary(service)),
    registerCommand(commandIds.openGlossary, () => openGlossary(service)),
    registerCommand(commandIds.createStarter, () => createStarter(service)),
    registerCommand(commandIds.discoverTerms, () => discover(service)),
    registerCommand(commandIds.openSample, () => openSample(extensionUri)),
    registerCommand(commandIds.openTerm, async (argument: unknown) => {
      const reference = asTermReference(argument);
      if (reference) await revealTerm(service, reference);
    }),
  ];
}

function registerDiagramCommands(
  panel: DiagramPanel,
  problems: ProblemReporter,
): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand(commandIds.openDiagram, () => {
      problems.includeDiagrams();
      return panel.open();
    }),
    registerCommand(commandIds.showInDiagram, async (argument: unknown) => {
      const reference = asNodeReference(argument);
      if (!reference) return;
      problems.includeDiagrams();
      await panel.showNode(reference);
    }),
  ];
}

function registerReading(service: GlossaryService): Disposable[] {
  const reading = new ReadingDocument(service);
  return [
    reading,
    vscode.workspace.registerTextDocumentContentProvider(readingScheme, reading),
    vscode.languages.registerDocumentLinkProvider({ scheme: readingScheme }, reading),
    vscode.commands.registerCommand(commandIds.showReading, () => reading.show()),
  ];
}
