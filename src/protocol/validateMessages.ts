import type {
  Comparison,
  FailedComparison,
  DiagramChoice,
  ExportFormat,
  FoundBox,
  FromPanel,
  NodeRequest,
  PanelBox,
  PanelDifference,
  PanelComparison,
  PanelDelivery,
  PanelDiagram,
  PanelEdge,
  PanelFacts,
  PanelNote,
  PanelRevision,
  PanelProblem,
  PanelStep,
  PanelTarget,
  PanelTerm,
  PanelWalk,
  PrintedPicture,
  ToPanel,
  WalkSource,
} from './messages';
import {
  isBoolean,
  isNumber,
  isString,
  createListGuard,
  createObjectGuard,
  createOneOfGuard,
  createOptionalGuard,
  createRecordGuard,
  createUnionGuard,
} from './guards';
import { sketchFromPanelGuards, sketchToPanelGuards } from './validateSketches';

const term = createObjectGuard<PanelTerm>({
  name: isString,
  expansion: isString,
  plainName: createOptionalGuard(isString),
  summary: isString,
  details: isString,
  aliases: createListGuard(isString),
  delivery: createOptionalGuard(
    createOneOfGuard<PanelDelivery>('planned', 'mocked', 'live', 'external', 'retired'),
  ),
  status: isString,
  owner: isString,
  users: createListGuard(isString),
  links: createListGuard(isString),
  hasCode: isBoolean,
});

const box = createObjectGuard<PanelBox>({
  id: isString,
  label: isString,
  line: isNumber,
  group: createOptionalGuard(isString),
  term: createOptionalGuard(term),
  isLabel: createOptionalGuard(isBoolean),
});

const edge = createObjectGuard<PanelEdge>({
  id: isString,
  line: isNumber,
  from: isString,
  to: isString,
  label: isString,
  arrows: createOptionalGuard(createOneOfGuard('both', 'none')),
});
export const choice = createObjectGuard<DiagramChoice>({ id: isString, title: isString });

const foundBox = createObjectGuard<FoundBox>({
  diagram: isString,
  title: isString,
  node: isString,
  label: isString,
});

export const target = createObjectGuard<PanelTarget>({
  kind: createOneOfGuard('box', 'edge'),
  id: isString,
});
const note = createObjectGuard<PanelNote>({ name: isString, text: isString });
const walk = createObjectGuard<PanelWalk>({
  id: isString,
  title: isString,
  source: createOneOfGuard<WalkSource>(
    'glossary',
    'messages',
    'arrows',
    'boxes',
    'recorded',
    'tour',
  ),
  steps: createListGuard(
    createObjectGuard<PanelStep>({
      target: createOptionalGuard(target),
      sentence: isString,
      notes: createListGuard(note),
    }),
  ),
});
const problemFields = {
  message: isString,
  line: isNumber,
  isCommitted: createOptionalGuard(isBoolean),
};

const diagram = createObjectGuard<PanelDiagram>({
  id: isString,
  title: isString,
  uri: isString,
  line: isNumber,
  type: isString,
  meansCalls: isBoolean,
  text: isString,
  outdated: createOptionalGuard(createObjectGuard<PanelProblem>(problemFields)),
  nodes: createListGuard(box),
  edges: createListGuard(edge),
  groups: createListGuard(box),
  locked: createOptionalGuard(isString),
  walks: createOptionalGuard(createListGuard(walk)),
});

export const revision = createObjectGuard<PanelRevision>({ id: isString, name: isString });

const changes = createListGuard(
  createObjectGuard<PanelDifference>({
    id: isString,
    kind: createOneOfGuard('added', 'removed', 'renamed', 'redefined'),
    sentences: createListGuard(isString),
    fields: createListGuard(
      createObjectGuard<PanelDifference['fields'][number]>({
        label: isString,
        before: isString,
        after: isString,
      }),
    ),
  }),
);

const isComparison = createUnionGuard<PanelComparison>([
  createObjectGuard<Comparison>({
    revision: isString,
    diagram: isString,
    sentences: createListGuard(isString),
    shown: diagram,
    lacksRemoved: isBoolean,
    boxes: changes,
    edges: changes,
  }),
  createObjectGuard<FailedComparison>({
    revision: isString,
    diagram: isString,
    problem: isString,
  }),
]);

type ToPanelOf<T extends ToPanel['type']> = Extract<ToPanel, { readonly type: T }>;
type FromPanelOf<T extends FromPanel['type']> = Extract<FromPanel, { readonly type: T }>;

/** Other frames can post to the panel's window too, so only complete messages are accepted. */
export const isToPanel = createUnionGuard<ToPanel>([
  ...sketchToPanelGuards,
  createObjectGuard<ToPanelOf<'start'>>({
    type: createOneOfGuard('start'),
    strings: createRecordGuard(isString),
    canCompare: createOptionalGuard(isBoolean),
  }),
  createObjectGuard<ToPanelOf<'show'>>({
    type: createOneOfGuard('show'),
    diagram,
    choices: createListGuard(choice),
  }),
  createObjectGuard<ToPanelOf<'empty'>>({ type: createOneOfGuard('empty') }),
  createObjectGuard<ToPanelOf<'select'>>({ type: createOneOfGuard('select'), node: isString }),
  createObjectGuard<ToPanelOf<'found'>>({
    type: createOneOfGuard('found'),
    query: isString,
    boxes: createListGuard(foundBox),
  }),
  createObjectGuard<ToPanelOf<'elsewhere'>>({
    type: createOneOfGuard('elsewhere'),
    node: isString,
    boxes: createListGuard(foundBox),
  }),
  createObjectGuard<ToPanelOf<'revision'>>({ type: createOneOfGuard('revision'), revision }),
  createObjectGuard<ToPanelOf<'compared'>>({
    type: createOneOfGuard('compared'),
    comparison: isComparison,
  }),
  createObjectGuard<ToPanelOf<'recordedWalk'>>({ type: createOneOfGuard('recordedWalk'), walk }),
  createObjectGuard<ToPanelOf<'startWalk'>>({ type: createOneOfGuard('startWalk'), id: isString }),
  createObjectGuard<ToPanelOf<'walkSaved'>>({ type: createOneOfGuard('walkSaved') }),
  createObjectGuard<ToPanelOf<'facts'>>({
    type: createOneOfGuard('facts'),
    node: isString,
    facts: createObjectGuard<PanelFacts>({
      usages: createOptionalGuard(
        createObjectGuard<{ code: number; docs: number }>({ code: isNumber, docs: isNumber }),
      ),
      change: createOptionalGuard(
        createObjectGuard<{ author: string; day: string }>({ author: isString, day: isString }),
      ),
    }),
  }),
  createObjectGuard<ToPanelOf<'highlight'>>({
    type: createOneOfGuard('highlight'),
    nodes: createListGuard(isString),
  }),
  createObjectGuard<ToPanelOf<'error'>>({
    type: createOneOfGuard('error'),
    diagram: choice,
    choices: createListGuard(choice),
    ...problemFields,
  }),
]);

/** More than the largest picture that a browser draws, in UTF-16 units. */
const maxExport = 100_000_000;
const isExport = (value: unknown): value is string => isString(value) && value.length <= maxExport;

/** The panel displays untrusted text, so only complete messages are accepted. */
export const isFromPanel = createUnionGuard<FromPanel>([
  ...sketchFromPanelGuards,
  createObjectGuard<FromPanelOf<'ready'>>({
    type: createOneOfGuard('ready'),
    diagram: createOptionalGuard(isString),
    held: createOptionalGuard(isBoolean),
  }),
  createObjectGuard<{ readonly type: NodeRequest; readonly node: string }>({
    type: createOneOfGuard('openTerm', 'openNode', 'openCode', 'editTerm', 'addTerm', 'findUsages'),
    node: isString,
  }),
  createObjectGuard<FromPanelOf<'pickDiagram'>>({
    type: createOneOfGuard('pickDiagram'),
    diagram: isString,
  }),
  createObjectGuard<FromPanelOf<'search'>>({ type: createOneOfGuard('search'), query: isString }),
  createObjectGuard<FromPanelOf<'findElsewhere'>>({
    type: createOneOfGuard('findElsewhere'),
    node: isString,
  }),
  createObjectGuard<FromPanelOf<'findDetails'>>({
    type: createOneOfGuard('findDetails'),
    node: createOptionalGuard(isString),
  }),
  createObjectGuard<FromPanelOf<'openLink'>>({
    type: createOneOfGuard('openLink'),
    node: isString,
    link: isNumber,
  }),
  createObjectGuard<FromPanelOf<'openBox'>>({
    type: createOneOfGuard('openBox'),
    diagram: isString,
    node: isString,
  }),
  createObjectGuard<FromPanelOf<'chooseRevision'>>({ type: createOneOfGuard('chooseRevision') }),
  createObjectGuard<FromPanelOf<'compare'>>({ type: createOneOfGuard('compare'), revision }),
  createObjectGuard<FromPanelOf<'hold'>>({ type: createOneOfGuard('hold'), held: isBoolean }),
  createObjectGuard<FromPanelOf<'rendered'>>({
    type: createOneOfGuard('rendered'),
    diagram: isString,
  }),
  createObjectGuard<FromPanelOf<'goToLine'>>({
    type: createOneOfGuard('goToLine'),
    line: isNumber,
  }),
  createObjectGuard<FromPanelOf<'saveExport'>>({
    type: createOneOfGuard('saveExport'),
    format: createOneOfGuard<ExportFormat>('svg', 'png'),
    content: isExport,
  }),
  createObjectGuard<FromPanelOf<'print'>>({
    type: createOneOfGuard('print'),
    printed: createObjectGuard<PrintedPicture>({
      picture: isExport,
      notes: createListGuard(isString),
      legend: createObjectGuard<PrintedPicture['legend']>({
        title: isString,
        entries: createListGuard(
          createObjectGuard<{ mark: string; text: string }>({ mark: isExport, text: isString }),
        ),
      }),
      definitions: createListGuard(
        createObjectGuard<{ name: string; text: string }>({ name: isString, text: isString }),
      ),
    }),
  }),
  createObjectGuard<FromPanelOf<'copyList'>>({
    type: createOneOfGuard('copyList'),
    title: isString,
    sentences: createListGuard(isString),
  }),
  createObjectGuard<{
    readonly type: 'describeWalk' | 'saveWalk';
    readonly steps: readonly PanelTarget[];
  }>({
    type: createOneOfGuard('describeWalk', 'saveWalk'),
    steps: createListGuard(target),
  }),
  createObjectGuard<FromPanelOf<'create'>>({ type: createOneOfGuard('create') }),
  createObjectGuard<FromPanelOf<'loadFailed'>>({ type: createOneOfGuard('loadFailed') }),
  createObjectGuard<FromPanelOf<'renderFailed'>>({
    type: createOneOfGuard('renderFailed'),
    diagram: isString,
    message: isString,
    line: createOptionalGuard(isNumber),
  }),
]);
