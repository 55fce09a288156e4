import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import { getFirstSentence } from '../../markdown/plainText';
import { describeDelivery, describeStatus, findAcronym } from '../../glossary/termLabels';
import { hasDefinition } from './groupTerms';

/** Returns the name of an entry in a list, its acronym first: `SLA · Service level agreement`. */
export function formatTermLabel(term: Term): string {
  const { name, expansion } = term;
  if (expansion !== undefined) return `${name} · ${expansion}`;
  const acronym = findAcronym(term);
  return acronym === undefined ? name : `${acronym} · ${name}`;
}

/** Returns the text after a name in a list: the meaning in one sentence. */
export function formatTermDetail(term: Term): string {
  if (!hasDefinition(term)) return l10n.t('No definition yet');
  return term.plain ?? getFirstSentence(term.definition);
}

/** Returns the names, in lower case, that entries of several files have, so that a list must tell them apart. */
export function findNamesInSeveralFiles(terms: readonly Term[]): ReadonlySet<string> {
  const files = new Map<string, DocumentUri>();
  const shared = new Set<string>();
  for (const { name, source } of terms) {
    const key = name.toLowerCase();
    const first = files.get(key);
    if (first === undefined) files.set(key, source.uri);
    else if (first !== source.uri) shared.add(key);
  }
  return shared;
}

/** Returns an entry of a list as text for a screen reader. */
export function describeTermForScreenReader(term: Term): string {
  const { status, delivery } = term;
  const parts = [
    formatTermLabel(term),
    formatTermDetail(term),
    status && describeStatus(status),
    delivery && describeDelivery(delivery),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Returns a group's heading as text for a screen reader. */
export function describeGroupForScreenReader(label: string, count: number): string {
  return count === 1 ? l10n.t('{0}, 1 entry', label) : l10n.t('{0}, {1} entries', label, count);
}
