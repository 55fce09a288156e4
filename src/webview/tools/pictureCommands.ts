import type { Framing } from '../picture/framing';
import type { ExportSubject } from '../export/printedPicture';
import type { KeyCommands } from './keyboard';
import type { Selection } from '../picture/selection';
import type { Stage } from '../picture/stage';
import type { Viewport } from '../picture/viewport';

export interface CommandParts {
  readonly stage: Stage;
  readonly selection: Selection;
  readonly viewport: Viewport;
  readonly framing: Framing;
}

type OtherCommands = Pick<
  KeyCommands,
  | 'goBack'
  | 'goForward'
  | 'focusOnBox'
  | 'setDepth'
  | 'search'
  | 'toggleList'
  | 'toggleDelivery'
  | 'togglePlain'
  | 'toggleChanged'
  | 'toggleWaiting'
  | 'togglePresenting'
  | 'toggleEditing'
  | 'sketch'
  | 'toggleWalk'
  | 'toggleRecording'
  | 'stepWalk'
  | 'undoStep'
> & {
  /** Leaves the mode that Escape leaves first, and returns whether there was one. */
  readonly leaveMode: () => boolean;
  /** Leaves editing after the selection, and returns whether it was on. */
  readonly leaveEditing: () => boolean;
  /** Returns what an export contains; `undefined` without a picture. */
  readonly getShown: () => ExportSubject | undefined;
  /** Returns from a part to the whole diagram. */
  readonly leavePart: () => void;
};

/** The actions of keys and tools on the picture. */
export function createPictureCommands(
  { stage, selection, viewport, framing }: CommandParts,
  { leaveMode, leaveEditing, leavePart, getShown, ...others }: OtherCommands,
): KeyCommands {
  const byReader =
    <A extends readonly unknown[]>(move: (...args: A) => void) =>
    (...args: A): void => {
      framing.leaveToReader();
      move(...args);
    };
  return {
    ...others,
    step: (direction) => {
      selection.step(direction);
    },
    stepEdge: (step) => {
      selection.stepEdge(step);
    },
    toFirst: () => {
      selection.stepTo(stage.ids[0]);
    },
    toLast: () => {
      selection.stepTo(stage.ids.at(-1));
    },
    open: () => {
      selection.open();
    },
    close: () => {
      if (!leaveMode() && !selection.close() && !leaveEditing()) leavePart();
    },
    pan: byReader((x: number, y: number) => {
      viewport.pan(x, y);
    }),
    zoomIn: byReader(() => {
      viewport.zoomIn();
    }),
    zoomOut: byReader(() => {
      viewport.zoomOut();
    }),
    actualSize: byReader(() => {
      viewport.actualSize();
    }),
    export: () => {
      const shown = getShown();
      if (shown === undefined) return;
      void import('../export/exportDialog').then(({ showExport }) => {
        showExport(stage.element, shown);
      });
    },
    showKeys: () => {
      void import('./keysDialog').then((dialog) => {
        dialog.showKeys();
      });
    },
    fit: () => {
      framing.showWhole();
    },
  };
}
