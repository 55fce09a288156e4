import type { PanelDelivery } from '../../protocol/messages';
import { createSvgElement } from '../dom';

/** Line icons on a 16 by 16 grid, in the style of the editor's own icons. */
const drawings = {
  search: 'M10.2 10.2 14 14M6.8 11.5a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4Z',
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  list: 'M6 4h8M6 8h8M6 12h8M2.5 4h.6M2.5 8h.6M2.5 12h.6',
  export: 'M8 1.8v8.4M4.8 7.2 8 10.4l3.2-3.2M2.5 10.5v3h11v-3',
  present: 'M1.5 2.5h13M2.5 2.5v7.5h11V2.5M8 10v1.5M5 14l3-2.5 3 2.5',
  walk: 'M5 3.2v9.6L12.5 8Z',
  record: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11ZM8 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4Z',
  keys: 'M1.5 4.5h13v7.5h-13ZM4 7h.1M6.6 7h.1M9.3 7h.1M11.9 7h.1M5 9.6h6',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  forward: 'M6.5 3.5 11 8l-4.5 4.5',
  focus:
    'M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4ZM8 1.5v2.6M8 11.9v2.6M1.5 8h2.6M11.9 8h2.6',
  hold: 'M5.5 2.5h5l-.8 4.2 2.3 2.6H4l2.3-2.6ZM8 9.3v4.7',
  close: 'm4 4 8 8m0-8-8 8',
  entry: 'M3 2.5h7.5L13 5v8.5H3ZM5.5 6.5h5M5.5 9h5M5.5 11.5h3',
  edit: 'M3 13l.7-2.9 7.4-7.4 2.2 2.2-7.4 7.4ZM9.8 4 12 6.2',
  code: 'M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5',
  text: 'M9.5 2.5H13.5V6.5M13.2 2.8 8 8M6.5 3.5H2.5v10h10v-4',
  add: 'M8 3.5v9M3.5 8h9',
  warning: 'M8 2.2 14.5 13.5h-13ZM8 6.3v3.6M8 11.4v.5',
} as const;

export type Icon = keyof typeof drawings;

export function createIcon(name: Icon): SVGSVGElement {
  return createSvgElement(
    'svg',
    { class: 'icon', viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
    createSvgElement('path', { d: drawings[name] }),
  );
}

/** An icon for each delivery status, distinguishable by shape, on a 10 by 10 grid. */
const signs: Readonly<Record<PanelDelivery, { readonly line: string; readonly fill: string }>> = {
  planned: {
    line: 'M3.2 1.4 5 1M7.9 2.1 9 4M9 6.2 7.8 8M5.6 9 3.4 8.6M1.7 7.2 1 5.2M1.1 3.6 1.9 2.3',
    fill: '',
  },
  mocked: { line: 'M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z', fill: 'M5 1a4 4 0 0 0 0 8Z' },
  live: { line: 'M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z', fill: 'M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z' },
  external: { line: 'M1.5 8.5 8.5 1.5M3.5 1.5h5v5', fill: '' },
  retired: { line: 'm1.8 1.8 6.4 6.4m0-6.4L1.8 8.2', fill: '' },
};

export const deliveries: readonly PanelDelivery[] = [
  'planned',
  'mocked',
  'live',
  'external',
  'retired',
];

/** Creates the icon of a delivery status as part of a picture, with its corner at the origin. */
export function createDeliverySign(delivery: PanelDelivery): SVGGElement {
  const { line, fill } = signs[delivery];
  return createSvgElement(
    'g',
    { class: 'sign' },
    createSvgElement('path', { class: 'sign-fill', d: fill }),
    createSvgElement('path', { class: 'sign-line', d: line }),
  );
}

export function createDeliveryIcon(delivery: PanelDelivery): SVGSVGElement {
  return createSvgElement(
    'svg',
    { class: 'delivery-icon', viewBox: '0 0 10 10', width: 10, height: 10, 'aria-hidden': 'true' },
    createDeliverySign(delivery),
  );
}
