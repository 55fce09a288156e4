import { borderDashes, deliveryBadge } from './deliveryBadge';
import type { Layout, PlacedBox, PlacedFrame, PlacedLine } from './placed';
import { badgeRoom } from './measured';
import type { Palette } from './palette';
import {
  captionHeight,
  captionStyle,
  centreStyle,
  framePadding,
  labelLine,
  labelStyle,
  wordsStyle,
} from './sizes';
import { wrapText } from './wrapText';
import { element, type Markup, rounded } from './xml';

const fonts =
  "system-ui,-apple-system,'Segoe WPC','Segoe UI',Ubuntu,'Droid Sans','Noto Sans',sans-serif";
/** From the middle of a line of text to its baseline, as a fraction of the font size. */
const baseline = 0.35;

/** Draws a layout with a transparent background. */
export function toSvg(layout: Layout, palette: Palette): string {
  const { width, height, frames, lines, boxes, words } = layout;
  const text = { 'font-family': fonts, 'text-anchor': 'middle' };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      ...text,
    },
    ...frames.map((frame) => drawFrame(frame, palette)),
    element(
      'g',
      { fill: 'none', stroke: palette.line, 'stroke-width': 1.2 },
      ...lines.map(drawLine),
    ),
    element('g', { fill: palette.line }, ...lines.flatMap(drawHeads)),
    element(
      'g',
      { 'font-size': wordsStyle.size, fill: palette.quietText },
      ...words.map((one) => element('text', { x: one.x, y: one.y }, one)),
    ),
    ...boxes.map((box) => drawBox(box, palette)),
  ).markup;
}

function drawFrame({ x, y, width, height, caption }: PlacedFrame, palette: Palette): Markup {
  const room = { width: width - 2 * framePadding, lines: 1 };
  return element(
    'g',
    {},
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 8,
      fill: palette.frame,
      stroke: palette.frameBorder,
    }),
    element(
      'text',
      {
        x: x + framePadding,
        y: y + captionHeight - 3,
        'text-anchor': 'start',
        'font-size': captionStyle.size,
        fill: palette.quietText,
      },
      { text: wrapText(caption, room, captionStyle).join('') },
    ),
  );
}

function drawLine({ atCentre, bendX, atNeighbour }: PlacedLine): Markup {
  const third = (bendX - atCentre.x) * 0.55;
  const d =
    `M${rounded(atCentre.x)} ${rounded(atCentre.y)}` +
    `C${rounded(atCentre.x + third)} ${rounded(atCentre.y)} ` +
    `${rounded(bendX - third)} ${rounded(atNeighbour.y)} ` +
    `${rounded(bendX)} ${rounded(atNeighbour.y)}H${rounded(atNeighbour.x)}`;
  return element('path', { d });
}

function drawHeads({
  atCentre,
  atNeighbour,
  toCentre,
  toNeighbour,
}: PlacedLine): readonly Markup[] {
  const outwards = Math.sign(atNeighbour.x - atCentre.x);
  return [
    ...(toCentre ? [head(atCentre.x, atCentre.y, -outwards)] : []),
    ...(toNeighbour ? [head(atNeighbour.x, atNeighbour.y, outwards)] : []),
  ];
}

function head(x: number, y: number, direction: number): Markup {
  const back = rounded(x - direction * 7);
  return element('path', {
    d: `M${rounded(x)} ${rounded(y)}L${back} ${rounded(y - 3.5)}V${rounded(y + 3.5)}Z`,
  });
}

function drawBox(box: PlacedBox, palette: Palette): Markup {
  const { kind, x, y, width, height, delivery } = box;
  const dashes = delivery ? borderDashes[delivery] : '';
  const colours = {
    centre: { fill: palette.centre, stroke: palette.centreBorder, text: palette.centreText },
    neighbour: { fill: palette.box, stroke: palette.boxBorder, text: palette.text },
    more: { fill: 'none', stroke: palette.frameBorder, text: palette.quietText },
  }[kind];
  return element(
    'g',
    {},
    element('rect', {
      ...{ x, y, width, height, rx: 5 },
      ...{ fill: colours.fill, stroke: colours.stroke },
      'stroke-width': kind === 'centre' ? 2 : 1.2,
      ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }),
    }),
    drawLabel(box, colours.text),
    ...(delivery ? [deliveryBadge(box, delivery, palette)] : []),
  );
}

function drawLabel(
  { kind, lines, x, y, width, height, delivery }: PlacedBox,
  fill: string,
): Markup {
  const style = kind === 'centre' ? centreStyle : labelStyle;
  const first =
    y +
    height / 2 -
    ((lines.length - 1) * labelLine) / 2 +
    style.size * baseline +
    badgeRoom(delivery);
  return element(
    'g',
    {
      'font-size': style.size,
      ...(style.weight === 'bold' ? { 'font-weight': 600 } : {}),
      ...(delivery === 'retired' ? { 'text-decoration': 'line-through' } : {}),
      fill,
    },
    ...lines.map((text, i) =>
      element('text', { x: x + width / 2, y: first + i * labelLine }, { text }),
    ),
  );
}
