import * as vscode from 'vscode';
import { adoptCapitals, chooseNearestFileForEntry } from '../../core/service/editing';
import { listChangedFields } from '../../protocol/termForm';
import { isFormState } from '../../protocol/validateTermForm';
import { toSuggestion } from '../commands/addTerm';
import { offerStarter } from '../commands/createStarter';
import { getOrPickTerm } from '../commands/pickTerm';
import type { FormStart } from './formContent';
import { toTarget } from './formTarget';
import { emptyValues } from './formValues';
import { TermForm, type TermFormParts } from './termForm';
import { termFormViewType } from '../viewTypes';

/** The open forms: one for each entry. */
export class TermForms implements vscode.Disposable {
  readonly #parts: TermFormParts;
  readonly #forms = new Set<TermForm>();

  constructor(parts: Omit<TermFormParts, 'reopen' | 'onClosed'>) {
    this.#parts = {
      ...parts,
      reopen: (start) => {
        this.#open(start);
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
    if (term) this.#open({ target: toTarget(term) });
  }

  /** Opens the form of a new entry, with the word at the cursor or the argument's. */
  async add(argument: unknown): Promise<void> {
    const { service } = this.#parts;
    const glossary = await service.glossary();
    if (glossary.files.size === 0) return offerStarter(service);
    const active = vscode.window.activeTextEditor?.document.uri.toString();
    const uri = chooseNearestFileForEntry(glossary, service.workspace.folders, active);
    if (uri === undefined) return;
    const { name, expansion = '' } = toSuggestion(argument);
    const neighbors = glossary.files.get(uri)?.terms ?? [];
    const base = { ...emptyValues, name: adoptCapitals(name, neighbors), expansion };
    this.#open({ target: { uri }, base });
  }

  /** Continues a form that the editor has restored after a restart. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    if (isFormState(state)) {
      const { target, base, values } = state;
      const isDirty = listChangedFields(base, values).length > 0;
      this.#host(panel, { target, base, ...(isDirty && { values }) });
    } else panel.dispose();
  }

  dispose(): void {
    for (const form of this.#forms) form.dispose();
  }

  #open(start: FormStart): void {
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
    const title = entry ? vscode.l10n.t('Edit “{0}”', entry.name) : vscode.l10n.t('Add Term');
    const panel = vscode.window.createWebviewPanel(
      termFormViewType,
      title,
      vscode.ViewColumn.Active,
    );
    this.#host(panel, start);
  }

  #host(panel: vscode.WebviewPanel, start: FormStart): void {
    this.#forms.add(new TermForm(this.#parts, panel, start));
  }
}
