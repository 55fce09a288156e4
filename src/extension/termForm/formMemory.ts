import type * as vscode from 'vscode';
import {
  createListGuard,
  createObjectGuard,
  createOptionalGuard,
  isBoolean,
  isNumber,
} from '../../protocol/guards';
import { isFormInput, isFormTarget, isTermValues } from '../../protocol/validateTermForm';
import type { FormStart } from './formContent';

export const formMemoryKey = 'termForm.open';

const isFormStarts = createListGuard(
  createObjectGuard<FormStart>({
    id: isNumber,
    target: isFormTarget,
    base: createOptionalGuard(isTermValues),
    isNameGuessed: createOptionalGuard(isBoolean),
    draft: createOptionalGuard(isFormInput),
  }),
);

/**
 * The forms that are open, with what was entered. The editor stores the state of a page when the window closes, which a
 * crash prevents, but a memento at once.
 */
export class FormMemory {
  readonly #memento: vscode.Memento;
  readonly #forms: Map<number, FormStart>;
  #latestId = 0;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    const kept: unknown = memento.get(formMemoryKey);
    this.#forms = new Map(isFormStarts(kept) ? kept.map((form) => [form.id, form]) : []);
  }

  /** Returns an id that no form of the workspace has, not even one whose tab is still hidden after a restart. */
  createId(): number {
    this.#latestId = Math.max(Date.now(), this.#latestId + 1);
    return this.#latestId;
  }

  list(): readonly FormStart[] {
    return [...this.#forms.values()];
  }

  keep(form: FormStart): void {
    this.#forms.set(form.id, form);
    this.#write();
  }

  forget(id: number): void {
    if (this.#forms.delete(id)) this.#write();
  }

  #write(): void {
    void this.#memento.update(formMemoryKey, this.#forms.size > 0 ? this.list() : undefined);
  }
}
