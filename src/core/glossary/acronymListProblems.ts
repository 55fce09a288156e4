import * as l10n from '@vscode/l10n';
import { isAcronym } from '../language/acronyms';
import type { Problem } from '../problem/problem';
import type { Term } from './term';

/** The code of a word that a file explains more than once. */
const duplicateTermCode = 'duplicate-term';

/**
 * Replaces the duplicates of a list of acronyms by one hint. Its authors collect what an acronym may mean, so that
 * several meanings are usual there; in any other glossary, each duplicate is reported.
 */
export function summarizeDuplicates(
  terms: readonly Term[],
  problems: readonly Problem[],
): readonly Problem[] {
  const duplicates = problems.filter(({ code }) => code === duplicateTermCode);
  const [first] = duplicates;
  if (!first || !isAcronymList(terms)) return problems;
  const kept = problems.filter(({ code }) => code !== duplicateTermCode);
  const nameAt = new Map(terms.map(({ name, source }) => [source.name.start, name]));
  const names = new Set(duplicates.map(({ range }) => nameAt.get(range.start) ?? ''));
  const [name = ''] = names;
  return [...kept, { ...first, severity: 'hint', message: formatMessage(name, names.size - 1) }];
}

/** Returns whether a problem concerns only readers of its file, so that it is shown only while the file is open. */
export function isOnlyForReaders({ code, severity }: Problem): boolean {
  return code === duplicateTermCode && severity === 'hint';
}

function isAcronymList(terms: readonly Term[]): boolean {
  return terms.filter(({ name }) => isAcronym(name)).length * 2 > terms.length;
}

function formatMessage(name: string, others: number): string {
  if (others === 0) {
    return l10n.t(
      '“{0}” is explained more than once in this list. Merge the entries, or give each a context.',
      name,
    );
  }
  return l10n.t(
    '“{0}” and {1} more are explained more than once in this list. Merge the entries, or give each a context.',
    name,
    others,
  );
}
