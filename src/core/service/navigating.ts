// Entry point for definitions and references, in positions, as editors ask for them.

import type { Occurrence } from '../diagram/source/occurrence';
import type { Usage, Usages } from '../features/usages/usages';
import { toTermReference } from '../glossary/termReference';
import type { Term } from '../glossary/term';
import type { LineMap } from '../text/lineMap';
import type { Position, Range } from '../text/range';
import type { DocumentUri, TextDocument } from '../text/textDocument';
import type { CancellationToken } from '../workspace/cancellation';
import { type BoxInDocument, findTermsAndBoxAt, listUses, toFileRange } from './diagramming';
import type { GlossaryService } from './glossaryService';

/** A half-open range of a document. */
export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

export interface Place extends PositionRange {
  /** `undefined` for the document of the request, which the editor may know by another address. */
  readonly uri: DocumentUri | undefined;
}

/** What defines the word or the box at a position. */
export interface Definition {
  /** The word. */
  readonly origin: PositionRange;
  /** The name of the entry, or the declaration of the box. */
  readonly name: Place;
  /** The whole entry, including the name. */
  readonly whole: PositionRange;
}

/**
 * Returns the entries of a word, and the declaration of a box without an entry from its id. Returns nothing for
 * identifiers in source code, which their language defines.
 */
export async function findDefinitions(
  service: GlossaryService,
  document: TextDocument,
  position: Position,
  token: CancellationToken,
): Promise<readonly Definition[]> {
  const { termsAtPosition, box } = await findTermsAndBoxAt(service, document, position, token);
  if (!termsAtPosition) {
    const [declared] = box?.box.part === 'id' ? listUsesOfBox(box) : [];
    if (!box || !declared) return [];
    const origin = toOccurrenceRange(box, box.box.occurrence);
    return [{ origin, name: declared, whole: declared }];
  }
  const { files } = await service.glossary();
  return termsAtPosition.terms.flatMap(({ source }) => {
    const file = files.get(source.uri);
    if (!file) return [];
    return {
      origin: { start: termsAtPosition.start, end: termsAtPosition.end },
      name: { uri: source.uri, ...toPositions(source.name, file.termLines) },
      whole: getEntryRange(source, file.termLines),
    };
  });
}

/** Returns an entry with its name, which some formats have outside of it. */
export function getEntryRange(
  { entry, name }: Pick<Term['source'], 'entry' | 'name'>,
  lines: LineMap,
): PositionRange {
  const start = Math.min(entry.start, name.start);
  return toPositions({ start, end: Math.max(entry.end, name.end) }, lines);
}

/**
 * Finds the usages of a term in the whole workspace, from its entry or from any usage outside identifiers in source
 * code; from the id of a box, finds the places that name the box and the usages of its term.
 */
export async function findReferences(
  service: GlossaryService,
  document: TextDocument,
  position: Position,
  {
    findUsages,
    includeDeclaration,
    token,
  }: {
    /** Returns `undefined` if it was cancelled. */
    readonly findUsages: () => Promise<Usages | undefined>;
    readonly includeDeclaration: boolean;
    readonly token: CancellationToken;
  },
): Promise<readonly Place[]> {
  const { termsAtPosition, box } = await findTermsAndBoxAt(service, document, position, token);
  const uses = box?.box.part === 'id' ? listUsesOfBox(box) : [];
  // Only the nearest meaning: usages of other terms with the same name are not meant.
  const term = termsAtPosition?.terms[0];
  const otherUses = uses.slice(includeDeclaration ? 0 : 1);
  const usages = term && (await findUsages());
  if (!usages) return otherUses;
  const others = usages
    .of(toTermReference(term))
    // A word in an id is found with the id.
    .filter((usage) => !(usage.uri === document.uri && uses.some((use) => isWithin(use, usage))));
  const declaration = includeDeclaration ? await findDeclaration(service, term) : [];
  return [...otherUses, ...declaration, ...others.map(toPlace)];
}

async function findDeclaration(
  service: GlossaryService,
  { source }: Term,
): Promise<readonly Place[]> {
  const file = (await service.glossary()).files.get(source.uri);
  return file ? [{ uri: source.uri, ...toPositions(source.name, file.termLines) }] : [];
}

/** Returns the places in the diagram that name the box, the declaration first. */
function listUsesOfBox(box: BoxInDocument): readonly Place[] {
  const { text, occurrence } = box.box;
  return listUses(text, occurrence.id).map((use) => ({
    uri: undefined,
    ...toOccurrenceRange(box, use),
  }));
}

function toOccurrenceRange({ document, box }: BoxInDocument, { range }: Occurrence): PositionRange {
  return toPositions(toFileRange(range, box.text.block), document.lines);
}

function toPlace({ uri, start, end }: Usage): Place {
  return { uri, start, end };
}

/** @param lines The lines of the text that the range belongs to. */
export function toPositions({ start, end }: Range, lines: LineMap): PositionRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function isWithin(outer: PositionRange, { start, end }: PositionRange): boolean {
  return comparePositions(outer.start, start) <= 0 && comparePositions(end, outer.end) <= 0;
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Returns whether two ranges have a position in common; touching is enough, as for a cursor at the end of a word. */
export function isTouching(a: PositionRange, b: PositionRange): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}
