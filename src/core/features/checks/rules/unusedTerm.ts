import * as l10n from '@vscode/l10n';
import type { DocumentFacts } from '../documentFacts';
import { isFileName } from '../machineNames';
import type { Rule, RuleFinding } from '../rule';

/**
 * A glossary of which most entries are unused explains a field to its readers, or is ahead of the documents: then an
 * unused entry shows nothing. In a smaller glossary, the majority may be a coincidence.
 */
const minUnused = 6;

/** Reports an entry whose term is not used outside the glossary. */
export const unusedTerm: Rule = {
  code: 'unused-term',
  check({ entries, project: { isUsed } }: DocumentFacts): readonly RuleFinding[] {
    if (!isUsed) return [];
    const unused = entries.filter((term) => !isUsed(term) && !isFileName(term.name));
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
