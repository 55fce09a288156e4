import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DiagramEdge, ParsedDiagram } from '../../../../src/core/diagram/diagram';
import { sketchDiagram } from '../../../../src/core/service/sketching';
import type { SketchChange, SketchResult } from '../../../../src/core/diagram/sketch/sketch';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parser } from '../builtParser';

export async function parse(text: string): Promise<ParsedDiagram> {
  const result = await parser.parse(text);
  if (result.kind === 'error') throw new Error(`${result.error.message}\n${text}`);
  return result.diagram;
}

export function sketch(text: string, change: SketchChange): Promise<SketchResult> {
  return sketchDiagram(text, change, () => Promise.resolve(parser));
}

/** Returns the text after a change that must be possible. */
export async function change(text: string, wanted: SketchChange): Promise<string> {
  const result = await sketch(text, wanted);
  assert.ok(result.kind === 'edits', JSON.stringify([result, wanted]));
  return applyEdits(text, result.edits);
}

const toLines = (parts: readonly unknown[]): readonly string[] =>
  parts.map((one) => JSON.stringify(one)).sort();
const listNodes = ({ nodes }: ParsedDiagram) =>
  toLines(nodes.map(({ id, label, group }) => [id, label, group ?? '']));
const listGroups = ({ groups }: ParsedDiagram) =>
  toLines(groups.map(({ id, label, parent }) => [id, label, parent ?? '']));
const toEdge = ({ from, to, label, arrows }: Omit<DiagramEdge, 'line'>) => [
  from,
  to,
  label,
  arrows ?? '',
];
const listEdges = ({ edges }: ParsedDiagram) => toLines(edges.map(toEdge));

/** Returns what is in the second list and not in the first. */
function subtract(all: readonly string[], less: readonly string[]): readonly string[] {
  const left = [...less];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

interface Difference {
  readonly gone: readonly unknown[];
  readonly come: readonly unknown[];
}

function compare(before: readonly string[], after: readonly string[]): Difference {
  const read = (lines: readonly string[]): readonly unknown[] =>
    lines.map((line) => JSON.parse(line) as unknown);
  return { gone: read(subtract(before, after)), come: read(subtract(after, before)) };
}

/** Asserts that exactly the change has happened: from the differences of what Mermaid reads before and after. */
function assertChange(
  before: ParsedDiagram,
  after: ParsedDiagram,
  wanted: SketchChange,
  id: string | undefined,
): void {
  const nodes = compare(listNodes(before), listNodes(after));
  const edges = compare(listEdges(before), listEdges(after));
  const groups = compare(listGroups(before), listGroups(after));
  const old = [...before.nodes, ...before.groups].find(
    (one) => 'id' in wanted && one.id === wanted.id,
  );
  const none: Difference = { gone: [], come: [] };
  assert.equal(after.title, before.title);
  switch (wanted.kind) {
    case 'add': {
      const words = wanted.edgeLabel ?? '';
      assert.deepEqual(nodes, { gone: [], come: [[id, wanted.label, wanted.group ?? '']] });
      assert.equal(edges.gone.length, 0);
      assert.deepEqual(
        edges.come.map((edge) => JSON.stringify(edge)).sort(),
        toLines([
          ...(wanted.calledBy ?? []).map((from) => [from, id, words, '']),
          ...(wanted.calls ?? []).map((to) => [id, to, words, '']),
        ]),
      );
      assert.deepEqual(groups, none);
      break;
    }
    case 'connect':
      assert.deepEqual([nodes, groups], [none, none]);
      assert.deepEqual(edges, {
        gone: [],
        come: [[wanted.from, wanted.to, wanted.label ?? '', '']],
      });
      break;
    case 'rename': {
      const isGroup = before.groups.includes(old as never);
      assert.deepEqual(edges, none);
      const [changed, same] = isGroup ? [groups, nodes] : [nodes, groups];
      assert.deepEqual(same, none);
      assert.equal(changed.gone.length, 1);
      assert.deepEqual((changed.come[0] as readonly string[]).slice(0, 2), [
        wanted.id,
        wanted.label,
      ]);
      break;
    }
    case 'move':
      assert.deepEqual([edges, groups], [none, none]);
      assert.deepEqual(nodes.come, [[wanted.id, old?.label, wanted.group ?? '']]);
      break;
    case 'remove':
      assert.deepEqual(groups, none);
      assert.deepEqual([nodes.come, edges.come], [[], []]);
      assert.deepEqual(
        (nodes.gone as readonly (readonly string[])[]).map(([one]) => one),
        [wanted.id],
      );
      assert.ok(after.edges.every(({ from, to }) => from !== wanted.id && to !== wanted.id));
      assert.ok(
        (edges.gone as readonly (readonly string[])[]).every((edge) =>
          edge.slice(0, 2).includes(wanted.id),
        ),
      );
      break;
    case 'disconnect':
      assert.deepEqual([nodes, groups], [none, none]);
      assert.equal(edges.come.length, 0);
      assert.equal(edges.gone.length, 1);
      break;
    case 'relabel':
      assert.deepEqual([nodes, groups], [none, none]);
      assert.equal(edges.gone.length, 1);
      assert.equal((edges.come[0] as readonly string[])[2], wanted.label);
  }
}

/** What people may call a box, with everything that means something to Mermaid. */
export const anyLabel = fc.constantFrom(
  'Ledger',
  'Ledger service',
  'end',
  'The end',
  '2nd ledger',
  '1. Ledger',
  '# Ledger',
  '- Ledger',
  'say "yes"',
  'a [b] (c) {d}',
  'x --> y',
  'a; b',
  'class',
  'style a: #quot;',
  '*star* _line_',
  '`code`',
  'R&D &amp; more',
  '<b>Bold</b>',
  'List<Order>',
  '50 % of #35;',
  'Zahlungs-Größe',
  '支払い',
  'a|b',
  'back\\name',
  "it's",
  'subgraph',
  'A: B',
  'o',
  'x',
  'fa:fa-car Car',
  '%%{init}%%',
  'a,b',
  '$x$',
  '@home',
  '~tilde~',
  'a/b',
  '/slash/',
  '__init__',
  'https://example.com/a?b=c&d=e',
  '😀 fun',
);

/** Picks one of a list by number. */
const pick = <T>(all: readonly T[], number: number): T | undefined =>
  all.length === 0 ? undefined : all[number % all.length];

export interface ChangeSeed {
  readonly kind: SketchChange['kind'];
  readonly first: number;
  readonly second: number;
  readonly label: string;
  readonly isLabeled: boolean;
}

export const changeSeed = (kind: SketchChange['kind']): fc.Arbitrary<ChangeSeed> =>
  fc.record({
    kind: fc.constant(kind),
    first: fc.nat(60),
    second: fc.nat(60),
    label: anyLabel,
    isLabeled: fc.boolean(),
  });

const words = ['books', 'asks for (it)', 'a, b: c', 'end', ''];

/** Returns a change of a diagram; `undefined` if it has nothing to change that way. */
function createChange(
  { nodes, groups, edges }: ParsedDiagram,
  { kind, first, second, label, isLabeled }: ChangeSeed,
): SketchChange | undefined {
  const node = pick(nodes, first);
  const other = pick(nodes, second);
  const group = pick([undefined, ...groups.map(({ id }) => id)], second);
  const edge = pick(edges, first);
  switch (kind) {
    case 'add': {
      const ends = {
        ...(node && first % 3 > 0 && { calls: [node.id] }),
        ...(other && second % 3 > 0 && { calledBy: [other.id] }),
      };
      return { kind, label, group, ...ends, ...(isLabeled && { edgeLabel: pick(words, first) }) };
    }
    case 'connect':
      return node && other && { kind, from: node.id, to: other.id, ...(isLabeled && { label }) };
    case 'rename': {
      const box = pick([...nodes, ...groups], first);
      return box && { kind, id: box.id, label };
    }
    case 'move':
      return node && { kind, id: node.id, group };
    case 'remove':
      return node && { kind, id: node.id };
    case 'disconnect':
      return edge && { kind, edge };
    case 'relabel':
      return edge && { kind, edge, label: isLabeled ? label : '' };
  }
}

/** Returns the styles of the edges by what a reader sees of them. */
function listEdgeStyles(text: string, { edges }: ParsedDiagram): readonly string[] {
  return [...text.matchAll(/^[ \t]*linkStyle ([\d,]+) (.*)$/gm)].flatMap(
    ([, numbers = '', style = '']) =>
      numbers.split(',').map((number) => {
        const edge = edges[Number(number)];
        return JSON.stringify([edge && toEdge(edge), style.trim()]);
      }),
  );
}

/** Returns the arrows from the start and to the end of states, which are no edges between boxes. */
function listStartsAndEnds(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.includes('[*]'));
}

export interface Outcome {
  changed: number;
  refused: string[];
}

/** Makes a change, and asserts that it and nothing else has happened. */
export async function assertSketch(
  text: string,
  seed: ChangeSeed,
  outcome: Outcome,
): Promise<void> {
  const parsed = await parser.parse(text);
  if (parsed.kind === 'error') return;
  const before = parsed.diagram;
  const wanted = createChange(before, seed);
  if (!wanted) return;
  const result = await sketch(text, wanted);
  if (result.kind === 'refused') {
    if (result.code === 'unfit')
      outcome.refused.push(`${result.code} ${JSON.stringify(wanted)}\n${text}`);
    return;
  }
  outcome.changed++;
  const edited = applyEdits(text, result.edits);
  const after = await parse(edited);
  assertChange(before, after, wanted, result.id);
  if (wanted.kind === 'move') assert.deepEqual(listStartsAndEnds(edited), listStartsAndEnds(text));
  if (wanted.kind === 'relabel') return;
  const lost = subtract(listEdgeStyles(text, before), listEdgeStyles(edited, after));
  const gone = subtract(listEdges(before), listEdges(after));
  assert.ok(
    lost.every((style) => gone.some((edge) => style.startsWith(`[${edge}`))),
    `${lost.join('\n')}\n${text}\n${JSON.stringify(wanted)}\n${edited}`,
  );
}
