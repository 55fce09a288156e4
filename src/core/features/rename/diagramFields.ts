import type { Diagram } from '../../diagram/diagram';
import { findBoxNamed, getFilePartLength } from '../../diagram/diagramLinks';
import type { SourceText } from '../../glossary/glossaryFormat';
import { getFormatFor } from '../../glossary/formats/writableFormats';
import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import { type CancellationToken, isCanceled } from '../../workspace/cancellation';
import { getDisplayPath } from '../../workspace/paths';
import { describeBrokenFile } from '../../glossary/refusals';
import { EditedFile } from './editedFile';
import type { RenameHost } from './planRename';
import type { FileRename, LeftOut } from './renamePlan';

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
  const isNamed = (term: Term): boolean => computeChangedField(term, rename) !== undefined;
  const { terms } = rename.glossary;
  for (const uri of new Set(terms.filter(isNamed).map(({ source }) => source.uri))) {
    const file = await host.workspace.readFile(uri);
    const text = file.kind === 'text' ? file.text : '';
    const path = getDisplayPath(uri, host.workspace.folders);
    const { edits, reasons } = await editFields(host, { uri, path, text }, rename);
    if (isCanceled(token)) break;
    if (edits.length > 0) changes.push({ uri, text, part: 'entries', edits });
    for (const reason of reasons) leftOut.push({ uri, part: 'entries', reason });
  }
  return { changes, leftOut };
}

async function editFields(
  { scheduler }: RenameHost,
  source: SourceText,
  rename: FieldRename,
): Promise<{ readonly edits: FileRename['edits']; readonly reasons: readonly string[] }> {
  const format = getFormatFor(source.uri);
  if (!format) return { edits: [], reasons: [] };
  const file = await EditedFile.open(format, source, scheduler);
  const reasons = file.error === undefined ? [] : [describeBrokenFile(source.uri, file.error)];
  for (const [number, term] of [...file.terms].entries()) {
    const diagram = computeChangedField(term, rename);
    const reason = diagram && (await file.change(number, { diagram }));
    if (reason !== undefined) reasons.push(reason);
  }
  return { edits: file.edits(), reasons };
}

/** Returns the field with which the term keeps its boxes; `undefined` if no change is needed. */
function computeChangedField(term: Term, rename: FieldRename): readonly string[] | undefined {
  const { before, after, oldId, newId, diagrams } = rename;
  const isOther = ({ uri, line }: Diagram): boolean => uri !== before.uri || line !== before.line;
  const changed = term.diagram.flatMap((written) => {
    const named = findBoxNamed(written, before)?.id === oldId;
    if (!named || findBoxNamed(written, after)?.id === newId) return [written];
    const renamed = written.slice(0, getFilePartLength(written, before)) + newId;
    const isStillUsed = diagrams.some((one) => isOther(one) && findBoxNamed(written, one));
    return isStillUsed ? [written, renamed] : [renamed];
  });
  const isChanged = changed.some((one, i) => one !== term.diagram[i]);
  return isChanged ? [...new Set(changed)] : undefined;
}
