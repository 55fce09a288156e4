import type { FromPanel, PanelState } from '../protocol/messages';

interface HostApi {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

declare function acquireVsCodeApi(): HostApi;

/** The editor's side of the webview; it may be asked for only once per page. */
export const host: HostApi = acquireVsCodeApi();
