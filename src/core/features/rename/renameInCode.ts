import type { TermMatch } from '../../matching/termMatch';
import type { SourceText } from '../../glossary/glossaryFormat';
import type { Region } from '../../sourceText/delimiters';
import type { Language } from '../../sourceText/language';
import { findRegions, findRegionAt } from '../../sourceText/regions';
import { isInterpolated, isSentence } from '../../sourceText/isProseOrComment';
import type { TextEdit } from '../../text/textEdit';
import { createRenameEdit, isMeant, type Renaming } from './renaming';
import { isReserved } from './reservedWords';
import type { Place } from '../../language/spelling';

const identifierUnit = /[\p{L}\p{M}\p{N}_$]/u;
const wholeIdentifier = /^[\p{L}\p{M}\p{N}_$]+$/u;
const importLine =
  /^\s*(?:import|from|package|using|use|mod|namespace|include|require)\b[^{'"`]*$/u;

/**
 * Edits comments, strings and identifiers, each in its own spelling. Keywords, paths of modules and files, and names
 * that would become a keyword stay unchanged.
 */
export function renameInCode(
  renaming: Renaming,
  { uri, text }: SourceText,
  language: Language,
): readonly TextEdit[] {
  const matches = renaming.index
    .findMatches({ uri, languageId: language.id, text })
    .filter((match) => isMeant(renaming, match));
  if (matches.length === 0) return [];
  const regions = findRegions(text, language);
  return matches.flatMap((match) => {
    const place = getPlace(text, match, findRegionAt(regions, match.start), language);
    const edit = place && createRenameEdit(renaming, text, match, place);
    return edit && (place.kind === 'prose' || !isClash(text, edit)) ? edit : [];
  });
}

/** Returns the kind of place of a match; `undefined` if it must stay unchanged. */
function getPlace(
  text: string,
  match: TermMatch,
  region: Region | undefined,
  { wordSeparator: wordJoint }: Language,
): Place | undefined {
  const identifier: Place = { kind: 'identifier', separator: wordJoint };
  if (region?.part === 'comment') return { kind: 'prose' };
  if (!region) {
    const writtenName = text.slice(match.start, match.end);
    // Two adjacent names, a subtraction or a member: not a separate name.
    const isOneName = wholeIdentifier.test(writtenName);
    return isOneName && !isModulePath(text, match.start) ? identifier : undefined;
  }
  const quoted = text.slice(region.start, region.end);
  if (isInterpolated(text, region, match.start)) return identifier;
  if (isSentence(text, region)) return { kind: 'prose' };
  if (quoted.includes('/') || /\.\w{1,4}["'`]$/u.test(quoted)) return undefined;
  return quoted.includes('-') ? { kind: 'identifier', separator: '-' } : identifier;
}

/** In `import a.b.parcel` the words name files, which are not renamed. */
function isModulePath(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  if (!importLine.test(line)) return false;
  const { start, end } = findIdentifierAround(text, offset, offset);
  const identifier = text.slice(start, end);
  return identifier === identifier.toLowerCase();
}

function isClash(text: string, { range, newText }: TextEdit): boolean {
  const { start, end } = findIdentifierAround(text, range.start, range.end);
  if (isReserved(text.slice(start, end))) return true;
  return isReserved(text.slice(start, range.start) + newText + text.slice(range.end, end));
}

function findIdentifierAround(
  text: string,
  from: number,
  to: number,
): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start > 0 && identifierUnit.test(text.charAt(start - 1))) start--;
  while (end < text.length && identifierUnit.test(text.charAt(end))) end++;
  return { start, end };
}
