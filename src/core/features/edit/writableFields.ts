import { isAcronym } from '../../language/acronyms';
import { completeFields, type Term, type TermChange, type TermFields } from '../../glossary/term';
import { toTermReference } from '../../glossary/termReference';
import type { Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import type { DocumentUri } from '../../text/textDocument';
import { type EditPlan, planAdd, planChange } from './editTerms';
import { type FormField, type FormFieldKey, createFormFields } from './termForm';

/** The fields that a file has no place for. */
export interface FieldRefusals {
  readonly fields: ReadonlySet<FormFieldKey>;
  /** The reason, for the user, with the nearest place; `undefined` if no field is refused. */
  readonly reason: string | undefined;
}

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
  const { fields: refused } = await findFieldRefusals(workspace, term, fields, scheduler);
  return refused.size === fields.length ? fields : fields.filter(({ key }) => !refused.has(key));
}

/** Returns which of the fields the entry's file has no place for. */
export function findFieldRefusals(
  workspace: Workspace,
  term: Term,
  fields: readonly FormField[],
  scheduler: Scheduler,
): Promise<FieldRefusals> {
  const reference = toTermReference(term);
  return refuseFields(fields, term, (change) =>
    planChange(workspace, reference, change, scheduler),
  );
}

/** Returns which of the fields a new entry of a file cannot have. */
export function findDraftRefusals(
  workspace: Workspace,
  uri: DocumentUri,
  fields: readonly FormField[],
  scheduler: Scheduler,
): Promise<FieldRefusals> {
  const draft = completeFields({ name: sampleName });
  return refuseFields(fields, draft, (change) =>
    planAdd(workspace, uri, { name: sampleName, ...change }, scheduler),
  );
}

/** An acronym, because some shapes hold an expansion only of an acronym. */
const sampleName = 'PCL';

async function refuseFields(
  fields: readonly FormField[],
  current: TermFields,
  plan: (change: TermChange) => Promise<EditPlan>,
): Promise<FieldRefusals> {
  const samples = fields.map((field) => field.change(chooseSample(field, current)));
  const planAll = (changes: readonly TermChange[]): Promise<EditPlan> =>
    plan(changes.reduce<TermChange>((all, sample) => ({ ...all, ...sample }), {}));
  // Most shapes hold every field, which takes one plan to find out.
  if ((await planAll(samples)).kind === 'edits') return { fields: new Set(), reason: undefined };
  const refused = new Map<FormFieldKey, TermChange>();
  for (const [i, { key }] of fields.entries()) {
    const sample = samples[i] ?? {};
    if ((await plan(sample)).kind === 'refused') refused.set(key, sample);
  }
  const together = await planAll([...refused.values()]);
  return {
    fields: new Set(refused.keys()),
    reason: together.kind === 'refused' ? together.reason : undefined,
  };
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
function chooseSample(field: FormField, current: TermFields): string {
  const { choices, example = '' } = field;
  const value = field.read(current);
  if (choices) return choices.findLast((choice) => choice.value !== value)?.value ?? '';
  return field.key === 'expansion' && isAcronym(current.name) ? spellOut(current.name) : example;
}

/** Some shapes hold only an expansion whose words begin with the letters of the acronym. */
function spellOut(acronym: string): string {
  return Array.from(acronym.match(/[\p{L}\p{N}]/gu) ?? [], (letter) => `${letter}ord`).join(' ');
}
