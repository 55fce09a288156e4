import type { Layout, PlacedBox, PlacedFrame, PlacedLine, Rectangle } from './placedParts';
import { getBadgeOffset } from './measuredParts';
import type { Palette } from './palettes';
import {
  captionHeight,
  captionStyle,
  centerStyle,
  framePadding,
  labelLine,
  labelStyle,
  wordsStyle,
  wrapText,
  badge,
  badgeStyle,
  measureWidestLine,
} from './textMetrics';
import type { Delivery } from '../../glossary/term';
import { getDeliveryName } from '../../glossary/termLabels';

const fonts =
  "system-ui,-apple-system,'Segoe WPC','Segoe UI',Ubuntu,'Droid Sans','Noto Sans',sans-serif";
/** From the middle of a line of text to its baseline, as a fraction of the font size. */
const baseline = 0.35;

/** Draws a layout with a transparent background. */
export function toSvg(layout: Layout, palette: Palette): string {
  const { width, height, frames, lines, boxes, words } = layout;
  const text = { 'font-family': fonts, 'text-anchor': 'middle' };
  return createElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      ...text,
    },
    ...frames.map((frame) => drawFrame(frame, palette)),
    createElement(
      'g',
      { fill: 'none', stroke: palette.line, 'stroke-width': 1.2 },
      ...lines.map(drawLine),
    ),
    createElement('g', { fill: palette.line }, ...lines.flatMap(drawHeads)),
    createElement(
      'g',
      { 'font-size': wordsStyle.size, fill: palette.quietText },
      ...words.map((one) => createElement('text', { x: one.x, y: one.y }, one)),
    ),
    ...boxes.map((box) => drawBox(box, palette)),
  ).markup;
}

function drawFrame({ x, y, width, height, caption }: PlacedFrame, palette: Palette): Markup {
  const space = { width: width - 2 * framePadding, lines: 1 };
  return createElement(
    'g',
    {},
    createElement('rect', {
      x,
      y,
      width,
      height,
      rx: 8,
      fill: palette.frame,
      stroke: palette.frameBorder,
    }),
    createElement(
      'text',
      {
        x: x + framePadding,
        y: y + captionHeight - 3,
        'text-anchor': 'start',
        'font-size': captionStyle.size,
        fill: palette.quietText,
      },
      { text: wrapText(caption, space, captionStyle).join('') },
    ),
  );
}

function drawLine({ atCenter, bendX, atNeighbor }: PlacedLine): Markup {
  const third = (bendX - atCenter.x) * 0.55;
  const d =
    `M${roundToTenth(atCenter.x)} ${roundToTenth(atCenter.y)}` +
    `C${roundToTenth(atCenter.x + third)} ${roundToTenth(atCenter.y)} ` +
    `${roundToTenth(bendX - third)} ${roundToTenth(atNeighbor.y)} ` +
    `${roundToTenth(bendX)} ${roundToTenth(atNeighbor.y)}H${roundToTenth(atNeighbor.x)}`;
  return createElement('path', { d });
}

function drawHeads({ atCenter, atNeighbor, toCenter, toNeighbor }: PlacedLine): readonly Markup[] {
  const outwards = Math.sign(atNeighbor.x - atCenter.x);
  return [
    ...(toCenter ? [drawHead(atCenter.x, atCenter.y, -outwards)] : []),
    ...(toNeighbor ? [drawHead(atNeighbor.x, atNeighbor.y, outwards)] : []),
  ];
}

function drawHead(x: number, y: number, direction: number): Markup {
  const back = roundToTenth(x - direction * 7);
  return createElement('path', {
    d: `M${roundToTenth(x)} ${roundToTenth(y)}L${back} ${roundToTenth(y - 3.5)}V${roundToTenth(y + 3.5)}Z`,
  });
}

function drawBox(box: PlacedBox, palette: Palette): Markup {
  const { kind, x, y, width, height, delivery } = box;
  const dashes = delivery ? borderDashes[delivery] : '';
  const colors = {
    center: { fill: palette.center, stroke: palette.centerBorder, text: palette.centerText },
    neighbor: { fill: palette.box, stroke: palette.boxBorder, text: palette.text },
    more: { fill: 'none', stroke: palette.frameBorder, text: palette.quietText },
  }[kind];
  return createElement(
    'g',
    {},
    createElement('rect', {
      ...{ x, y, width, height, rx: 5 },
      ...{ fill: colors.fill, stroke: colors.stroke },
      'stroke-width': kind === 'center' ? 2 : 1.2,
      ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }),
    }),
    drawLabel(box, colors.text),
    ...(delivery ? [drawDeliveryBadge(box, delivery, palette)] : []),
  );
}

function drawLabel(
  { kind, lines, x, y, width, height, delivery }: PlacedBox,
  fill: string,
): Markup {
  const style = kind === 'center' ? centerStyle : labelStyle;
  const first =
    y +
    height / 2 -
    ((lines.length - 1) * labelLine) / 2 +
    style.size * baseline +
    getBadgeOffset(delivery);
  return createElement(
    'g',
    {
      'font-size': style.size,
      ...(style.weight === 'bold' ? { 'font-weight': 600 } : {}),
      ...(delivery === 'retired' ? { 'text-decoration': 'line-through' } : {}),
      fill,
    },
    ...lines.map((text, i) =>
      createElement('text', { x: x + width / 2, y: first + i * labelLine }, { text }),
    ),
  );
}

/** Well-formed XML. */
interface Markup {
  readonly markup: string;
}

/** Untrusted text, without markup. */
interface Words {
  readonly text: string;
}

type Attributes = Readonly<Record<string, string | number>>;

function createElement(
  name: string,
  attributes: Attributes,
  ...content: readonly (Markup | Words)[]
): Markup {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${formatAttribute(value)}"`,
  );
  const inside = content
    .map((one) => ('markup' in one ? one.markup : escapeXml(one.text)))
    .join('');
  const start = `<${name}${written.join('')}`;
  return { markup: inside === '' ? `${start}/>` : `${start}>${inside}</${name}>` };
}

function formatAttribute(value: string | number): string {
  return typeof value === 'number' ? String(roundToTenth(value)) : escapeXml(value);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Removes characters that XML does not allow, not even as a reference. Source: XML 1.0, fifth edition, production 2,
 * Char.
 */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
}

/** Rounds to tenths of a pixel, for short output. */
function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Dash patterns of the borders of boxes; empty for a solid one. Statuses differ without color. */
const borderDashes: Readonly<Record<Delivery, string>> = {
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
function drawDeliveryBadge(box: Rectangle, delivery: Delivery, palette: Palette): Markup {
  if (delivery === 'live') {
    const { dot } = badge;
    const [cx, cy] = [box.x + box.width - 2 * dot, box.y];
    return createElement('circle', {
      ...{ cx, cy, r: dot, fill: palette.line, stroke: palette.box, 'stroke-width': 1.2 },
    });
  }
  const word = getDeliveryName(delivery);
  const width = badge.sign + 2 * badge.padding + 4 + measureWidestLine([word], badgeStyle);
  const [x, y] = [box.x + Math.max(0, box.width - width + 2), box.y - badge.height / 2];
  return createElement(
    'g',
    { fill: palette.text },
    createElement('rect', {
      ...{ x, y, width, height: badge.height, rx: badge.height / 2 },
      ...{ fill: palette.box, stroke: palette.boxBorder, 'stroke-width': 0.8 },
    }),
    drawSign(x + badge.padding, box.y - badge.sign / 2, delivery, palette),
    createElement(
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
  return createElement(
    'g',
    { transform: `translate(${roundToTenth(x)} ${roundToTenth(y)}) scale(${badge.sign / 10})` },
    ...(fill === '' ? [] : [createElement('path', { d: fill })]),
    createElement('path', { d: line, fill: 'none', ...stroke }),
  );
}
