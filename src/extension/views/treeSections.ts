import * as vscode from 'vscode';
import type { Glossary } from '../../core/glossary/glossaryStore';
import type { Term } from '../../core/glossary/term';
import { chooseStartTerms } from '../../core/service/browsing';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toTextDocument } from '../convert';
import { isCanceled, runInSlices } from '../../core/service/hosting';
import type { WorkspaceUsages } from '../providers/workspaceUsages';
import type { Section } from './glossaryNode';

/** Delay after the last keystroke or change of the editor, in milliseconds. */
const readingDelay = 300;
/** In UTF-16 units. A longer text is not searched while it is edited. */
const maxTextLength = 1_000_000;

/** The terms of the lists above the groups of the side bar: where to start, and what the editor's file uses. */
export class TreeSections implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #usages: Promise<WorkspaceUsages>;
  readonly #changes = new vscode.EventEmitter<Section>();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly #cancellation = new vscode.CancellationTokenSource();
  readonly #terms: Record<Section, readonly Term[]> = { start: [], used: [] };
  #counted: Glossary | undefined;
  #isShown = false;
  /** Whether the editor or its text has changed while the lists were hidden. */
  #isBehind = false;
  #reading: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changes.event;

  constructor(service: GlossaryService, usages: Promise<WorkspaceUsages>) {
    this.#service = service;
    this.#usages = usages;
    const { onDidChangeTextDocument } = vscode.workspace;
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        // The focus moved to a view or a panel: the reader still reads the same file.
        if (editor) this.#readSoon();
      }),
      onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.#readSoon();
      }),
    ];
  }

  termsOf(section: Section): readonly Term[] {
    return this.#terms[section];
  }

  /** Finds the terms again after the glossary has changed; called when the view shows it. */
  update(): void {
    this.#isShown = true;
    void this.#readEditor();
    void this.#chooseStart();
  }

  /** Reads edited files only while the view is visible, and catches up when it is shown again. */
  setVisible(isVisible: boolean): void {
    this.#isShown = isVisible;
    if (isVisible && this.#isBehind) this.#readSoon();
  }

  dispose(): void {
    clearTimeout(this.#reading);
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    for (const one of this.#subscriptions) one.dispose();
    this.#changes.dispose();
  }

  /** Reads all files, in the background, once for each state of the glossary. */
  async #chooseStart(): Promise<void> {
    const { token } = this.#cancellation;
    const glossary = await this.#service.glossary();
    if (glossary === this.#counted) return;
    this.#counted = glossary;
    await this.#service.whenFound();
    const usages = await (await this.#usages).current(token);
    if (!usages || isCanceled(token)) return;
    const [main] = await this.#service.diagramOutlines();
    const files = await runInSlices(usages.countFiles(), this.#service.parts.scheduler);
    if (isCanceled(token) || usages.glossary !== this.#counted) return;
    this.#set('start', chooseStartTerms(glossary.terms, files, main));
  }

  #readSoon(): void {
    this.#isBehind = !this.#isShown;
    if (!this.#isShown) return;
    clearTimeout(this.#reading);
    this.#reading = setTimeout(() => void this.#readEditor(), readingDelay);
  }

  async #readEditor(): Promise<void> {
    const { token } = this.#cancellation;
    const document = vscode.window.activeTextEditor?.document;
    const index = await this.#service.index();
    if (isCanceled(token)) return;
    const text = document?.isClosed === false ? document.getText() : '';
    if (!document || text.length > maxTextLength) {
      this.#set('used', []);
      return;
    }
    const { uri, languageId } = toTextDocument(document);
    const matches = index.findMatches({ uri, languageId, text });
    this.#set('used', [...new Set(matches.flatMap(({ terms }) => terms.slice(0, 1)))]);
  }

  #set(section: Section, terms: readonly Term[]): void {
    const shown = this.#terms[section];
    if (shown.length === terms.length && shown.every((term, i) => term === terms[i])) return;
    this.#terms[section] = terms;
    this.#changes.fire(section);
  }
}
