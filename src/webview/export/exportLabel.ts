import { parseColor } from '../drawing/color';
import { createSvgElement } from '../dom';

/** A line of text as the browser has broken it, in pixels of the page. */
interface Line {
  readonly owner: HTMLElement;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Converts a label in HTML to SVG text, because only browsers show HTML in pictures. */
export function convertLabel(label: SVGForeignObjectElement): readonly SVGElement[] {
  const matrix = label.getScreenCTM()?.inverse();
  if (matrix === undefined) return [];
  const toLocal = (x: number, y: number): DOMPoint => new DOMPoint(x, y).matrixTransform(matrix);
  const backgrounds = [...label.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const color = getComputedStyle(element).backgroundColor;
    if ((parseColor(color)?.alpha ?? 0) === 0) return [];
    return [...element.getClientRects()].map(({ left, top, right, bottom }) => {
      const [start, end] = [toLocal(left, top), toLocal(right, bottom)];
      const [width, height] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
      return createSvgElement('rect', { x: start.x, y: start.y, width, height, fill: color });
    });
  });
  const isTurned = Math.abs(matrix.b) > 0.01;
  const texts = isTurned
    ? [convertTurned(label)]
    : findLines(label).map((line) => convertLine(line, toLocal));
  return [...(isTurned ? [] : backgrounds), ...texts];
}

function convertLine(
  { owner, text, left, right, top, bottom }: Line,
  toLocal: (x: number, y: number) => DOMPoint,
): SVGTextElement {
  const [start, end] = [toLocal(left, top), toLocal(right, bottom)];
  const baseline = start.y + (end.y - start.y) * measureAscent(owner);
  // Another font on another computer must not make the text wider than its box.
  const textLength = end.x - start.x;
  return createSvgElement(
    'text',
    {
      x: start.x,
      y: baseline,
      textLength,
      lengthAdjust: 'spacingAndGlyphs',
      ...listTextAttributes(owner),
    },
    text,
  );
}

/** The page's rectangles do not give the lines of a turned label, so it is written in one line around its middle. */
function convertTurned(label: SVGForeignObjectElement): SVGTextElement {
  const { x, y, width, height } = label.getBBox();
  const owner = label.querySelector<HTMLElement>('p, span, div');
  const middle = { x: x + width / 2, y: y + height / 2 };
  return createSvgElement(
    'text',
    {
      ...middle,
      ...(owner === null ? {} : listTextAttributes(owner)),
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
    },
    label.textContent.trim(),
  );
}

function listTextAttributes(owner: HTMLElement): Readonly<Record<string, string>> {
  const style = getComputedStyle(owner);
  return {
    fill: style.color,
    stroke: 'none',
    'text-anchor': 'start',
    'dominant-baseline': 'alphabetic',
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    ...(style.textDecorationLine === 'none' ? {} : { 'text-decoration': style.textDecorationLine }),
  };
}

let pencil: CanvasRenderingContext2D | null | undefined;

/** Returns which part of a line's height is above its baseline. */
function measureAscent(owner: HTMLElement): number {
  pencil ??= document.createElement('canvas').getContext('2d');
  if (!pencil) return 0.8;
  pencil.font = getComputedStyle(owner).font;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pencil.measureText('x');
  return fontBoundingBoxAscent / (fontBoundingBoxAscent + fontBoundingBoxDescent);
}

function findLines(label: SVGForeignObjectElement): readonly Line[] {
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!(owner instanceof HTMLElement)) continue;
    let line: Line | undefined;
    for (const word of findWords(node, owner)) {
      if (line !== undefined && Math.abs(line.top - word.top) < 2) {
        line = { ...line, text: `${line.text}${word.gap}${word.text}`, right: word.right };
      } else {
        if (line !== undefined) lines.push(line);
        line = word;
      }
    }
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

/** Returns the words of a text; a word that is broken into lines in its parts. */
function findWords(node: Node, owner: HTMLElement): readonly (Line & { readonly gap: string })[] {
  const text = node.textContent ?? '';
  const range = document.createRange();
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const isWhole = range.getClientRects().length <= 1;
    const parts = isWhole ? [word] : Array.from(word);
    let at = index;
    return parts.flatMap((part) => {
      const gap = at === index ? ' ' : '';
      range.setStart(node, at);
      at += part.length;
      range.setEnd(node, at);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      return width === 0 ? [] : [{ owner, text: part, gap, left, right, top, bottom }];
    });
  });
}
