/** A thing that is wrong with a picture, in words. */
export type Fault = string;

/**
 * Looks at the picture on the page as a reader does: what lies on top at each label, what color is under
 * it, whether a word is cut, whether two categories look alike. Runs in the browser, so it stands alone;
 * it asks the browser what is where, and so checks the panel by another way than the panel's own.
 * `source` is the diagram's text, `kind` Mermaid's word for it.
 */
export function inspectPicture({ source, kind }: { source: string; kind: string }): Fault[] {
  type Rgb = readonly [red: number, green: number, blue: number, alpha: number];
  const leastDifference = 6;
  const faults: Fault[] = [];
  const stage = document.querySelector<HTMLElement>('.stage');
  const picture = stage?.querySelector('svg');
  if (!stage || !picture) return ['no picture'];

  const rgb = (text: string): Rgb | undefined => {
    const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    if (!text.startsWith('rgb') || red === undefined || green === undefined || blue === undefined)
      return undefined;
    return [red, green, blue, alpha];
  };
  const over = (top: Rgb, under: Rgb): Rgb => {
    const mix = (i: 0 | 1 | 2): number => top[i] * top[3] + under[i] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const light = ([red, green, blue]: Rgb): number => {
    const part = (value: number): number =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const contrast = (a: Rgb, b: Rgb): number =>
    (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const opacity = (element: Element | null): number =>
    element === null || element === stage
      ? 1
      : Number(getComputedStyle(element).opacity) * opacity(element.parentElement);
  const background = rgb(getComputedStyle(document.body).backgroundColor) ?? [255, 255, 255, 1];

  /** What an element paints at a point of the page, or `undefined` where it lets everything through. */
  const paintAt = (element: Element, x: number, y: number): Rgb | undefined => {
    const style = getComputedStyle(element);
    if (element instanceof HTMLElement) {
      const color = rgb(style.backgroundColor);
      return color && color[3] > 0 ? color : undefined;
    }
    if (!(element instanceof SVGGeometryElement)) return undefined;
    const matrix = element.getScreenCTM();
    const at = matrix && new DOMPoint(x, y).matrixTransform(matrix.inverse());
    const inFill = at !== null && element.isPointInFill(at);
    const isGradient = style.stroke.startsWith('url');
    const color =
      rgb(inFill ? style.fill : style.stroke) ??
      (inFill ? rgb(style.stroke) : undefined) ??
      (isGradient ? ([128, 128, 128, 1] as const) : undefined);
    if (color === undefined) return undefined;
    const part = Number(inFill ? style.fillOpacity : style.strokeOpacity);
    const alpha = color[3] * part * opacity(element);
    return alpha > 0 ? [color[0], color[1], color[2], alpha] : undefined;
  };

  /** Ends of lines cannot be pointed at: the numbers of messages are written on them. */
  const markerUnder = (owner: Element): Rgb | undefined => {
    if (!owner.matches('.sequenceNumber')) return undefined;
    const marker = picture.querySelector('[id$=sequencenumber] circle');
    return marker === null ? undefined : rgb(getComputedStyle(marker).fill);
  };

  const checkLabel = (owner: Element, words: string, x: number, y: number): void => {
    const stack = document.elementsFromPoint(x, y).filter((one) => stage.contains(one));
    const top = stack.findIndex((one) => one === owner || owner.contains(one));
    const above = (top < 0 ? stack : stack.slice(0, top)).find(
      (one) =>
        !one.contains(owner) && (one instanceof SVGTextElement || paintAt(one, x, y) !== undefined),
    );
    if (top < 0 || above !== undefined) {
      const name = above?.outerHTML.slice(0, 80) ?? 'nothing is there';
      faults.push(`“${words}” is covered: ${name}`);
      return;
    }
    if (owner.closest('.edgeLabels, .relation-labels') !== null) {
      const box = stack.find((one) => one.closest('g.node, .c4-shape') !== null);
      if (box !== undefined) faults.push(`“${words}” of an edge is written over a box`);
    }
    const style = getComputedStyle(owner);
    const color = rgb(owner instanceof SVGElement ? style.fill : style.color);
    const rim = style.paintOrder.startsWith('stroke') ? rgb(style.stroke) : markerUnder(owner);
    const ground = stack
      .slice(top)
      .map((one) => paintAt(one, x, y))
      .filter((one) => one !== undefined)
      .reduceRight((under, one) => over(one, under), background);
    if (color === undefined) return;
    const seen = over([color[0], color[1], color[2], color[3] * opacity(owner)], ground);
    const ratio = contrast(seen, rim ?? ground);
    if (ratio < 4.49) {
      const colors = [seen, rim ?? ground].map((one) => one.slice(0, 3).map(Math.round).join(','));
      faults.push(`“${words}” has a contrast of ${ratio.toFixed(2)}: ${colors.join(' on ')}`);
    }
  };

  /** Whether a line of text reaches out of the place that its label may paint in. */
  const isClipped = (owner: Element, line: DOMRect): boolean => {
    const room = owner.closest('foreignObject');
    if (room === null || getComputedStyle(room).overflow === 'visible') return false;
    const { left, top, right, bottom } = room.getBoundingClientRect();
    const middle = line.y + line.height / 2;
    return line.left < left - 1 || line.right > right + 1 || middle < top || middle > bottom;
  };

  interface Line {
    readonly owner: Element;
    readonly words: string;
    readonly at: DOMRect;
  }
  const lines: Line[] = [];
  const walker = document.createTreeWalker(picture, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const { left, top, right, bottom } = picture.getBoundingClientRect();
  const frame = { left: left - 2, top: top - 2, right: right + 2, bottom: bottom + 2 };
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement;
    const text = node.textContent ?? '';
    if (
      owner === null ||
      text.trim() === '' ||
      owner.closest('style, title, desc, defs, [display=none]')
    )
      continue;
    if (!owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    const turned = (owner.closest('text')?.getScreenCTM()?.b ?? 0) !== 0;
    for (const at of range.getClientRects()) {
      const { x, y, width, height } = at;
      if (width < 1 || height < 1) continue;
      if (isClipped(owner, at)) faults.push(`“${text.trim()}” is cut off at its label's edge`);
      if (!turned) lines.push({ owner, words: text.trim(), at });
      if (x < frame.left || y < frame.top || x + width > frame.right || y + height > frame.bottom)
        faults.push(`“${text.trim()}” is cut off at the picture's edge`);
      for (const part of turned ? [0.5] : [0.2, 0.5, 0.8]) {
        checkLabel(owner, text.trim(), x + width * part, y + height * 0.5);
      }
    }
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ y }) => Math.round(y / 6)));
      if (!turned && lines.size > 1 && /^[\p{L}\p{N}_]+$/u.test(word) && !/[぀-鿿]/.test(word)) {
        faults.push(`“${word}” is on ${String(lines.size)} lines`);
      }
      if (!/^(?=.*\p{L})[\p{L}\p{N}_]{3,}$/u.test(word) || !source.includes(word)) continue;
      const whole = new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'u');
      if (!whole.test(source)) faults.push(`“${word}” is a part of a word`);
    }
    if (/<\/?(?:b|i|br|small|sub|img)\b|&\w+;|fa[bs]?:fa-/.test(text)) {
      faults.push(`“${text.trim()}” shows its markup`);
    }
  }

  for (const [i, one] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      const across = Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left);
      const along = Math.min(one.at.bottom, other.at.bottom) - Math.max(one.at.top, other.at.top);
      const height = Math.min(one.at.height, other.at.height);
      if (one.owner !== other.owner && across > 2 && along > height * 0.4)
        faults.push(`“${one.words}” is written over “${other.words}”`);
    }
  }

  for (const edge of picture.querySelectorAll<SVGPathElement>('.edgePaths path')) {
    const { stroke, strokeWidth, strokeOpacity } = getComputedStyle(edge);
    const color = rgb(stroke);
    const matrix = edge.getScreenCTM();
    if (color === undefined || matrix === null || Number.parseFloat(strokeWidth) === 0) continue;
    const places = [0.3, 0.5, 0.7].map((part) => {
      const { x, y } = edge.getPointAtLength(edge.getTotalLength() * part).matrixTransform(matrix);
      const stack = document.elementsFromPoint(x, y).filter((one) => stage.contains(one));
      return { x, y, stack };
    });
    const shown = places.find(({ x, y, stack: [top] }) => top === edge && paintAt(top, x, y));
    if (shown === undefined) continue;
    const ground = shown.stack
      .filter((one) => one.closest('.edgePaths') === null)
      .map((one) => paintAt(one, shown.x, shown.y))
      .filter((one) => one !== undefined)
      .reduceRight((under, one) => over(one, under), background);
    const seen = over(
      [color[0], color[1], color[2], color[3] * Number(strokeOpacity) * opacity(edge)],
      ground,
    );
    if (contrast(seen, ground) < 2.99)
      faults.push(`${edge.id} has a contrast of ${contrast(seen, ground).toFixed(2)}`);
    const marker = /#([^"')]+)/.exec(getComputedStyle(edge).markerEnd)?.[1];
    const ends = [...(document.getElementById(marker ?? '')?.children ?? [])].flatMap((end) => {
      const style = getComputedStyle(end);
      return [rgb(style.fill), rgb(style.stroke)].filter((one) => one !== undefined);
    });
    if (ends.length > 0 && ends.every((end) => contrast(over(end, ground), ground) < 2.99))
      faults.push(`the end of ${edge.id} cannot be seen`);
  }

  const boxesAt = (x: number, y: number): readonly Element[] =>
    document.elementsFromPoint(x, y).flatMap((one) => one.closest('.stage g.node') ?? []);
  // The branches of a mindmap spread from its middle, whatever is there.
  const edgeLines =
    kind === 'mindmap' ? [] : picture.querySelectorAll<SVGPathElement>('.edgePaths path');
  for (const edge of edgeLines) {
    const length = edge.getTotalLength();
    const places = Array.from({ length: Math.ceil(length / 8) + 1 }, (_, i) =>
      edge
        .getPointAtLength(Math.min(length, i * 8))
        .matrixTransform(edge.getScreenCTM() ?? undefined),
    );
    const ends = [...places.slice(0, 1), ...places.slice(-1)].flatMap(({ x, y }) =>
      [-8, 0, 8].flatMap((dx) => [-8, 0, 8].flatMap((dy) => boxesAt(x + dx, y + dy))),
    );
    for (const box of new Set(places.flatMap(({ x, y }) => boxesAt(x, y)))) {
      if (!ends.includes(box)) faults.push(`${edge.id} runs under “${box.textContent.trim()}”`);
    }
  }

  const groups = [...picture.querySelectorAll('g.cluster > rect')].map((group) =>
    group.getBoundingClientRect(),
  );
  const holds = (outer: DOMRect, inner: DOMRect): boolean =>
    outer.left <= inner.left + 1 &&
    outer.top <= inner.top + 1 &&
    outer.right >= inner.right - 1 &&
    outer.bottom >= inner.bottom - 1;
  for (const [i, one] of groups.entries()) {
    for (const other of groups.slice(i + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && along > 2 && !holds(one, other) && !holds(other, one))
        faults.push(`two groups share ${across.toFixed()} × ${along.toFixed()} pixels`);
    }
  }

  /** CIELAB: equal distances look about equally different, 2.3 just so. */
  const toLab = ([red, green, blue]: Rgb): readonly [number, number, number] => {
    const part = (value: number): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const [r, g, b] = [part(red), part(green), part(blue)];
    const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
    const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const difference = (one: Rgb, other: Rgb): number => {
    const [a, b] = [toLab(one), toLab(other)];
    return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  };

  /** Where a kind shows its categories, and by which of its classes one is told from another. */
  const categories: Readonly<
    Record<string, readonly (readonly [selector: string, name?: RegExp])[]>
  > = {
    pie: [['.legend rect'], ['.pieCircle']],
    gantt: [['rect.task', /\b(?:(?:active|done|crit|milestone)[A-Za-z]*|task)(?=\d*\b)/]],
    gitGraph: [['.branchLabelBkg'], ['.commit-arrows .arrow', /arrow\d+/]],
    timeline: [['.timeline-node path', /section-+\d+/]],
    journey: [
      ['rect.journey-section'],
      ['rect.task', /task-type-\d+/],
      ['circle[class^=actor-]', /actor-\d+/],
    ],
    quadrantChart: [['.quadrant rect']],
    sankey: [['.nodes rect']],
    radar: [['[class^=radarLegendBox]'], ['[class^=radarCurve]']],
    treemap: [['rect.treemapSection:not([style*="display: none"])']],
    venn: [['.venn-circle path']],
    mindmap: [['.mindmap-node > :is(.label-container, .node-bkg)', /section-+\w+/]],
    kanban: [['.cluster > rect']],
    eventmodeling: [['.em-box rect']],
    cynefin: [['.cynefinDomain']],
    xychart: [['.plot > g > :first-child']],
  };
  for (const [selector, name] of categories[kind] ?? []) {
    const shown = new Map<string, Rgb>();
    const marked = [...picture.querySelectorAll(selector)];
    if (marked.length === 0) faults.push(`no categories at ${selector}`);
    for (const [i, element] of marked.entries()) {
      const style = getComputedStyle(element);
      const color = rgb(style.fill) ?? rgb(style.stroke);
      if (color === undefined) continue;
      const names = `${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`;
      const id = name === undefined ? String(i) : (name.exec(names)?.[0] ?? '');
      for (const [other, its] of shown) {
        if (other === id) continue;
        if (difference(color, its) < leastDifference)
          faults.push(`${other} and ${id} of ${selector} have one color: ${color.join(',')}`);
      }
      shown.set(id, color);
    }
  }
  return [...new Set(faults)];
}

/** The size of a picture, and where its edges lead on the whole: sideways or down. Runs in the browser. */
export function measurePicture({
  id,
  edges,
}: {
  id: string;
  edges: readonly (readonly [from: string, to: string])[];
}): { width: number; height: number; leads: string } {
  const picture = document.getElementById(id);
  if (!(picture instanceof SVGSVGElement)) return { width: 0, height: 0, leads: 'nowhere' };
  const places = new Map<string, { x: number; y: number }>();
  for (const node of picture.querySelectorAll('g.node[id]')) {
    const name = /-(?:flowchart|classId|state|entity)-(.+)-\d+$/.exec(node.id)?.[1];
    const { x, y, width, height } = node.getBoundingClientRect();
    if (name !== undefined) places.set(name, { x: x + width / 2, y: y + height / 2 });
  }
  // Each edge votes for its way: distances would favor the longest ones.
  let [right, down, count] = [0, 0, 0];
  const toVote = (distance: number): number => (Math.abs(distance) < 15 ? 0 : Math.sign(distance));
  for (const [from, to] of edges) {
    const [start, end] = [places.get(from), places.get(to)];
    if (start === undefined || end === undefined || from === to) continue;
    right += toVote(end.x - start.x);
    down += toVote(end.y - start.y);
    count++;
  }
  const { width, height } = picture.viewBox.baseVal;
  const sideways = Math.abs(right) > Math.abs(down);
  const votes = sideways ? right : down;
  const way = Math.abs(votes) < count / 2 ? 'both ways' : votes > 0 ? 'forward' : 'back';
  const leads = count === 0 ? 'nowhere' : `${sideways ? 'sideways' : 'down'}, ${way}`;
  return { width, height, leads };
}
