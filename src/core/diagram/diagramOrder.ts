import { URI } from 'vscode-uri';
import type { DocumentUri } from '../text/textDocument';
import { getFileOrigin } from '../workspace/fileOrigin';
import { getDiagramType } from './diagramType';

/** Names of diagrams of a whole system, the most specific first. */
const systemNames = [
  /(?<!\/docs)\/architecture\.(?:mmd|mermaid)$/iu,
  /\/architecture\.(?:mmd|mermaid)$/iu,
  /\/architecture\.[^/]+$/iu,
];
/** Names of pages that often show the whole system. */
const overviewNames =
  /\/[^/]*(?:architect|overview|system|landscape|context|container|big[ _-]?picture|high[ _-]?level|ecosystem|übersicht|überblick|visión|aperçu|vue-d-ensemble)[^/]*$/iu;
const readme = /\/readme\.[^/]+$/iu;
/** Components and their connections come before the internals of one, and those before sequences of events. */
const typesByImportance = [
  ['c4', 'flowchart', 'architecture', 'block', 'swimlane'],
  ['class', 'er', 'state', 'usecase'],
  ['sequence'],
  ['mindmap', 'kanban', 'requirement'],
];

/** A diagram before it is parsed. */
export interface DiagramPlace {
  readonly uri: DocumentUri;
  readonly text: string;
}

/**
 * Sorts diagrams so that the one that shows the whole system comes first: by its name, its type and its location, by
 * the number of glossary terms in it, and by its size. Does not parse the diagrams.
 *
 * @param coverageOf Returns the number of glossary terms in a diagram's text.
 */
export function orderDiagrams<T extends DiagramPlace>(
  diagrams: readonly T[],
  coverageOf: (diagram: T) => number,
): readonly T[] {
  return sortByKeys(
    diagrams.map((diagram) => ({ diagram, keys: getSortKeys(diagram, coverageOf(diagram)) })),
  ).map(({ diagram }) => diagram);
}

/** Sorts by the keys of `getSortKeys`. */
export function sortByKeys<T extends { readonly keys: readonly number[] }>(
  items: readonly T[],
): readonly T[] {
  return [...items].sort((a, b) => compareKeys(a.keys, b.keys));
}

/** Returns sort keys, the first of which counts most; smaller is more important. */
export function getSortKeys({ uri, text }: DiagramPlace, coverage: number): readonly number[] {
  const { path } = URI.parse(uri);
  const kind = findPosition(typesByImportance, (group) => group.includes(getDiagramType(text)));
  const name = findPosition(systemNames, (pattern) => pattern.test(path));
  // An architecture.mmd in a deep folder shows only a part of the system.
  const depth = path.replace(/\/docs\//iu, '/').split('/').length;
  const isNamed = name < systemNames.length;
  return [
    kind === typesByImportance.length ? 1 : 0,
    isNamed ? depth : Number.MAX_SAFE_INTEGER,
    name,
    getFileOrigin(path) === 'own' ? 0 : 1,
    kind,
    overviewNames.test(path) ? 0 : readme.test(path) ? 1 : 2,
    -coverage,
    depth,
    -text.split('\n').length,
  ];
}

/** Returns the index of the first match; the length if none exists. */
function findPosition<T>(list: readonly T[], fits: (one: T) => boolean): number {
  const index = list.findIndex(fits);
  return index < 0 ? list.length : index;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
