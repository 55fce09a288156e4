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
  listOf,
  objectOf,
  oneOf,
  optional,
  recordOf,
} from './guards';

const term = objectOf<PanelTerm>({
  name: isString,
  expansion: isString,
  summary: isString,
  details: isString,
  aliases: listOf(isString),
  delivery: optional(oneOf<PanelDelivery>('planned', 'mocked', 'live', 'external', 'retired')),
  status: isString,
  owner: isString,
  users: listOf(isString),
  hasCode: isBoolean,
});

const box = objectOf<PanelBox>({
  id: isString,
  label: isString,
  line: isNumber,
  group: optional(isString),
  term: optional(term),
});

const edge = objectOf<PanelEdge>({ from: isString, to: isString, label: isString });
const choice = objectOf<DiagramChoice>({ id: isString, title: isString });

const diagram = objectOf<PanelDiagram>({
  id: isString,
  title: isString,
  uri: isString,
  line: isNumber,
  type: isString,
  meansCalls: isBoolean,
  text: isString,
  nodes: listOf(box),
  edges: listOf(edge),
  groups: listOf(box),
});

type Message<T extends ToPanel['type']> = Extract<ToPanel, { readonly type: T }>;

const start = objectOf<Message<'start'>>({ type: oneOf('start'), strings: recordOf(isString) });
const show = objectOf<Message<'show'>>({ type: oneOf('show'), diagram, choices: listOf(choice) });
const empty = objectOf<Message<'empty'>>({ type: oneOf('empty') });
const select = objectOf<Message<'select'>>({ type: oneOf('select'), node: isString });
const highlight = objectOf<Message<'highlight'>>({
  type: oneOf('highlight'),
  nodes: listOf(isString),
});
const error = objectOf<Message<'error'>>({
  type: oneOf('error'),
  diagram: choice,
  choices: listOf(choice),
  message: isString,
  line: isNumber,
});

/** Other frames can post to this window too, so only complete messages of the protocol are accepted. */
export function isToPanel(value: unknown): value is ToPanel {
  return [start, show, empty, select, highlight, error].some((guard) => guard(value));
}

/** The state may come from an older version of the panel. */
export const isPanelState = objectOf<PanelState>({
  diagram: isString,
  view: optional(
    objectOf<{ scale: number; x: number; y: number }>({
      scale: isNumber,
      x: isNumber,
      y: isNumber,
    }),
  ),
  selected: optional(isString),
  legend: isBoolean,
});
