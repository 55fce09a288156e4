import * as l10n from '@vscode/l10n';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

/** Reports an entry whose term is not used outside the glossary. */
export const unusedTerm: Rule = {
  code: 'unused-term',
  check({ entries, project: { isUsed } }: DocumentFacts): readonly RuleFinding[] {
    if (!isUsed) return [];
    return entries
      .filter((term) => !isUsed(term))
      .map((term) => ({
        range: term.source.name,
        message: l10n.t(
          '“{0}” is not used outside the glossary. Remove the entry, or add the name that is in use as an alias.',
          term.name,
        ),
      }));
  },
};
