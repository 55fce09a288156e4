import type { PanelStrings } from '../protocol/panelWords';
/** Returns all texts of the panel, in the editor's language; the webview itself has none. */
export declare function createPanelStrings(): PanelStrings;
