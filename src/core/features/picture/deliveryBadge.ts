import * as l10n from '@vscode/l10n';
import type { Delivery } from '../../glossary/term';
import type { Rectangle } from './placed';
import type { Palette } from './palette';
import { badge, badgeStyle } from './sizes';
import { widestLine } from './wrapText';
import { element, type Markup, rounded } from './xml';

/** Dash patterns of the borders of boxes; empty for a solid one. Statuses differ without color. */
export const borderDashes: Readonly<Record<Delivery, string>> = {
  planned: '6 4',
  mocked: '2 3',
  live: '',
  external: '10 3 2 3',
  retired: '',
};

/** The same icons as on the diagram, on a grid of 10 by 10. */
const signs: Readonly<
  Record<Exclude<Delivery, 'live'>, { readonly line: string; readonly fill: string }>
> = {
  planned: {
    line: 'M3.2 1.4 5 1M7.9 2.1 9 4M9 6.2 7.8 8M5.6 9 3.4 8.6M1.7 7.2 1 5.2M1.1 3.6 1.9 2.3',
    fill: '',
  },
  mocked: { line: 'M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z', fill: 'M5 1a4 4 0 0 0 0 8Z' },
  external: { line: 'M1.5 8.5 8.5 1.5M3.5 1.5h5v5', fill: '' },
  retired: { line: 'm1.8 1.8 6.4 6.4m0-6.4L1.8 8.2', fill: '' },
};

/**
 * Draws the badge at the right of a box's upper edge: a dot for live, the most common status; otherwise the icon and
 * name of the status.
 */
export function deliveryBadge(box: Rectangle, delivery: Delivery, palette: Palette): Markup {
  if (delivery === 'live') {
    const { dot } = badge;
    const [cx, cy] = [box.x + box.width - 2 * dot, box.y];
    return element('circle', {
      ...{ cx, cy, r: dot, fill: palette.line, stroke: palette.box, 'stroke-width': 1.2 },
    });
  }
  const word = deliveryWord(delivery);
  const width = badge.sign + 2 * badge.padding + 4 + widestLine([word], badgeStyle);
  const [x, y] = [box.x + Math.max(0, box.width - width + 2), box.y - badge.height / 2];
  return element(
    'g',
    { fill: palette.text },
    element('rect', {
      ...{ x, y, width, height: badge.height, rx: badge.height / 2 },
      ...{ fill: palette.box, stroke: palette.boxBorder, 'stroke-width': 0.8 },
    }),
    drawSign(x + badge.padding, box.y - badge.sign / 2, delivery, palette),
    element(
      'text',
      {
        ...{ x: x + badge.padding + badge.sign + 3, y: box.y + badgeStyle.size * 0.34 },
        ...{ 'text-anchor': 'start', 'font-size': badgeStyle.size },
      },
      { text: word },
    ),
  );
}

function drawSign(x: number, y: number, delivery: keyof typeof signs, { text }: Palette): Markup {
  const { line, fill } = signs[delivery];
  const stroke = { stroke: text, 'stroke-width': 1.4, 'stroke-linecap': 'round' };
  return element(
    'g',
    { transform: `translate(${rounded(x)} ${rounded(y)}) scale(${badge.sign / 10})` },
    ...(fill === '' ? [] : [element('path', { d: fill })]),
    element('path', { d: line, fill: 'none', ...stroke }),
  );
}

function deliveryWord(delivery: keyof typeof signs): string {
  switch (delivery) {
    case 'planned':
      return l10n.t('planned');
    case 'mocked':
      return l10n.t('mocked');
    case 'external':
      return l10n.t('external');
    case 'retired':
      return l10n.t('retired');
  }
}
