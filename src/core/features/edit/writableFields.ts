import { isAcronym } from '../../language/acronyms';
import type { Term, TermChange } from '../../glossary/term';
import { toTermReference } from '../../glossary/termReference';
import type { Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import { planChange } from './editTerms';
import { type FormField, createFormFields } from './termForm';

/**
 * Returns the fields of the form that the entry's file can hold, by planning a change of each to an example: only the
 * plan knows whether the shape of the entry has a place for it. All fields if the entry cannot be changed at all, so
 * that the reason is shown.
 */
export async function listWritableFields(
  workspace: Workspace,
  term: Term,
  scheduler: Scheduler,
): Promise<readonly FormField[]> {
  const fields = createFormFields();
  const isWritable = async (change: TermChange): Promise<boolean> =>
    (await findRefusal(workspace, term, change, scheduler)) === undefined;
  const samples = fields.map((field) => field.change(chooseSample(field, term)));
  // Most shapes hold every field, which takes one plan to find out.
  const together = samples.reduce<TermChange>((all, sample) => ({ ...all, ...sample }), {});
  if (await isWritable(together)) return fields;
  const writable: FormField[] = [];
  for (const [i, field] of fields.entries()) {
    if (await isWritable(samples[i] ?? {})) writable.push(field);
  }
  return writable.length === 0 ? fields : writable;
}

/** Returns why a change cannot be written, for the user; `undefined` if it can. */
export async function findRefusal(
  workspace: Workspace,
  term: Term,
  change: TermChange,
  scheduler: Scheduler,
): Promise<string | undefined> {
  const plan = await planChange(workspace, toTermReference(term), change, scheduler);
  return plan.kind === 'refused' ? plan.reason : undefined;
}

/** Returns a value that differs from the current one, as people would enter it. */
function chooseSample(field: FormField, term: Term): string {
  const { choices, example = '' } = field;
  const current = field.read(term);
  if (choices) return choices.findLast(({ value }) => value !== current)?.value ?? '';
  return 'expansion' in field.change('') && isAcronym(term.name) ? spellOut(term.name) : example;
}

/** Some shapes hold only an expansion whose words begin with the letters of the acronym. */
function spellOut(acronym: string): string {
  return Array.from(acronym.match(/[\p{L}\p{N}]/gu) ?? [], (letter) => `${letter}ord`).join(' ');
}
