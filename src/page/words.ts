import type { PageStrings, PageWord } from '../content/pageStrings';
import type { PanelWord } from '../protocol/panelWords';
import { getWord as getPanelWord, setWords as setPanelWords } from '../webview/panelWords';
import { Words } from '../webview/words';

const words = new Words<PageWord>();

/** Stores the texts that the page contains. The views share some with the panel, which may not be loaded yet. */
export function setPageWords({ own, panel }: PageStrings): void {
  words.learn(own);
  setPanelWords(panel);
}

export const getWord = words.get;

/** Returns a text that the page shares with its panel. */
export function getSharedWord(key: PanelWord): string {
  return getPanelWord(key);
}
