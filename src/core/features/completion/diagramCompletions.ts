import type { DiagramText } from '../../diagram/diagramText';
import type { Term } from '../../glossary/term';
import type { Position } from '../../text/range';
import type { TextDocument } from '../../text/textDocument';
import type { Completion, CompletionSource } from './completions';
import { findCompletionsInSentence, isInScope, completeName } from './completions';
import { minLetters, toKey } from './completionWords';
import type { BoxCompletion } from './boxCompletions';
import { findDeclarationWriter, createFreeId, listKnownBoxes } from './boxCompletions';
import type { CursorPlace } from './cursorPlace';
import { findCursorPlace } from './cursorPlace';

/** A box as a completion. */
export interface BoxProposal extends BoxCompletion {
  /** In UTF-16 units of the cursor's line. */
  readonly start: number;
  /** Compared with the typed text. */
  readonly filter: string;
}

/** The completions at the cursor of a diagram. */
export interface DiagramCompletions {
  readonly words: readonly Completion[];
  readonly boxes: readonly BoxProposal[];
}

/** All names of the glossary, for an empty typed text. */
export interface DiagramCompletionSource extends CompletionSource {
  readonly terms: readonly Term[];
}

interface Cursor {
  readonly document: TextDocument;
  readonly position: Position;
  readonly text: DiagramText;
  /** The position's offset in the file. */
  readonly offset: number;
}

const noCompletions: DiagramCompletions = { words: [], boxes: [] };
/** Maximum number of offered terms. */
const maxTerms = 30;

/** Returns names of terms in labels and other texts; at ids, the diagram's boxes, and terms as new boxes. */
export function findDiagramCompletions(
  cursor: Cursor,
  source: DiagramCompletionSource,
): DiagramCompletions {
  const place = findCursorPlace(cursor.text, cursor.offset);
  if (!place) return noCompletions;
  const drawn = listKnownBoxes(cursor.text, cursor.offset);
  if (place.kind === 'label')
    return { words: completeLabel(cursor, place, source, drawn), boxes: [] };
  const fresh = proposeNewBoxes(cursor, place, source, drawn);
  if (place.kind === 'id') {
    const start = cursor.position.character - place.typed.length;
    const known = drawn.map((one) => ({ ...one, start, filter: one.text }));
    return { words: [], boxes: [...known, ...fresh] };
  }
  // The symbols of connections and boxes are not part of a word, unlike in a sentence.
  const before = place.line.replace(/^.*[|":>[({]/u, (signs) => ' '.repeat(signs.length));
  const words = findCompletionsInSentence(cursor.document, before, source);
  return fresh.length > 0 ? { words: [], boxes: fresh } : { words, boxes: [] };
}

/** The beginning of a label is compared with whole names, a later word with names that begin with it. */
function completeLabel(
  { document, position }: Cursor,
  { typed }: CursorPlace,
  source: DiagramCompletionSource,
  drawn: readonly BoxCompletion[],
): readonly Completion[] {
  const start = position.character - typed.length;
  if (toKey(typed).length >= minLetters) {
    const before = ' '.repeat(Math.max(0, start)) + typed;
    return findCompletionsInSentence(document, before, source)
      .filter(({ isFirstUse }) => !isFirstUse)
      .map((one) => (one.start === start ? useGlossarySpelling(one) : one));
  }
  return findTermsToDraw(document, typed, source, drawn).map((term) => ({
    term,
    text: term.name,
    start,
    filter: completeName(term.name, typed),
    isFirstUse: false,
  }));
}

/** A box has the spelling of the glossary, whatever case is typed. */
function useGlossarySpelling(completion: Completion): Completion {
  const { name, expansion, aliases } = completion.term;
  const written = completion.text.toLowerCase();
  const text = [name, expansion, ...aliases].find((one) => one?.toLowerCase() === written);
  return text === undefined ? completion : { ...completion, text };
}

function proposeNewBoxes(
  { document, position, text }: Cursor,
  place: CursorPlace,
  source: DiagramCompletionSource,
  drawn: readonly BoxCompletion[],
): readonly BoxProposal[] {
  const declare = findDeclarationWriter(text, place);
  if (!declare) return [];
  const typed =
    place.kind === 'id'
      ? place.typed
      : (/(?<![\p{L}\p{N}_])[\p{L}\p{N}_]*$/u.exec(place.line)?.[0] ?? '');
  const start = position.character - typed.length;
  const usedIds = new Set(drawn.map(({ text: id }) => id));
  return findTermsToDraw(document, typed, source, drawn).flatMap((term) => {
    const id = createFreeId(term, usedIds);
    if (id === undefined) return [];
    return {
      term,
      name: term.name,
      text: declare(id, term.name),
      start,
      filter: completeName(term.name, typed),
    };
  });
}

/** Returns terms that apply in the document, are not in the diagram yet and begin with the typed text. */
function findTermsToDraw(
  document: TextDocument,
  typed: string,
  { terms, words, index }: DiagramCompletionSource,
  drawn: readonly BoxCompletion[],
): readonly Term[] {
  const key = toKey(typed);
  const shown = new Set(drawn.map(({ name }) => toKey(name)));
  const candidates =
    key.length < minLetters
      ? terms.filter(({ name }) => toKey(name).startsWith(key))
      : [...words.findByBeginning(key)]
          // Matches of a name come before matches of an alias.
          .sort((a, b) => Number(b.form === 'name') - Number(a.form === 'name'))
          .map(({ term }) => term);
  const fitting: Term[] = [];
  for (const term of new Set(candidates)) {
    if (fitting.length === maxTerms) break;
    const isNew = !shown.has(toKey(term.name)) && isInScope(document, term, term.name, index);
    if (isNew) fitting.push(term);
  }
  return fitting;
}
