import type { FromPanel, PanelState } from '../protocol/messages';

interface HostApi {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

declare function acquireVsCodeApi(): HostApi;

/** The editor's API of the webview; it can be acquired only once per page. */
export const host: HostApi = acquireVsCodeApi();
