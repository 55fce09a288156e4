import type { PanelWord } from '../../protocol/panelWords';
import { type KeyBinding, keyBindings } from './keyboard';
import { getWord } from '../panelWords';

const words: Readonly<Record<string, PanelWord>> = {
  ArrowLeft: 'leftKey',
  ArrowRight: 'rightKey',
  ArrowUp: 'upKey',
  ArrowDown: 'downKey',
  ' ': 'spaceKey',
  Escape: 'escapeKey',
};

/** Returns the keys of a binding as they are named on keyboards: "Alt+Left". */
export function listKeyNames({ keys, modifier }: KeyBinding): readonly string[] {
  return keys.map((key) => {
    const word = words[key];
    const name = word === undefined ? toKeyName(key) : getWord(word);
    return modifier === undefined ? name : `${modifier}+${name}`;
  });
}

function toKeyName(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}

/** Returns the name of the first key of an action. */
export function nameKey(word: PanelWord): string | undefined {
  const binding = keyBindings.find((one) => one.word === word);
  return binding === undefined ? undefined : listKeyNames(binding)[0];
}

/** Returns the name of a tool with its first key: "Zoom in (+)". */
export function nameTool(word: PanelWord): string {
  const key = nameKey(word);
  return key === undefined ? getWord(word) : getWord('neighbor', getWord(word), key);
}
