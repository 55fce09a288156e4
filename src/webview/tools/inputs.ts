import type { PanelTarget } from '../../protocol/messages';
import type { CommandParts } from './pictureCommands';
import { type KeyCommands, runKeyCommand } from './keyboard';
import { followPointer } from '../picture/followPointer';

/** Connects pointer, focus and keys with the picture on the canvas. */
export function connectInputs(
  canvas: HTMLElement,
  { stage, selection, framing }: CommandParts,
  commands: KeyCommands,
  focusOn: (box: string) => void,
): void {
  const getFocused = (): PanelTarget | undefined => stage.targetOf(document.activeElement);
  followPointer(canvas, {
    targetOf: (element) => stage.targetOf(element),
    lookAt: (target) => {
      selection.lookAt(target ?? getFocused());
    },
    pin: (target) => {
      selection.choose(target);
    },
    focusOn,
    groupOf: (element) => stage.groupOf(element),
  });
  canvas.addEventListener('focusin', (event) => {
    const target = stage.targetOf(event.target);
    if (target !== undefined) selection.onFocus(target);
  });
  canvas.addEventListener('focusout', ({ relatedTarget }) => {
    const isOnTarget = stage.targetOf(relatedTarget) !== undefined;
    if (!isOnTarget && document.hasFocus()) selection.lookAt(undefined);
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
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  if (isField) return true;
  return target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ');
}
