import { findLargest } from '../../../../text/collections';
import * as l10n from '@vscode/l10n';
import { refuse, refuseMissingName } from '../../../refusals';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { EditSteps, SourceText } from '../../../glossaryFormat';
import { completeFields, type Term, type TermChange } from '../../../term';
import { readDocument, type MarkdownDocument } from '../readDocument';
import type { ReadTerm } from '../terms/assemble';
import { changeAliases, changeContext, changeExpansion, changeName } from './changeName';
import { changeField, changeMeta, changeDefinition } from './changeField';
import {
  getNamedFields,
  isSameValue,
  findValidPlan,
  findReadTerm,
  describeMissingTerm,
  type EditTarget,
} from './findValidPlan';
import { formatFieldNames } from './formatText';
import { planFieldEdits, type FieldPlans, type FieldStep } from './fieldEdits';

/** Changes only the bytes of the named fields. */
export function* changeMarkdownTerm(source: SourceText, term: Term, change: TermChange): EditSteps {
  const document = yield* readDocument(source);
  const read = findReadTerm(document, term);
  if (read === undefined) return refuse(describeMissingTerm(term));
  const target = { document, read };
  // Edits at the same offset are made in this order.
  const fields = [
    ...new Set<FieldName>([...nameFields, 'definition', ...getNamedFields(change)]),
  ].filter((field) => field in change && !isSameValue(field, read.term[field], change[field]));
  if (fields.length === 0) return { kind: 'edits', edits: [] };
  if (fields.includes('name') && (change.name ?? '').trim() === '') return refuseMissingName();
  const plans = fields.map((field) => ({
    field,
    plans: planField(target, field, change),
  }));
  const unwritable = plans.filter((plan) => plan.plans === undefined).map(({ field }) => field);
  if (unwritable.length > 0) {
    return refuse(
      l10n.t(
        'The format of this entry has no place for: {0}. Edit the file directly.',
        formatFieldNames(unwritable),
      ),
    );
  }
  const wanted = { ...completeFields(read.term), ...change };
  // An expansion that is read from the beginning of the definition may change with it.
  const derived =
    (fields.includes('definition') || fields.includes('name')) && !fields.includes('expansion');
  const free = derived ? ({ free: 'expansion' } as const) : {};
  return yield* findValidPlan(
    source,
    combinePlans(
      target,
      plans.map((plan) => plan.plans ?? []),
    ),
    {
      unchanged: document.terms.filter((other) => other !== read).map((other) => other.term),
      changed: { name: wanted.name.trim(), fields: wanted, asked: fields, ...free },
      companions: findCompanions(document, read, fields),
    },
  );
}

/** Fields written at or next to the name. */
const nameFields: readonly FieldName[] = ['name', 'expansion', 'aliases', 'context'];

const unsharedFields: ReadonlySet<FieldName> = new Set([
  'name',
  'aliases',
  'avoid',
  'expansion',
  'context',
]);

/** Terms that share an entry share its fields except the name; meanings share only the name. */
function findCompanions(
  { terms }: MarkdownDocument,
  { entry }: ReadTerm,
  fields: readonly FieldName[],
): ReadonlySet<Term> {
  const changesNames = fields.some((field) => unsharedFields.has(field));
  const hasCompanions =
    entry.meaning === undefined ? !changesNames : fields.every((field) => field === 'name');
  if (!hasCompanions) return new Set();
  return new Set(
    terms.filter((other) => other.entry.range.start === entry.range.start).map(({ term }) => term),
  );
}

function planField(target: EditTarget, field: FieldName, change: TermChange): FieldPlans {
  switch (field) {
    case 'name':
      return changeName(target, change.name ?? '');
    case 'expansion':
      return changeExpansion(target, change.expansion ?? '');
    case 'definition':
      return changeDefinition(target, change.definition ?? '');
    case 'context':
      return changeContext(target, change.context ?? '');
    case 'aliases':
      return changeAliases(target, change.aliases ?? []);
    case 'meta':
      return changeMeta(target, change.meta ?? {});
    case 'plain':
    case 'avoid':
    case 'examples':
    case 'status':
    case 'delivery':
    case 'owner':
    case 'users':
    case 'related':
    case 'links':
    case 'diagram':
    case 'code':
    case 'technical':
    case 'caseSensitive':
    case 'paths':
      return changeField(target, field, change[field]);
  }
}

/**
 * Yields combinations of the alternatives for each field: the first of each, then the second if there is one, and so
 * on.
 */
function* combinePlans(
  target: EditTarget,
  plans: readonly (readonly (readonly FieldStep[])[])[],
): Generator<readonly TextEdit[]> {
  const longest = Math.max(0, findLargest(plans.map(({ length }) => length)));
  for (let i = 0; i < longest; i++) {
    yield planFieldEdits(
      target,
      plans.flatMap((ways) => ways[Math.min(i, ways.length - 1)] ?? []),
    );
  }
}
