import type { EditSteps, GlossaryFormat, SourceText } from '../../glossary/glossaryFormat';
import { fieldOrder } from '../../glossary/formats/writtenFields';
import type { Term, TermChange, TermFields } from '../../glossary/term';
import { completeFields } from '../../glossary/term';
import { toTermReference } from '../../glossary/termReference';
import type { DocumentUri } from '../../text/textDocument';
import type { Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import type { ImportChoice, ImportRow } from './compareImport';
import { type ComposedPlan, composePlans, type PlannedStep } from './composePlans';
import { editEntry } from './editTerms';

type FieldKey = keyof TermFields;

/** The planned import of a table. */
export interface ImportPlan extends ComposedPlan<ImportRow> {
  /** The fields that the shape of the file has no place for, by row. */
  readonly omitted: ReadonlyMap<ImportRow, readonly FieldKey[]>;
}

/**
 * Plans the import of rows as one step that can be undone, in the shape of the file. A row whose fields do not all have
 * a place in the file is written without them.
 *
 * @param choose What to do with each row; one of its choices.
 */
export async function planImport(
  workspace: Workspace,
  uri: DocumentUri,
  rows: readonly ImportRow[],
  choose: (row: ImportRow) => ImportChoice,
  scheduler: Scheduler,
): Promise<ImportPlan> {
  const omitted = new Map<ImportRow, readonly FieldKey[]>();
  const withoutPlace = new Set<FieldKey>();
  const report = (row: ImportRow) => (fields: readonly FieldKey[]) => {
    omitted.set(row, fields);
    for (const field of fields) withoutPlace.add(field);
  };
  const steps = orderRows(rows, choose).map(({ row, choice }) => ({
    item: row,
    edit: (format: GlossaryFormat, source: SourceText): EditSteps => {
      const fitting = { withoutPlace, report: report(row) };
      return choice === 'add'
        ? addFittingFields(format, source, row.imported.term, fitting)
        : changeFittingFields(format, source, row, fitting);
    },
  })) satisfies readonly PlannedStep<ImportRow>[];
  return { ...(await composePlans(workspace, uri, steps, scheduler)), omitted };
}

interface ChosenRow {
  readonly row: ImportRow;
  readonly choice: ImportChoice;
}

/** Changes come first, from the end of the file, so that the places of the other entries stay valid. */
function orderRows(
  rows: readonly ImportRow[],
  choose: (row: ImportRow) => ImportChoice,
): readonly ChosenRow[] {
  const chosen = rows.map((row) => ({ row, choice: choose(row) }));
  const offset = ({ row }: ChosenRow): number => row.existing?.source.entry.start ?? 0;
  return [
    ...chosen.filter(({ choice }) => choice === 'change').sort((a, b) => offset(b) - offset(a)),
    ...chosen.filter(({ choice }) => choice === 'add'),
  ];
}

interface Fitting {
  /** Fields that other rows could not be written with. */
  readonly withoutPlace: ReadonlySet<FieldKey>;
  readonly report: (fields: readonly FieldKey[]) => void;
}

function* addFittingFields(
  format: GlossaryFormat,
  source: SourceText,
  term: Term,
  fitting: Fitting,
): EditSteps {
  const fields = completeFields(term);
  const { name, definition, expansion } = fields;
  const core = { name, definition, ...(expansion !== undefined && { expansion }) };
  return yield* writeFittingFields(fields, core, fitting, (some) =>
    format.add(source, { ...some, name }),
  );
}

function changeFittingFields(
  format: GlossaryFormat,
  source: SourceText,
  { existing, change }: ImportRow,
  fitting: Fitting,
): EditSteps {
  if (!existing) throw new Error('Only a row with an entry has a change.');
  return editEntry(format, source, toTermReference(existing), (term) =>
    writeFittingFields(change, {}, fitting, (some) => format.change(source, term, some)),
  );
}

/** Writes as many fields as the shape of the file has a place for: at least the core, or nothing. */
function* writeFittingFields(
  all: TermChange,
  core: TermChange,
  { withoutPlace, report }: Fitting,
  write: (fields: TermChange) => EditSteps,
): EditSteps {
  const whole = yield* write(all);
  if (whole.kind === 'edits') return whole;
  const optional = [...fieldOrder, 'meta' as const].filter(
    (field) => hasValue(all, field) && !(field in core),
  );
  const likely = optional.filter((field) => !withoutPlace.has(field));
  if (likely.length < optional.length) {
    const result = yield* write(pickFields(all, core, likely));
    if (result.kind === 'edits' && (likely.length > 0 || hasFields(core))) {
      report(optional.filter((field) => withoutPlace.has(field)));
      return result;
    }
  }
  let best = hasFields(core) ? yield* write(core) : whole;
  if (hasFields(core) && best.kind === 'refused') return best;
  const written: FieldKey[] = [];
  for (const field of optional) {
    const result = yield* write(pickFields(all, core, [...written, field]));
    if (result.kind === 'refused') continue;
    best = result;
    written.push(field);
  }
  if (best.kind === 'edits') report(optional.filter((field) => !written.includes(field)));
  return best;
}

function pickFields(all: TermChange, core: TermChange, fields: readonly FieldKey[]): TermChange {
  return { ...core, ...Object.fromEntries(fields.map((field) => [field, all[field]])) };
}

function hasFields(change: TermChange): boolean {
  return Object.keys(change).length > 0;
}

function hasValue(change: TermChange, field: FieldKey): boolean {
  const empty = completeFields({ name: '' })[field];
  return field in change && JSON.stringify(change[field]) !== JSON.stringify(empty);
}
