import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { FromPanel, ToPanel } from '../../protocol/messages';
import { isFromPanel } from '../../protocol/validateMessages';
import type { ChangeJournal } from '../commands/changeJournal';
import { answerComparing } from '../compare/answerComparing';
import { hasGit } from '../host/gitExtension';
import { commandIds } from '../commandIds';
import type { NodeReference } from '../links';
import { type BoxQuestion, findBoxesElsewhere } from './findBoxesElsewhere';
import type { ExtensionFolders } from '../host/bundles';
import type { WorkspaceUsages } from '../providers/workspaceUsages';
import { PinnedDetails } from './pinnedDetails';
import { findBoxesAt } from './findBoxesAt';
import { DrawingFailures } from './drawingFailures';
import { findDiagram, findDiagramOfEditor } from './findDiagram';
import { toChoice } from './panelContent';
import { loadPanelHtml } from './loadPanelHtml';
import { PanelSketches } from './panelSketches';
import { showPage } from './showPage';
import { createShowMessage, readShownDiagram, type ShownDiagram } from './shownDiagram';
import { WantedDiagram } from './wantedDiagram';
import { createPanelStrings } from '../../content/panelStrings';
import { PanelPlace } from './panelPlace';
import { panelViewType } from '../viewTypes';
import { answerShownRequest, isShownRequest } from './shownRequests';
import { plainWindow } from '../plainWindow';
import { PanelTour } from './panelTour';
import { answerWalk } from './panelWalks';
import { isMermaidFile } from '../../core/service/diagramming';
import { Emitter } from '../../core/service/hosting';

/** Delay after the last keystroke before the picture is updated, in milliseconds. */
const typingDelay = 300;
/** Delay after the last cursor move before its box is highlighted, in milliseconds. */
const cursorDelay = 120;

/** The one diagram panel of a window: opened, fed and listened to here. */
export class DiagramPanel implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #root: vscode.Uri;
  readonly #storage: vscode.Uri;
  readonly #failures = new DrawingFailures();
  readonly #details: PinnedDetails;
  readonly #onDidShow = new Emitter<string>();
  readonly #sketches: PanelSketches;
  readonly #tour: PanelTour;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  readonly #wanted = new WantedDiagram();
  #panel: vscode.WebviewPanel | undefined;
  /** Whether the page receives messages: the editor discards a hidden page, which announces when it is back. */
  #isListening = false;
  /** Whether the page has no picture yet. */
  #isFresh = true;
  /** Whether the panel keeps its diagram when the reader opens another Mermaid file. */
  #isHeld = false;
  #shownDiagram: ShownDiagram | undefined;
  #pendingSelection: string | undefined;
  #pendingWalk: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #highlightTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    service: GlossaryService,
    folders: ExtensionFolders,
    usages: WorkspaceUsages,
    journal: ChangeJournal,
  ) {
    this.#service = service;
    this.#details = new PinnedDetails(service, usages, (message) => {
      this.#post(message);
    });
    this.#tour = new PanelTour(service, usages);
    this.#root = vscode.Uri.joinPath(folders.extensionUri, 'dist', 'webview');
    this.#storage = folders.globalStorageUri;
    this.#sketches = new PanelSketches(service, {
      getShown: () => this.#shownDiagram?.known,
      show: (diagram) => this.#show(diagram),
      journal,
    });
    this.#subscriptions = [
      service.onDidChange(() => {
        this.#refreshSoon();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor) void this.#follow(editor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#highlightSoon(textEditor);
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.#refreshSoon();
      }),
      new PanelPlace(() => this.#panel),
      this.#failures,
      this.#details,
      this.#tour,
      this.#onDidShow,
    ];
  }

  /** Fires with the file of a diagram that is about to be shown. */
  readonly onDidShow = this.#onDidShow.event;

  /** The diagram that is shown, while there is one. */
  get shownDiagram(): string | undefined {
    return this.#panel && this.#shownDiagram?.known.id;
  }

  /** Opens a diagram by its id; without one that of the active editor, else the one shown last, else the main one. */
  async open(id?: string): Promise<void> {
    const diagramId = id ?? (await findDiagramOfEditor(this.#service));
    this.#wanted.choose(diagramId);
    this.#reveal(false);
    await this.#refresh();
  }

  /** Opens the main diagram and walks through its most important boxes and the words of the glossary. */
  async startTour(): Promise<void> {
    this.#reveal(false);
    const id = await this.#tour.choose();
    if (id === undefined) {
      void plainWindow.showInformationMessage(
        vscode.l10n.t('A tour needs a diagram with boxes. No such diagram was found.'),
      );
      return;
    }
    this.#pendingWalk = 'tour';
    this.#isFresh = true;
    await this.#show(id);
  }

  /** Opens the diagram a node is on, with the node in the middle. */
  async showNode({ uri, line, node }: NodeReference): Promise<void> {
    const { all } = await this.#service.knownDiagrams();
    const inFile = all.filter((one) => one.uri === uri);
    const wanted = inFile.find((one) => one.line === line) ?? inFile[0];
    this.#wanted.choose(wanted?.id);
    this.#pendingSelection = node;
    this.#reveal(true);
    await this.#refresh();
  }

  /** Restores the panel after a restart of the editor. The page reports which diagram it showed. */
  restore(panel: vscode.WebviewPanel): void {
    this.#attachPanel(panel);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#highlightTimer);
    for (const one of this.#subscriptions) one.dispose();
    this.#panel?.dispose();
  }

  /** Opening the panel moves the focus there; showing a box leaves the focus in the editor. */
  #reveal(preserveFocus: boolean): void {
    if (this.#panel) {
      this.#panel.reveal(undefined, preserveFocus);
      return;
    }
    const viewColumn = vscode.window.activeTextEditor
      ? vscode.ViewColumn.Beside
      : vscode.ViewColumn.Active;
    this.#attachPanel(
      vscode.window.createWebviewPanel(panelViewType, vscode.l10n.t('Architecture Diagram'), {
        viewColumn,
        preserveFocus,
      }),
    );
  }

  #attachPanel(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#isListening = false;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [this.#root] };
    webview.onDidReceiveMessage((message: unknown) => {
      if (isFromPanel(message)) void this.#receive(message);
    });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#isListening = false;
    });
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#details.cancel();
      this.#panel = undefined;
      this.#isListening = false;
      this.#failures.clear();
    });
    showPage(panel, () => loadPanelHtml(panel, this.#root));
  }

  #post(message: ToPanel): void {
    if (this.#isListening) void this.#panel?.webview.postMessage(message);
  }

  #refreshSoon(): void {
    if (!this.#isListening) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), typingDelay);
  }

  /** Sends the current version of the diagram. If its text has an error, sends the error and keeps the picture. */
  async #refresh(): Promise<void> {
    if (!this.#isListening) return;
    const refresh = this.#wanted.beginRefresh();
    const id = this.#wanted.id ?? this.#shownDiagram?.known.id;
    const { all, found: diagram, read } = await findDiagram(this.#service, id);
    if (refresh.isOutdated()) return;
    const choices = all.map(toChoice);
    if (!diagram || !read) {
      refresh.end(id);
      this.#post({ type: 'empty' });
      return;
    }
    this.#onDidShow.fire(diagram.uri);
    if (this.#panel) this.#panel.title = toChoice(diagram).title;
    const before = this.#shownDiagram;
    const shown = await readShownDiagram(this.#service, diagram, read, before);
    if (refresh.isOutdated()) return;
    const hasPicture = before?.known.id === diagram.id && before.linked && !this.#isFresh;
    const message =
      shown.outdated && hasPicture
        ? undefined
        : await createShowMessage(this.#service, shown, choices, this.#tour);
    if (refresh.isOutdated()) return;
    refresh.end(diagram.id);
    this.#shownDiagram = shown;
    if (message) {
      this.#post(message);
      this.#isFresh = false;
    } else if (shown.outdated) {
      this.#post({ type: 'error', diagram: toChoice(diagram), choices, ...shown.outdated });
    }
    this.#sendSelection();
  }

  /** Shows a diagram; by default the current text of the shown one. */
  async #show(diagram: string | undefined): Promise<void> {
    this.#wanted.choose(diagram);
    await this.#refresh();
  }

  /** Shows the diagram of a Mermaid file that the reader opens, unless the panel keeps its diagram. */
  async #follow({ document }: vscode.TextEditor): Promise<void> {
    if (!isMermaidFile(document.uri.path) || !this.#isListening || this.#isHeld) return;
    if (document.uri.toString() === this.#shownDiagram?.known.uri) return;
    const id = await findDiagramOfEditor(this.#service);
    if (id !== undefined) await this.#show(id);
  }

  #sendSelection(): void {
    if (!this.#isListening) return;
    const [node, id] = [this.#pendingSelection, this.#pendingWalk];
    if (node !== undefined) this.#post({ type: 'select', node });
    if (id !== undefined) this.#post({ type: 'startWalk', id });
    this.#pendingSelection = undefined;
    this.#pendingWalk = undefined;
  }

  #highlightSoon(editor: vscode.TextEditor): void {
    if (!this.#isListening) return;
    clearTimeout(this.#highlightTimer);
    this.#highlightTimer = setTimeout(() => void this.#highlight(editor), cursorDelay);
  }

  async #highlight({ document, selection }: vscode.TextEditor): Promise<void> {
    const index = await this.#service.index();
    if (!this.#isListening || !this.#shownDiagram?.linked) return;
    const nodes = findBoxesAt(this.#shownDiagram.linked, document, selection.active, index);
    this.#post({ type: 'highlight', nodes });
  }

  async #receive(message: FromPanel): Promise<void> {
    if (isShownRequest(message)) {
      const parts = { service: this.#service, storage: this.#storage };
      const shown = this.#shownDiagram;
      return shown && answerShownRequest(message, { ...parts, shown });
    }
    switch (message.type) {
      case 'ready':
        this.#isListening = true;
        this.#isFresh = true;
        this.#isHeld = message.held === true;
        if (this.#wanted.id === undefined) this.#wanted.choose(message.diagram);
        this.#post({ type: 'start', strings: createPanelStrings(), canCompare: hasGit() });
        return this.#refresh();
      case 'pickDiagram':
        return this.#show(message.diagram);
      case 'openBox':
        this.#pendingSelection = message.node;
        return this.#show(message.diagram);
      case 'hold':
        this.#isHeld = message.held;
        return;
      case 'chooseRevision':
      case 'compare': {
        const answer = await answerComparing(this.#service, message, this.#shownDiagram);
        if (answer) this.#post(answer);
        return;
      }
      case 'search':
      case 'findElsewhere':
        return this.#answer(message);
      case 'sketch':
      case 'undoSketch':
      case 'redoSketch':
      case 'createFromLines':
      case 'previewLines':
      case 'findTerms':
        this.#post(await this.#sketches.receive(message));
        return;
      case 'findDetails':
        return this.#details.find(message.node, this.#termOf(message.node));
      case 'create':
        await vscode.commands.executeCommand(commandIds.createStarter);
        // A new diagram opens in the panel, which shows the result better than the text does.
        if (this.#panel?.visible === false) this.#panel.reveal(vscode.ViewColumn.Beside, true);
        return;
      case 'describeWalk':
      case 'saveWalk':
        return answerWalk(this.#service, this.#shownDiagram?.linked, message, (answer) => {
          this.#post(answer);
        });
      case 'rendered':
        this.#failures.clear();
        return;
      case 'loadFailed':
        // The page is loaded again.
        return;
      case 'renderFailed':
        this.#failures.report(message, this.#shownDiagram?.linked?.diagram);
        return;
    }
  }

  /** Answers with boxes of other diagrams, which are found without parsing them. */
  async #answer(question: BoxQuestion): Promise<void> {
    const known = await this.#service.knownDiagrams();
    const { known: shown, linked } = this.#shownDiagram ?? {};
    this.#post(await findBoxesElsewhere(question, known, { id: shown?.id, links: linked?.links }));
  }

  #termOf(node: string | undefined): Term | undefined {
    return node === undefined ? undefined : this.#shownDiagram?.linked?.links.termOf(node);
  }
}
