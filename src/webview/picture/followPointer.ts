import type { PanelTarget } from '../../protocol/messages';

/** The actions of pointer events on boxes and edges. */
export interface PointerActions {
  readonly targetOf: (element: EventTarget | null) => PanelTarget | undefined;
  /** Shows what the pointer is on, or nothing. */
  readonly lookAt: (target: PanelTarget | undefined) => void;
  readonly pin: (target: PanelTarget) => void;
  /** A double click on a box, or on the label of a group. */
  readonly focusOn: (box: string) => void;
  readonly groupOf: (element: EventTarget | null) => string | undefined;
}

const showAfter = 150;
const hideAfter = 200;
/** A press that moves further than this, in pixels, is a drag. */
const maxClickDistance = 5;

/** Shows what is pointed at after a moment, and pins what is clicked or tapped. */
export function followPointer(canvas: HTMLElement, actions: PointerActions): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = { x: 0, y: 0 };
  /** The box under the first click, which a second one may no longer hit, since details take room. */
  let clicked: string | undefined;
  const schedule = (delay: number, target: PanelTarget | undefined): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      actions.lookAt(target);
    }, delay);
  };

  canvas.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const target = actions.targetOf(event.target);
    schedule(target === undefined ? hideAfter : showAfter, target);
  });
  canvas.addEventListener('pointerleave', () => {
    schedule(hideAfter, undefined);
  });
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(timer);
      pressed = { x: event.clientX, y: event.clientY };
    },
    { capture: true },
  );
  // Runs before other listeners: the editor opens clicked links, including those in pictures.
  canvas.addEventListener(
    'click',
    (event) => {
      const target = actions.targetOf(event.target);
      const moved = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
      if (event.detail === 2 && clicked !== undefined && moved <= maxClickDistance) {
        event.preventDefault();
        event.stopPropagation();
        actions.focusOn(clicked);
        return;
      }
      clicked = target?.kind === 'box' ? target.id : actions.groupOf(event.target);
      if (target === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (moved <= maxClickDistance) actions.pin(target);
    },
    { capture: true },
  );
}
