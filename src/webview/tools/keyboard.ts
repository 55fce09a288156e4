import type { PanelWord } from '../../protocol/panelWords';
import { depths } from './breadcrumbs';
import type { Direction } from '../picture/graph';
import { isWithoutEditor } from '../surroundings';
import type { SketchAction } from '../sketching/sketchAction';

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
  /** Shows the box that has the focus with its surroundings. */
  readonly focusOnBox: () => void;
  readonly setDepth: (depth: number) => void;
  readonly search: () => void;
  readonly toggleList: () => void;
  readonly export: () => void;
  readonly toggleDelivery: () => void;
  readonly togglePlain: () => void;
  readonly toggleChanged: () => void;
  readonly toggleWaiting: () => void;
  readonly togglePresenting: () => void;
  readonly toggleEditing: () => void;
  readonly sketch: (action: SketchAction) => void;
  readonly toggleWalk: () => void;
  readonly toggleRecording: () => void;
  /** Goes to the next (1) or previous (-1) step of a walk. */
  readonly stepWalk: (step: 1 | -1) => void;
  /** Removes the last recorded step. */
  readonly undoStep: () => void;
  readonly showKeys: () => void;
}

/** Keys with one action. The action, the names of tools and the help come from it. */
export interface KeyBinding {
  /** What the keys do. */
  readonly word: PanelWord;
  /** As in `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  readonly modifier?: 'Alt' | 'Shift';
  readonly run: (commands: KeyCommands, key: string) => void;
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

function bind(
  word: PanelWord,
  keys: readonly string[],
  run: KeyBinding['run'],
  modifier?: KeyBinding['modifier'],
): KeyBinding {
  return { word, keys, run, ...(modifier === undefined ? {} : { modifier }) };
}

/** The commands that need no more than their key. */
type PlainCommand = {
  [K in keyof KeyCommands]: KeyCommands[K] extends () => void ? K : never;
}[keyof KeyCommands];

function bindCommand(
  word: PanelWord,
  keys: readonly string[],
  command: PlainCommand,
  modifier?: KeyBinding['modifier'],
): KeyBinding {
  const run = (commands: KeyCommands): void => {
    commands[command]();
  };
  return bind(word, keys, run, modifier);
}

function bindSketch(word: PanelWord, keys: readonly string[], action: SketchAction): KeyBinding {
  return bind(word, keys, ({ sketch }) => {
    sketch(action);
  });
}

/** The keys that need an editor. */
const editorWords: ReadonlySet<PanelWord> = new Set<PanelWord>([
  ...(['toggleChanged', 'edit', 'addBox', 'connectBox', 'renameBox', 'moveBox'] as const),
  ...(['removeBox', 'export', 'record', 'recordUndo'] as const),
]);

/** Keys that serve the same purpose. */
export interface KeySection {
  readonly word: PanelWord;
  readonly bindings: readonly KeyBinding[];
}

/** All keys, in the order of the help. */
export const keySections: readonly KeySection[] = [
  {
    word: 'moveSection',
    bindings: [
      bind('stepKeys', Object.keys(directions), ({ step }, key) => {
        const direction = directions[key];
        if (direction !== undefined) step(direction);
      }),
      bind('edgeKeys', ['[', ']'], ({ stepEdge }, key) => {
        stepEdge(key === '[' ? -1 : 1);
      }),
      bindCommand('firstBox', ['Home'], 'toFirst'),
      bindCommand('lastBox', ['End'], 'toLast'),
      bindCommand('openDetails', ['Enter', ' '], 'open'),
      bindCommand('closeDetails', ['Escape'], 'close'),
      bindCommand('search', ['/'], 'search'),
      bindCommand('list', ['l'], 'toggleList'),
      bindCommand('back', ['ArrowLeft'], 'goBack', 'Alt'),
      bindCommand('forward', ['ArrowRight'], 'goForward', 'Alt'),
    ],
  },
  {
    word: 'viewSection',
    bindings: [
      bindCommand('focusBox', ['n'], 'focusOnBox'),
      bind('depthKeys', depths.map(String), ({ setDepth }, key) => {
        setDepth(Number(key));
      }),
      bindCommand('toggleDelivery', ['d'], 'toggleDelivery'),
      bindCommand('lensWaiting', ['w'], 'toggleWaiting'),
      bindCommand('togglePlain', ['t'], 'togglePlain'),
      bindCommand('toggleChanged', ['h'], 'toggleChanged'),
      bindCommand('zoomIn', ['+', '='], 'zoomIn'),
      bindCommand('zoomOut', ['-'], 'zoomOut'),
      bindCommand('actualSize', ['0'], 'actualSize'),
      bindCommand('fit', ['f'], 'fit'),
      bind(
        'scrollKeys',
        Object.keys(pans),
        ({ pan }, key) => {
          const distance = pans[key];
          if (distance !== undefined) pan(...distance);
        },
        'Shift',
      ),
    ],
  },
  {
    word: 'editSection',
    bindings: [
      bindCommand('edit', ['e'], 'toggleEditing'),
      bindSketch('addBox', ['a'], 'add'),
      bindSketch('connectBox', ['c'], 'connect'),
      bindSketch('renameBox', ['F2'], 'rename'),
      bindSketch('moveBox', ['g'], 'move'),
      bindSketch('removeBox', ['Delete'], 'remove'),
    ],
  },
  {
    word: 'presentSection',
    bindings: [
      bindCommand('walk', ['s'], 'toggleWalk'),
      bind('walkKeys', ['PageUp', 'PageDown'], ({ stepWalk }, key) => {
        stepWalk(key === 'PageUp' ? -1 : 1);
      }),
      bindCommand('record', ['r'], 'toggleRecording'),
      bindCommand('recordUndo', ['Backspace'], 'undoStep'),
      bindCommand('present', ['p'], 'togglePresenting'),
      bindCommand('export', ['x'], 'export'),
      bindCommand('showKeys', ['?'], 'showKeys'),
    ],
  },
];

export const keyBindings: readonly KeyBinding[] = keySections.flatMap(({ bindings }) => bindings);

/** Returns the keys that can do something, by their purpose. */
export function listUsableKeys(): readonly KeySection[] {
  if (!isWithoutEditor()) return keySections;
  return keySections.flatMap(({ word, bindings }) => {
    const usable = bindings.filter((binding) => !editorWords.has(binding.word));
    return usable.length === 0 ? [] : [{ word, bindings: usable }];
  });
}

/** Runs the action of a key and returns whether there was one. Ctrl and Cmd belong to the editor. */
export function runKeyCommand(event: KeyboardEvent, commands: KeyCommands): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const { key } = event;
  const usable = listUsableKeys().flatMap(({ bindings }) => bindings);
  const find = (modifier: KeyBinding['modifier']): KeyBinding | undefined =>
    usable.find((one) => one.modifier === modifier && one.keys.includes(key));
  // Some layouts need Shift for a sign, so Shift counts only where a binding requires it.
  const shifted = event.shiftKey ? find('Shift') : undefined;
  const binding = event.altKey ? find('Alt') : (shifted ?? find(undefined));
  binding?.run(commands, key);
  return binding !== undefined;
}
