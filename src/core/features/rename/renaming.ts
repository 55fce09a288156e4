import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';
import { holdsMarkup } from '../../matching/inlineMarkup';
import type { TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import { type Place, respell } from './spelling';

/** One word becoming another, wherever it stands. */
export interface Renaming {
  /** A term of the index's own glossary. */
  readonly term: Term;
  readonly newName: string;
  readonly index: TermIndex;
}

/** A text to look through. Its words may be masked, as long as every offset stays true. */
export interface SearchedText {
  readonly uri: DocumentUri;
  readonly languageId: string;
  readonly text: string;
}

/**
 * True where the text names this term by its name and nothing else could be meant: a namesake in the
 * same file leaves it open which of the two is.
 */
export function isMeant({ term }: Renaming, { form, terms }: TermMatch): boolean {
  if (form !== 'name' || terms[0] !== term) return false;
  const name = term.name.toLowerCase();
  return !terms.some(
    (other) =>
      other !== term && other.source.uri === term.source.uri && other.name.toLowerCase() === name,
  );
}

/** Edits of a text in sentences, in its own offsets. */
export function renameInProse(renaming: Renaming, document: SearchedText): readonly TextEdit[] {
  return renaming.index
    .matchesIn(document)
    .filter((match) => isMeant(renaming, match))
    .flatMap((match) => editOf(renaming, document.text, match, { kind: 'prose' }) ?? []);
}

/** The edit of one match; `undefined` where the text would stay as it is. */
export function editOf(
  { term, newName }: Renaming,
  text: string,
  { start, end }: Pick<TermMatch, 'start' | 'end'>,
  place: Place,
): TextEdit | undefined {
  // Half of a mark of emphasis or of a link would stay behind.
  if (holdsMarkup(text.slice(start, end))) return undefined;
  const newText = respell({ text, start, end }, term.name, newName, place);
  return newText === text.slice(start, end) ? undefined : { range: { start, end }, newText };
}
