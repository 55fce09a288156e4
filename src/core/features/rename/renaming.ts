import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';
import { containsMarkup } from '../../matching/inlineMarkup';
import type { TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import { type Place, respell } from '../../language/spelling';

/** The replacement of one name with another, at every place. */
export interface Renaming {
  /** A term of the index's own glossary. */
  readonly term: Term;
  readonly newName: string;
  readonly index: TermIndex;
}

/** A text to search. Its words may be masked if all offsets stay valid. */
export interface SearchedText {
  readonly uri: DocumentUri;
  readonly languageId: string;
  readonly text: string;
}

/**
 * Returns whether the text names this term by its name without ambiguity: another term of the same name in the same
 * file makes it ambiguous.
 */
export function isMeant({ term }: Renaming, { form, terms }: TermMatch): boolean {
  if (form !== 'name' || terms[0] !== term) return false;
  const name = term.name.toLowerCase();
  return !terms.some(
    (other) =>
      other !== term && other.source.uri === term.source.uri && other.name.toLowerCase() === name,
  );
}

/** Returns edits of prose, in its own offsets. */
export function renameInProse(renaming: Renaming, document: SearchedText): readonly TextEdit[] {
  return renaming.index
    .findMatches(document)
    .filter((match) => isMeant(renaming, match))
    .flatMap((match) => createRenameEdit(renaming, document.text, match, { kind: 'prose' }) ?? []);
}

/** Returns the edit of one match; `undefined` if the text would not change. */
export function createRenameEdit(
  { term, newName }: Renaming,
  text: string,
  { start, end }: Pick<TermMatch, 'start' | 'end'>,
  place: Place,
): TextEdit | undefined {
  // Half of an emphasis marker or of a link would remain.
  if (containsMarkup(text.slice(start, end))) return undefined;
  const newText = respell({ text, start, end }, term.name, newName, place);
  return newText === text.slice(start, end) ? undefined : { range: { start, end }, newText };
}
