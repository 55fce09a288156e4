import { addAll } from '../../text/collections';
import type { SourceText } from '../../glossary/glossaryFormat';
import { getFormatFor } from '../../glossary/formats/writableFormats';
import type { Term, TermChange } from '../../glossary/term';
import type { Range } from '../../text/range';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { type CancellationToken, isCanceled } from '../../workspace/cancellation';
import type { Scheduler } from '../../workspace/scheduler';
import {
  findReferencedTerm,
  describeMissingEntry,
  toTermReference,
} from '../../glossary/termReference';
import { renameInDefinition } from './renameInDefinition';
import { describeBrokenFile } from '../../glossary/refusals';
import { EditedFile } from './editedFile';
import type { Renaming } from './renaming';
import type { OldName } from './renamePlan';

/** The result of renaming in one glossary file. */
export type EntryRename =
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      /** The ranges of entries; everything else is surrounding text. */
      readonly entries: readonly Range[];
      /** Why single fields stay unchanged. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** The changes of the file's own entries; see `renameInGlossary`. */
export interface EntryChanges {
  readonly renaming: Renaming;
  readonly oldName: OldName;
  readonly isRelated: (name: string, term: Term) => boolean;
  readonly token: CancellationToken;
}

/**
 * Renames the entry, the fields that name it and the definitions that mention it. Reads the resulting file again:
 * skips an edit that would be read as anything else.
 */
export async function renameInGlossary(
  changes: EntryChanges,
  source: SourceText,
  scheduler: Scheduler,
): Promise<EntryRename> {
  const { renaming } = changes;
  const format = getFormatFor(source.uri);
  if (!format) return { kind: 'edits', edits: [], entries: [], leftOut: [] };
  const file = await EditedFile.open(format, source, scheduler);
  const entries = file.terms.map((term) => term.source.entry);
  const isHome = renaming.term.source.uri === source.uri;
  const renamedTerm = isHome
    ? findReferencedTerm(file.terms, toTermReference(renaming.term))
    : undefined;
  if (!file.readable || (isHome && !renamedTerm))
    return { kind: 'refused', reason: describeMissing(source, file, renaming) };
  const planned = file.terms.map((term) => ({
    ...createRelatedChange(changes, term),
    ...(term === renamedTerm && createNameChange(term, renaming.newName, changes.oldName)),
  }));
  const definitions = await renameDefinitions(renaming, file);
  const ownNumber = renamedTerm ? file.terms.indexOf(renamedTerm) : -1;
  // The entry itself comes last, because it may move to another place of the file.
  const order = [...file.terms.keys()].sort(
    (a, b) => Number(a === ownNumber) - Number(b === ownNumber),
  );
  const leftOut: string[] = [];
  for (const number of order) {
    if (isCanceled(changes.token)) break;
    const change = { ...planned[number], ...definitions.get(number) };
    if (Object.keys(change).length === 0) continue;
    const reason = await file.change(number, change);
    if (reason !== undefined && number === ownNumber) return { kind: 'refused', reason };
    if (reason !== undefined) leftOut.push(reason);
  }
  return { kind: 'edits', edits: file.edits(), entries, leftOut };
}

function describeMissing(
  { uri }: SourceText,
  { error: mistake }: EditedFile,
  { term }: Renaming,
): string {
  return mistake === undefined
    ? describeMissingEntry(toTermReference(term))
    : describeBrokenFile(uri, mistake);
}

function createRelatedChange({ renaming, isRelated }: EntryChanges, term: Term): TermChange {
  if (!term.related.some((name) => isRelated(name, term))) return {};
  const related = term.related.map((name) => (isRelated(name, term) ? renaming.newName : name));
  return { related: [...new Set(related)] };
}

function createNameChange(term: Term, newName: string, oldName: OldName): TermChange {
  const isOther = (one: string, name: string): boolean => one.toLowerCase() !== name.toLowerCase();
  const kept = (names: readonly string[]): readonly string[] =>
    names.filter((name) => isOther(name, newName));
  const old = isOther(term.name, newName) ? [term.name] : [];
  const aliases = [...kept(term.aliases), ...(oldName === 'alias' ? old : [])];
  const avoid = [...kept(term.avoid), ...(oldName === 'avoid' ? old : [])];
  return {
    name: newName,
    ...(aliases.join('\n') !== term.aliases.join('\n') && { aliases }),
    ...(avoid.join('\n') !== term.avoid.join('\n') && { avoid }),
  };
}

/**
 * Edits the words of definitions in place, so that the surrounding text stays unchanged. If that would be read as
 * something else (a quote or a colon in the new name), returns the definitions for the format to write, by the index
 * of their entry.
 */
async function renameDefinitions(
  renaming: Renaming,
  file: EditedFile,
): Promise<ReadonlyMap<number, TermChange>> {
  const edits: TextEdit[] = [];
  const termChanges = new Map<number, TermChange>();
  const shared = new Set<number>();
  for (const [number, { source, definition }] of file.terms.entries()) {
    if (!source.definition) continue;
    const newDefinition = renameInDefinition(renaming, file.source, source.definition);
    if (newDefinition.length === 0) continue;
    // Terms that share an entry share its definition.
    if (!shared.has(source.definition.start)) addAll(edits, newDefinition);
    shared.add(source.definition.start);
    termChanges.set(number, { definition: renameInText(renaming, source.uri, definition) });
  }
  const done = edits.length === 0 || (await file.tryEdits(edits, termChanges));
  return done ? new Map() : termChanges;
}

function renameInText(renaming: Renaming, uri: string, text: string): string {
  return applyEdits(
    text,
    renameInDefinition(renaming, { uri, text }, { start: 0, end: text.length }),
  );
}
