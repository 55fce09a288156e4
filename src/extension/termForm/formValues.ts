import type { FormField } from '../../core/features/edit/termForm';
import type { TermChange, TermFields } from '../../core/glossary/term';
import { completeFields, deliveries, statuses } from '../../core/service/writing';
import { type FormFieldView, type TermValues, listChangedFields } from '../../protocol/termForm';

export const emptyValues: TermValues = {
  ...{ name: '', expansion: '', plain: '', definition: '', owner: '', context: '' },
  ...{ status: '', delivery: '', technical: false, caseSensitive: false },
  ...{ aliases: [], avoid: [], examples: [], users: [], related: [], links: [] },
  ...{ diagram: [], code: [], paths: [] },
};

/** Returns the values of a term as a form shows them. */
export function toValues(fields: TermFields): TermValues {
  return {
    name: fields.name,
    expansion: fields.expansion ?? '',
    plain: fields.plain ?? '',
    definition: fields.definition,
    owner: fields.owner ?? '',
    context: fields.context ?? '',
    status: fields.status ?? '',
    delivery: fields.delivery ?? '',
    aliases: fields.aliases,
    avoid: fields.avoid,
    examples: fields.examples,
    users: fields.users,
    related: fields.related,
    links: fields.links,
    diagram: fields.diagram,
    code: fields.code,
    paths: fields.paths,
    technical: fields.technical,
    caseSensitive: fields.caseSensitive,
  };
}

/** Returns the fields of a term from the values of a form, without spaces around texts. */
export function toFields(values: TermValues): TermFields {
  const toText = (value: string): string | undefined => value.trim() || undefined;
  return completeFields({
    ...values,
    name: values.name.trim(),
    expansion: toText(values.expansion),
    plain: toText(values.plain),
    definition: values.definition.trim(),
    owner: toText(values.owner),
    context: toText(values.context),
    status: statuses.find((one) => one === values.status),
    delivery: deliveries.find((one) => one === values.delivery),
  });
}

/** Returns the fields in which the values differ, with their new values. */
export function toChange(before: TermValues, after: TermValues): TermChange {
  const fields = toFields(after);
  return listChangedFields(toValues(toFields(before)), toValues(fields)).reduce<TermChange>(
    (change, key) => ({ ...change, [key]: fields[key] }),
    {},
  );
}

export function toFieldView({ key, label, hint, example = '', choices }: FormField): FormFieldView {
  const isSwitch = key === 'technical' || key === 'caseSensitive';
  return { key, label, hint, example, choices: isSwitch ? [] : (choices ?? []) };
}
