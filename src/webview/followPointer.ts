/** The actions of pointer events on boxes, by id. */
export interface PointerActions {
  readonly idOf: (target: EventTarget | null) => string | undefined;
  /** The box whose card is shown, if any. */
  readonly shown: () => string | undefined;
  readonly show: (id: string) => void;
  readonly hide: () => void;
  readonly open: (id: string) => void;
}

const showAfter = 180;
const hideAfter = 280;
/** A press that moves further than this, in pixels, is a drag. */
const maxClickDistance = 5;

/**
 * Shows cards on hover and opens clicked boxes. A card stays while the pointer moves to it. A tap shows the card
 * first, since touch has no hover; a second tap opens it.
 */
export function followPointer(
  canvas: HTMLElement,
  card: HTMLElement,
  pointing: PointerActions,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed: { readonly x: number; readonly y: number; readonly shown: string | undefined };
  const schedule = (delay: number, action: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  };

  canvas.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const id = pointing.idOf(event.target);
    if (id !== undefined) {
      schedule(pointing.shown() === undefined ? showAfter : showAfter / 2, () => {
        pointing.show(id);
      });
    } else if (card.contains(getEventNode(event))) clearTimeout(timer);
    else schedule(hideAfter, hideUnlessFocused);
  });
  canvas.addEventListener('pointerleave', () => {
    schedule(hideAfter, hideUnlessFocused);
  });
  function hideUnlessFocused(): void {
    const { activeElement } = document;
    if (card.contains(activeElement) || pointing.idOf(activeElement) !== undefined) return;
    pointing.hide();
  }

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(timer);
      pressed = { x: event.clientX, y: event.clientY, shown: pointing.shown() };
    },
    { capture: true },
  );
  // Runs before other listeners: the editor opens clicked links, including those in pictures.
  canvas.addEventListener(
    'click',
    (event) => {
      const id = pointing.idOf(event.target);
      if (id === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const moved = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
      const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
      if (moved > maxClickDistance || (isTouch && pressed.shown !== id)) return;
      pointing.open(id);
    },
    { capture: true },
  );
}

function getEventNode(event: Event): Node | null {
  return event.target instanceof Node ? event.target : null;
}
