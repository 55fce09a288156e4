import type { FormContent, FormState, FromForm } from '../protocol/termForm';
import { isFormState } from '../protocol/validateTermForm';

interface FormHost {
  postMessage(message: FromForm): void;
  getState(): unknown;
  setState(state: FormState): void;
}

declare function acquireVsCodeApi(): FormHost;

/** The editor's API of the webview; it can be acquired only once per page. */
export const host: FormHost = acquireVsCodeApi();

const getKey = (id: number): string => `form ${String(id)}`;

/**
 * Keeps the state of the form. A page whose extension host has ended stays open, but the editor gives its state to no
 * other page: the form that replaces it finds it in the storage of the window.
 */
export function keepState(state: FormState): void {
  host.setState(state);
  sessionStorage.setItem(getKey(state.id), JSON.stringify(state));
}

/** Returns the newest state of a form that was kept by this page or an earlier one. */
export function findState({ id, target }: FormContent): FormState | undefined {
  const states: readonly unknown[] = [host.getState(), readStored(id)];
  return states
    .filter(isFormState)
    .filter((one) => one.id === id)
    .filter((one) => JSON.stringify(one.target.entry) === JSON.stringify(target.entry))
    .reduce<FormState | undefined>(
      (newest, one) => (newest && newest.revision >= one.revision ? newest : one),
      undefined,
    );
}

function readStored(id: number): unknown {
  const text = sessionStorage.getItem(getKey(id));
  return text === null ? undefined : JSON.parse(text);
}
