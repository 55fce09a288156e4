import assert from 'node:assert/strict';
import { planRename } from '../../../../src/core/features/rename/planRename';
import type { OldName, RenamePart } from '../../../../src/core/features/rename/renamePlan';
import { TermIndex } from '../../../../src/core/matching/termIndex';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { noCancellation } from '../../../../src/core/workspace/cancellation';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { loadParser, scheduler, storesOf } from '../../stores';

export interface Renamed {
  /** The changed files, by part. */
  readonly files: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
  readonly refused: string | undefined;
}

/** Renames a term of a workspace, and returns the files that change. */
export async function rename(
  files: Readonly<Record<string, string>>,
  oldName: string,
  newName: string,
  options: { readonly old?: OldName; readonly parts?: readonly RenamePart[] } = {},
): Promise<Renamed> {
  const workspace = new MemoryWorkspace(files);
  const glossary = await storesOf(workspace).glossaries.current();
  const index = runToEnd(TermIndex.build(glossary.terms, workspace.folders));
  const diagrams = await storesOf(workspace).diagrams.current();
  const term = glossary.terms.find(({ name }) => name === oldName);
  assert.ok(term);
  const plan = await planRename(
    { workspace, scheduler, loadParser },
    {
      renaming: { term, newName, index },
      oldName: options.old ?? 'gone',
      glossary,
      diagramFiles: diagrams.keys(),
    },
    noCancellation,
  );
  if (plan.kind === 'refused') return { files: {}, leftOut: [], refused: plan.reason };
  const parts = options.parts ?? ['entries', 'diagrams', 'docs', 'code'];
  const changed: Record<string, string> = {};
  for (const uri of new Set(plan.changes.map((change) => change.uri))) {
    const chosen = plan.changes.filter((one) => one.uri === uri && parts.includes(one.part));
    if (chosen.length === 0) continue;
    const path = uri.slice(MemoryWorkspace.root.length + 1);
    changed[path] = applyEdits(
      files[path] ?? '',
      chosen.flatMap(({ edits }) => edits),
    );
  }
  return { files: changed, leftOut: plan.leftOut.map(({ reason }) => reason), refused: undefined };
}

export const glossary = `# Glossary

A parcel is what we live from.

## Booking

A request to bring a parcel to somebody. \`parcel.weight\` is in grams; see [the parcel
rules](docs/parcel-rules.md) and <https://example.com/parcel>.

- **Related**: Parcel, Merchant

## Parcel

A box on its way. Parcels are weighed.

- **Owner**: Parcel team

## Parcel locker

A locker that takes parcels.
`;

export const words = '# Glossary\n\n## Parcel\n\nA box.\n\n## Parcel locker\n\nTakes boxes.\n';
