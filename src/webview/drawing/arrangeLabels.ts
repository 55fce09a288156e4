import { createSvgElement } from '../dom';
import {
  type Bounds,
  getBoundsInPicture,
  getMiddle,
  isOverlapping,
  measureOverlap,
} from '../picture/boxGeometry';
import { fitLabels } from './fitLabels';

/** The distance that labels keep from each other and from boxes, in the picture's units. */
const gap = 4;

/** Moves labels that Mermaid writes over each other or over boxes. The picture must be on the page. */
export function arrangeLabels(picture: SVGSVGElement, kind: string): void {
  hideCrowdedShares(picture);
  clearTitles(picture);
  if (kind === 'gantt') {
    clearMilestones(picture);
    hideCrowdedDates(picture);
  }
  if (kind === 'timeline') clearSections(picture);
  if (kind === 'c4') placeRelationLabels(picture);
  if (kind === 'sankey') spreadColumns(picture);
  if (kind === 'radar') clearLegend(picture);
  fitLabels(picture, kind);
  if (kind === 'quadrantChart') placeNames(picture);
  if (kind === 'xychart') shortenTicks(picture);
}

/** Hides percentages of thin slices that overlap; of two, the first one stays visible. */
function hideCrowdedShares(picture: SVGSVGElement): void {
  const shown: Bounds[] = [];
  for (const share of picture.querySelectorAll<SVGTextElement>('text.slice')) {
    const bounds = getBoundsInPicture(share);
    if (shown.some((one) => isOverlapping(one, bounds))) share.setAttribute('display', 'none');
    else shown.push(bounds);
  }
}

/** A line of a C4 picture, with the texts that Mermaid wrote on its middle. */
interface Relation {
  readonly line: SVGGeometryElement;
  readonly texts: SVGTextElement[];
}

/**
 * Draws the lines of a C4 picture below its boxes, and writes their labels where they cover no box and no other label:
 * Mermaid draws each line over the boxes that it crosses, and each label on the middle of its line.
 */
function placeRelationLabels(picture: SVGSVGElement): void {
  const labels = picture.querySelector('g:has(> :is(line, path):is([marker-start], [marker-end]))');
  const firstBox = [...picture.children].find((one) => one.querySelector('.c4-shape') !== null);
  if (labels === null || firstBox === undefined) return;
  labels.classList.add('relation-labels');
  const relations = listRelations(labels);
  const lines = createSvgElement('g', { class: 'relation-lines' });
  firstBox.before(lines);
  lines.append(...relations.map(({ line }) => line));
  const taken = [...picture.querySelectorAll<SVGGraphicsElement>('.c4-shape, text')]
    .filter((one) => !labels.contains(one) && one.parentElement?.closest('.c4-shape') === null)
    .map(getBoundsInPicture);
  for (const { line, texts } of relations) {
    const label = stackTexts(texts);
    if (label === undefined) continue;
    const place = choosePlace(listPlacesOnLine(line, label), taken);
    for (const text of texts) move(text, place.x - label.x, place.y - label.y);
    taken.push(place);
  }
}

function listRelations(group: Element): readonly Relation[] {
  const relations: Relation[] = [];
  for (const element of group.children) {
    if (element instanceof SVGGeometryElement) relations.push({ line: element, texts: [] });
    else if (element instanceof SVGTextElement) relations.at(-1)?.texts.push(element);
  }
  return relations;
}

/** Puts texts below each other; returns their common bounds. */
function stackTexts(texts: readonly SVGTextElement[]): Bounds | undefined {
  const [first, ...others] = texts;
  if (first === undefined) return undefined;
  const { x: left, y, width: firstWidth, height: firstHeight } = getBoundsInPicture(first);
  let [x, width, height] = [left, firstWidth, firstHeight];
  for (const text of others) {
    const bounds = getBoundsInPicture(text);
    const middle = x + width / 2;
    move(text, middle - getMiddle(bounds).x, y + height - bounds.y);
    x = Math.min(x, middle - bounds.width / 2);
    width = Math.max(width, bounds.width);
    height += bounds.height;
  }
  return { x, y, width, height };
}

/** Returns places for a label on a line, then next to it, then above and below; the nearest to its middle first. */
function listPlacesOnLine(line: SVGGeometryElement, { width, height }: Bounds): readonly Bounds[] {
  const length = line.getTotalLength();
  const matrix = line.getCTM() ?? new DOMMatrix();
  const shifts = [0, -0.08, 0.08, -0.16, 0.16, -0.24, 0.24, -0.32, 0.32];
  const middles = shifts.map((shift) =>
    line.getPointAtLength(length * (0.5 + shift)).matrixTransform(matrix),
  );
  const side = width / 2 + 2 * gap;
  const sides = [0, side, -side].map((x) => ({ x, y: 0 }));
  const rows = [-1, 1, -2, 2, -3, 3, -4, 4].map((row) => ({ x: 0, y: row * height }));
  return [...sides, ...rows].flatMap((offset) =>
    middles.map(({ x, y }) => ({
      x: x + offset.x - width / 2,
      y: y + offset.y - height / 2,
      width,
      height,
    })),
  );
}

/** Returns the first place that is free, or else the one where the least is covered. */
function choosePlace(places: readonly Bounds[], taken: readonly Bounds[], distance = gap): Bounds {
  return (
    places.find((one) => !taken.some((other) => isOverlapping(grow(one, distance), other))) ??
    places.reduce((a, b) => (measureCover(b, taken) < measureCover(a, taken) ? b : a))
  );
}

/** Moves the labels of arrows along their arrows, away from titles of groups, boxes and other labels. */
function clearTitles(picture: SVGSVGElement): void {
  const labels = [...picture.querySelectorAll<SVGGElement>('g.edgeLabel > g.label[data-id]')]
    .map((label) => ({ label, bounds: getBoundsInPicture(label) }))
    .filter(({ bounds }) => bounds.width > 0);
  if (labels.length === 0) return;
  const taken = [
    ...picture.querySelectorAll<SVGGElement>('g.cluster-label, g.node, g.edgeTerminals'),
  ].map(getBoundsInPicture);
  const crowded: typeof labels = [];
  for (const one of labels) {
    if (findOverlap(one.bounds, taken) === undefined) taken.push(one.bounds);
    else crowded.push(one);
  }
  for (const { label, bounds } of crowded) {
    const id = CSS.escape(label.dataset.id ?? '');
    const line = picture.querySelector<SVGPathElement>(`.edgePaths path[data-id="${id}"]`);
    if (line === null) continue;
    const places = listPlacesOnLine(line, bounds).filter((one) => isInside(one, picture));
    const place = choosePlace([bounds, ...places], taken);
    move(label, place.x - bounds.x, place.y - bounds.y);
    taken.push(place);
  }
}

/** Returns whether a place is in the part of the plane that a picture shows. */
function isInside({ x, y, width, height }: Bounds, picture: SVGSVGElement): boolean {
  const { width: across, height: along } = picture.viewBox.baseVal;
  return x >= 0 && y >= 0 && x + width <= across && y + height <= along;
}

/** Moves sections of an upright timeline below the events before them, for which Mermaid reserves too little room. */
function clearSections(picture: SVGSVGElement): void {
  const before: Bounds[] = [];
  let distance = 0;
  for (const group of picture.querySelectorAll<SVGGElement>(
    ':scope > g:not(.lineWrapper:first-child)',
  )) {
    const bounds = getBoundsInPicture(group);
    if (bounds.width === 0) continue;
    let place = { ...bounds, y: bounds.y + distance };
    const isSection = !group.matches('.taskWrapper, .eventWrapper, .lineWrapper');
    const hidden = isSection ? before.filter((one) => isOverlapping(one, place)) : [];
    const lowest = Math.max(...hidden.map(({ y, height }) => y + height));
    if (hidden.length > 0) {
      distance += lowest + 4 * gap - place.y;
      place = { ...bounds, y: bounds.y + distance };
    }
    move(group, 0, distance);
    before.push(place);
  }
}

/** Moves the names of milestones next to their diamonds, which are wider than their dates. */
function clearMilestones(picture: SVGSVGElement): void {
  for (const name of picture.querySelectorAll<SVGTextElement>('text[class*=milestoneText]')) {
    const diamond = picture.querySelector(`[id="${CSS.escape(name.id.replace(/-text$/, ''))}"]`);
    if (!(diamond instanceof SVGRectElement)) continue;
    const { x, height } = getBoundsInPicture(diamond);
    const bounds = getBoundsInPicture(name);
    // The bounds of a turned square are its diagonal.
    const isLeft = name.matches('.taskTextOutsideLeft');
    const edge = isLeft ? x - height / 2 - gap - bounds.width : x + height / 2 + gap;
    move(name, edge - bounds.x, 0);
  }
}

/** Shows every date of a plan's axis, or as many at equal distances as do not touch each other. */
function hideCrowdedDates(picture: SVGSVGElement): void {
  for (const axis of picture.querySelectorAll('g.grid')) {
    const dates = [...axis.querySelectorAll<SVGTextElement>('.tick text')]
      .map((text) => ({ text, bounds: getBoundsInPicture(text) }))
      .sort((a, b) => a.bounds.x - b.bounds.x);
    const isFree = (every: number): boolean => {
      const shown = dates.filter((_, i) => i % every === 0).map(({ bounds }) => bounds);
      return !shown.some((one, i) => i > 0 && isOverlapping(grow(one), shown[i - 1] ?? one));
    };
    let every = 1;
    while (every < dates.length && !isFree(every)) every++;
    for (const [i, { text }] of dates.entries())
      if (i % every !== 0) text.setAttribute('display', 'none');
  }
}

function grow({ x, y, width, height }: Bounds, by = gap): Bounds {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Returns the area of a rectangle that others cover. */
function measureCover(place: Bounds, others: readonly Bounds[]): number {
  return others.reduce((sum, other) => sum + measureOverlap(place, other), 0);
}

/** Moves a text by a distance, in the picture's units. */
function move(element: SVGGraphicsElement, x: number, y: number): void {
  if (x === 0 && y === 0) return;
  const before = element.getAttribute('transform') ?? '';
  element.setAttribute('transform', `translate(${String(x)} ${String(y)}) ${before}`);
}

/** Moves the labels of a sankey diagram apart: those of thin nodes would cover each other. */
function spreadColumns(picture: SVGSVGElement): void {
  const labels = [...picture.querySelectorAll<SVGTextElement>('.node-labels text')]
    .map((text) => ({ text, bounds: getBoundsInPicture(text) }))
    .sort((a, b) => a.bounds.y - b.bounds.y);
  const taken: Bounds[] = [];
  for (const { text, bounds } of labels) {
    let place = bounds;
    for (
      let other = findOverlap(place, taken);
      other !== undefined;
      other = findOverlap(place, taken)
    ) {
      place = { ...bounds, y: other.y + other.height };
    }
    move(text, 0, place.y - bounds.y);
    taken.push(place);
  }
}

function findOverlap(place: Bounds, taken: readonly Bounds[]): Bounds | undefined {
  return taken.find((one) => isOverlapping(one, place));
}

/** Writes the names of points in a quadrant chart next to their points where they cover no other point and no name. */
function placeNames(picture: SVGSVGElement): void {
  const points = [...picture.querySelectorAll('.data-point')].flatMap((point) => {
    const [dot, name] = [point.querySelector('circle'), point.querySelector('text')];
    return dot === null || name === null ? [] : [{ point, dot: getBoundsInPicture(dot), name }];
  });
  const others = picture.querySelectorAll<SVGTextElement>(':is(.quadrant, .label) text');
  const taken = [...[...others].map(getBoundsInPicture), ...points.map(({ dot }) => dot)];
  for (const { point, dot, name } of points) {
    const bounds = getBoundsInPicture(name);
    const place = choosePlace([bounds, ...listPlacesAround(dot, bounds)], taken, 0);
    move(name, place.x - bounds.x, place.y - bounds.y);
    taken.push(place);
    // A point must not cover the name of another one.
    point.parentElement?.append(name);
    name.classList.add('point-name');
  }
}

/** Returns places for a label below, above, and on both sides of a point. */
function listPlacesAround(dot: Bounds, { width, height }: Bounds): readonly Bounds[] {
  const { x, y } = getMiddle(dot);
  const [across, along] = [(dot.width + width) / 2 + gap, (dot.height + height) / 2 + 1];
  const offsets = [
    [0, along],
    [0, -along],
    [across, 0],
    [-across, 0],
    [across, along],
    [-across, along],
    [across, -along],
    [-across, -along],
  ] as const;
  return offsets.map(([right, down]) => ({
    x: x + right - width / 2,
    y: y + down - height / 2,
    width,
    height,
  }));
}

/** Moves the legend of a radar chart to the right of the axes' labels. */
function clearLegend(picture: SVGSVGElement): void {
  const rows = [...picture.querySelectorAll<SVGGraphicsElement>('g:has(> .radarLegendText)')];
  const labels = [...picture.querySelectorAll<SVGGraphicsElement>('.radarAxisLabel')].map(
    getBoundsInPicture,
  );
  const distances = rows.flatMap((row) => {
    const bounds = grow(getBoundsInPicture(row));
    return labels
      .filter((label) => label.y < bounds.y + bounds.height && bounds.y < label.y + label.height)
      .map((label) => label.x + label.width - bounds.x);
  });
  const distance = Math.max(0, ...distances);
  for (const row of rows) move(row, distance, 0);
}

/** Shortens the names of categories that do not fit on their axis, and hides numbers that do not. */
function shortenTicks(picture: SVGSVGElement): void {
  for (const axis of picture.querySelectorAll('.bottom-axis .label, .top-axis .label')) {
    const ticks = [...axis.querySelectorAll<SVGTextElement>('text')];
    const middles = ticks.map((tick) => getMiddle(getBoundsInPicture(tick)).x);
    const step = Math.min(...middles.slice(1).map((x, i) => Math.abs(x - (middles[i] ?? x))));
    const room = step - gap;
    const widest = Math.max(0, ...ticks.map((tick) => getBoundsInPicture(tick).width));
    if (ticks.length < 2 || widest <= room) continue;
    const isNumeric = ticks.every(({ textContent }) => /^[\d.,\s-]+$/.test(textContent));
    const every = isNumeric ? Math.ceil(widest / room) : 1;
    for (const [i, tick] of ticks.entries()) {
      if (i % every !== 0) tick.setAttribute('display', 'none');
      else if (!isNumeric) shorten(tick, room);
    }
  }
}

/** Ends a text with an ellipsis where it is wider than its room; pointing at it shows the whole text. */
function shorten(text: SVGTextElement, room: number): void {
  const whole = text.textContent;
  if (getBoundsInPicture(text).width <= room) return;
  for (let end = whole.length - 1; end > 0; end--) {
    text.textContent = `${whole.slice(0, end).trimEnd()}…`;
    if (getBoundsInPicture(text).width <= room) break;
  }
  text.append(createSvgElement('title', {}, whole));
}
