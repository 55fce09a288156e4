import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';

/** A message about a chosen name; `undefined` if the name is valid. */
export interface NameProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** `self` is the term that is being edited. */
export function checkName(
  name: string,
  terms: readonly Term[],
  self?: Term,
): NameProblem | undefined {
  const foldedName = name.trim().toLowerCase();
  if (foldedName === '') return { severity: 'error', message: l10n.t('Enter a word or phrase.') };
  for (const term of terms) {
    if (term === self) continue;
    if (term.name.toLowerCase() === foldedName) {
      return {
        severity: 'warning',
        message: l10n.t('“{0}” is already in the glossary. This adds a second meaning.', term.name),
      };
    }
    if (term.aliases.some((alias) => alias.toLowerCase() === foldedName)) {
      return {
        severity: 'warning',
        message: l10n.t('“{0}” is already an alias of “{1}”.', name.trim(), term.name),
      };
    }
  }
  return undefined;
}

/** Returns the message for an alias that is a name of another term. */
export function checkAlias(
  alias: string,
  terms: readonly Term[],
  self?: Term,
): NameProblem | undefined {
  const namesake = terms.find((term) => !isSame(term, self) && hasName(term, alias));
  return (
    namesake && {
      severity: 'warning',
      message: l10n.t('“{0}” is already a name of “{1}”.', alias, namesake.name),
    }
  );
}

/** Returns the message for a related term that the glossary does not contain. */
export function checkRelated(name: string, terms: readonly Term[]): NameProblem | undefined {
  if (terms.some((term) => hasName(term, name))) return undefined;
  return { severity: 'warning', message: l10n.t('“{0}” is not in the glossary yet.', name) };
}

function isSame(one: Term, other: Term | undefined): boolean {
  return one.name === other?.name && one.source.uri === other.source.uri;
}

function hasName(term: Term, word: string): boolean {
  const foldedWord = word.toLowerCase();
  return [term.name, ...term.aliases].some((name) => name.toLowerCase() === foldedWord);
}
