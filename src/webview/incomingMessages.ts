import type {
  DiagramChoice,
  PanelBox,
  PanelDelivery,
  PanelDiagram,
  PanelEdge,
  PanelState,
  PanelTerm,
  ToPanel,
} from '../protocol/messages';
import {
  isBoolean,
  isNumber,
  isString,
  createListGuard,
  createObjectGuard,
  createOneOfGuard,
  createOptionalGuard,
  createRecordGuard,
} from './guards';

const term = createObjectGuard<PanelTerm>({
  name: isString,
  expansion: isString,
  summary: isString,
  details: isString,
  aliases: createListGuard(isString),
  delivery: createOptionalGuard(
    createOneOfGuard<PanelDelivery>('planned', 'mocked', 'live', 'external', 'retired'),
  ),
  status: isString,
  owner: isString,
  users: createListGuard(isString),
  hasCode: isBoolean,
});

const box = createObjectGuard<PanelBox>({
  id: isString,
  label: isString,
  line: isNumber,
  group: createOptionalGuard(isString),
  term: createOptionalGuard(term),
});

const edge = createObjectGuard<PanelEdge>({
  from: isString,
  to: isString,
  label: isString,
  arrows: createOptionalGuard(createOneOfGuard('both', 'none')),
});
const choice = createObjectGuard<DiagramChoice>({ id: isString, title: isString });

const diagram = createObjectGuard<PanelDiagram>({
  id: isString,
  title: isString,
  uri: isString,
  line: isNumber,
  type: isString,
  meansCalls: isBoolean,
  text: isString,
  nodes: createListGuard(box),
  edges: createListGuard(edge),
  groups: createListGuard(box),
});

type Message<T extends ToPanel['type']> = Extract<ToPanel, { readonly type: T }>;

const start = createObjectGuard<Message<'start'>>({
  type: createOneOfGuard('start'),
  strings: createRecordGuard(isString),
});
const show = createObjectGuard<Message<'show'>>({
  type: createOneOfGuard('show'),
  diagram,
  choices: createListGuard(choice),
});
const empty = createObjectGuard<Message<'empty'>>({ type: createOneOfGuard('empty') });
const select = createObjectGuard<Message<'select'>>({
  type: createOneOfGuard('select'),
  node: isString,
});
const highlight = createObjectGuard<Message<'highlight'>>({
  type: createOneOfGuard('highlight'),
  nodes: createListGuard(isString),
});
const error = createObjectGuard<Message<'error'>>({
  type: createOneOfGuard('error'),
  diagram: choice,
  choices: createListGuard(choice),
  message: isString,
  line: isNumber,
});

/** Other frames can post to this window too, so only complete messages of the protocol are accepted. */
export function isToPanel(value: unknown): value is ToPanel {
  return [start, show, empty, select, highlight, error].some((guard) => guard(value));
}

/** The state may come from an older version of the panel. */
export const isPanelState = createObjectGuard<PanelState>({
  diagram: isString,
  view: createOptionalGuard(
    createObjectGuard<{ scale: number; x: number; y: number }>({
      scale: isNumber,
      x: isNumber,
      y: isNumber,
    }),
  ),
  selected: createOptionalGuard(isString),
  legend: isBoolean,
});
