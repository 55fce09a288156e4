import { html, nothing, type TemplateResult } from 'lit-html';
import type { PanelBox, PanelEdge } from '../../protocol/messages';
import type {
  DrawnEdgeReference,
  PanelChange,
  PanelShape,
  TermSuggestion,
} from '../../protocol/sketchMessages';
import { getIncomingLabel, getOutgoingLabel } from '../details/describeBox';
import { describeEdge } from '../details/describeEdge';
import { listGroupsAround } from '../drawing/partialDiagram';
import type { Graph } from '../picture/graph';
import { getWord } from '../panelWords';
import { createNameSearch } from '../tools/boxSearch';
import { NameField, type NameOption } from './nameField';
import type { FormContent } from './sketchForm';

export interface FormHost {
  readonly graph: Graph;
  readonly send: (change: PanelChange) => void;
  readonly onResize: () => void;
  /** Searches the terms of the glossary; the form that asked receives them. */
  readonly findTerms: (query: string) => void;
  readonly goToBox: (id: string) => void;
  /** Shows in the form why it cannot be sent as it is. */
  readonly showProblem: (problem: string) => void;
}

/** What differs from form to form. */
export type FormParts = Pick<FormContent, 'title' | 'fields' | 'submit'> & {
  readonly addTerms?: (query: string, terms: readonly TermSuggestion[]) => void;
};

/** Returns a search for boxes of the diagram, also by the names of their terms. */
function createBoxFinder(graph: Graph): (query: string) => readonly NameOption[] {
  const all = [...graph.boxes.values()];
  const search = createNameSearch(graph);
  return (query) => (query === '' ? all : search.find(query)).map(toOption);
}

function toOption({ id, label, term }: PanelBox): NameOption {
  const name = term?.name ?? '';
  return { id, label, note: name === label ? (term?.expansion ?? '') : name };
}

function findOptions({ boxes }: Graph, ids: readonly string[]): readonly NameOption[] {
  return ids.flatMap((id) => {
    const box = boxes.get(id);
    return box === undefined ? [] : [toOption(box)];
  });
}

/** The form for a new box, next to a selected one that leads to it. */
export function createAddForm(host: FormHost, from: string | undefined): FormParts {
  const { graph, onResize } = host;
  const find = createBoxFinder(graph);
  const isGroup = from !== undefined && graph.groupIds.has(from);
  const name = new NameField({
    label: getWord('boxName'),
    placeholder: getWord('boxNameExample'),
    isFree: true,
    find: (query) =>
      query === '' ? [] : find(query).map((option) => ({ ...option, note: getWord('inDiagram') })),
    onInput: host.findTerms,
    onChoose: ({ id }) => {
      if (id !== '') host.goToBox(id);
    },
    onResize,
  });
  const calledBy = new NameField({
    label: getIncomingLabel(graph),
    find,
    several: true,
    chosen: from === undefined || isGroup ? [] : findOptions(graph, [from]),
    onResize,
  });
  const calls = new NameField({ label: getOutgoingLabel(graph), find, several: true, onResize });
  const group = createGroupField(graph, isGroup ? from : graph.boxes.get(from ?? '')?.group);
  const shape = createShapeField();
  const listIds = (field: NameField): readonly string[] => field.chosen.map(({ id }) => id);
  return {
    title: getWord('addBox'),
    fields: html`${name.element}${calledBy.element}${calls.element} ${group.element}${shape.element}`,
    submit: {
      label: getWord('addBox'),
      run: () => {
        const [known] = name.chosen;
        if (known !== undefined && known.id !== '') {
          host.showProblem(getWord('isInDiagram', known.label));
          return;
        }
        host.send({
          kind: 'add',
          label: name.text,
          group: group.value,
          shape: shape.value,
          calls: listIds(calls),
          calledBy: listIds(calledBy),
        });
      },
    },
    addTerms: (query, terms) => {
      name.addOptions(
        query,
        terms.map((term) => ({ id: '', label: term.name, note: term.summary })),
      );
    },
  };
}

/** The form for a new connection, to a box of the diagram or a new one. */
export function createConnectForm(host: FormHost, from: string | undefined): FormParts {
  const { graph, onResize, send } = host;
  const find = createBoxFinder(graph);
  const start = new NameField({
    label: getWord('connectFrom'),
    find,
    chosen: findOptions(graph, from === undefined ? [] : [from]),
    onResize,
  });
  const end = new NameField({
    label: getWord('connectTo'),
    placeholder: getWord('otherBox'),
    find,
    canCreate: true,
    onInput: host.findTerms,
    onResize,
  });
  const label = createTextField(getWord('connectionLabel'), '');
  const submit = (): void => {
    const [first] = start.chosen;
    const [last] = end.chosen;
    if (first === undefined) start.focus();
    else if (last === undefined) end.focus();
    else if (last.id === '') {
      const added = { label: last.label, group: graph.boxes.get(first.id)?.group };
      const edgeLabel = label.value === '' ? undefined : label.value;
      send({ kind: 'add', ...added, calls: [], calledBy: [first.id], edgeLabel });
    } else send({ kind: 'connect', from: first.id, to: last.id, label: label.value });
  };
  // The open field comes first: a selected box is at the start of the connection.
  const fields =
    from === undefined
      ? html`${start.element}${end.element}`
      : html`${end.element}${start.element}`;
  return {
    title: getWord('connectBox'),
    fields: html`${fields}${label.element}`,
    submit: { label: getWord('connectBox'), run: submit },
    addTerms: (query, terms) => {
      end.addOptions(
        query,
        terms.map((term) => ({ id: '', label: term.name, note: getWord('inGlossary') })),
      );
    },
  };
}

/** The form for another name, which the entry of the box gets, too, if the box shows its name. */
export function createRenameForm({ send }: FormHost, box: PanelBox): FormParts {
  const { id, label, term } = box;
  const field = createTextField(getWord('boxName'), label);
  const effect = getWord(term?.name === label ? 'renameEntry' : 'renameInDiagram');
  return {
    title: getWord('renameBox'),
    fields: html`${field.element}
      <p class="quiet">${effect}</p>`,
    submit: {
      label: getWord('renameBox'),
      run: () => {
        send({ kind: 'rename', id, label: field.value });
      },
    },
  };
}

export function createLabelForm({ send, graph }: FormHost, edge: PanelEdge): FormParts {
  const field = createTextField(getWord('connectionLabel'), edge.label);
  return {
    title: describeEdge(edge, graph),
    fields: html`${field.element}`,
    submit: {
      label: getWord('renameBox'),
      run: () => {
        send({ kind: 'relabel', edge: toReference(edge), label: field.value });
      },
    },
  };
}

export function createMoveForm({ send, graph }: FormHost, box: PanelBox): FormParts {
  const field = createGroupField(graph, box.group);
  return {
    title: getWord('moveBox'),
    fields: html`${field.element}`,
    submit: {
      label: getWord('moveBox'),
      run: () => {
        send({ kind: 'move', id: box.id, group: field.value });
      },
    },
  };
}

export function toReference({ from, to, label, line }: PanelEdge): DrawnEdgeReference {
  return { from, to, label, line };
}

interface Field<T> {
  readonly element: TemplateResult | typeof nothing;
  readonly value: T;
}

function createTextField(label: string, text: string): Field<string> {
  let value = text;
  const change = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLInputElement) ({ value } = currentTarget);
  };
  const element = html`<div class="name-field">
    <label for="field-text">${label}</label>
    <input
      id="field-text"
      type="text"
      autocomplete="off"
      spellcheck="false"
      value=${text}
      @input=${change}
    />
  </div>`;
  return {
    element,
    get value() {
      return value.trim();
    },
  };
}

const shapes: readonly PanelShape[] = ['person', 'database', 'queue'];

function createShapeField(): Field<PanelShape | undefined> {
  let value: PanelShape | undefined;
  const choose = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSelectElement) value = shapes[currentTarget.selectedIndex - 1];
  };
  const element = html`<div class="name-field">
    <label for="field-shape">${getWord('boxShape')}</label>
    <select id="field-shape" @change=${choose}>
      <option>${getWord('plainShape')}</option>
      ${shapes.map((shape) => html`<option>${getWord(`${shape}Shape`)}</option>`)}
    </select>
  </div>`;
  return {
    element,
    get value() {
      return value;
    },
  };
}

/** A choice of the groups of a diagram, each with those around it; nothing in a diagram without groups. */
function createGroupField(graph: Graph, chosen: string | undefined): Field<string | undefined> {
  const { groups } = graph.diagram;
  let value = chosen;
  const choose = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLSelectElement)
      value = groups[currentTarget.selectedIndex - 1]?.id;
  };
  const name = ({ id, label }: PanelBox): string =>
    [...listGroupsAround(graph, id).map((group) => group.label), label].join(' › ');
  const element = html`<div class="name-field">
    <label for="field-group">${getWord('boxGroup')}</label>
    <select id="field-group" @change=${choose}>
      <option>${getWord('noGroup')}</option>
      ${groups.map(
        (group) => html`<option ?selected=${group.id === chosen}>${name(group)}</option>`,
      )}
    </select>
  </div>`;
  return {
    element: groups.length === 0 ? nothing : element,
    get value() {
      return value;
    },
  };
}
