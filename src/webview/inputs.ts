import type { Card } from './card';
import type { CommandParts } from './pictureCommands';
import { type KeyCommands, runKeyCommand } from './keyboard';
import { followPointer } from './followPointer';

/** Connects pointer, focus and keys with the picture on the canvas. */
export function connectInputs(
  canvas: HTMLElement,
  card: Card,
  { stage, selection, framing }: CommandParts,
  commands: KeyCommands,
  openBox: (id: string) => void,
): void {
  followPointer(canvas, card.element, {
    idOf: (target) => stage.idOf(target),
    shown: () => card.shown,
    show: (id) => {
      selection.showCard(id);
    },
    hide: () => {
      selection.close();
    },
    open: openBox,
  });
  canvas.addEventListener('focusin', (event) => {
    const id = stage.idOf(event.target);
    if (id !== undefined) selection.onFocus(id);
  });
  canvas.addEventListener('focusout', ({ relatedTarget }) => {
    const inside = relatedTarget instanceof Node && canvas.contains(relatedTarget);
    if (!inside && document.hasFocus()) card.hide();
  });
  canvas.addEventListener('pointermove', ({ buttons }) => {
    if (buttons !== 0) framing.leaveToReader();
  });
  canvas.addEventListener('wheel', () => {
    framing.leaveToReader();
  });
  document.addEventListener('keydown', (event) => {
    if (!isForControl(event) && runKeyCommand(event, commands)) event.preventDefault();
  });
}

/** Fields handle all keys; buttons handle the keys that press them. */
function isForControl({ target, key }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ');
}
