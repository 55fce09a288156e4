import * as vscode from 'vscode';

/**
 * Keeps files from covering the panel. The editor locks the group of the panel, so that files open elsewhere, but never
 * the only group: a file that opens there moves the panel to a group of its own, next to the file. Where the reader has
 * put the panel among files, it stays.
 */
export class PanelPlace implements vscode.Disposable {
  readonly #getPanel: () => vscode.WebviewPanel | undefined;
  readonly #subscriptions: vscode.Disposable;
  /** Whether the panel was the only tab of the window, before a tab that may not be active yet. */
  #wasAlone = false;
  /** Whether the reader has put the panel among files, also while one of them replaces another. */
  #isShared = false;

  constructor(getPanel: () => vscode.WebviewPanel | undefined) {
    this.#getPanel = getPanel;
    const update = (): void => {
      this.#update();
    };
    const { tabGroups } = vscode.window;
    // The tabs of a window may change with its groups, without an event of their own.
    this.#subscriptions = vscode.Disposable.from(
      tabGroups.onDidChangeTabs(update),
      tabGroups.onDidChangeTabGroups(update),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #update(): void {
    const panel = this.#getPanel();
    const { all } = vscode.window.tabGroups;
    const group = all.find(({ tabs }) => tabs.some(isWebview));
    if (!panel || !group || all.length > 1) {
      this.#wasAlone = false;
      this.#isShared = panel !== undefined && (group?.tabs.length ?? 0) > 1;
    } else if (group.tabs.length === 1) this.#wasAlone = !this.#isShared;
    else if (!this.#wasAlone || group.tabs.length > 2) {
      this.#wasAlone = false;
      this.#isShared = true;
    } else if (isFile(group.activeTab)) {
      this.#wasAlone = false;
      panel.reveal(vscode.ViewColumn.Beside, true);
    }
  }
}

function isWebview({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview;
}

function isFile(tab: vscode.Tab | undefined): boolean {
  const input = tab?.input;
  return (
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputTextDiff ||
    input instanceof vscode.TabInputCustom ||
    input instanceof vscode.TabInputNotebook
  );
}
