import type { DocumentUri } from '../text/textDocument';
import { getDisplayPath } from '../workspace/paths';
import { readDiagramTitle } from './diagramTitle';

/** The position of a diagram's text; the line is 0-based. */
interface PlacedText {
  readonly uri: DocumentUri;
  readonly text: string;
  readonly line: number;
}

/** The setting that selects the main diagram. */
export interface MainDiagramSetting {
  /** `docs/architecture.mmd`, `README.md#Order flow` (a title) or `README.md#12` (a 1-based line); empty if not set. */
  readonly setting: string;
  readonly folders: readonly DocumentUri[];
}

/** Moves the diagram that the setting selects to the start; returns the same order if it selects no diagram. */
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
  // A path may itself contain a `#`.
  const [whole] = inFile(setting);
  if (whole) return whole;
  const hash = setting.lastIndexOf('#');
  if (hash < 0) return undefined;
  const place = setting.slice(hash + 1).trim();
  const candidates = inFile(setting.slice(0, hash).trim());
  const titled = candidates.find(
    ({ text }) => readDiagramTitle(text)?.toLowerCase() === place.toLowerCase(),
  );
  if (titled) return titled;
  const line = Number(/^L?(\d+)$/iu.exec(place)?.[1]);
  return Number.isNaN(line) ? undefined : findDiagramAtLine(candidates, line - 1);
}

/**
 * Returns the diagram of a file at a 0-based line, otherwise the last one above it, because lines move when text is added,
 * otherwise the first one.
 */
export function findDiagramAtLine<T extends Pick<PlacedText, 'line'>>(
  diagrams: readonly T[],
  line: number,
): T | undefined {
  const inOrder = [...diagrams].sort((a, b) => a.line - b.line);
  // The line of the fence, before the text's first line, belongs to the block.
  return inOrder.findLast((one) => one.line <= line + 1) ?? inOrder[0];
}

/**
 * Returns the value of the setting for a diagram: only the path if the file has one diagram, otherwise with its title
 * or line.
 *
 * @param inFile All diagrams of the same file.
 */
export function formatMainDiagramSetting(
  diagram: PlacedText,
  inFile: readonly PlacedText[],
  folders: readonly DocumentUri[],
): string {
  const path = getDisplayPath(diagram.uri, folders);
  if (inFile.length < 2) return path;
  const title = readDiagramTitle(diagram.text);
  const isTold =
    title !== undefined &&
    inFile.filter(({ text }) => readDiagramTitle(text)?.toLowerCase() === title.toLowerCase())
      .length === 1;
  return `${path}#${isTold ? title : String(diagram.line + 1)}`;
}
