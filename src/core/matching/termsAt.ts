import type { Glossary } from '../glossary/glossaryStore';
import type { Term } from '../glossary/term';
import type { TermIndex } from './termIndex';
import type { MatchForm } from './termMatch';
import type { Position } from '../text/range';
import type { TextDocument } from '../text/textDocument';
import { isProseOrComment } from '../sourceText/isProseOrComment';

/** The terms that the words at a position mean. */
export interface MeantTerms {
  readonly start: Position;
  readonly end: Position;
  /** Every meaning, nearest glossary first; never empty. */
  readonly terms: readonly Term[];
  /** The form in which the words name the first of the terms. */
  readonly form: MatchForm;
}

/**
 * Returns the terms at the cursor, in prose (see `isProseOrComment`) and in glossary files. On the name of an entry,
 * returns that entry's own term, even if the name has other meanings.
 */
export function findTermsAt(
  document: TextDocument,
  position: Position,
  glossary: Glossary,
  index: TermIndex,
): MeantTerms | undefined {
  const own = findEntryAt(document, position, glossary);
  if (own) return own;
  const match = index
    .findMatchesAt(document, position)
    .find(({ start, end }) => !isBefore(position, start) && !isBefore(end, position));
  if (!match) return undefined;
  return glossary.files.has(document.uri) || isProseOrComment(document, match.start)
    ? match
    : undefined;
}

function findEntryAt(
  { uri }: TextDocument,
  position: Position,
  { files }: Glossary,
): MeantTerms | undefined {
  const file = files.get(uri);
  // The terms of an invalid file keep their last valid ranges.
  if (!file || file.termLines !== file.problemLines) return undefined;
  const offset = file.termLines.offsetAt(position);
  const term = file.terms.find(
    ({ source: { name } }) => name.start <= offset && offset <= name.end && name.end > name.start,
  );
  if (!term) return undefined;
  const { start, end } = term.source.name;
  return {
    start: file.termLines.positionAt(start),
    end: file.termLines.positionAt(end),
    terms: [term],
    form: 'name',
  };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
