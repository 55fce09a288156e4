import type { Diagram } from '../../diagram/diagram';
import { boxNamed, fileLength } from '../../diagram/diagramLinks';
import type { SourceText } from '../../glossary/format';
import { formatFor } from '../../glossary/formats/formats';
import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import { type CancellationToken, isCancelled } from '../../workspace/cancellation';
import { FileInEditing, mistakeIn } from '../rename/fileInEditing';
import type { RenameHost } from '../rename/planRename';
import type { FileRename, LeftOut } from '../rename/renamePlan';

interface FieldRename {
  readonly before: Diagram;
  readonly after: Diagram;
  readonly oldId: string;
  readonly newId: string;
  readonly glossary: Glossary;
  readonly diagrams: readonly Diagram[];
}

/**
 * Changes the entries whose `diagram` field names the box. Keeps an id that boxes of other diagrams have, in addition
 * to the new one.
 */
export async function renameInFields(
  host: RenameHost,
  rename: FieldRename,
  token: CancellationToken,
): Promise<{ readonly changes: readonly FileRename[]; readonly leftOut: readonly LeftOut[] }> {
  const changes: FileRename[] = [];
  const leftOut: LeftOut[] = [];
  const isNamed = (term: Term): boolean => changedField(term, rename) !== undefined;
  const { terms } = rename.glossary;
  for (const uri of new Set(terms.filter(isNamed).map(({ source }) => source.uri))) {
    const file = await host.workspace.readFile(uri);
    const source = { uri, text: file.kind === 'text' ? file.text : '' };
    const { edits, reasons } = await changeFields(host, source, rename);
    if (isCancelled(token)) break;
    if (edits.length > 0) changes.push({ ...source, part: 'entries', edits });
    for (const reason of reasons) leftOut.push({ uri, part: 'entries', reason });
  }
  return { changes, leftOut };
}

async function changeFields(
  { scheduler }: RenameHost,
  source: SourceText,
  rename: FieldRename,
): Promise<{ readonly edits: FileRename['edits']; readonly reasons: readonly string[] }> {
  const format = formatFor(source.uri);
  if (!format) return { edits: [], reasons: [] };
  const file = await FileInEditing.open(format, source, scheduler);
  const reasons = file.mistake === undefined ? [] : [mistakeIn(source.uri, file.mistake)];
  for (const [number, term] of [...file.terms].entries()) {
    const diagram = changedField(term, rename);
    const reason = diagram && (await file.change(number, { diagram }));
    if (reason !== undefined) reasons.push(reason);
  }
  return { edits: file.edits(), reasons };
}

/** Returns the field with which the term keeps its boxes; `undefined` if no change is needed. */
function changedField(term: Term, rename: FieldRename): readonly string[] | undefined {
  const { before, after, oldId, newId, diagrams } = rename;
  const isOther = ({ uri, line }: Diagram): boolean => uri !== before.uri || line !== before.line;
  const changed = term.diagram.flatMap((written) => {
    const named = boxNamed(written, before)?.id === oldId;
    if (!named || boxNamed(written, after)?.id === newId) return [written];
    const renamed = written.slice(0, fileLength(written, before)) + newId;
    const isStillUsed = diagrams.some((one) => isOther(one) && boxNamed(written, one));
    return isStillUsed ? [written, renamed] : [renamed];
  });
  const isChanged = changed.some((one, i) => one !== term.diagram[i]);
  return isChanged ? [...new Set(changed)] : undefined;
}
