import * as vscode from 'vscode';
import type { KnownDiagram, KnownDiagrams } from '../../core/diagram/knownDiagrams';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { GlossaryService } from '../../core/service/glossaryService';
import { mayWrite } from '../commands/mayWrite';
import { changeSetting } from '../host/changeSetting';
import type { DiagramPanel } from './diagramPanel';
import { findDiagramOfEditor } from './findDiagram';
import { toPlainItem } from '../plainWindow';
import { toChoice } from './panelContent';
import { formatMainDiagramSetting } from '../../core/service/diagramming';
import { getDisplayPath } from '../../core/service/hosting';

/** Maximum length of the list of a diagram's boxes, in UTF-16 units; longer texts make the list slow. */
const longestDetail = 4000;

/** A diagram in the list. */
export interface DiagramItem extends vscode.QuickPickItem {
  readonly diagram: KnownDiagram;
}

/** Lets the user find a diagram by its title, its file or a box in it, and pin the main one. */
export class DiagramPicker {
  readonly #service: GlossaryService;

  constructor(service: GlossaryService) {
    this.#service = service;
  }

  /** Opens the diagram of the active editor; without one, opens the last shown or main diagram and lists the others. */
  async open(panel: DiagramPanel): Promise<void> {
    const currentId = await findDiagramOfEditor(this.#service);
    await panel.open(currentId);
    // The list does not delay the panel: readers can already use the diagram that it shows.
    if (currentId === undefined) void this.choose(panel);
  }

  /** Lets the user choose a diagram and opens it. Opens the panel directly if there is at most one diagram. */
  async choose(panel: DiagramPanel): Promise<void> {
    await this.#service.whenFound();
    if ((await this.#service.knownDiagrams()).all.length < 2) return panel.open();
    const chosen = await this.#pick(panel.shownDiagram);
    if (chosen) await panel.open(chosen.id);
  }

  /** Returns the rows of the list, the main diagram first, without parsing diagrams. */
  async items(current: string | undefined): Promise<readonly DiagramItem[]> {
    const known = await this.#service.knownDiagrams();
    const boxes = listBoxes(await known.outlines());
    const pinned = this.#pinned(known);
    const { folders } = this.#service.workspace;
    return known.all.map((diagram, place) => {
      const notes = [
        // The path comes last, because a long one would hide the text after it.
        ...(diagram.id === current ? [vscode.l10n.t('Current')] : []),
        ...(place === 0 ? [vscode.l10n.t('Main diagram')] : []),
        `${getDisplayPath(diagram.uri, folders)}:${String(diagram.line + 1)}`,
      ];
      const detail = boxes.get(getKey(diagram));
      return toPlainItem({
        diagram,
        label: toChoice(diagram).title,
        description: notes.join(' · '),
        ...(detail === undefined ? {} : { detail }),
        buttons: [diagram.id === pinned ? createUnpinButton() : createPinButton()],
      });
    });
  }

  /**
   * Pins a diagram as the main one in the workspace settings, or removes its pin. The command line uses the same
   * setting.
   */
  async togglePin(diagram: KnownDiagram): Promise<void> {
    if (!(await mayWrite())) return;
    const known = await this.#service.knownDiagrams();
    const inFile = known.all.filter(({ uri }) => uri === diagram.uri);
    const { folders } = this.#service.workspace;
    const isPinned = this.#pinned(known) === diagram.id;
    const value = isPinned ? undefined : formatMainDiagramSetting(diagram, inFile, folders);
    await changeSetting(this.#service, 'mainDiagram', value);
  }

  #pinned({ all }: KnownDiagrams): string | undefined {
    return this.#service.parts.settings().mainDiagram === '' ? undefined : all[0]?.id;
  }

  async #pick(current: string | undefined): Promise<KnownDiagram | undefined> {
    const picker = vscode.window.createQuickPick<DiagramItem>();
    picker.title = vscode.l10n.t('Open Diagram');
    picker.placeholder = vscode.l10n.t('Search titles, files and boxes');
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.busy = true;
    picker.show();
    const fill = async (active: string | undefined): Promise<void> => {
      const items = await this.items(current);
      picker.items = items;
      const focused = items.find(({ diagram }) => diagram.id === active);
      // An empty list of active items would remove the focus from the first item.
      if (focused) picker.activeItems = [focused];
    };
    const chosen = new Promise<KnownDiagram | undefined>((resolve) => {
      picker.onDidAccept(() => {
        resolve(picker.activeItems[0]?.diagram);
        picker.hide();
      });
      picker.onDidTriggerItemButton(({ item }) => {
        void this.togglePin(item.diagram).then(() => fill(item.diagram.id));
      });
      picker.onDidHide(() => {
        resolve(undefined);
        picker.dispose();
      });
    });
    await fill(current);
    picker.busy = false;
    return chosen;
  }
}

function listBoxes(outlines: readonly LinkedDiagram[]): ReadonlyMap<string, string> {
  return new Map(
    outlines.flatMap(({ diagram }) => {
      const labels = [...diagram.nodes, ...diagram.groups].map(({ label }) => label);
      const words = [...new Set(labels)].filter((label) => label !== '').join(', ');
      return words === '' ? [] : [[getKey(diagram), words.slice(0, longestDetail)] as const];
    }),
  );
}

function getKey({ uri, line }: { readonly uri: string; readonly line: number }): string {
  return `${uri}#${String(line)}`;
}

function createPinButton(): vscode.QuickInputButton {
  return {
    iconPath: new vscode.ThemeIcon('pin'),
    tooltip: vscode.l10n.t('Pin as the main diagram'),
  };
}

function createUnpinButton(): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('pinned'), tooltip: vscode.l10n.t('Unpin') };
}
