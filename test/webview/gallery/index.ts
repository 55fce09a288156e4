import { toPanelEdges } from '../../../src/extension/panel/panelContent';
import type { PanelBox, PanelDelivery, PanelDiagram } from '../../../src/protocol/messages';
import { parser } from '../../core/diagram/builtParser';
import { term } from '../diagrams';
import { boxes } from './boxes';
import { charts } from './charts';
import { crowded } from './crowded';
import { flowcharts } from './flowcharts';
import { manyCategories } from './manyCategories';

/** Small diagrams of every kind, by what each is about. */
export const gallery: Readonly<Record<string, string>> = {
  ...flowcharts,
  ...boxes,
  ...charts,
  ...manyCategories,
  ...crowded,
};

const deliveries: readonly (PanelDelivery | undefined)[] = [
  'planned',
  undefined,
  'live',
  'mocked',
  'retired',
  'external',
];

/** A diagram as the extension sends it, two of three boxes explained, in every state of delivery. */
export async function galleryDiagram(name: string, text: string): Promise<PanelDiagram> {
  const result = await parser.parse(text);
  if (result.kind === 'error') throw new Error(`${name}: ${result.error.message}`);
  const { type, nodes, edges, groups } = result.diagram;
  const explained = ({ id, label, line, group }: PanelBox, i: number): PanelBox => ({
    id,
    label,
    line,
    group,
    term: i % 3 === 2 ? undefined : term(label, { delivery: deliveries[i % deliveries.length] }),
  });
  return {
    id: name,
    title: name,
    uri: 'file:///gallery.mmd',
    line: 0,
    type,
    meansCalls: false,
    text,
    nodes: nodes.map(explained),
    edges: toPanelEdges(edges),
    groups: groups.map(({ parent, ...group }, i) => explained({ ...group, group: parent }, i)),
  };
}
