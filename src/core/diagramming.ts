import {
  findDiagramBlocks,
  mayBeInDiagram,
  offsetInBlock,
  rangeInFile,
} from './diagram/diagramBlocks';
import type { DiagramLinks } from './diagram/diagramLinks';
import { linkDiagram } from './diagram/diagramLinks';
import type { DiagramText } from './diagram/diagramText';
import { diagramText, readDiagramTexts } from './diagram/diagramText';
import type { FoundBox } from './features/diagramFile/boxAt';
import { boxAt } from './features/diagramFile/boxAt';
import type { DiagramCompletions, DiagramSource } from './features/diagramFile/diagramCompletions';
import { diagramCompletions } from './features/diagramFile/diagramCompletions';
import { isPartOfSystem } from './features/discover/candidates';
import type { Explanation } from './features/explain/explanation';
import { planIdRename } from './features/diagramFile/planIdRename';
import type { RenamePlan } from './features/rename/renamePlan';
import type { RenameTarget } from './features/rename/renameTarget';
import { renameTarget } from './features/rename/renameTarget';
import type { MeantTerms } from './features/usages/termAt';
import { termsAt } from './features/usages/termAt';
import type { Term } from './glossary/term';
import type { GlossaryService } from './service';
import { LineMap } from './text/lineMap';
import type { Position } from './text/range';
import type { TextDocument } from './text/textDocument';
import { textBetween } from './text/textDocument';
import type { CancellationToken } from './workspace/cancellation';
import { isCancelled } from './workspace/cancellation';

// The functions for editing the text of diagrams, separate from the service so that start-up does not load them.

/** The diagrams of a document in its current version. */
export interface DrawnDocument {
  readonly file: { readonly uri: string; readonly text: string };
  readonly lines: LineMap;
  readonly texts: readonly DiagramText[];
}

/** A box at a position of a document, with its term. */
export interface BoxInDocument {
  readonly document: DrawnDocument;
  readonly box: FoundBox;
  readonly term: Term | undefined;
}

export async function readDrawnDocument(
  service: GlossaryService,
  document: TextDocument,
): Promise<DrawnDocument> {
  const { uri } = document;
  const text = document.getText();
  const texts = await readDiagramTexts({ text, uri: drawnUri(document) }, service.parts.loadParser);
  return { file: { uri, text }, lines: new LineMap(text), texts };
}

/** An untitled document is recognized as a Mermaid file by its language. */
function drawnUri({ uri, languageId }: TextDocument): string {
  return languageId === 'mermaid' && !/\.(?:mmd|mermaid)$/iu.test(uri) ? `${uri}.mmd` : uri;
}

/** Returns the completions at a position; `undefined` outside diagrams. Fast: does not parse the diagram. */
export function completionsInDiagram(
  document: TextDocument,
  position: Position,
  source: DiagramSource,
): DiagramCompletions | undefined {
  if (!mayBeInDiagram(document, position.line)) return undefined;
  const text = document.getText();
  const offset = new LineMap(text).offsetAt(position);
  const block = findDiagramBlocks(drawnUri(document), text).find(
    (one) => offsetInBlock(offset, one) !== undefined,
  );
  return (
    block && diagramCompletions({ document, position, text: diagramText(block), offset }, source)
  );
}

/** Returns the box whose id or label is at the position. */
export async function boxInDocument(
  service: GlossaryService,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<BoxInDocument | undefined> {
  if (!mayBeInDiagram(document, position.line)) return undefined;
  const drawn = await readDrawnDocument(service, document);
  const box = boxAt(drawn.texts, drawn.lines.offsetAt(position));
  if (!box || isCancelled(token)) return undefined;
  const links = await linksOf(service, box.text);
  return { document: drawn, box, term: links?.termOf(box.occurrence.id) };
}

/** Returns the terms at a position of a document, and the box if there is one. */
export async function meantIn(
  service: GlossaryService,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<{
  readonly meant?: MeantTerms | undefined;
  readonly found?: BoxInDocument | undefined;
}> {
  const found = await boxInDocument(service, document, position, token);
  const glossary = await service.glossary();
  const index = await service.index();
  if (isCancelled(token)) return {};
  const meant = termsAt(document, position, glossary, index);
  // The term of the box precedes the words of its id, and follows the words of its label.
  const isWord = !found || (found.box.part === 'label' && meant);
  return { meant: isWord ? meant : termOfBox(found), found };
}

function termOfBox(found: BoxInDocument): MeantTerms | undefined {
  return found.term && { ...placeOf(found), terms: [found.term], form: 'name' };
}

/** Returns the range of the id or the label in the document. */
function placeOf({ document, box: { text, occurrence, part } }: BoxInDocument): {
  readonly start: Position;
  readonly end: Position;
} {
  const range = (part === 'label' ? occurrence.label : undefined) ?? occurrence.range;
  const { start, end } = rangeInFile(range, text.block);
  return { start: document.lines.positionAt(start), end: document.lines.positionAt(end) };
}

/** The explanation of the box at a position, if its words do not explain it. */
export type BoxExplanation =
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  /** A component without an entry. */
  | {
      readonly kind: 'unexplained';
      readonly label: string;
      readonly start: Position;
      readonly end: Position;
    };

export async function explainBoxAt(
  service: GlossaryService,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<BoxExplanation | undefined> {
  const found = await boxInDocument(service, document, position, token);
  if (!found) return undefined;
  const { term, box } = found;
  const words = (await service.index()).matchesAt(document, position);
  if (words.length > 0 && (!term || box.part === 'label')) return undefined;
  const place = placeOf(found);
  if (term) {
    const meanings = [await service.explainTerm(term)];
    return { kind: 'explained', explanation: { ...place, meanings } };
  }
  const { diagram } = box.text;
  const node = diagram?.nodes.find(({ id }) => id === box.occurrence.id);
  const isTold = (await service.glossary()).terms.length > 0;
  return diagram && node && isTold && isPartOfSystem(diagram, node)
    ? { kind: 'unexplained', label: node.label, ...place }
    : undefined;
}

/** Returns the rename target at a position: the box of a diagram, or a term. `undefined` if there is neither. */
export async function renameTargetIn(
  service: GlossaryService,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<
  { readonly target: RenameTarget; readonly found: BoxInDocument | undefined } | undefined
> {
  const found = await boxInDocument(service, document, position, token);
  const glossary = await service.glossary();
  const index = await service.index();
  if (isCancelled(token)) return undefined;
  const meant = termsAt(document, position, glossary, index);
  const written = meant && textBetween(document, meant.start, meant.end);
  const target = renameTarget(found?.box, meant && { ...meant, written: written ?? '' });
  return target && { target, found };
}

/** Plans all changes of a new id for a box. */
export async function planIdRenameOf(
  service: GlossaryService,
  { document, box }: BoxInDocument,
  newId: string,
  token: CancellationToken,
): Promise<RenamePlan> {
  const glossary = await service.glossary();
  const diagrams = (await service.diagrams()).map(({ diagram }) => diagram);
  const { file } = document;
  return planIdRename(service.parts, { file, box, newId, glossary, diagrams }, token);
}

/** A document outside the workspace is linked separately. */
async function linksOf(
  service: GlossaryService,
  { diagram }: DiagramText,
): Promise<DiagramLinks | undefined> {
  if (!diagram) return undefined;
  const known = await service.knownDiagrams();
  const same = known.all.find(
    ({ uri, line, text }) => uri === diagram.uri && line === diagram.line && text === diagram.text,
  );
  const read = same && (await known.read(same));
  return (
    read?.linked?.links ??
    linkDiagram(diagram, (await service.glossary()).terms, await service.index())
  );
}
