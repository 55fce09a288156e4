import * as vscode from 'vscode';
import { panelViewType } from './panelViewType';

/**
 * Moves a file that opens on top of the panel to a group next to it. The editor locks the group of the panel, but never
 * the only group of a window. Tabs that the reader has put into one group with the panel stay there.
 */
export function keepPanelUncovered(): vscode.Disposable {
  return vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
    const [group, ...others] = vscode.window.tabGroups.all;
    const isAlone = group !== undefined && others.length === 0;
    if (!isAlone || !group.tabs.some(isPanel)) return;
    const covering = group.tabs.filter((tab) => !isPanel(tab));
    const isNew = covering.length > 0 && covering.every((tab) => opened.includes(tab));
    const isFile = covering.some(
      ({ isActive, input }) => isActive && !(input instanceof vscode.TabInputWebview),
    );
    if (isNew && isFile)
      void vscode.commands.executeCommand('moveActiveEditor', { to: 'left', by: 'group' });
  });
}

function isPanel({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(panelViewType);
}
