import * as l10n from '@vscode/l10n';
import type { Term } from '../../../glossary/term';
import type { TermMatch } from '../../../matching/termMatch';
import type { DocumentFacts } from '../documentFacts';
import { findMatchesInLabels } from '../labelPlaces';
import { isInMachineName, isTalkedAbout } from '../machineNames';
import type { Rule, RuleFinding } from '../rule';

/** Reports a deprecated term that a document, a comment or a diagram uses; once per file and term. */
export const deprecatedTerm: Rule = {
  code: 'deprecated-term',
  check(document: DocumentFacts): readonly RuleFinding[] {
    if (!document.project.hasUnwantedWords) return [];
    const reported = new Set<Term>();
    const inLabels = findMatchesInLabels(document).filter(isDeprecatedUse);
    return [...findInText(document), ...inLabels].flatMap(({ start, end, terms: [term] }) => {
      if (!term || reported.has(term)) return [];
      reported.add(term);
      return { range: { start, end }, message: formatMessage(term) };
    });
  },
};

function findInText(document: DocumentFacts): readonly TermMatch[] {
  if (!document.mayHoldUnwanted) return [];
  return document.matches.filter(
    (match) =>
      isDeprecatedUse(match) &&
      document.isReadable(match) &&
      !isInMachineName(document.text, match) &&
      !isTalkedAbout(document.text, match) &&
      !document.isInEntryOf(match.terms, match),
  );
}

/** A word that another term in use has as well is not deprecated, and a discouraged one is reported as such. */
function isDeprecatedUse({ terms, form }: TermMatch): boolean {
  return form !== 'avoid' && terms.every(({ status }) => status === 'deprecated');
}

function formatMessage({ name, related: [instead] }: Term): string {
  return instead === undefined
    ? l10n.t('“{0}” is marked as deprecated in the glossary. Use another word.', name)
    : l10n.t('“{0}” is marked as deprecated in the glossary. Did you mean “{1}”?', name, instead);
}
