import type { FormState, FromForm } from '../protocol/termForm';

interface FormHost {
  postMessage(message: FromForm): void;
  getState(): unknown;
  setState(state: FormState): void;
}

declare function acquireVsCodeApi(): FormHost;

/** The editor's API of the webview; it can be acquired only once per page. */
export const host: FormHost = acquireVsCodeApi();
