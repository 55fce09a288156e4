import type { PanelWord } from '../protocol/panelWords';
import { Words } from './words';

const words = new Words<PanelWord>();

/** Stores the texts that the extension sends, in the editor's language. */
export function setWords(learned: Readonly<Record<string, string>>): void {
  words.learn(learned);
}

export function getWord(key: PanelWord, ...values: readonly (string | number)[]): string {
  return words.get(key, ...values);
}
