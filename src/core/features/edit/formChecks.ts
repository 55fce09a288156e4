import * as l10n from '@vscode/l10n';
import type { Term, TermFields } from '../../glossary/term';
import { type NameProblem, checkAlias, checkName, checkRelated } from './nameChecks';
import type { FormFieldKey } from './termForm';

/** A message about the value of a field. An error prevents saving. */
export interface FieldProblem extends NameProblem {
  readonly field: FormFieldKey;
}

/** The data that a form is checked against. */
export interface FormContext {
  readonly terms: readonly Term[];
  /** The term that is being edited; `undefined` for a new one. */
  readonly self: Term | undefined;
  /** The acronyms of the definition that neither the glossary nor the definition explains. */
  readonly unexplained: readonly string[];
}

/** Returns the problems of a form's values, each once, in the order of the fields. */
export function checkForm(fields: TermFields, context: FormContext): readonly FieldProblem[] {
  const found: readonly FieldProblem[] = [
    ...checkFormName(fields, context),
    ...checkDefinition(fields, context),
    ...checkAliases(fields, context),
    ...checkAvoided(fields),
    ...fields.related.flatMap((name) => {
      const isOwn = isSameWord(name, fields.name);
      const message = l10n.t('“{0}” is the term itself.', name);
      return isOwn
        ? [createWarning('related', message)]
        : listProblem('related', checkRelated(name, context.terms));
    }),
  ];
  const seen = new Set<string>();
  return found.filter(({ message }) => {
    const isNew = !seen.has(message);
    seen.add(message);
    return isNew;
  });
}

function checkFormName(
  { name }: TermFields,
  { terms, self }: FormContext,
): readonly FieldProblem[] {
  // A name that several glossaries have is no news to a person who edits one of the entries.
  if (name.trim() === self?.name) return [];
  return listProblem('name', checkName(name, terms, self));
}

function checkDefinition(
  { name, expansion, aliases, definition, plain }: TermFields,
  { unexplained }: FormContext,
): readonly FieldProblem[] {
  if (definition.trim() === '' && !expansion && !plain) {
    return [
      createWarning('definition', l10n.t('Readers will see that the definition is missing.')),
    ];
  }
  const own = new Set([name, ...aliases].map((word) => word.trim().toUpperCase()));
  return unexplained
    .filter((word) => !own.has(word.toUpperCase()))
    .map((word) =>
      createWarning(
        'definition',
        l10n.t("“{0}” isn't explained. Spell it out here or add it to the glossary.", word),
      ),
    );
}

function checkAliases(
  { name, aliases }: TermFields,
  { terms, self }: FormContext,
): readonly FieldProblem[] {
  // Entries of the same name in other glossaries may well have the same aliases.
  const others = terms.filter((term) => !isSameWord(term.name, name));
  return aliases.flatMap((alias) =>
    isSameWord(alias, name)
      ? [createWarning('aliases', l10n.t('“{0}” is the name already.', alias))]
      : listProblem('aliases', checkAlias(alias, others, self)),
  );
}

/** A word cannot be recommended and discouraged at the same time. */
function checkAvoided({ name, aliases, avoid }: TermFields): readonly FieldProblem[] {
  return avoid
    .filter((word) => [name, ...aliases].some((one) => isSameWord(word, one)))
    .map((word) =>
      createWarning('avoid', l10n.t('“{0}” is a name of this term and a word to avoid.', word)),
    );
}

function listProblem(
  field: FormFieldKey,
  problem: NameProblem | undefined,
): readonly FieldProblem[] {
  return problem ? [{ field, ...problem }] : [];
}

function createWarning(field: FormFieldKey, message: string): FieldProblem {
  return { field, severity: 'warning', message };
}

function isSameWord(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
