import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DiagramEdge } from '../../../src/core/diagram/diagram';
import { findPath } from '../../../src/core/diagram/findPath';

/** Reads connections such as `a>b`, `a<>b` and `a-b`. */
function connect(...connections: readonly string[]): { readonly edges: readonly DiagramEdge[] } {
  const edges = connections.map((text): DiagramEdge => {
    const [from = '', to = ''] = text.split(/<>|>|-/u);
    const ends = { from, to, label: text, line: 0 };
    if (text.includes('<>')) return { ...ends, arrows: 'both' };
    return text.includes('-') ? { ...ends, arrows: 'none' } : ends;
  });
  return { edges };
}

function show(path: ReturnType<typeof findPath>): string {
  if (!path) return 'none';
  const steps = path.steps.map(({ from, to, isAgainstArrow }) =>
    isAgainstArrow ? `${from}<${to}` : `${from}>${to}`,
  );
  return `${path.followsArrows ? 'along' : 'any'} ${steps.join(' ')}`;
}

describe('the path between two boxes', () => {
  it('is the shortest one along the arrows', () => {
    const diagram = connect('a>b', 'b>c', 'c>d', 'a>c', 'd>a');
    assert.equal(show(findPath(diagram, 'a', 'd')), 'along a>c c>d');
    assert.equal(show(findPath(diagram, 'd', 'b')), 'along d>a a>b');
  });

  it('prefers a long way along the arrows to a short one against them', () => {
    const diagram = connect('b>a', 'a>c', 'c>d', 'd>b');
    assert.equal(show(findPath(diagram, 'a', 'b')), 'along a>c c>d d>b');
  });

  it('goes against arrows only if there is no other way', () => {
    assert.equal(show(findPath(connect('a>b', 'c>b'), 'a', 'c')), 'any a>b b<c');
    assert.equal(show(findPath(connect('a>b', 'c>d'), 'a', 'd')), 'none');
  });

  it('crosses arrows at both ends, and lines without arrowheads, in both directions', () => {
    const diagram = connect('b<>a', 'c-b');
    assert.equal(show(findPath(diagram, 'a', 'c')), 'along a>b b>c');
    assert.equal(show(findPath(diagram, 'c', 'a')), 'along c>b b>a');
  });

  it('is empty from a box to itself', () => {
    assert.equal(show(findPath(connect('a>b'), 'a', 'a')), 'along ');
  });

  it('is connected, and never longer than a path that is known', () => {
    const box = fc.integer({ min: 0, max: 9 }).map(String);
    const pair = fc.tuple(box, box).map(([from, to]) => `${from}>${to}`);
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 30 }),
        fc.array(box, { minLength: 2 }),
        (more, way) => {
          const known = way.slice(1).map((to, i) => `${way[i] ?? ''}>${to}`);
          const [from = '', to = ''] = [way[0], way.at(-1)];
          const path = findPath(connect(...more, ...known), from, to);
          assert.ok(path?.followsArrows);
          assert.ok(path.steps.length <= known.length);
          const ends = [from, ...path.steps.map((step) => step.to)];
          assert.deepEqual(
            path.steps.map((step) => step.from),
            ends.slice(0, -1),
          );
          assert.equal(ends.at(-1), to);
        },
      ),
    );
  });
});
