import type { DiagramText } from '../../diagram/diagramText';
import type { Term } from '../../glossary/term';
import type { Position } from '../../text/range';
import type { TextDocument } from '../../text/textDocument';
import type { Completion, CompletionSource } from '../completion/completions';
import { completionsInSentence, countsIn, goOn } from '../completion/completions';
import { fewestLetters, keyOf } from '../completion/completionWords';
import type { BoxCompletion } from './boxCompletions';
import { declarationAt, freeId, knownBoxes } from './boxCompletions';
import type { CursorPlace } from './cursorPlace';
import { cursorPlace } from './cursorPlace';

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
export interface DiagramSource extends CompletionSource {
  readonly terms: readonly Term[];
}

interface Cursor {
  readonly document: TextDocument;
  readonly position: Position;
  readonly text: DiagramText;
  /** The position's offset in the file. */
  readonly offset: number;
}

const nothing: DiagramCompletions = { words: [], boxes: [] };
/** Maximum number of offered terms. */
const mostTerms = 30;

/** Returns names of terms in labels and other texts; at ids, the diagram's boxes, and terms as new boxes. */
export function diagramCompletions(cursor: Cursor, source: DiagramSource): DiagramCompletions {
  const place = cursorPlace(cursor.text, cursor.offset);
  if (!place) return nothing;
  const drawn = knownBoxes(cursor.text, cursor.offset);
  if (place.kind === 'label') return { words: labels(cursor, place, source, drawn), boxes: [] };
  const fresh = newBoxes(cursor, place, source, drawn);
  if (place.kind === 'id') {
    const start = cursor.position.character - place.typed.length;
    const known = drawn.map((one) => ({ ...one, start, filter: one.text }));
    return { words: [], boxes: [...known, ...fresh] };
  }
  // The symbols of connections and boxes are not part of a word, unlike in a sentence.
  const before = place.line.replace(/^.*[|":>[({]/u, (signs) => ' '.repeat(signs.length));
  const words = completionsInSentence(cursor.document, before, source);
  return fresh.length > 0 ? { words: [], boxes: fresh } : { words, boxes: [] };
}

/** The beginning of a label is compared with whole names, a later word with names that begin with it. */
function labels(
  { document, position }: Cursor,
  { typed }: CursorPlace,
  source: DiagramSource,
  drawn: readonly BoxCompletion[],
): readonly Completion[] {
  const start = position.character - typed.length;
  if (keyOf(typed).length >= fewestLetters) {
    const before = ' '.repeat(Math.max(0, start)) + typed;
    return completionsInSentence(document, before, source)
      .filter(({ isFirstUse }) => !isFirstUse)
      .map((one) => (one.start === start ? asNamed(one) : one));
  }
  return termsFor(document, typed, source, drawn).map((term) => ({
    term,
    text: term.name,
    start,
    filter: goOn(term.name, typed),
    isFirstUse: false,
  }));
}

/** A box has the spelling of the glossary, whatever case is typed. */
function asNamed(completion: Completion): Completion {
  const { name, expansion, aliases } = completion.term;
  const written = completion.text.toLowerCase();
  const text = [name, expansion, ...aliases].find((one) => one?.toLowerCase() === written);
  return text === undefined ? completion : { ...completion, text };
}

function newBoxes(
  { document, position, text }: Cursor,
  place: CursorPlace,
  source: DiagramSource,
  drawn: readonly BoxCompletion[],
): readonly BoxProposal[] {
  const declare = declarationAt(text, place);
  if (!declare) return [];
  const typed =
    place.kind === 'id'
      ? place.typed
      : (/(?<![\p{L}\p{N}_])[\p{L}\p{N}_]*$/u.exec(place.line)?.[0] ?? '');
  const start = position.character - typed.length;
  const taken = new Set(drawn.map(({ text: id }) => id));
  return termsFor(document, typed, source, drawn).flatMap((term) => {
    const id = freeId(term, taken);
    if (id === undefined) return [];
    return {
      term,
      name: term.name,
      text: declare(id, term.name),
      start,
      filter: goOn(term.name, typed),
    };
  });
}

/** Returns terms that apply in the document, are not in the diagram yet and begin with the typed text. */
function termsFor(
  document: TextDocument,
  typed: string,
  { terms, words, index }: DiagramSource,
  drawn: readonly BoxCompletion[],
): readonly Term[] {
  const key = keyOf(typed);
  const shown = new Set(drawn.map(({ name }) => keyOf(name)));
  const found =
    key.length < fewestLetters
      ? terms.filter(({ name }) => keyOf(name).startsWith(key))
      : [...words.beginningWith(key)]
          // Matches of a name come before matches of an alias.
          .sort((a, b) => Number(b.form === 'name') - Number(a.form === 'name'))
          .map(({ term }) => term);
  const fitting: Term[] = [];
  for (const term of new Set(found)) {
    if (fitting.length === mostTerms) break;
    const isNew = !shown.has(keyOf(term.name)) && countsIn(document, term, term.name, index);
    if (isNew) fitting.push(term);
  }
  return fitting;
}
