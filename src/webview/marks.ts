import type { PanelDelivery } from '../protocol/messages';
import { findTitle } from './labelBoxes';
import { toCss } from './color';
import { createSvgElement } from './dom';
import { type Bounds, isOverlapping, type TextRun, findTextRuns } from './boxGeometry';
import type { Graph } from './graph';
import { createDeliverySign } from './icons';
import { getTextColor } from './makeLegible';
import type { BoxElements } from './findBoxes';
import { getWord } from './panelWords';

const ringGap = 4;
const badgeHeight = 16;
const badgePadding = 4;
const signSize = 10;
const pulseMilliseconds = 2200;

type RingKind = 'pointed' | 'pinned' | 'current' | 'focused' | 'pulse' | 'match' | 'walked';

/**
 * Draws the panel's marks on boxes: rings, badges and underlines. Uses a separate layer above the picture, positioned
 * by measuring, because the author's styles would affect elements inside Mermaid's SVG.
 */
export class Marks {
  readonly element = createSvgElement('svg', { class: 'marks', 'aria-hidden': 'true' });
  readonly #rings = createSvgElement('g');
  #bounds: ReadonlyMap<string, Bounds> = new Map();

  /** Marks the boxes of another picture, which must be on the page. */
  draw(
    picture: SVGSVGElement,
    elements: BoxElements,
    bounds: ReadonlyMap<string, Bounds>,
    graph: Graph,
  ): void {
    this.#bounds = bounds;
    this.#rings.replaceChildren();
    this.element.setAttribute('width', String(picture.width.baseVal.value));
    this.element.setAttribute('height', String(picture.height.baseVal.value));
    this.element.replaceChildren(this.#rings);
    const badges: { readonly badge: SVGGElement; readonly frame: Bounds }[] = [];
    for (const [id, element] of elements) {
      const term = graph.boxes.get(id)?.term;
      const frame = bounds.get(id);
      if (term === undefined || frame === undefined) continue;
      const label = graph.boxes.get(id)?.label ?? '';
      const lines = findNameLines(
        findTextRuns(findTitle(element, picture) ?? element, picture),
        label,
      );
      const retired = term.delivery === 'retired' && element.dataset.group === undefined;
      this.element.append(...lines.map((line) => createUnderline(id, line, retired)));
      if (term.delivery === undefined) continue;
      const badge = createDeliveryBadge(id, term.delivery);
      this.element.append(badge);
      badges.push({ badge, frame });
    }
    if (badges.length > 0) placeBadges(badges, picture);
  }

  clear(): void {
    this.#bounds = new Map();
    this.#rings.replaceChildren();
    this.element.replaceChildren();
  }

  /** Draws a ring of a kind around only these boxes. */
  drawRing(kind: RingKind, ids: readonly string[]): void {
    for (const old of this.#rings.querySelectorAll(`.${kind}`)) old.remove();
    for (const id of ids) {
      const frame = this.#bounds.get(id);
      if (frame !== undefined) this.#rings.append(createRing(frame, kind, id));
    }
  }

  /** Dims the underlines and badges of boxes. */
  dim(isDimmed: (id: string) => boolean): void {
    for (const mark of this.element.querySelectorAll<SVGElement>(':scope > [data-of]')) {
      mark.toggleAttribute('data-dimmed', isDimmed(mark.dataset.of ?? ''));
    }
  }

  /** Draws attention to a box for a moment. */
  pulse(id: string): void {
    this.drawRing('pulse', [id]);
    const ring = this.#rings.querySelector('.pulse');
    setTimeout(() => ring?.remove(), pulseMilliseconds);
  }
}

function createRing(frame: Bounds, kind: RingKind, id: string): SVGRectElement {
  return createSvgElement('rect', {
    class: `ring ${kind}`,
    'data-of': id,
    x: frame.x - ringGap,
    y: frame.y - ringGap,
    width: frame.width + 2 * ringGap,
    height: frame.height + 2 * ringGap,
    rx: ringGap,
  });
}

interface NameLine extends Bounds {
  readonly owner: Element;
}

/**
 * Returns the lines of a box that contain its name: those that together equal its label. Classes and entities list
 * more than their names; where the texts differ, as for generics, the first line is the name.
 */
function findNameLines(runs: readonly TextRun[], label: string): readonly NameLine[] {
  const wanted = label.replace(/\s/g, '');
  const named = findRunsWithText(runs, wanted) ?? runs.slice(0, 1);
  return named.flatMap(({ owner, lines }) => lines.map((line) => ({ ...line, owner })));
}

function findRunsWithText(
  runs: readonly TextRun[],
  wanted: string,
): readonly TextRun[] | undefined {
  for (let first = 0; first < runs.length; first++) {
    let joinedText = '';
    for (let last = first; last < runs.length && joinedText.length < wanted.length; last++) {
      joinedText += runs[last]?.text.replace(/\s/g, '') ?? '';
      if (joinedText === wanted) return runs.slice(first, last + 1);
    }
  }
  return undefined;
}

/** Draws a faint dotted line under names that the glossary explains, in the color of the text. */
function createUnderline(id: string, line: NameLine, retired: boolean): SVGGElement {
  const color = getTextColor(line.owner);
  const at = (y: number, name: string): SVGPathElement =>
    createSvgElement('path', {
      class: name,
      d: `M${String(line.x)} ${String(y)}h${String(line.width)}`,
      stroke: color === undefined ? 'currentColor' : toCss(color),
    });
  return createSvgElement(
    'g',
    { 'data-of': id },
    at(line.y + line.height * 0.96, 'underline'),
    ...(retired ? [at(line.y + line.height * 0.54, 'strike')] : []),
  );
}

/** Live is the most common status, so its badge is only an icon. The other badges include their name. */
function createDeliveryBadge(id: string, delivery: PanelDelivery): SVGGElement {
  const sign = createDeliverySign(delivery);
  const offset = (badgeHeight - signSize) / 2;
  sign.setAttribute('transform', `translate(${String(badgePadding)} ${String(offset)})`);
  const text = createSvgElement(
    'text',
    { x: badgePadding + signSize + 3, y: badgeHeight / 2, 'dominant-baseline': 'central' },
    delivery === 'live' ? '' : getWord(delivery),
  );
  return createSvgElement(
    'g',
    { class: 'badge', 'data-of': id },
    createSvgElement('rect', { class: 'badge-back', height: badgeHeight, rx: badgeHeight / 2 }),
    sign,
    text,
  );
}

/** Sets the width of the badge to that of its text. */
function layOutBadge(badge: SVGGElement): number {
  const text = badge.querySelector('text');
  const length = text === null ? 0 : text.getComputedTextLength();
  const width = 2 * badgePadding + signSize + (length === 0 ? 0 : length + 4);
  badge.querySelector('.badge-back')?.setAttribute('width', String(width));
  return width;
}

/** Places each badge on a corner of its box where it covers no text and no other badge. */
function placeBadges(
  badges: readonly { readonly badge: SVGGElement; readonly frame: Bounds }[],
  picture: SVGSVGElement,
): void {
  const taken: Bounds[] = findTextRuns(picture, picture).flatMap(({ lines }) => lines);
  for (const { badge, frame } of badges) {
    const width = layOutBadge(badge);
    const corners = listCorners(frame, width);
    const place =
      corners.find((one) => !taken.some((other) => isOverlapping(one, other))) ?? corners[0];
    if (place === undefined) continue;
    taken.push(place);
    badge.setAttribute('transform', `translate(${String(place.x)} ${String(place.y)})`);
  }
}

/** Returns positions across the border of the box first, then outside it. */
function listCorners(frame: Bounds, width: number): readonly Bounds[] {
  const right = frame.x + frame.width - Math.min(width, frame.width) + ringGap;
  const left = frame.x - ringGap;
  const [top, bottom] = [frame.y, frame.y + frame.height];
  const half = badgeHeight / 2;
  return [top - half, bottom - half, top - badgeHeight - 1, bottom + 1].flatMap((y) =>
    [right, left].map((x) => ({ x, y, width, height: badgeHeight })),
  );
}
