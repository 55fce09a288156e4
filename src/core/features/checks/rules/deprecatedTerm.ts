import * as l10n from '@vscode/l10n';
import type { Term } from '../../../glossary/term';
import type { DocumentFacts } from '../documentFacts';
import type { Rule, RuleFinding } from '../rule';

/** A term that the team has given up and that a document or a comment still uses; once per file and term. */
export const deprecatedTerm: Rule = {
  code: 'deprecated-term',
  check(document: DocumentFacts): readonly RuleFinding[] {
    if (!document.mayHoldUnwanted || document.checkedAs === 'diagram') return [];
    const told = new Set<Term>();
    const findings: RuleFinding[] = [];
    for (const match of document.matches) {
      const { start, end, terms, form } = match;
      const [term] = terms;
      if (!term || form === 'avoid' || told.has(term)) continue;
      if (!terms.every(({ status }) => status === 'deprecated')) continue;
      if (document.isInEntryOf(terms, match) || !document.isReadable(match)) continue;
      told.add(term);
      findings.push({ range: { start, end }, message: messageFor(term) });
    }
    return findings;
  },
};

function messageFor({ name, related: [instead] }: Term): string {
  return instead === undefined
    ? l10n.t('“{0}” is marked as deprecated in the glossary. Use another word.', name)
    : l10n.t(
        '“{0}” is marked as deprecated in the glossary. Perhaps “{1}” is meant.',
        name,
        instead,
      );
}
