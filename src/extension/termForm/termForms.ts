import * as vscode from 'vscode';
import { adoptCapitals, chooseNearestFileForEntry } from '../../core/service/editing';
import { listChangedFields } from '../../protocol/termForm';
import { isFormState } from '../../protocol/validateTermForm';
import { toSuggestion } from '../commands/addTerm';
import { offerStarter } from '../commands/createStarter';
import { getOrPickTerm } from '../commands/pickTerm';
import { plainWindow } from '../plainWindow';
import { type FormStart, getFormTitle } from './formContent';
import { FormMemory } from './formMemory';
import { toTarget } from './formTarget';
import { emptyValues } from './formValues';
import { TermForm, type TermFormParts } from './termForm';
import { termFormViewType } from '../viewTypes';

/** How long the editor may take to continue the tab of a form after a restart, in milliseconds. */
const longestRestore = 5000;

/** The open forms: one for each entry. */
export class TermForms implements vscode.Disposable {
  readonly #parts: TermFormParts;
  readonly #memory: FormMemory;
  readonly #forms = new Set<TermForm>();
  /** The ids of forms that a message offers to open again. */
  readonly #offered = new Set<number>();
  #recovery: vscode.Disposable | undefined;

  constructor({
    memento,
    ...parts
  }: Pick<TermFormParts, 'service' | 'extensionUri' | 'findUnexplained'> & {
    readonly memento: vscode.Memento;
  }) {
    const memory = new FormMemory(memento);
    this.#memory = memory;
    this.#parts = {
      ...parts,
      memory,
      onAbandoned: (form) => {
        this.#offer(form);
      },
      onClosed: (form) => {
        this.#forms.delete(form);
      },
    };
  }

  /** Opens the form of an entry: the argument's, or one that the user selects. */
  async edit(argument: unknown): Promise<void> {
    const { service } = this.#parts;
    const term = await getOrPickTerm(service, argument, vscode.l10n.t('Edit Term'));
    if (term) this.#open({ id: this.#memory.createId(), target: toTarget(term) });
  }

  /** Opens the form of a new entry, with the word at the cursor or the argument's. */
  async add(argument: unknown): Promise<void> {
    const { service } = this.#parts;
    const glossary = await service.glossary();
    if (glossary.files.size === 0) return offerStarter(service);
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const uri = chooseNearestFileForEntry(glossary, service.workspace.folders, active);
    if (uri === undefined) return;
    const { name, expansion = '', isGuessed: isNameGuessed } = toSuggestion(argument);
    const neighbors = glossary.files.get(uri)?.terms ?? [];
    const base = { ...emptyValues, name: adoptCapitals(name, neighbors), expansion };
    this.#open({ id: this.#memory.createId(), target: { uri }, base, isNameGuessed });
  }

  /** Continues a form that the editor has restored after a restart. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    if (!isFormState(state) || [...this.#forms].some(({ id }) => id === state.id)) {
      panel.dispose();
      return;
    }
    const kept = this.#memory.list().find(({ id }) => id === state.id);
    const { id, base, values, revision } = state;
    const isDirty = listChangedFields(base, values).length > 0;
    const draft = isDirty ? { base, values, revision } : undefined;
    const isOlder = kept?.draft !== undefined && kept.draft.revision > revision;
    const start = { id, target: state.target, base, draft };
    this.#host(panel, isOlder ? kept : start);
  }

  /** Continues the forms of an earlier run of the extension, which the editor may still restore itself. */
  recoverLater(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void this.recover().then((isDone) => {
          if (isDone) this.#recovery?.dispose();
        });
      }, longestRestore);
    };
    // Hidden tabs are restored when they are shown.
    const watching = vscode.window.tabGroups.onDidChangeTabs(wait);
    this.#recovery?.dispose();
    this.#recovery = new vscode.Disposable(() => {
      clearTimeout(timer);
      watching.dispose();
    });
    wait();
  }

  /**
   * Opens forms again in place of tabs that lost them with an extension host that was ended, and offers to open those
   * whose tabs are gone and that have unsaved input. Returns whether none is left that may be in a hidden tab.
   */
  async recover(): Promise<boolean> {
    const lost = new Map(
      this.#memory
        .list()
        .filter(
          ({ id }) => !this.#offered.has(id) && ![...this.#forms].some((one) => one.id === id),
        )
        .map((form) => [form.id, form]),
    );
    const take = (title: string): FormStart | undefined => {
      const form = [...lost.values()].find(({ target }) => getFormTitle(target) === title);
      if (form) lost.delete(form.id);
      return form;
    };
    const groups = vscode.window.tabGroups.all;
    for (const { activeTab, viewColumn } of groups) {
      if (!isFormTab(activeTab) || [...this.#forms].some((one) => one.isIn(viewColumn))) continue;
      const form = take(activeTab.label);
      if (!form) continue;
      this.#open(form, viewColumn);
      await vscode.window.tabGroups.close(activeTab, true);
    }
    const hidden = groups.flatMap(({ tabs }) =>
      tabs.filter((tab) => !tab.isActive && isFormTab(tab)),
    );
    const waiting = hidden.flatMap(({ label }) => take(label) ?? []);
    for (const form of lost.values()) this.#offer(form);
    return waiting.length === 0;
  }

  dispose(): void {
    this.#recovery?.dispose();
    for (const form of this.#forms) form.dispose();
  }

  /** Offers to open a form again whose tab is gone, if it has unsaved input. */
  #offer(form: FormStart): void {
    const { id, draft } = form;
    if (!draft) {
      this.#memory.forget(id);
      return;
    }
    this.#offered.add(id);
    const reopen = vscode.l10n.t('Reopen');
    const message = vscode.l10n.t('Your changes to “{0}” were not saved.', draft.values.name);
    void plainWindow.showWarningMessage(message, reopen).then((answer) => {
      this.#offered.delete(id);
      if (answer === reopen) this.#open(form);
      else this.#memory.forget(id);
    });
  }

  #open(start: FormStart, column: vscode.ViewColumn = vscode.ViewColumn.Active): void {
    const { entry, uri } = start.target;
    const known = [...this.#forms].find(
      ({ target }) =>
        entry !== undefined &&
        target.uri === uri &&
        target.entry?.name === entry.name &&
        target.entry.offset === entry.offset,
    );
    if (known) {
      known.reveal();
      return;
    }
    const title = getFormTitle(start.target);
    this.#host(vscode.window.createWebviewPanel(termFormViewType, title, column), start);
  }

  #host(panel: vscode.WebviewPanel, start: FormStart): void {
    this.#forms.add(new TermForm(this.#parts, panel, start));
  }
}

function isFormTab(tab: vscode.Tab | undefined): tab is vscode.Tab {
  return (
    tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(termFormViewType)
  );
}
