import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ParsedDiagram } from '../../../src/core/diagram/diagram';
import { extractPart } from '../../../src/core/diagram/part/extractPart';
import { boxes } from '../../webview/gallery/boxes';
import { crowded } from '../../webview/gallery/crowded';
import { flowcharts } from '../../webview/gallery/flowcharts';
import { parser } from './builtParser';

async function parse(text: string): Promise<ParsedDiagram> {
  const result = await parser.parse(text);
  if (result.kind === 'error') throw new Error(`${result.error.message}\n${text}`);
  return result.diagram;
}

/** Returns groups around boxes, from the inside out. */
function listGroupsAround({ nodes, groups }: ParsedDiagram, id: string): readonly string[] {
  const around: string[] = [];
  const parents = new Map([
    ...nodes.map((node) => [node.id, node.group] as const),
    ...groups.map((group) => [group.id, group.parent] as const),
  ]);
  for (let next = parents.get(id); next !== undefined; next = parents.get(next)) around.push(next);
  return around;
}

/** Some nodes, with the groups around them, and some of the other groups closed. */
function choosePart(diagram: ParsedDiagram, picks: readonly boolean[]) {
  const isPicked = (i: number): boolean => picks[i % picks.length] ?? true;
  const nodes = diagram.nodes.filter((_, i) => isPicked(i)).map(({ id }) => id);
  const kept = new Set(nodes.flatMap((id) => [id, ...listGroupsAround(diagram, id)]));
  const joined = new Set(diagram.edges.flatMap(({ from, to }) => [from, to]));
  const closed = diagram.groups
    .filter(({ id }, i) => !kept.has(id) && joined.has(id) && isPicked(i + 1))
    .filter(({ id }) => listGroupsAround(diagram, id).every((outer) => kept.has(outer)));
  return { kept, closed: new Set(closed.map(({ id }) => id)) };
}

const picks = fc.array(fc.boolean(), { minLength: 2, maxLength: 7 });
const all = { ...flowcharts, ...boxes, ...crowded };

const isOfType = (text: string, type: RegExp): boolean =>
  text.split('\n').some((line) => type.test(line));

describe('the text of a part of a diagram', () => {
  const kinds = {
    flowchart: /^\s*(?:flowchart|graph)\b/,
    c4: /^\s*C4/,
    class: /^\s*classDiagram/,
    er: /^\s*erDiagram/,
    state: /^\s*stateDiagram/,
  };
  for (const [kind, type] of Object.entries(kinds)) {
    it(`of the type ${kind} has exactly the wanted boxes, in their groups, and all connections between them`, async () => {
      const texts = Object.entries(all).filter(([, text]) => isOfType(text, type));
      assert.ok(texts.length > 0);
      let missing = 0;
      let found = 0;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...texts), picks, async ([name, text], chosen) => {
          const diagram = await parse(text);
          const part = choosePart(diagram, chosen);
          if (part.kept.size === 0) return;
          const extracted = extractPart(text, diagram.type, part);
          if (extracted === undefined) {
            missing++;
            assert.notEqual(kind, 'flowchart', name);
            return;
          }
          found++;
          const parsed = await parse(extracted);
          const ids = [...parsed.nodes, ...parsed.groups].map(({ id }) => id);
          const wanted = [...part.kept, ...part.closed];
          assert.deepEqual([...new Set(ids)].sort(), wanted.sort(), extracted);
          for (const node of parsed.nodes) {
            const old = [...diagram.nodes, ...diagram.groups].find(({ id }) => id === node.id);
            assert.equal(node.label, old?.label, extracted);
            const around = listGroupsAround(diagram, node.id);
            assert.deepEqual(listGroupsAround(parsed, node.id), around, extracted);
          }
          const between = diagram.edges.filter(
            ({ from, to }) => wanted.includes(from) && wanted.includes(to),
          );
          const show = ({ from, to, label }: ParsedDiagram['edges'][number]) => [from, to, label];
          assert.deepEqual(parsed.edges.map(show), between.map(show), extracted);
        }),
        { numRuns: 150 },
      );
      assert.ok(missing * 10 <= found, `${missing} of ${found + missing} parts have no text`);
    }).timeout(60_000);
  }
});
