import {
  createListGuard,
  createObjectGuard,
  createOneOfGuard,
  createOptionalGuard,
  createUnionGuard,
  type Guard,
  isNumber,
  isString,
} from './guards';
import type {
  DrawnEdgeReference,
  PanelChange,
  PanelShape,
  SketchAnswer,
  SketchFromPanel,
  SketchToPanel,
  TermSuggestion,
} from './sketchMessages';

/** More than anyone writes as a label or a start, in UTF-16 units: a larger text is not from the panel's fields. */
const maxLabel = 1000;
const maxLines = 100_000;

const createTextGuard =
  (max: number): Guard<string> =>
  (value): value is string =>
    isString(value) && value.length <= max;
const label = createTextGuard(maxLabel);
const lines = createTextGuard(maxLines);

const edge = createObjectGuard<DrawnEdgeReference>({
  from: isString,
  to: isString,
  label: isString,
  line: isNumber,
});

type ChangeOf<K extends PanelChange['kind']> = Extract<PanelChange, { readonly kind: K }>;

const isPanelChange = createUnionGuard<PanelChange>([
  createObjectGuard<ChangeOf<'add'>>({
    kind: createOneOfGuard('add'),
    label,
    group: createOptionalGuard(isString),
    shape: createOptionalGuard(createOneOfGuard<PanelShape>('person', 'database', 'queue')),
    calls: createListGuard(isString),
    calledBy: createListGuard(isString),
    edgeLabel: createOptionalGuard(label),
  }),
  createObjectGuard<ChangeOf<'connect'>>({
    kind: createOneOfGuard('connect'),
    from: isString,
    to: isString,
    label,
  }),
  createObjectGuard<ChangeOf<'rename'>>({
    kind: createOneOfGuard('rename'),
    id: isString,
    label,
  }),
  createObjectGuard<ChangeOf<'move'>>({
    kind: createOneOfGuard('move'),
    id: isString,
    group: createOptionalGuard(isString),
  }),
  createObjectGuard<ChangeOf<'remove'>>({ kind: createOneOfGuard('remove'), id: isString }),
  createObjectGuard<ChangeOf<'disconnect'>>({ kind: createOneOfGuard('disconnect'), edge }),
  createObjectGuard<ChangeOf<'relabel'>>({ kind: createOneOfGuard('relabel'), edge, label }),
]);

type FromPanelOf<T extends SketchFromPanel['type']> = Extract<
  SketchFromPanel,
  { readonly type: T }
>;
type ToPanelOf<T extends SketchToPanel['type']> = Extract<SketchToPanel, { readonly type: T }>;

export const sketchFromPanelGuards: readonly Guard<SketchFromPanel>[] = [
  createObjectGuard<FromPanelOf<'sketch'>>({
    type: createOneOfGuard('sketch'),
    request: isNumber,
    diagram: isString,
    change: isPanelChange,
  }),
  createObjectGuard<FromPanelOf<'undoSketch'>>({
    type: createOneOfGuard('undoSketch'),
    request: isNumber,
  }),
  createObjectGuard<FromPanelOf<'redoSketch'>>({
    type: createOneOfGuard('redoSketch'),
    request: isNumber,
  }),
  createObjectGuard<FromPanelOf<'createFromLines'>>({
    type: createOneOfGuard('createFromLines'),
    request: isNumber,
    lines,
  }),
  createObjectGuard<FromPanelOf<'previewLines'>>({
    type: createOneOfGuard('previewLines'),
    lines,
  }),
  createObjectGuard<FromPanelOf<'findTerms'>>({
    type: createOneOfGuard('findTerms'),
    query: label,
  }),
];

export const sketchToPanelGuards: readonly Guard<SketchToPanel>[] = [
  createObjectGuard<SketchAnswer>({
    type: createOneOfGuard('sketched'),
    request: isNumber,
    id: createOptionalGuard(isString),
    term: createOptionalGuard(isString),
    refusal: createOptionalGuard(isString),
  }),
  createObjectGuard<ToPanelOf<'terms'>>({
    type: createOneOfGuard('terms'),
    query: isString,
    terms: createListGuard(
      createObjectGuard<TermSuggestion>({ name: isString, summary: isString }),
    ),
  }),
  createObjectGuard<ToPanelOf<'preview'>>({
    type: createOneOfGuard('preview'),
    lines: isString,
    text: isString,
    problems: createListGuard(isString),
  }),
];
