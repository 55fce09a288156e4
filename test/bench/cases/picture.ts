import type { DiagramEdge, DiagramNode } from '../../../src/core/diagram/diagram';
import { linkDiagram } from '../../../src/core/diagram/diagramLinks';
import { findNeighborhood } from '../../../src/core/diagram/neighborhood';
import {
  drawNeighborhood,
  type Picture,
  renderPictureMarkdown,
} from '../../../src/core/features/picture/neighborhoodPicture';
import { seeded } from '../data';
import { type BenchCase, figureOf, interleave, percentile, timeOf } from '../harness';

const boxes = 200;
const lines = 2000;
const rounds = 15;
const hoversPerRound = 100;

/** Measures the picture in a hover, from a large diagram in which every box has more neighbors than fit. */
export const picture: BenchCase = {
  name: 'picture',
  async *run() {
    const diagram = makeDiagram();
    const links = linkDiagram(diagram, [], { findMatchesInLabel: () => [] });
    const draw = (id: string): Picture => {
      const found = findNeighborhood(diagram, links, id);
      const drawn = found && drawNeighborhood({ diagram, neighborhood: found }, 'dark');
      if (!drawn || renderPictureMarkdown(drawn).length < 1000)
        throw new Error('There is no picture.');
      return drawn;
    };
    for (const [words, share] of [
      ['median', 0.5],
      ['p99', 0.99],
    ] as const) {
      const random = seeded(5);
      const pairs = await interleave(
        rounds,
        () =>
          percentile(
            timesOf(() => draw(`n${Math.floor(random() * boxes)}`)),
            share,
          ),
        () =>
          percentile(
            timesOf(() => JSON.stringify(diagram)),
            share,
          ),
      );
      yield figureOf(pairs, {
        ...{ name: `picture in a hover, ${words}`, unit: 'ms' },
        yardstick: 'JSON.stringify of the diagram',
        ...(share === 0.99 && { budget: { atMost: 5 } }),
      });
    }
  },
};

function timesOf(call: () => unknown): readonly number[] {
  return Array.from({ length: hoversPerRound }, () => timeOf(call));
}

function makeDiagram(): Parameters<typeof findNeighborhood>[0] {
  const random = seeded(4);
  const any = (): number => Math.floor(random() * boxes);
  const nodes = Array.from({ length: boxes }, (_, i): DiagramNode => ({
    ...{ id: `n${i}`, label: `Delivery notification service ${i}`, group: `g${i % 9}`, line: i },
  }));
  const edges = Array.from({ length: lines }, (_, i): DiagramEdge => ({
    ...{ from: `n${any()}`, to: `n${any()}`, label: `asks for the payment ${i % 7}`, line: i },
  }));
  const groups = Array.from({ length: 9 }, (_, i) => ({
    ...{ id: `g${i}`, label: `Group number ${i}`, parent: undefined, line: i },
  }));
  return {
    uri: 'file:///a.mmd',
    type: 'flowchart',
    title: undefined,
    line: 0,
    text: '',
    nodes,
    edges,
    groups,
  };
}
