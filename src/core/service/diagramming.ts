// Entry point for diagrams: reading, linking and editing their text. Separate from the service so that start-up does not
// load it.

import {
  findDiagramBlocks,
  isMermaidFile,
  mayBeInDiagram,
  toBlockOffset,
  toFileRange,
} from '../diagram/diagramBlocks';
import { type DiagramLinks, linkDiagram } from '../diagram/diagramLinks';
import { type DiagramText, createDiagramText, readDiagramTexts } from '../diagram/diagramText';
import { type FoundBox, findBoxAt } from '../diagram/boxAt';
import {
  type DiagramCompletions,
  type DiagramCompletionSource,
  findDiagramCompletions,
} from '../features/completion/diagramCompletions';
import { readDiagramBlocks } from '../diagram/diagramReader';
import type { LinkedDiagram } from '../diagram/linkedDiagrams';
import type { Explanation } from '../features/explain/explanation';
import { planIdRename } from '../features/rename/planIdRename';
import type { RenamePlan } from '../features/rename/renamePlan';
import { type RenameTarget, findRenameTarget } from '../features/rename/renameTarget';
import { type MeantTerms, findTermsAt } from '../matching/termsAt';
import type { Term } from '../glossary/term';
import type { GlossaryService } from './glossaryService';
import { LineMap } from '../text/lineMap';
import type { Position } from '../text/range';
import { type TextDocument, getTextBetween } from '../text/textDocument';
import { type CancellationToken, isCanceled } from '../workspace/cancellation';
import { isPartOfSystem } from '../diagram/partOfSystem';

export { countDiagramsWith, findBoxesOfTerms } from '../diagram/boxesOfTerms';
export { createEdgeIds } from '../diagram/edgeIds';
export { createBoxSymbols } from '../features/browse/boxSymbols';
export { isCallDiagram } from '../diagram/diagramContext';
export { linkDiagrams } from '../diagram/linkedDiagrams';
export { listUses } from '../diagram/boxAt';
export { findDiagramAtLine, formatMainDiagramSetting } from '../diagram/mainDiagram';
export { isMermaidFile, mayBeInDiagram, toFileRange } from '../diagram/diagramBlocks';
export { outlineDiagram } from '../diagram/diagramOutline';
export { readDiagrams } from '../diagram/diagramReader';

/** The diagrams of a document in its current version. */
export interface DiagramDocument {
  readonly file: { readonly uri: string; readonly text: string };
  readonly lines: LineMap;
  readonly texts: readonly DiagramText[];
}

/** A box at a position of a document, with its term. */
export interface BoxInDocument {
  readonly document: DiagramDocument;
  readonly box: FoundBox;
  readonly term: Term | undefined;
}

export async function readDiagramDocument(
  service: GlossaryService,
  document: TextDocument,
): Promise<DiagramDocument> {
  const { uri } = document;
  const text = document.getText();
  const texts = await readDiagramTexts(
    { text, uri: toDiagramUri(document) },
    service.parts.loadParser,
  );
  return { file: { uri, text }, lines: new LineMap(text), texts };
}

/**
 * Reads one diagram of a version of a file, linked to today's terms; `undefined` if that version has no such diagram, or
 * one with an error. `number` is its 0-based position among the diagrams of the file.
 */
export async function readDiagramVersion(
  service: GlossaryService,
  { uri, text, number }: { readonly uri: string; readonly text: string; readonly number: number },
): Promise<LinkedDiagram | undefined> {
  const block = findDiagramBlocks(uri, text)[number];
  if (!block) return undefined;
  const { diagrams } = await readDiagramBlocks(uri, [block], service.parts.loadParser);
  const [diagram] = diagrams;
  const { terms } = await service.glossary();
  return diagram && { diagram, links: linkDiagram(diagram, terms, await service.index()) };
}

/** An untitled document is recognized as a Mermaid file by its language. */
export function toDiagramUri({ uri, languageId }: TextDocument): string {
  return languageId === 'mermaid' && !isMermaidFile(uri) ? `${uri}.mmd` : uri;
}

/** Returns the completions at a position; `undefined` outside diagrams. Fast: does not parse the diagram. */
export function findCompletionsInDiagram(
  document: TextDocument,
  position: Position,
  source: DiagramCompletionSource,
): DiagramCompletions | undefined {
  if (!mayBeInDiagram(document, position.line)) return undefined;
  const text = document.getText();
  const offset = new LineMap(text).offsetAt(position);
  const block = findDiagramBlocks(toDiagramUri(document), text).find(
    (one) => toBlockOffset(offset, one) !== undefined,
  );
  return (
    block &&
    findDiagramCompletions({ document, position, text: createDiagramText(block), offset }, source)
  );
}

/** Returns the box whose id or label is at the position. */
export async function findBoxInDocument(
  service: GlossaryService,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<BoxInDocument | undefined> {
  if (!mayBeInDiagram(document, position.line)) return undefined;
  const diagramDocument = await readDiagramDocument(service, document);
  const box = findBoxAt(diagramDocument.texts, diagramDocument.lines.offsetAt(position));
  if (!box || isCanceled(token)) return undefined;
  const links = await findLinks(service, box.text);
  return { document: diagramDocument, box, term: links?.termOf(box.occurrence.id) };
}

/** Returns the terms at a position of a document, and the box if there is one. */
export async function findTermsAndBoxAt(
  service: GlossaryService,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<{
  readonly termsAtPosition?: MeantTerms | undefined;
  readonly box?: BoxInDocument | undefined;
}> {
  const box = await findBoxInDocument(service, document, position, token);
  const glossary = await service.glossary();
  const index = await service.index();
  if (isCanceled(token)) return {};
  const matched = findTermsAt(document, position, glossary, index);
  // The term of the box precedes the words of its id, and follows the words of its label.
  const isWord = !box || (box.box.part === 'label' && matched);
  return { termsAtPosition: isWord ? matched : toMeantTerms(box), box };
}

function toMeantTerms(box: BoxInDocument): MeantTerms | undefined {
  return box.term && { ...getPlace(box), terms: [box.term], form: 'name' };
}

/** Returns the range of the id or the label in the document. */
function getPlace({ document, box: { text, occurrence, part } }: BoxInDocument): {
  readonly start: Position;
  readonly end: Position;
} {
  const range = (part === 'label' ? occurrence.label : undefined) ?? occurrence.range;
  const { start, end } = toFileRange(range, text.block);
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
  const boxInDocument = await findBoxInDocument(service, document, position, token);
  if (!boxInDocument) return undefined;
  const { term, box } = boxInDocument;
  const words = (await service.index()).findMatchesAt(document, position);
  if (words.length > 0 && (!term || box.part === 'label')) return undefined;
  const place = getPlace(boxInDocument);
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
export async function findRenameTargetAt(
  service: GlossaryService,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<{ readonly target: RenameTarget; readonly box: BoxInDocument | undefined } | undefined> {
  const box = await findBoxInDocument(service, document, position, token);
  const glossary = await service.glossary();
  const index = await service.index();
  if (isCanceled(token)) return undefined;
  const matched = findTermsAt(document, position, glossary, index);
  const written = matched && getTextBetween(document, matched.start, matched.end);
  const target = findRenameTarget(box?.box, matched && { ...matched, written: written ?? '' });
  return target && { target, box };
}

/** Plans all changes of a new id for a box. */
export async function planBoxIdRename(
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
export async function findLinks(
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
