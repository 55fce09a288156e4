import { largestOf } from '../../../../text/collections';
import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { EditSteps, SourceText } from '../../../format';
import { completeFields, type Term, type TermChange } from '../../../term';
import { readDocument, type MarkdownDocument } from '../readDocument';
import type { ReadTerm } from '../terms/assemble';
import { changeAliases } from './changeAliases';
import { changeContext, changeDefinition, changeExpansion, changeName } from './changeNamed';
import { changeField, changeMeta } from './changeField';
import { fieldsOf, sameValue } from './compare';
import { namesOf } from './fieldText';
import { editsOf } from './fieldEdits';
import { findTerm, notThere, type FieldPlans, type Step, type Target } from './target';
import { firstGood, refused } from './verify';

/** Changes only the bytes of the named fields. */
export function* changeTerm(source: SourceText, term: Term, change: TermChange): EditSteps {
  const document = yield* readDocument(source);
  const read = findTerm(document, term);
  if (read === undefined) return refused(notThere(term));
  const target = { document, read };
  // Edits at the same offset are made in this order.
  const fields = [...new Set<FieldName>([...atName, 'definition', ...fieldsOf(change)])].filter(
    (field) => field in change && !sameValue(field, read.term[field], change[field]),
  );
  if (fields.length === 0) return { kind: 'edits', edits: [] };
  if (fields.includes('name') && (change.name ?? '').trim() === '')
    return refused(l10n.t('Enter a name for the term.'));
  const plans = fields.map((field) => ({
    field,
    plans: plansFor(target, field, change),
  }));
  const impossible = plans.filter((plan) => plan.plans === undefined).map(({ field }) => field);
  if (impossible.length > 0) {
    return refused(
      l10n.t(
        'The format of this entry has no place for: {0}. Edit the file directly.',
        namesOf(impossible),
      ),
    );
  }
  const wanted = { ...completeFields(read.term), ...change };
  // An expansion that is read from the beginning of the definition may change with it.
  const derived =
    (fields.includes('definition') || fields.includes('name')) && !fields.includes('expansion');
  const free = derived ? ({ free: 'expansion' } as const) : {};
  return yield* firstGood(
    source,
    combined(
      target,
      plans.map((plan) => plan.plans ?? []),
    ),
    {
      unchanged: document.terms.filter((other) => other !== read).map((other) => other.term),
      changed: { name: wanted.name.trim(), fields: wanted, asked: fields, ...free },
      companions: companionsOf(document, read, fields),
    },
  );
}

/** Fields written at or next to the name. */
const atName: readonly FieldName[] = ['name', 'expansion', 'aliases', 'context'];

const ownFields: ReadonlySet<FieldName> = new Set([
  'name',
  'aliases',
  'avoid',
  'expansion',
  'context',
]);

/** Terms that share an entry share its fields except the name; meanings share only the name. */
function companionsOf(
  { terms }: MarkdownDocument,
  { entry }: ReadTerm,
  fields: readonly FieldName[],
): ReadonlySet<Term> {
  const naming = fields.some((field) => ownFields.has(field));
  const takes = entry.meaning === undefined ? !naming : fields.every((field) => field === 'name');
  if (!takes) return new Set();
  return new Set(
    terms.filter((other) => other.entry.range.start === entry.range.start).map(({ term }) => term),
  );
}

function plansFor(target: Target, field: FieldName, change: TermChange): FieldPlans {
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
function* combined(
  target: Target,
  plans: readonly (readonly (readonly Step[])[])[],
): Generator<readonly TextEdit[]> {
  const most = Math.max(0, largestOf(plans.map(({ length }) => length)));
  for (let i = 0; i < most; i++) {
    yield editsOf(
      target,
      plans.flatMap((ways) => ways[Math.min(i, ways.length - 1)] ?? []),
    );
  }
}
