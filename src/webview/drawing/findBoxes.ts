/** Finds the boxes of a drawn diagram by the element ids of Mermaid 12, for each type of diagram. */
export type BoxElements = ReadonlyMap<string, SVGGraphicsElement>;

/** Mermaid's forms of an id, after the prefix of the picture's own id. */
const forms: readonly RegExp[] = [
  /^(?:flowchart|classId|state|entity)-(.+)-\d+$/,
  /^(?:service|group|node|usecase)-(.+)$/,
  /^(.+)$/,
];

/**
 * Finds elements by the diagram's own ids. `pictureId` is the id that the picture was drawn with; `ids` are all ids
 * to find, in the parser's order, since pictures of mind maps number their nodes.
 */
export function findBoxes(
  picture: SVGSVGElement,
  pictureId: string,
  ids: readonly string[],
): BoxElements {
  const wanted = new Set(ids);
  const found = new Map<string, SVGGraphicsElement>();
  const mindmap = picture.classList.contains('mindmapDiagram');
  for (const element of picture.querySelectorAll('[id], [data-et=participant][data-id]')) {
    if (!(element instanceof SVGGraphicsElement)) continue;
    const id = mindmap ? findCountedId(element, ids) : findNamedId(element, pictureId, wanted);
    if (id !== undefined && !found.has(id)) found.set(id, element);
  }
  return found;
}

/**
 * Finds the frames of a C4 picture, which Mermaid draws without ids: a frame is a rectangle with the group's label
 * under it.
 */
export function findC4Frames(
  picture: SVGSVGElement,
  groups: readonly { readonly id: string; readonly label: string }[],
): BoxElements {
  const frames = [...picture.querySelectorAll<SVGGElement>('svg > g:not([id]) > rect:first-child')]
    .map((rect) => rect.parentElement)
    .filter((frame) => frame instanceof SVGGElement);
  const found = new Map<string, SVGGraphicsElement>();
  for (const { id, label } of groups) {
    const at = frames.findIndex((frame) => getText(frame) === label.replace(/\s/g, ''));
    const [frame] = at < 0 ? [] : frames.splice(at, 1);
    if (frame !== undefined) found.set(id, frame);
  }
  return found;
}

/** Returns the first text in an element, without the spaces at which it may wrap. */
function getText(element: Element): string {
  return (element.querySelector('text')?.textContent ?? '').replace(/\s/g, '');
}

function findCountedId(element: SVGGraphicsElement, ids: readonly string[]): string | undefined {
  const number = /node_(\d+)$/.exec(element.id)?.[1];
  return number === undefined ? undefined : ids[Number(number)];
}

function findNamedId(
  element: SVGGraphicsElement,
  pictureId: string,
  wanted: ReadonlySet<string>,
): string | undefined {
  if (element.dataset.et === 'participant') return findKnown(element.dataset.id, wanted);
  const prefix = `${pictureId}-`;
  if (!element.id.startsWith(prefix) || element.dataset.edge !== undefined) return undefined;
  const mermaidId = element.id.slice(prefix.length);
  for (const form of forms) {
    const id = findKnown(form.exec(mermaidId)?.[1], wanted);
    if (id !== undefined) return id;
  }
  return undefined;
}

function findKnown(id: string | undefined, wanted: ReadonlySet<string>): string | undefined {
  return id !== undefined && wanted.has(id) ? id : undefined;
}
