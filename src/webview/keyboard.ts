import type { Direction } from './graph';

/** The actions of keys. */
export interface KeyCommands {
  readonly step: (direction: Direction) => void;
  /** Goes to the next (1) or previous (-1) connection of the box. */
  readonly stepEdge: (step: 1 | -1) => void;
  readonly toFirst: () => void;
  readonly toLast: () => void;
  readonly pan: (x: number, y: number) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly actualSize: () => void;
  readonly fit: () => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly search: () => void;
  readonly toggleList: () => void;
  readonly toggleDelivery: () => void;
  readonly toggleWaiting: () => void;
}

const panStep = 60;

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Shift and an arrow key scroll in that direction, so the picture moves the other way. */
const pans: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [panStep, 0],
  ArrowRight: [-panStep, 0],
  ArrowUp: [0, panStep],
  ArrowDown: [0, -panStep],
};

/** Runs the action of a key and returns whether there was one. Ctrl and Cmd belong to the editor. */
export function runKeyCommand(event: KeyboardEvent, commands: KeyCommands): boolean {
  if (event.altKey && !event.ctrlKey && !event.metaKey)
    return runHistoryCommand(event.key, commands);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const pan = event.shiftKey ? pans[event.key] : undefined;
  const direction = directions[event.key];
  if (pan !== undefined) commands.pan(...pan);
  else if (direction !== undefined) commands.step(direction);
  else return runOtherKeyCommand(event.key, commands);
  return true;
}

function runHistoryCommand(key: string, { goBack, goForward }: KeyCommands): boolean {
  if (key === 'ArrowLeft') goBack();
  else if (key === 'ArrowRight') goForward();
  else return false;
  return true;
}

function runOtherKeyCommand(key: string, commands: KeyCommands): boolean {
  const actions: Readonly<Record<string, () => void>> = {
    Home: commands.toFirst,
    End: commands.toLast,
    Enter: commands.open,
    ' ': commands.open,
    Escape: commands.close,
    '+': commands.zoomIn,
    '=': commands.zoomIn,
    '-': commands.zoomOut,
    '0': commands.actualSize,
    '[': () => {
      commands.stepEdge(-1);
    },
    ']': () => {
      commands.stepEdge(1);
    },
    f: commands.fit,
    '/': commands.search,
    l: commands.toggleList,
    d: commands.toggleDelivery,
    w: commands.toggleWaiting,
  };
  const action = actions[key];
  action?.();
  return action !== undefined;
}
