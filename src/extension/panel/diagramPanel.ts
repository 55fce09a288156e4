import * as vscode from 'vscode';
import type { DiagramFile } from '../../core/diagram/diagramStore';
import { referenceTo } from '../../core/features/edit/termReference';
import type { GlossaryService } from '../../core/service';
import type { FromPanel, ToPanel } from '../../protocol/messages';
import { commandIds } from '../commandIds';
import type { NodeReference } from '../links';
import { showEntry } from '../showEntry';
import { boxesAt } from './boxesAt';
import { isFromPanel } from './fromPanel';
import {
  type NamedDiagram,
  nameDiagrams,
  problemAt,
  type TextProblem,
  toPanelDiagram,
} from './panelContent';
import { panelHtml } from './panelHtml';
import { panelStrings } from './panelStrings';
import { panelViewType } from './panelViewType';
import { editorColumn, showCode, showLine } from './places';

/** Delay after the last keystroke before the picture is updated, in milliseconds. */
const rest = 300;
/** Delay after the last cursor move before its box is highlighted, in milliseconds. */
const pause = 120;

/** Manages the diagram panel of a window: opens it, sends it diagrams and handles its messages. */
export class DiagramPanel implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #root: vscode.Uri;
  readonly #failures = vscode.languages.createDiagnosticCollection('architectureGlossary.drawing');
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #panel: vscode.WebviewPanel | undefined;
  /**
   * Whether the page receives messages: the editor discards it while it is hidden, and the page announces when it is
   * back.
   */
  #isListening = false;
  /** Whether the page has no picture yet. */
  #isFresh = true;
  #shown: NamedDiagram | undefined;
  #wanted: string | undefined;
  #toSelect: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #highlightTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(service: GlossaryService, extensionUri: vscode.Uri) {
    this.#service = service;
    this.#root = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
    this.#subscriptions = [
      service.onDidChange(() => {
        this.#refreshSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#highlightSoon(textEditor);
      }),
      this.#failures,
    ];
  }

  /** Opens the diagram of the active editor, or the one shown last, or the main one. */
  async open(): Promise<void> {
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const diagrams = nameDiagrams(await this.#service.diagrams());
    const here = diagrams.find(({ linked }) => linked.diagram.uri === active);
    if (here) this.#wanted = here.id;
    this.#reveal(false);
    await this.#refresh();
  }

  /** Opens the diagram that contains a node, with the node in the center. */
  async showNode({ uri, line, node }: NodeReference): Promise<void> {
    const diagrams = nameDiagrams(await this.#service.diagrams());
    const inFile = diagrams.filter(({ linked }) => linked.diagram.uri === uri);
    const holding = inFile.find(({ linked }) => linked.diagram.line === line) ?? inFile[0];
    if (holding) this.#wanted = holding.id;
    this.#toSelect = node;
    this.#reveal(true);
    await this.#refresh();
  }

  /** Restores the panel after a restart of the editor. The page reports which diagram it showed. */
  restore(panel: vscode.WebviewPanel): void {
    this.#adopt(panel);
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
    this.#adopt(
      vscode.window.createWebviewPanel(panelViewType, vscode.l10n.t('Architecture Diagram'), {
        viewColumn,
        preserveFocus,
      }),
    );
  }

  #adopt(panel: vscode.WebviewPanel): void {
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
      this.#panel = undefined;
      this.#isListening = false;
      this.#failures.clear();
    });
    webview.html = panelHtml({
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(vscode.Uri.joinPath(this.#root, 'panel.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(this.#root, 'panel.css')).toString(),
      nonce: crypto.randomUUID().replaceAll('-', ''),
      language: vscode.env.language,
      title: panel.title,
    });
  }

  #post(message: ToPanel): void {
    if (this.#isListening) void this.#panel?.webview.postMessage(message);
  }

  #refreshSoon(): void {
    if (!this.#isListening) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), rest);
  }

  /** Sends the current version of the diagram. If its text has an error, sends the error and keeps the picture. */
  async #refresh(): Promise<void> {
    if (!this.#isListening) return;
    const files = await this.#service.diagramFiles();
    const diagrams = nameDiagrams(await this.#service.diagrams());
    const choices = diagrams.map(({ id, title }) => ({ id, title }));
    const last = this.#shown;
    const id = this.#wanted ?? last?.id;
    const found = diagrams.find((one) => one.id === id) ?? diagrams[0];
    const current = last !== undefined && last.id === id ? last : found;
    const problem = current
      ? problemOf(current, files)
      : [...files.values()].flatMap((file) => problemAt(file, 0) ?? [])[0];
    if (found && (!problem || current !== last || this.#isFresh)) {
      this.#shown = problem && current ? current : found;
      this.#post({ type: 'show', diagram: toPanelDiagram(this.#shown), choices });
      this.#isFresh = false;
    }
    if (problem) {
      const diagram = { id: current?.id ?? '', title: current?.title ?? '' };
      this.#post({ type: 'error', diagram, choices, ...problem });
    } else if (!found) this.#post({ type: 'empty' });
    this.#wanted = this.#shown?.id;
    this.#sendSelection();
  }

  #sendSelection(): void {
    if (this.#toSelect === undefined || !this.#isListening) return;
    this.#post({ type: 'select', node: this.#toSelect });
    this.#toSelect = undefined;
  }

  #highlightSoon(editor: vscode.TextEditor): void {
    if (!this.#isListening) return;
    clearTimeout(this.#highlightTimer);
    this.#highlightTimer = setTimeout(() => void this.#highlight(editor), pause);
  }

  async #highlight({ document, selection }: vscode.TextEditor): Promise<void> {
    const index = await this.#service.index();
    if (!this.#isListening || !this.#shown) return;
    const nodes = boxesAt(this.#shown.linked, document, selection.active, index);
    this.#post({ type: 'highlight', nodes });
  }

  async #receive(message: FromPanel): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isListening = true;
        this.#isFresh = true;
        this.#wanted ??= message.diagram;
        this.#post({ type: 'start', strings: panelStrings() });
        return this.#refresh();
      case 'pickDiagram':
        this.#wanted = message.diagram;
        return this.#refresh();
      case 'create':
        await vscode.commands.executeCommand(commandIds.createStarter);
        // A new diagram opens in the panel, which shows the result better than the text does.
        if (this.#panel?.visible === false) {
          this.#panel.reveal(vscode.ViewColumn.Beside, true);
        }
        return;
      case 'goToLine':
        if (this.#shown) await showLine(this.#shown.linked.diagram.uri, message.line);
        return;
      case 'rendered':
        this.#failures.clear();
        return;
      case 'renderFailed':
        this.#reportFailure(message.message, message.line);
        return;
      case 'openTerm':
      case 'openNode':
      case 'openCode':
      case 'editTerm':
      case 'addTerm':
        return this.#receiveAboutNode(message.type, message.node);
    }
  }

  async #receiveAboutNode(request: NodeRequest, node: string): Promise<void> {
    if (!this.#shown) return;
    const { diagram, links } = this.#shown.linked;
    const box = [...diagram.nodes, ...diagram.groups].find(({ id }) => id === node);
    if (!box) return;
    const term = links.termOf(node);
    switch (request) {
      case 'openNode':
        return showLine(diagram.uri, box.line);
      case 'addTerm':
        await vscode.commands.executeCommand(commandIds.addTerm, box.label);
        return;
      case 'openTerm':
        return term && showEntry(this.#service, term, editorColumn());
      case 'openCode':
        return term && showCode(term);
      case 'editTerm':
        if (term) await vscode.commands.executeCommand(commandIds.editTerm, referenceTo(term));
        return;
    }
  }

  /** Only the page knows what Mermaid can parse but not draw, so its problem is reported from here. */
  #reportFailure(message: string, line: number | undefined): void {
    const diagram = this.#shown?.linked.diagram;
    if (!diagram) return;
    const at = line ?? diagram.line;
    const range = new vscode.Range(at, 0, at, Number.MAX_SAFE_INTEGER);
    const diagnostic = new vscode.Diagnostic(range, message);
    diagnostic.source = vscode.l10n.t('Glossary');
    this.#failures.set(vscode.Uri.parse(diagram.uri), [diagnostic]);
  }
}

type NodeRequest = Extract<FromPanel, { readonly node: string }>['type'];

function problemOf(
  { linked }: NamedDiagram,
  files: ReadonlyMap<string, DiagramFile>,
): TextProblem | undefined {
  return problemAt(files.get(linked.diagram.uri), linked.diagram.line);
}
