import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { commandIds } from '../commandIds';
import { openPlaceLink, useGlossaryLink } from '../links';
import { renderSourcesHtml } from './sourcesHtml';
import { sourcesViewType } from '../viewTypes';
import { renderSourcesPage } from '../../core/service/browsing';

/** Delay after the last change before the page is updated, in milliseconds. */
const typingPause = 300;

/**
 * Shows the glossary files in a page without scripts: those that are used, and those that are not, with the reason and
 * how to use them.
 */
export class SourcesPanel implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #subscription: Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown = '';

  constructor(service: GlossaryService) {
    this.#service = service;
    this.#subscription = service.onDidChange(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#refresh(), typingPause);
    });
  }

  async show(): Promise<void> {
    if (this.#panel) this.#panel.reveal();
    else {
      const title = vscode.l10n.t('Glossary Sources');
      const column = vscode.ViewColumn.Active;
      this.#adopt(
        vscode.window.createWebviewPanel(sourcesViewType, title, column, {
          enableFindWidget: true,
        }),
      );
    }
    await this.#refresh();
  }

  /** Continues in a panel that the editor has restored after a restart. */
  async restore(panel: vscode.WebviewPanel): Promise<void> {
    this.#adopt(panel);
    await this.#refresh();
  }

  /** Returns the current page as HTML; waits until every document has been examined. */
  async page(): Promise<string> {
    await this.#service.whenFound();
    const lookAlikes = await this.#service.findLookAlikes();
    const glossary = await this.#service.glossary();
    const { folders } = this.#service.workspace;
    return renderSourcesPage(
      { glossary, lookAlikes, folders },
      {
        open: (uri, line) => openPlaceLink({ uri, line }),
        use: useGlossaryLink,
        settings: `command:workbench.action.openSettings?${encodeURIComponent(
          JSON.stringify(['architectureGlossary.glossaryFiles']),
        )}`,
      },
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#shown = '';
    panel.webview.options = {
      enableScripts: false,
      localResourceRoots: [],
      enableCommandUris: [
        commandIds.openPlace,
        commandIds.useGlossary,
        'workbench.action.openSettings',
      ],
    };
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
  }

  async #refresh(): Promise<void> {
    if (!this.#panel) return;
    const body = await this.page();
    const panel = this.#panel;
    // Setting the same page again would reset its scroll position.
    if (body === this.#shown) return;
    this.#shown = body;
    panel.webview.html = renderSourcesHtml(body, panel.title, vscode.env.language);
  }
}
