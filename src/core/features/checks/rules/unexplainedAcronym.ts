import * as l10n from '@vscode/l10n';
import { findUnexplainedAcronyms } from '../findUnexplainedAcronyms';
import { collectInitials, isExpandedIn } from '../isExpandedIn';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

/** Reports an acronym that neither the glossary nor the file explains; once per file, at its first use. */
export const unexplainedAcronym = {
  code: 'unexplained-acronym',
  *check(document: DocumentFacts): Generator<undefined, readonly RuleFinding[]> {
    const { checkedAs, project } = document;
    if (checkedAs === 'diagram') return [];
    if (checkedAs === 'code' && !project.settings.checkComments) return [];
    const acronyms = yield* findUnexplainedAcronyms(document);
    const initials = acronyms.length > 0 ? collectInitials(document.readable) : '';
    yield;
    return acronyms
      .filter(({ word }) => !isExpandedIn(document, word, initials))
      .map(({ word, start, end, score, isRepeated }) => ({
        range: { start, end },
        claim: { word, score, isRepeated },
        message: l10n.t(
          "“{0}” isn't explained. Spell it out here or add it to the glossary.",
          word,
        ),
      }));
  },
} satisfies Rule;
