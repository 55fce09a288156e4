import type { Diagram, DiagramEdge, DiagramGroup, DiagramNode } from '../../diagram/diagram';
import type { Term, TermFields } from '../../glossary/term';

/** A diagram and the glossary at one time. */
interface ComparedVersion {
  /** `undefined` if the diagram did not exist. */
  readonly diagram: Diagram | undefined;
  readonly terms: readonly Term[];
}

export type ChangedBox = DiagramNode | DiagramGroup;

/** Fields whose change redefines a term, in the order in which they are reported. */
const comparedFields = ['delivery', 'owner', 'definition', 'plain', 'expansion'] as const;
type ComparedField = (typeof comparedFields)[number];

/** A field of a term before and after; empty if it was not set. */
export interface FieldChange {
  readonly field: ComparedField;
  readonly before: string;
  readonly after: string;
}

export interface BoxChange {
  readonly kind: 'added' | 'removed' | 'renamed';
  /** As it is now; a removed box as it was. */
  readonly box: ChangedBox;
  /** The label before; equal to the label of the box unless it was renamed. */
  readonly before: string;
}

export interface EdgeChange {
  readonly kind: 'added' | 'removed' | 'relabeled';
  /** As it is now; a removed connection as it was, between the ids that its boxes have now. */
  readonly edge: DiagramEdge;
  /** The labels of its ends. */
  readonly from: string;
  readonly to: string;
  /** The label before. */
  readonly before: string;
  /** The connection before a removed one, of those that are still there. */
  readonly after?: DiagramEdge | undefined;
}

export interface TermChange {
  readonly kind: 'added' | 'removed' | 'renamed' | 'redefined';
  readonly term: Term;
  /** The term before, of one that was renamed or redefined. */
  readonly before: Term | undefined;
  readonly fields: readonly FieldChange[];
}

/** What is different, in the order of the diagram and of the glossary. */
export interface Comparison {
  readonly boxes: readonly BoxChange[];
  readonly edges: readonly EdgeChange[];
  readonly terms: readonly TermChange[];
}

/** Compares two versions of a diagram and its glossary. */
export function compareVersions(before: ComparedVersion, now: ComparedVersion): Comparison {
  const boxes = matchBoxes(listBoxes(before.diagram), listBoxes(now.diagram));
  return {
    boxes: boxes.changes,
    edges: compareEdges(before.diagram, now.diagram, boxes.newIds),
    terms: compareTerms(before.terms, now.terms),
  };
}

function listBoxes(diagram: Diagram | undefined): readonly ChangedBox[] {
  if (diagram === undefined) return [];
  // Junctions of lines have no label and are not boxes for readers.
  return [...diagram.nodes, ...diagram.groups].filter(({ label }) => label !== '');
}

interface MatchedBoxes {
  readonly changes: readonly BoxChange[];
  /** The ids that boxes have now, by the ids that they had. */
  readonly newIds: ReadonlyMap<string, string>;
}

/** A box is the same if its id is the same, or if its label is and is unique: then its id was renamed. */
function matchBoxes(before: readonly ChangedBox[], now: readonly ChangedBox[]): MatchedBoxes {
  const byId = new Map(before.map((box) => [box.id, box]));
  const nowIds = new Set(now.map(({ id }) => id));
  const left = before.filter(({ id }) => !nowIds.has(id));
  const added = now.filter(({ id }) => !byId.has(id));
  const moved = new Map(
    added.flatMap((box) => {
      const same = left.filter(({ label }) => label === box.label);
      const isUnique = added.filter(({ label }) => label === box.label).length === 1;
      const [only] = same;
      return only !== undefined && same.length === 1 && isUnique ? [[box.id, only] as const] : [];
    }),
  );
  const gone = new Set([...moved.values()].map(({ id }) => id));
  const changes = now.flatMap((box): readonly BoxChange[] => {
    const old = byId.get(box.id) ?? moved.get(box.id);
    if (old === undefined) return [{ kind: 'added', box, before: box.label }];
    return old.label === box.label ? [] : [{ kind: 'renamed', box, before: old.label }];
  });
  const removed = left
    .filter(({ id }) => !gone.has(id))
    .map((box): BoxChange => ({ kind: 'removed', box, before: box.label }));
  return {
    changes: [...changes, ...removed],
    newIds: new Map([...moved].map(([id, old]) => [old.id, id])),
  };
}

/** Connections are the same if their ends and labels are; one of each side between the same ends has another label. */
function compareEdges(
  before: Diagram | undefined,
  now: Diagram | undefined,
  newIds: ReadonlyMap<string, string>,
): readonly EdgeChange[] {
  const toNewId = (id: string): string => newIds.get(id) ?? id;
  const old = (before?.edges ?? []).map((edge) => ({
    ...edge,
    from: toNewId(edge.from),
    to: toNewId(edge.to),
  }));
  const labels = new Map(
    [...listBoxes(before).map((box) => ({ ...box, id: toNewId(box.id) })), ...listBoxes(now)].map(
      ({ id, label }) => [id, label],
    ),
  );
  const left = new Map<string, DiagramEdge[]>();
  const keyOf = ({ from, to, label }: DiagramEdge): string => JSON.stringify([from, to, label]);
  for (const edge of old) {
    const known = left.get(keyOf(edge));
    if (known === undefined) left.set(keyOf(edge), [edge]);
    else known.push(edge);
  }
  // The first of the same connections is at the end of its list, where it can be taken without moving the others.
  for (const same of left.values()) same.reverse();
  const current = new Map<DiagramEdge, DiagramEdge>();
  const unmatched = (now?.edges ?? []).filter((edge) => {
    const same = left.get(keyOf(edge))?.pop();
    if (same !== undefined) current.set(same, edge);
    return same === undefined;
  });
  const removed = new Set([...left.values()].flat());
  const describe = (edge: DiagramEdge, kind: EdgeChange['kind'], was: string): EdgeChange => ({
    ...{ kind, edge, before: was },
    from: labels.get(edge.from) ?? edge.from,
    to: labels.get(edge.to) ?? edge.to,
  });
  const changed = unmatched.map((edge) => {
    const same = [...removed].find(({ from, to }) => from === edge.from && to === edge.to);
    if (same === undefined) return describe(edge, 'added', edge.label);
    removed.delete(same);
    current.set(same, edge);
    return describe(edge, 'relabeled', same.label);
  });
  let after: DiagramEdge | undefined;
  const gone = old.flatMap((edge): readonly EdgeChange[] => {
    after = current.get(edge) ?? after;
    return removed.has(edge) ? [{ ...describe(edge, 'removed', edge.label), after }] : [];
  });
  return [...changed, ...gone];
}

/** A term is the same if its name and context are; if it has the former name as another name, it was renamed. */
function compareTerms(before: readonly Term[], now: readonly Term[]): readonly TermChange[] {
  const { pairs, left } = pairTerms(before, now);
  const leftByName = new Map(Array.from(left, (term) => [term.name.toLowerCase(), term]));
  const changes = now.flatMap((term): readonly TermChange[] => {
    const same = pairs.get(term);
    if (same !== undefined) return compareTerm(same, term, 'redefined');
    const former = [...term.aliases, ...term.avoid]
      .map((name) => leftByName.get(name.toLowerCase()))
      .find((one) => one !== undefined && left.has(one));
    if (former === undefined) return [{ kind: 'added', term, before: undefined, fields: [] }];
    left.delete(former);
    return compareTerm(former, term, 'renamed');
  });
  const removed = Array.from(left, (term): TermChange => ({
    kind: 'removed',
    term,
    before: undefined,
    fields: [],
  }));
  return [...changes, ...removed];
}

/** Terms with the terms that they were before, and those that are left. */
interface PairedTerms {
  readonly pairs: ReadonlyMap<Term, Term>;
  readonly left: Set<Term>;
}

/** Of several entries with the same name, those without a change belong together, then those of the same file. */
function pairTerms(before: readonly Term[], now: readonly Term[]): PairedTerms {
  const keyOf = ({ name, context }: Term, ...more: readonly string[]): string =>
    JSON.stringify([name.toLowerCase(), context?.toLowerCase(), ...more]);
  const keys: readonly ((term: Term) => string)[] = [
    (term) => keyOf(term, ...comparedFields.map((field) => readField(term, field))),
    (term) => keyOf(term, term.source.uri),
    (term) => keyOf(term),
  ];
  const pairs = new Map<Term, Term>();
  const left = new Set(before);
  for (const key of keys) {
    const candidates = new Map<string, Term[]>();
    // The first entry is at the end of its list, where it can be taken without moving the others.
    for (const term of [...left].reverse()) {
      const known = candidates.get(key(term));
      if (known === undefined) candidates.set(key(term), [term]);
      else known.push(term);
    }
    for (const term of now) {
      const old = pairs.has(term) ? undefined : candidates.get(key(term))?.pop();
      if (old === undefined) continue;
      pairs.set(term, old);
      left.delete(old);
    }
  }
  return { pairs, left };
}

function compareTerm(
  before: Term,
  term: Term,
  kind: 'renamed' | 'redefined',
): readonly TermChange[] {
  const fields = comparedFields.flatMap((field): readonly FieldChange[] => {
    const [old, current] = [readField(before, field), readField(term, field)];
    return old === current ? [] : [{ field, before: old, after: current }];
  });
  return kind === 'redefined' && fields.length === 0 ? [] : [{ kind, term, before, fields }];
}

/** Line breaks and spaces between words are no change. */
function readField(term: TermFields, field: ComparedField): string {
  return (term[field] ?? '').replace(/\s+/gu, ' ').trim();
}
