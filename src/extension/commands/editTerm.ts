import * as vscode from 'vscode';
import type { FormField } from '../../core/features/edit/termForm';
import type { Term, TermChange } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import { pickOne } from '../pickOne';
import { showEntry } from '../showEntry';
import { getOrPickTerm } from './pickTerm';
import { ask } from './quickInput';
import { writeEntry } from './writeEntry';
import { type PlainItem, plainWindow } from '../plainWindow';
import {
  findRefusal,
  listWritableFields,
  createFormFields,
  planChange,
  toTermReference,
} from '../../core/service/editing';

interface FieldItem extends PlainItem {
  /** Absent on the item that saves. */
  readonly field?: FormField;
}

/** Shows the fields that the entry can hold as a list and asks for the value of the selected one, until the user saves. */
export async function quickEditTerm(service: GlossaryService, argument: unknown): Promise<void> {
  const term = await getOrPickTerm(service, argument, vscode.l10n.t('Edit Term'));
  if (!term) return;
  const change = await askForChange(service, term);
  if (!change) return;
  const reference = toTermReference(term);
  const name = change.name ?? term.name;
  await writeEntry(service, {
    uri: reference.uri,
    plan: (scheduler) => planChange(service.workspace, reference, change, scheduler),
    done: vscode.l10n.t('Changed “{0}” in the glossary.', name),
    name,
  });
}

/** Collects changes without writing them; `undefined` if the user cancels. */
async function askForChange(service: GlossaryService, term: Term): Promise<TermChange | undefined> {
  const { scheduler } = service.parts;
  const fields = await listWritableFields(service.workspace, term, scheduler);
  const prompt =
    fields.length === createFormFields().length
      ? vscode.l10n.t('Choose a field to edit')
      : vscode.l10n.t('Choose a field to edit. The format of this entry has no place for others.');
  let change: TermChange = {};
  for (;;) {
    const changed = { ...term, ...change };
    const picked = await pickOne({
      title: vscode.l10n.t('Edit “{0}”', term.name),
      placeholder: prompt,
      items: createItems(fields, changed, term),
      current: undefined,
      ignoreFocusOut: true,
    });
    if (!picked) return isEmpty(change) ? undefined : confirmChange(change);
    if (!picked.field) return change;
    if (needsEditor(picked.field, changed)) {
      await showEntry(service, term);
      return isEmpty(change) ? undefined : change;
    }
    const { field } = picked;
    const before = change;
    const value = await askFor(field, changed, {
      terms: (await service.glossary()).terms,
      edited: term,
      refuse: (entered) =>
        findRefusal(service.workspace, term, { ...before, ...field.change(entered) }, scheduler),
    });
    if (value !== undefined) change = { ...change, ...field.change(value) };
  }
}

function isEmpty(change: TermChange): boolean {
  return Object.keys(change).length === 0;
}

/** An input box has one line; longer texts are edited in the file. */
function needsEditor(field: FormField, term: Term): boolean {
  return field.read(term).includes('\n');
}

function createItems(
  fields: readonly FormField[],
  changed: Term,
  before: Term,
): readonly FieldItem[] {
  const items = fields.map((field) => {
    const value = field.read(changed);
    const isChanged = value !== field.read(before);
    return {
      field,
      label: field.label,
      ...(isChanged && { codicon: 'circle-filled' }),
      description: needsEditor(field, changed)
        ? vscode.l10n.t('several lines; opens the entry')
        : getLabel(field, value),
      isChanged,
    };
  });
  if (!items.some(({ isChanged }) => isChanged)) return items;
  return [{ codicon: 'check', label: vscode.l10n.t('Save') }, ...items];
}

function getLabel({ choices }: FormField, value: string): string {
  if (value === '') return '';
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

async function confirmChange(change: TermChange): Promise<TermChange | undefined> {
  const { l10n } = vscode;
  const isAgreed = await plainWindow.confirm(
    l10n.t('Save your changes?'),
    l10n.t('Save'),
    l10n.t("If you don't save, the entry stays unchanged."),
  );
  return isAgreed ? change : undefined;
}

interface ValueChecks {
  readonly terms: readonly Term[];
  readonly edited: Term;
  /** Returns why a value cannot be written. */
  readonly refuse: (value: string) => Promise<string | undefined>;
}

async function askFor(
  field: FormField,
  term: Term,
  { terms, edited, refuse }: ValueChecks,
): Promise<string | undefined> {
  if (field.choices) return askForChoice(field, field.choices, field.read(term));
  return ask({
    title: field.label,
    prompt: field.prompt,
    ...(field.example !== undefined && { example: field.example }),
    value: field.read(term),
    validate: (value) => field.validate?.(value, terms, edited),
    refuse,
  });
}

/** Asks for one of a field's values; `undefined` if the user cancels. */
export async function askForChoice(
  { label, prompt }: FormField,
  items: NonNullable<FormField['choices']>,
  value: string,
): Promise<string | undefined> {
  const current = items.find((choice) => choice.value === value);
  const question = { title: label, placeholder: prompt, ignoreFocusOut: true };
  return (await pickOne({ ...question, items, current }))?.value;
}
