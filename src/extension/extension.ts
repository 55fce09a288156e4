import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { GlossaryService } from '../core/service/glossaryService';
import type { Disposable } from '../core/workspace/event';
import type * as CheckModule from './checks/registerChecks';
import { commandIds } from './commandIds';
import type * as CommandModule from './commands';
import { followContents } from './onboarding/followContents';
import { offerTour, rememberTour } from './onboarding/offerTour';
import { ChangeJournal } from './commands/changeJournal';
import { createPartLoader } from './host/bundles';
import { prefix } from './host/configuration';
import { FolderSettings } from './host/folderSettings';
import { createOutlineLoader, createParserThread, createReaderLoader } from './host/lazyParts';
import { createDiskLoader } from './host/nodeLoader';
import { TimeSliceScheduler } from './host/timeSliceScheduler';
import { VSCodeWorkspace } from './host/vscodeWorkspace';
import { parseNodeReference } from './links';
import { type MarkdownExtension, createMarkdownPreview } from './preview/markdownPreview';
import { registerGlossaryFiles } from './providers/registerGlossaryFiles';
import { registerHover } from './providers/hoverProvider';
import { registerLanguageModelTools } from './providers/languageModelTools';
import type { OnDemandProviders } from './providers/onDemandProviders';
import { LazyProviders } from './providers/lazyProviders';
import { registerMcpServers } from './providers/mcpServers';
import { registerNavigation } from './providers/navigation';
import { ProblemReporter } from './providers/problemReporter';
import { registerReadingMode } from './readingMode/registerReadingMode';
import { panelViewType, sourcesViewType } from './viewTypes';
import { registerTermForms } from './termForm/registerTermForms';
import { registerGlossaryView } from './views/glossaryView';

/** Creates and connects the parts. Files are found and read in the background. */
export function activate(context: vscode.ExtensionContext): MarkdownExtension {
  if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
  const workspace = new VSCodeWorkspace(createDiskLoader(context.extensionUri));
  const settings = new FolderSettings();
  const parser = createParserThread(context.extensionUri);
  const service = new GlossaryService({
    workspace,
    settings: () => settings.combined(),
    scheduler: new TimeSliceScheduler(),
    loadParser: () => Promise.resolve(parser),
    prepareParser: () => {
      parser.prepare();
    },
    loadReaders: createReaderLoader(context.extensionUri),
    loadOutline: createOutlineLoader(context.extensionUri),
    answersEarly: true,
  });
  const problems = new ProblemReporter(service, settings);
  const checks = loadChecks(service, settings, context.extensionUri);
  const usages = checks.then((started) => started.usages);
  const journal = new ChangeJournal(context.storageUri);
  const lazy = new LazyProviders(service, context, usages, journal);
  const commands = createPartLoader<typeof CommandModule>(
    context.extensionUri,
    'commands.js',
    'commands',
  );
  const { extensionUri, workspaceState: memory } = context;
  const parts = { service, extensionUri, memory, journal };
  context.subscriptions.push(
    workspace,
    settings,
    parser,
    service,
    problems,
    lazy,
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      service.invalidate();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      const listing = [`${prefix}.glossaryFiles`, `${prefix}.diagramFiles`];
      if (listing.some((name) => event.affectsConfiguration(name))) service.invalidate();
      else if (event.affectsConfiguration(prefix)) service.reconsider();
    }),
    ...registerCommands(parts, commands),
    ...registerRename(parts, commands),
    journal,
    ...registerTermForms({
      service,
      extensionUri: context.extensionUri,
      commands,
      checks,
      memento: context.workspaceState,
    }),
    ...registerDiagramPanel(lazy, problems, context.workspaceState),
    followContents(service),
    ...registerGlossaryView(service, usages, context.workspaceState),
    ...registerGlossaryFiles(service, lazy),
    {
      dispose: async () => {
        (await checks).dispose();
      },
    },
    ...registerHover(service, lazy),
    ...registerMenuCommands(),
    ...registerNavigation(lazy),
    ...registerLanguageModelTools(lazy),
    ...registerMcpServers(context),
    registerReadingMode(lazy, context.workspaceState),
    ...registerSources(lazy),
  );
  void offerRecovery(service, journal, commands);
  void offerTour(service, context.workspaceState);
  return createMarkdownPreview(lazy);
}

/** Registers the commands of the context menu, whose titles differ from those in the Command Palette. */
function registerMenuCommands(): readonly vscode.Disposable[] {
  const { executeCommand, registerCommand } = vscode.commands;
  return [
    registerCommand(commandIds.addToGlossary, () => executeCommand(commandIds.addTerm)),
    registerCommand(commandIds.explainThisWord, () => executeCommand(commandIds.explainAtCursor)),
  ];
}

/** Commands whose code is in a separate bundle, so that start-up does not load it. */
const lazyCommands = [
  'quickAddTerm',
  'quickEditTerm',
  'removeTerm',
  'renameTerm',
  'moveTerm',
  'copyTermName',
  'copyTermAsMarkdown',
  'findUsages',
  'showTermInDiagram',
  'searchGlossary',
  'openGlossary',
  'createStarter',
  'addComponent',
  'connectComponents',
  'renameComponent',
  'startDiagram',
  'discoverTerms',
  'importTerms',
  'exportPage',
  'openSample',
  'openTerm',
  'openFile',
  'useGlossary',
  'openPlace',
] as const satisfies readonly (keyof typeof CommandModule.commands)[];

type LoadCommands = () => Promise<typeof CommandModule>;

function registerCommands(
  parts: CommandModule.CommandParts,
  load: LoadCommands,
): vscode.Disposable[] {
  return lazyCommands.map((name) =>
    vscode.commands.registerCommand(commandIds[name], async (argument: unknown) => {
      const run: CommandModule.RunCommand = (await load()).commands[name];
      await run(parts, argument);
    }),
  );
}

function registerRename(
  parts: CommandModule.CommandParts,
  load: LoadCommands,
): vscode.Disposable[] {
  const { registerRenameProvider } = vscode.languages;
  let loading: Promise<ReturnType<typeof CommandModule.createRenameProvider>> | undefined;
  const loadRenameProvider = (): NonNullable<typeof loading> =>
    (loading ??= load().then(({ createRenameProvider: createRenames }) => createRenames(parts)));
  return [
    registerRenameProvider('*', {
      prepareRename: async (...question) => (await loadRenameProvider()).prepareRename(...question),
      provideRenameEdits: async (...question) =>
        (await loadRenameProvider()).provideRenameEdits(...question),
    }),
    // As specific as the selector of the built-in Markdown provider, which is then asked later: it would rename a
    // heading without its term.
    registerRenameProvider(
      { language: 'markdown' },
      {
        prepareRename: async (...question) =>
          (await loadRenameProvider()).prepareEntry(...question),
        provideRenameEdits: async (...question) =>
          (await loadRenameProvider()).provideRenameEdits(...question),
      },
    ),
  ];
}

/** Loads the commands only if a change was interrupted, which is rare. */
async function offerRecovery(
  service: GlossaryService,
  journal: ChangeJournal,
  load: LoadCommands,
): Promise<void> {
  const changes = await journal.read();
  if (changes) await (await load()).recoverChange(service, journal, changes);
}

/** Checks start a moment after start-up, which does not wait for them. */
async function loadChecks(
  service: GlossaryService,
  settings: FolderSettings,
  extensionUri: vscode.Uri,
): Promise<CheckModule.Checks> {
  const bundle = createPartLoader<typeof CheckModule>(extensionUri, 'checks.js', 'registerChecks');
  return (await bundle()).registerChecks(service, settings);
}

function registerDiagramPanel(
  lazy: LazyProviders,
  problems: ProblemReporter,
  memory: vscode.Memento,
): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  let showing: Disposable | undefined;
  const panelWithProblems = async (): Promise<OnDemandProviders['panel']> => {
    const { panel } = await lazy.get();
    showing ??= panel.onDidShow((uri) => {
      problems.includeDiagrams(uri);
    });
    return panel;
  };
  return [
    registerCommand(commandIds.openDiagram, async () => {
      const panel = await panelWithProblems();
      const { picker } = await lazy.get();
      await picker.open(panel);
    }),
    registerCommand(commandIds.startTour, async () => {
      await rememberTour(memory);
      const panel = await panelWithProblems();
      await panel.startTour();
    }),
    registerCommand(commandIds.chooseDiagram, async () => {
      const panel = await panelWithProblems();
      const { picker } = await lazy.get();
      await picker.choose(panel);
    }),
    registerCommand(commandIds.showInDiagram, async (argument: unknown) => {
      const reference = parseNodeReference(argument);
      if (!reference) return;
      const panel = await panelWithProblems();
      await panel.showNode(reference);
    }),
    vscode.window.registerWebviewPanelSerializer(panelViewType, {
      async deserializeWebviewPanel(restored) {
        const panel = await panelWithProblems();
        panel.restore(restored);
      },
    }),
  ];
}

function registerSources(lazy: LazyProviders): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand(commandIds.showSources, async () => {
      const { sources } = await lazy.get();
      await sources.show();
    }),
    vscode.window.registerWebviewPanelSerializer(sourcesViewType, {
      async deserializeWebviewPanel(restored) {
        const { sources } = await lazy.get();
        await sources.restore(restored);
      },
    }),
  ];
}
