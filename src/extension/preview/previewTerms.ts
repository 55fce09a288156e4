import type { Token } from 'markdown-it';
import * as vscode from 'vscode';
import { markTerms } from '../../core/features/preview/markTerms';
import {
  type PreviewGlossary,
  PreviewGlossaryReader,
} from '../../core/features/preview/previewGlossary';
import type { GlossaryService } from '../../core/service';
import type { Disposable } from '../../core/workspace/event';
import { toWorkspaceUri } from '../convert';
import { prefix, readSettings } from '../host/configuration';

/** Delay after the last keystroke before previews are updated, in milliseconds. */
const rest = 300;

/**
 * Marks terms in previews, which are rendered synchronously, with the glossary that is loaded, and refreshes the
 * previews when it changes.
 */
export class PreviewTerms implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #reader: PreviewGlossaryReader;
  #subscriptions: readonly Disposable[] = [];
  #known: PreviewGlossary | undefined;
  #isRendered = false;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(service: GlossaryService) {
    this.#service = service;
    this.#reader = new PreviewGlossaryReader(service.workspace);
  }

  /** Starts to observe the glossary and the setting. Called once; previews may have been rendered before. */
  start(isRendered: boolean): void {
    this.#isRendered = isRendered;
    this.#subscriptions = [
      this.#service.onDidChange(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#follow(), rest);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${prefix}.markdownPreview`)) void this.#follow();
      }),
    ];
    void this.#follow();
  }

  /** Returns the document unchanged while the glossary is not loaded. */
  mark(tokens: Token[], document: vscode.Uri): Token[] {
    this.#isRendered = true;
    if (!this.#known) return tokens;
    // A preview that was opened by a link keeps the link's fragment in its address.
    return markTerms(tokens, toWorkspaceUri(document.with({ fragment: '' })), this.#known);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked++;
    for (const one of this.#subscriptions) one.dispose();
  }

  async #follow(): Promise<void> {
    const asked = ++this.#asked;
    const known = readSettings().markdownPreview ? await this.#read() : undefined;
    if (asked !== this.#asked || known?.index === this.#known?.index) return;
    this.#known = known;
    // Only real changes may refresh the previews, because each refresh renders them again.
    if (this.#isRendered) await vscode.commands.executeCommand('markdown.preview.refresh');
  }

  async #read(): Promise<PreviewGlossary> {
    return this.#reader.read(await this.#service.glossary(), await this.#service.index());
  }
}
