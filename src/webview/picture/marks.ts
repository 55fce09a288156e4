import { findTitle } from '../drawing/findTitle';
import { createSvgElement } from '../dom';
import { type Bounds, type TextRun, findTextRuns } from './boxGeometry';
import type { Graph } from './graph';
import type { BoxElements } from '../drawing/findBoxes';
import type { BoxMark } from '../lenses/lens';
import { LensLayer } from '../lenses/lensLayer';

const ringGap = 4;
const pulseMilliseconds = 2200;
const numberHeight = 22;

/** The number of a step, at the corner of its box or at its edge. */
export interface StepNumber {
  readonly at: Bounds;
  readonly text: string;
}

type RingKind = 'pointed' | 'pinned' | 'current' | 'focused' | 'pulse' | 'match' | 'walked';

/**
 * Draws the panel's marks on boxes: rings, underlines and the marks of the lens. Uses a separate layer above the picture, positioned
 * by measuring, because the author's styles would affect elements inside Mermaid's SVG.
 */
export class Marks {
  readonly element = createSvgElement('svg', { class: 'marks', 'aria-hidden': 'true' });
  readonly #rings = createSvgElement('g');
  readonly #lens = new LensLayer();
  readonly #numbers = createSvgElement('g', { class: 'numbers' });
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
    for (const [id, element] of elements) {
      const term = graph.boxes.get(id)?.term;
      if (term === undefined) continue;
      const label = graph.boxes.get(id)?.label ?? '';
      const lines = findNameLines(
        findTextRuns(findTitle(element, picture) ?? element, picture),
        label,
      );
      const retired = term.delivery === 'retired' && element.dataset.group === undefined;
      this.element.append(...lines.map((line) => createUnderline(id, line, retired)));
    }
    this.element.append(this.#lens.element, this.#numbers);
    this.#lens.setPicture(picture, elements, bounds);
  }

  /** Draws the marks of a lens instead of those before. */
  drawLens(marks: ReadonlyMap<string, BoxMark>): void {
    this.#lens.draw(marks);
  }

  /** Draws the numbers of steps instead of those before. */
  drawNumbers(numbers: readonly StepNumber[]): void {
    this.#numbers.replaceChildren(...numbers.map(createNumber));
  }

  clear(): void {
    this.#bounds = new Map();
    this.#rings.replaceChildren();
    this.#lens.clear();
    this.#numbers.replaceChildren();
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

  /** Dims the underlines and the lens's marks of boxes. */
  dim(isDimmed: (id: string) => boolean): void {
    for (const mark of this.element.querySelectorAll<SVGElement>(
      ':scope > [data-of], .lens > [data-of]',
    )) {
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

function createNumber({ at: { x, y }, text }: StepNumber): SVGGElement {
  const width = numberHeight + (text.length - 1) * 7;
  const [left, top] = [x - width / 2, y - numberHeight / 2];
  return createSvgElement(
    'g',
    {},
    createSvgElement('rect', {
      x: left,
      y: top,
      width,
      height: numberHeight,
      rx: numberHeight / 2,
    }),
    createSvgElement('text', { x: left + width / 2, y: top + numberHeight / 2 }, text),
  );
}

interface NameLine extends Bounds {
  readonly owner: Element;
}

/**
 * Returns the lines of a box that contain its name: those that together equal its label. Classes and entities list
 * more than their names; where the texts differ, as for generics, the first line that begins with it is the name.
 */
function findNameLines(runs: readonly TextRun[], label: string): readonly NameLine[] {
  const wanted = label.replace(/\s/g, '');
  const named =
    findRunsWithText(runs, wanted) ??
    [...runs.filter(({ text }) => text.replace(/\s/g, '').startsWith(wanted)), ...runs].slice(0, 1);
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
  const { fill, color } = getComputedStyle(line.owner);
  const at = (y: number, name: string): SVGPathElement =>
    createSvgElement('path', {
      class: name,
      d: `M${String(line.x)} ${String(y)}h${String(line.width)}`,
      stroke: line.owner instanceof SVGElement ? fill : color,
    });
  return createSvgElement(
    'g',
    { 'data-of': id },
    at(line.y + line.height * 0.96, 'underline'),
    ...(retired ? [at(line.y + line.height * 0.54, 'strike')] : []),
  );
}
