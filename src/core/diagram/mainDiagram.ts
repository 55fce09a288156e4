import type { DocumentUri } from '../text/textDocument';
import { getDisplayPath } from '../workspace/paths';
import { titleOfDiagram } from './diagramTitle';

/** A diagram's text at its place; the line is 0-based. */
interface PlacedText {
  readonly uri: DocumentUri;
  readonly text: string;
  readonly line: number;
}

/** Which diagram the team has named as the main one. */
export interface MainDiagramSetting {
  /** `docs/architecture.mmd`, `README.md#Order flow` (a title) or `README.md#12` (a 1-based line); empty: none. */
  readonly setting: string;
  readonly folders: readonly DocumentUri[];
}

/** Puts the diagram that the setting names before all others; without it, and where it names none, nothing changes. */
export function putMainFirst<T extends PlacedText>(
  diagrams: readonly T[],
  { setting, folders }: MainDiagramSetting,
): readonly T[] {
  const main = findMain(diagrams, setting.trim(), folders);
  return main === undefined ? diagrams : [main, ...diagrams.filter((one) => one !== main)];
}

function findMain<T extends PlacedText>(
  diagrams: readonly T[],
  setting: string,
  folders: readonly DocumentUri[],
): T | undefined {
  if (setting === '') return undefined;
  const inFile = (path: string): readonly T[] => {
    const wanted = path.replaceAll('\\', '/').replace(/^\.?\//u, '');
    return diagrams.filter(({ uri }) => getDisplayPath(uri, folders) === wanted);
  };
  // A path may hold a `#` itself.
  const [whole] = inFile(setting);
  if (whole) return whole;
  const hash = setting.lastIndexOf('#');
  if (hash < 0) return undefined;
  const place = setting.slice(hash + 1).trim();
  const candidates = inFile(setting.slice(0, hash).trim());
  const titled = candidates.find(
    ({ text }) => titleOfDiagram(text)?.toLowerCase() === place.toLowerCase(),
  );
  return titled ?? nearest(candidates, place);
}

/** The diagram around a line, or above it: lines move when text is added before them. */
function nearest<T extends PlacedText>(diagrams: readonly T[], place: string): T | undefined {
  const line = Number(/^L?(\d+)$/iu.exec(place)?.[1]);
  if (Number.isNaN(line)) return undefined;
  const inOrder = [...diagrams].sort((a, b) => a.line - b.line);
  // The line of the fence belongs to the block: it is the one before the text's first line.
  return inOrder.findLast((one) => one.line <= line) ?? inOrder[0];
}

/**
 * What to write into the setting for a diagram: the path alone where the file has one diagram, else its title, else its
 * line.
 *
 * @param inFile All diagrams of the same file.
 */
export function mainDiagramSetting(
  diagram: PlacedText,
  inFile: readonly PlacedText[],
  folders: readonly DocumentUri[],
): string {
  const path = getDisplayPath(diagram.uri, folders);
  if (inFile.length < 2) return path;
  const title = titleOfDiagram(diagram.text);
  const isTold =
    title !== undefined &&
    inFile.filter(({ text }) => titleOfDiagram(text)?.toLowerCase() === title.toLowerCase())
      .length === 1;
  return `${path}#${isTold ? title : String(diagram.line + 1)}`;
}
