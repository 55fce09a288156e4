import * as l10n from '@vscode/l10n';
import type { Term } from '../../../glossary/term';
import { isAcronym } from '../../../language/acronyms';
import type { DocumentFacts } from '../documentFacts';
import { isCodeName } from '../machineNames';
import type { Rule, RuleFinding } from '../rule';

/**
 * A glossary of which most entries are unused explains a field to its readers, or is ahead of the documents: then an
 * unused entry shows nothing. In a smaller glossary, the majority may be a coincidence.
 */
const minUnused = 6;

/** More words are a description, which texts write in other words. */
const maxWords = 4;

/**
 * Reports an entry whose term is not used outside the glossary. A section of a document explains the words of that
 * document.
 */
export const unusedTerm: Rule = {
  code: 'unused-term',
  check(document: DocumentFacts): readonly RuleFinding[] {
    const { entries, uri, project } = document;
    const { isUsed } = project;
    if (!isUsed || project.glossary.files.get(uri)?.foundBy === 'section') return [];
    const names = countNames(entries);
    const unused = entries.filter(
      (term) =>
        !isUsed(term) &&
        term.definition !== '' &&
        term.source.isValue !== true &&
        names.get(term.name) === 1 &&
        !introducesList(document.text, term) &&
        isUsedAsWritten(term, document),
    );
    if (unused.length >= minUnused && unused.length * 2 > entries.length) return [];
    return unused.map((term) => ({
      range: term.source.name,
      message: l10n.t(
        '“{0}” is not used outside the glossary. Remove the entry, or add the name that is in use as an alias.',
        term.name,
      ),
    }));
  },
};

/** A name that several entries of a file have is a label of their fields. */
function countNames(entries: readonly Term[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of entries) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** "Common abbreviations:" at the end of a line: the reader took an introduction for a term. */
function introducesList(text: string, { source }: Term): boolean {
  return /^[*_]{0,3}[:：][*_]{0,3}[ \t]*(?:\r?\n|$)/u.test(
    text.slice(source.name.end, source.name.end + 20),
  );
}

/** Returns whether texts that use the term contain its name unchanged; many languages inflect ordinary words. */
function isUsedAsWritten({ name }: Term, { languages }: DocumentFacts): boolean {
  if (isCodeName(name)) return isIdentifier(name);
  if (/[<>=→]/u.test(name)) return false;
  if (name.includes('/') || name.split(/\s+/u).length > maxWords) return isAcronym(name);
  return languages.size === 0 || isAcronym(name);
}

/** `ClosedDate`; members of types and paths are found only by their last part. */
function isIdentifier(name: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(name);
}
