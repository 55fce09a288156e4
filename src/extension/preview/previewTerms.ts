import type { Token } from 'markdown-it';
import * as vscode from 'vscode';
import { type PreviewGlossary } from '../../core/features/preview/previewGlossary';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { toWorkspaceUri } from '../convert';
import { prefix, readSettings } from '../host/configuration';
import { markTerms, PreviewGlossaryReader } from '../../core/service/reading';

/** Delay after the last keystroke before previews are updated, in milliseconds. */
const typingDelay = 300;

/**
 * Marks terms in previews, which are rendered synchronously, with the glossary that is loaded, and refreshes the
 * previews when it changes.
 */
export class PreviewTerms implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #reader: PreviewGlossaryReader;
  #subscriptions: readonly Disposable[] = [];
  #previewGlossary: PreviewGlossary | undefined;
  #isRendered = false;
  #requestCount = 0;
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
        this.#timer = setTimeout(() => void this.#update(), typingDelay);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${prefix}.markdownPreview`)) void this.#update();
      }),
    ];
    void this.#update();
  }

  /** Returns the document unchanged while the glossary is not loaded. */
  mark(tokens: Token[], document: vscode.Uri): Token[] {
    this.#isRendered = true;
    if (!this.#previewGlossary) return tokens;
    // A preview that was opened by a link keeps the link's fragment in its address.
    return markTerms(
      tokens,
      toWorkspaceUri(document.with({ fragment: '' })),
      this.#previewGlossary,
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#requestCount++;
    for (const one of this.#subscriptions) one.dispose();
  }

  async #update(): Promise<void> {
    const request = ++this.#requestCount;
    const previewGlossary = readSettings().markdownPreview ? await this.#read() : undefined;
    if (request !== this.#requestCount || previewGlossary?.index === this.#previewGlossary?.index)
      return;
    this.#previewGlossary = previewGlossary;
    // Only real changes may refresh the previews, because each refresh renders them again.
    if (this.#isRendered) await vscode.commands.executeCommand('markdown.preview.refresh');
  }

  async #read(): Promise<PreviewGlossary> {
    return this.#reader.read(await this.#service.glossary(), await this.#service.index());
  }
}
