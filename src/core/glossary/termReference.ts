import * as l10n from '@vscode/l10n';
import type { Term } from './term';
import type { DocumentUri } from '../text/textDocument';
import { getBaseName } from '../workspace/paths';

/** Identifies one entry across re-reads: the term of that name nearest to the offset. */
export interface TermReference {
  readonly uri: DocumentUri;
  readonly name: string;
  /** Where the entry began when it was last read. */
  readonly offset: number;
}

export function toTermReference({ name, source }: Term): TermReference {
  return { uri: source.uri, name, offset: source.entry.start };
}

export function findReferencedTerm(
  terms: readonly Term[],
  reference: TermReference,
): Term | undefined {
  const distance = ({ source }: Term): number => Math.abs(source.entry.start - reference.offset);
  return terms
    .filter(({ name, source }) => name === reference.name && source.uri === reference.uri)
    .reduce<Term | undefined>(
      (best, term) => (best && distance(best) <= distance(term) ? best : term),
      undefined,
    );
}

/** Returns the message for a missing entry. */
export function describeMissingEntry({ name, uri }: TermReference): string {
  return l10n.t(
    '“{0}” is no longer in {1}. It may have been renamed or removed.',
    name,
    getBaseName(uri),
  );
}

/**
 * Returns a value if it is a reference to a term: editors and other extensions hand references back, and can send any
 * value.
 */
export function parseTermReference(value: unknown): TermReference | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, name, offset } = value as Partial<Record<keyof TermReference, unknown>>;
  return typeof uri === 'string' && typeof name === 'string' && typeof offset === 'number'
    ? { uri, name, offset }
    : undefined;
}
