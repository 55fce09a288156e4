import type { DiagramEdge, DiagramNode } from '../../../src/core/diagram/diagram';
import { linkDiagram } from '../../../src/core/diagram/diagramLinks';
import { findNeighborhood } from '../../../src/core/diagram/neighborhood';
import {
  drawNeighborhood,
  renderPictureMarkdown,
} from '../../../src/core/features/picture/neighborhoodPicture';
import { seeded } from '../data';
import { type BenchCase, median, percentile, timeEach } from '../harness';

const boxes = 200;
const lines = 2000;
const hovers = 400;

/** Measures the picture in a hover, from a large diagram in which every box has more neighbors than fit. */
export const picture: BenchCase = {
  name: 'picture',
  run: () => {
    const diagram = makeDiagram();
    const links = linkDiagram(diagram, [], { findMatchesInLabel: () => [] });
    const random = seeded(5);
    const times = timeEach(hovers, hovers / 4, () => {
      const id = `n${Math.floor(random() * boxes)}`;
      const found = findNeighborhood(diagram, links, id);
      const drawn = found && drawNeighborhood({ diagram, neighborhood: found }, 'dark');
      if (!drawn || renderPictureMarkdown(drawn).length < 1000)
        throw new Error('There is no picture.');
    });
    return [
      { name: 'picture in a hover, median', value: median(times), unit: 'ms' },
      {
        ...{ name: 'picture in a hover, p99', value: percentile(times, 0.99), unit: 'ms' },
        budget: { atMost: 5 },
      },
    ];
  },
};

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
