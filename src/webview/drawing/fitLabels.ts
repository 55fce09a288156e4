import { getBoundsInPicture } from '../picture/boxGeometry';

/** The smallest size of a label that is made to fit, in pixels. */
const leastSize = 10;

/** Makes labels fit that Mermaid writes beyond their boxes or into each other. The picture must be on the page. */
export function fitLabels(picture: SVGSVGElement, kind: string): void {
  if (kind === 'journey') fitTasks(picture);
  if (kind === 'quadrantChart') fitQuadrants(picture);
  if (kind === 'sequence') fitBoxTitles(picture);
}

/** Makes the labels of tasks and sections smaller until all their lines are in the box, which has a fixed size. */
function fitTasks(picture: SVGSVGElement): void {
  for (const place of picture.querySelectorAll('switch > foreignObject')) {
    const label = place.querySelector<HTMLElement>('.label');
    const height = Number(place.getAttribute('height'));
    if (label === null) continue;
    label.style.lineHeight = '1.15';
    shrink(label, () => label.offsetHeight <= height);
    const { offsetHeight } = label;
    if (offsetHeight <= height) continue;
    // The axis is below the boxes, with some room between.
    const box = place.closest('g')?.querySelector('rect');
    for (const one of [place, box]) one?.setAttribute('height', String(offsetHeight));
  }
}

/** Makes the title of a quadrant smaller until it is as wide as the quadrant. */
function fitQuadrants(picture: SVGSVGElement): void {
  for (const quadrant of picture.querySelectorAll('g.quadrant')) {
    const [area, title] = [quadrant.querySelector('rect'), quadrant.querySelector('text')];
    if (area === null || title === null) continue;
    const room = getBoundsInPicture(area).width - 8;
    shrink(title, () => getBoundsInPicture(title).width <= room);
  }
}

/** Makes the lines of a box's title smaller: the distance between them is the height of one. */
function fitBoxTitles(picture: SVGSVGElement): void {
  for (const box of picture.querySelectorAll('g:has(> rect.rect)')) {
    const lines = box.querySelectorAll<SVGTextElement>(':scope > text');
    if (lines.length < 2) continue;
    for (const line of lines) line.style.fontSize = '13px';
  }
}

function shrink(label: HTMLElement | SVGElement, fits: () => boolean): void {
  let size = Number.parseFloat(getComputedStyle(label).fontSize);
  while (!fits() && size > leastSize) {
    size = Math.max(leastSize, size - 1);
    label.style.fontSize = `${String(size)}px`;
  }
}
