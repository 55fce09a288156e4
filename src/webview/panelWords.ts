import type { PanelWord } from '../protocol/messages';

let strings: Readonly<Record<string, string>> = {};

/** Stores the texts that the extension sends, in the editor's language. */
export function setWords(learned: Readonly<Record<string, string>>): void {
  strings = learned;
}

export function getWord(key: PanelWord, ...values: readonly (string | number)[]): string {
  const text = strings[key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}
