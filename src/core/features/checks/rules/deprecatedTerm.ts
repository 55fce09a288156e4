import * as l10n from '@vscode/l10n';
import type { Term } from '../../../glossary/term';
import type { TermMatch } from '../../../matching/termMatch';
import type { DocumentFacts } from '../documentFacts';
import { findMatchesInLabels } from '../labelPlaces';
import { isInMachineName } from '../machineNames';
import type { Rule, RuleFinding } from '../rule';

/** Reports a deprecated term that a document, a comment or a diagram uses; once per file and term. */
export const deprecatedTerm: Rule = {
  code: 'deprecated-term',
  check(document: DocumentFacts): readonly RuleFinding[] {
    if (!document.project.hasUnwantedWords) return [];
    const reported = new Set<Term>();
    return [...findInText(document), ...findMatchesInLabels(document)].flatMap(
      ({ start, end, terms, form }) => {
        const [term] = terms;
        if (!term || form === 'avoid' || reported.has(term)) return [];
        if (!terms.every(isDeprecated)) return [];
        reported.add(term);
        return { range: { start, end }, message: formatMessage(term) };
      },
    );
  },
};

function findInText(document: DocumentFacts): readonly TermMatch[] {
  if (!document.mayHoldUnwanted || document.checkedAs === 'diagram') return [];
  return document.matches.filter(
    (match) =>
      match.terms.every(isDeprecated) &&
      document.isReadable(match) &&
      !isInMachineName(document.text, match) &&
      !document.isInEntryOf(match.terms, match),
  );
}

function isDeprecated({ status }: Term): boolean {
  return status === 'deprecated';
}

function formatMessage({ name, related: [instead] }: Term): string {
  return instead === undefined
    ? l10n.t('“{0}” is marked as deprecated in the glossary. Use another word.', name)
    : l10n.t('“{0}” is marked as deprecated in the glossary. Did you mean “{1}”?', name, instead);
}
