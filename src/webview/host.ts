import type { FromPanel, PanelState, ToPanel } from '../protocol/messages';
import { isToPanel } from '../protocol/validateMessages';

/** What is around the panel: the editor, or a page without one. */
export interface PanelHost {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
  /** Only of a page, which talks to its panel directly. */
  readonly page?: {
    /** The element that the panel is in. */
    readonly root: HTMLElement;
    readonly listen: (receive: (message: ToPanel) => void) => void;
  };
}

declare function acquireVsCodeApi(): PanelHost;

/** The editor's API of the webview, or that of a page; it can be acquired only once per page. */
export const host: PanelHost = acquireVsCodeApi();

/** Calls a function with each message to the panel. In an editor, messages come from another page, so they are validated. */
export function listenToHost(receive: (message: ToPanel) => void): void {
  if (host.page !== undefined) host.page.listen(receive);
  else
    window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isToPanel(data)) receive(data);
    });
}
