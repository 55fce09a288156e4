/**
 * What ELK reads of a graph in JSON, see https://eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat.html.
 * Mermaid's graphs also have the data of their boxes, which cannot all be sent to a thread.
 */
const known: ReadonlySet<string> = new Set([
  ...['id', 'x', 'y', 'width', 'height', 'text', 'layoutOptions', 'properties'],
  ...['children', 'ports', 'labels', 'edges', 'container', 'junctionPoints'],
  ...['source', 'sourcePort', 'target', 'targetPort', 'sources', 'targets', 'sections'],
  ...['sourcePoint', 'targetPoint', 'bendPoints', 'startPoint', 'endPoint'],
  ...['incomingShape', 'outgoingShape', 'incomingSections', 'outgoingSections'],
]);
/** Sections whose names are those of settings. */
const settings: ReadonlySet<string> = new Set(['layoutOptions', 'properties']);

/** A graph of ELK, or a part of one: a node, an edge, a place. */
export type ElkPart = object;

/** Returns a copy of what ELK reads. */
export function createElkTask(graph: ElkPart): ElkPart {
  return pickKnown(graph, true);
}

function pickKnown(part: ElkPart, isPart: boolean): ElkPart {
  if (Array.isArray(part)) return part.map((one: unknown) => pickValue(one, isPart));
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]: readonly [string, unknown]) => {
      if ((isPart && !known.has(name)) || typeof value === 'function') return [];
      return [[name, pickValue(value, isPart && !settings.has(name))] as const];
    }),
  );
}

function pickValue(value: unknown, isPart: boolean): unknown {
  return isObject(value) ? pickKnown(value, isPart) : value;
}

/** Writes to a graph what ELK has written to its copy; the objects stay the same, as Mermaid refers to them. */
export function applyElkResult(graph: ElkPart, result: ElkPart): void {
  for (const [name, value] of Object.entries(result) as Iterable<[string, unknown]>) {
    const own: unknown = Reflect.get(graph, name);
    const isSame = isObject(own) && isObject(value) && Array.isArray(own) === Array.isArray(value);
    if (isSame && !settings.has(name)) applyElkResult(own, value);
    else if (!settings.has(name)) Reflect.set(graph, name, value);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
