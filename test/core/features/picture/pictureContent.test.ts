import assert from 'node:assert/strict';
import type { ColumnContent } from '../../../../src/core/features/picture/pictureContent';
import { createPictureContent } from '../../../../src/core/features/picture/pictureContent';
import { around, whereaboutsOf } from './neighborhoods';

function inShort({ neighbors: neighbors, hidden }: ColumnContent): readonly string[] {
  const shown = neighbors.map(({ label, connections: strands }) => {
    const lines = strands.map(
      ({ toCenter: toCenter, toNeighbor: toNeighbor, words }) =>
        `${toCenter ? '<' : ''}-${words}-${toNeighbor ? '>' : ''}`,
    );
    return [...lines, label].join(' ');
  });
  return hidden > 0 ? [...shown, `${hidden} more`] : shown;
}

function sides(edges: Parameters<typeof around>[0]): {
  readonly left: readonly string[];
  readonly right: readonly string[];
} {
  const content = createPictureContent(around(edges), 5);
  assert.ok(content);
  return { left: inShort(content.left), right: inShort(content.right) };
}

describe('pictureContent', () => {
  it('is nothing for a box on its own', () => {
    assert.equal(createPictureContent(around([]), 5), undefined);
  });

  it('puts callers on the left and what is called on the right, with the words of all lines', () => {
    const edges = [
      ['shop', 'orders', 'me'],
      ['me', 'asks', 'bank'],
      ['me', 'pays', 'bank'],
      ['me', 'asks', 'bank'],
    ] as const;
    assert.deepEqual(sides(edges), { left: ['<-orders- shop'], right: ['-asks, pays-> bank'] });
  });

  it('shows a box that is reached both ways once, with a line for each way', () => {
    const edges = [
      ['me', 'asks', 'bank'],
      ['bank', 'answers', 'me'],
    ] as const;
    assert.deepEqual(sides(edges), { left: [], right: ['-asks-> <-answers- bank'] });
  });

  it('shows a line with two heads as one, and a line without heads as such, on the emptier side', () => {
    const edges = [
      ['me', 'talks with', 'a', 'both'],
      ['me', 'knows', 'b', 'none'],
      ['me', 'asks', 'c'],
    ] as const;
    assert.deepEqual(sides(edges), {
      left: ['<-talks with-> a'],
      right: ['-asks-> c', '-knows- b'],
    });
  });

  it('counts those that find no room', () => {
    const edges = Array.from({ length: 9 }, (_, i) => ['me', '', `n${i}`] as const);
    assert.deepEqual(
      sides(edges).right,
      ['n0', 'n1', 'n2', 'n3'].map((id) => `--> ${id}`).concat('5 more'),
    );
  });

  it('shows those with the most connections in the diagram, in its order, if not all find room', () => {
    const edges = Array.from({ length: 6 }, (_, i) => ['me', '', `n${i}`] as const);
    const elsewhere = [
      ['n5', '', 'x'],
      ['n5', '', 'y'],
      ['n2', '', 'x'],
    ] as const;
    assert.deepEqual(sides([...edges, ...elsewhere]).right, [
      '--> n0',
      '--> n1',
      '--> n2',
      '--> n5',
      '2 more',
    ]);
  });

  it('keeps the neighbors of a group together', () => {
    const edges = ['a:1', 'x', 'b:1', 'a:2'].map((id) => ['me', '', id] as const);
    assert.deepEqual(sides(edges).right, ['--> a:1', '--> a:2', '--> x', '--> b:1']);
  });

  it('names a box without a label by its id', () => {
    const nodes = ['me', 'db'].map((id) => ({ id, label: '', group: undefined, line: 0 }));
    const groups = [{ id: 'g', label: ' ', parent: undefined, line: 0 }];
    const edges = [{ from: 'me', to: 'g', label: '', line: 0 }];
    const content = createPictureContent(whereaboutsOf({ nodes, edges, groups }, 'me'), 5);
    assert.equal(content?.center.label, 'me');
    assert.deepEqual(
      content.right.neighbors.map(({ label }) => label),
      ['g'],
    );
  });
});
