import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service';
import type { Disposable } from '../../core/workspace/event';
import { fromPosition } from '../convert';
import type { LazyProviders } from './lazyProviders';

export const readingScheme = 'architecture-glossary';

/** Delay after the last keystroke before the report is updated, in milliseconds. */
const rest = 300;

/** Provides the document that lists the glossary sources; its line numbers link to the glossary files. */
export class ReadingDocument
  implements vscode.TextDocumentContentProvider, vscode.DocumentLinkProvider, vscode.Disposable
{
  readonly #lazy: LazyProviders;
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscription: Disposable;
  readonly #uri = vscode.Uri.from({
    scheme: readingScheme,
    path: `/${vscode.l10n.t('Glossary Sources')}.md`,
  });
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changes.event;

  constructor(service: GlossaryService, lazy: LazyProviders) {
    this.#lazy = lazy;
    this.#subscription = service.onDidChange(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#refresh();
      }, rest);
    });
  }

  async show(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.#uri);
    await vscode.window.showTextDocument(document);
  }

  async provideTextDocumentContent(): Promise<string> {
    const { report } = await this.#lazy.get();
    return (await report()).text;
  }

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const { report } = await this.#lazy.get();
    const { text, links } = await report();
    // An outdated report is about to be replaced.
    if (text !== document.getText()) return [];
    return links.map(({ range, uri, position }) => {
      const { line, character } = fromPosition(position);
      const target = vscode.Uri.parse(uri).with({ fragment: `L${line + 1},${character + 1}` });
      const { start, end } = range;
      const place = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return new vscode.DocumentLink(place, target);
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#changes.dispose();
  }

  #refresh(): void {
    const name = this.#uri.toString();
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === name);
    if (isOpen) this.#changes.fire(this.#uri);
  }
}
