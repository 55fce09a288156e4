import type { DiagramParser } from '../../diagram/diagram';
import type { SourceText } from '../../glossary/glossaryFormat';
import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { Range } from '../../text/range';
import { orderEdits, type TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import { type CancellationToken, isCanceled } from '../../workspace/cancellation';
import { findFolder, getDisplayPath, getRelativePath } from '../../workspace/paths';
import type { Scheduler } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import { isProse, getLanguageOfFile } from '../../sourceText/findLanguage';
import { isOwnPath, isOwnText, sourceGlobs } from '../../sourceText/ownFiles';
import { extractReadableText } from '../../sourceText/readableText';
import { renameInCode } from './renameInCode';
import { renameInDiagrams } from './renameDiagrams';
import { renameInGlossary } from './renameEntries';
import { renameInProse, type Renaming } from './renaming';
import type { FileRename, LeftOut, OldName, RenamePart, RenamePlan } from './renamePlan';

/** In UTF-16 units. Larger files are generated. */
const maxTextLength = 1_000_000;

export interface RenameRequest {
  /** `term` must be from the glossary, and the index must belong to it. */
  readonly renaming: Renaming;
  readonly oldName: OldName;
  readonly glossary: Glossary;
  readonly diagramFiles: Iterable<DocumentUri>;
}

export interface RenameHost {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly loadParser: () => Promise<DiagramParser>;
}

/**
 * Plans all changes of a new name, in all parts; writes nothing. If cancelled, the plan is incomplete and must not be
 * used.
 */
export async function planRename(
  host: RenameHost,
  request: RenameRequest,
  token: CancellationToken,
): Promise<RenamePlan> {
  const collector = new RenameCollector();
  const refusal = await addEntries(host, request, token, collector);
  if (refusal !== undefined) return { kind: 'refused', reason: refusal };
  await addDiagrams(host, request, token, collector);
  await addTexts(host, request, token, collector);
  return { kind: 'changes', changes: collector.changes, leftOut: collector.leftOut };
}

/** Adds the changes of glossary files, the entry's own first, since the rename depends on it. */
async function addEntries(
  host: RenameHost,
  { renaming, oldName, glossary }: RenameRequest,
  token: CancellationToken,
  collector: RenameCollector,
): Promise<string | undefined> {
  const glossaryUri = renaming.term.source.uri;
  const others = [...glossary.files.keys()].filter((uri) => uri !== glossaryUri);
  const isRelated = createRelatedTest(renaming.term, glossary.terms);
  for (const uri of [glossaryUri, ...others]) {
    const file = await readSourceText(host, uri, Infinity);
    if (isCanceled(token)) return undefined;
    const result = await renameInGlossary(
      { renaming, oldName, isRelated, token },
      {
        uri,
        path: getDisplayPath(uri, host.workspace.folders),
        text: file?.text ?? '',
        named: true,
      },
      host.scheduler,
    );
    if (result.kind === 'edits' && file) {
      collector.add(file, 'entries', result.edits);
      collector.addLeftOut(uri, 'entries', result.leftOut);
      collector.entries.set(uri, result.entries);
    } else if (result.kind === 'refused' && uri === glossaryUri) return result.reason;
    else if (result.kind === 'refused') collector.addLeftOut(uri, 'entries', [result.reason]);
    await host.scheduler.yieldIfDue();
  }
  return undefined;
}

/**
 * A `related` field names the nearest term of that name; among terms of the same name in one file it is ambiguous.
 */
function createRelatedTest(
  term: Term,
  terms: readonly Term[],
): (name: string, of: Term) => boolean {
  const foldedName = term.name.toLowerCase();
  const namesakes = terms.filter((one) => one !== term && one.name.toLowerCase() === foldedName);
  const isUnambiguous = ({ source }: Term): boolean =>
    namesakes.length === 0 ||
    (source.uri === term.source.uri && !namesakes.some((one) => one.source.uri === source.uri));
  return (name, of) => name.toLowerCase() === foldedName && isUnambiguous(of);
}

async function addDiagrams(
  host: RenameHost,
  { renaming, diagramFiles }: RenameRequest,
  token: CancellationToken,
  collector: RenameCollector,
): Promise<void> {
  for (const uri of diagramFiles) {
    const file = await readSourceText(host, uri, maxTextLength);
    if (isCanceled(token)) return;
    if (!file) continue;
    const { edits, leftOut } = await renameInDiagrams(renaming, file, host.loadParser);
    collector.add(file, 'diagrams', edits);
    collector.addLeftOut(uri, 'diagrams', leftOut);
    await host.scheduler.yieldIfDue();
  }
}

async function addTexts(
  host: RenameHost,
  { renaming, glossary }: RenameRequest,
  token: CancellationToken,
  collector: RenameCollector,
): Promise<void> {
  const { workspace, scheduler } = host;
  for (const uri of await workspace.findFiles(sourceGlobs, token)) {
    if (isCanceled(token)) return;
    if (!isOwn(uri, workspace.folders)) continue;
    const file = await readSourceText(host, uri, maxTextLength);
    if (!file || !isOwnText(file.text)) continue;
    const language = getLanguageOfFile(uri);
    if (!isProse(language)) {
      collector.add(file, 'code', renameInCode(renaming, file, language));
    } else if (!glossary.files.has(uri) || collector.entries.has(uri)) {
      collector.add(
        file,
        'docs',
        renameInDocument(renaming, file, collector.entries.get(uri) ?? []),
      );
    }
    await scheduler.yieldIfDue();
  }
}

/** Changes only prose: code, addresses, link targets and the glossary's entries stay unchanged. */
function renameInDocument(
  renaming: Renaming,
  { uri, text }: SourceText,
  entries: readonly Range[],
): readonly TextEdit[] {
  const language = getLanguageOfFile(uri);
  const masked = { uri, languageId: language.id, text: extractReadableText(text, language) };
  return renameInProse(renaming, masked).filter(
    ({ range }) => !entries.some(({ start, end }) => range.start < end && start < range.end),
  );
}

function isOwn(uri: DocumentUri, folders: readonly DocumentUri[]): boolean {
  const folder = findFolder(uri, folders);
  const path = folder && getRelativePath(uri, folder);
  return path !== undefined && isOwnPath(path);
}

async function readSourceText(
  { workspace }: RenameHost,
  uri: DocumentUri,
  largest: number,
): Promise<SourceText | undefined> {
  const file = await workspace.readFile(uri);
  return file.kind === 'text' && file.text.length <= largest ? { uri, text: file.text } : undefined;
}

/** Collects the results, file by file. */
class RenameCollector {
  readonly changes: FileRename[] = [];
  readonly leftOut: LeftOut[] = [];
  /** The ranges of entries, by glossary file. */
  readonly entries = new Map<DocumentUri, readonly Range[]>();

  /** Skips edits that would overlap earlier changes of the file: an entry is written as a whole. */
  add({ uri, text }: SourceText, part: RenamePart, newEdits: readonly TextEdit[]): void {
    const existingEdits = this.changes.flatMap((one) => (one.uri === uri ? one.edits : []));
    const isFree = (some: readonly TextEdit[]): boolean =>
      orderEdits(text, [...existingEdits, ...some]) !== undefined;
    const edits = isFree(newEdits) ? newEdits : newEdits.filter((edit) => isFree([edit]));
    if (edits.length > 0) this.changes.push({ uri, text, part, edits });
  }

  addLeftOut(uri: DocumentUri, part: RenamePart, reasons: readonly string[]): void {
    for (const reason of reasons) this.leftOut.push({ uri, part, reason });
  }
}
