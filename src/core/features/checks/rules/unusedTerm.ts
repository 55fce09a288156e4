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
    const unused = entries.filter((term) => !isUsed(term) && isUsedAsWritten(term, document));
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

/** Returns whether texts that use the term contain its name unchanged; many languages inflect ordinary words. */
function isUsedAsWritten({ name }: Term, { languages }: DocumentFacts): boolean {
  if (isCodeName(name)) return isIdentifier(name);
  if (/[/<>=→]/u.test(name) || name.split(/\s+/u).length > maxWords) return isAcronym(name);
  return languages.size === 0 || isAcronym(name);
}

/** `ClosedDate`; members of types and paths are found only by their last part. */
function isIdentifier(name: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(name);
}
