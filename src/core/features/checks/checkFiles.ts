import type { Term } from '../../glossary/term';
import type { Problem } from '../../problem/problem';
import { createReaderFailure } from '../../problem/readerFailure';
import { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import type { CancellationToken } from '../../workspace/cancellation';
import { isCanceled } from '../../workspace/cancellation';
import type { Scheduler } from '../../workspace/scheduler';
import type { FileText, Workspace } from '../../workspace/workspace';
import { isOwnText } from '../../sourceText/ownFiles';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { checkDocument, findPossibleFindings } from './checkDocument';
import { DocumentFacts } from './documentFacts';
import type { Finding } from './finding';
import type { ProjectFacts } from './projectFacts';
import type { CollectedEvidence } from './wordEvidence';
import { RelevantTerms } from './relevantTerms';

/** Number of files that are fetched while others are checked. */
const filesAhead = 24;

/** A file with findings. */
export interface CheckedFile {
  readonly uri: DocumentUri;
  readonly findings: readonly Finding[];
  readonly lines: LineMap;
  /** An internal error that prevented the check of the file. */
  readonly failure?: Problem;
}

export interface FilesToCheck {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly project: ProjectFacts;
  /** Each file is requested shortly before it is checked. */
  readonly files: Iterable<DocumentUri>;
  readonly token: CancellationToken;
  /** Files that the user has named are checked although they are very long, minified or generated. */
  readonly named?: ReadonlySet<DocumentUri>;
  /**
   * Collects what the files show about words. The findings must then be confirmed after all files are read: see
   * `isConfirmed`.
   */
  readonly evidence?: CollectedEvidence;
}

/** Reads each file once and applies all rules to it. If `used` is given, adds the terms found in the files to it. */
export async function checkFiles(
  { workspace, scheduler, project, files, named, token, evidence }: FilesToCheck,
  used?: Set<Term>,
): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const relevant = new RelevantTerms(project, used);
  for await (const [uri, file] of readAhead(workspace, files)) {
    if (isCanceled(token)) return checked;
    if (file.kind !== 'text' || !(named?.has(uri) === true || isOwnText(file.text))) continue;
    try {
      const blocks = await relevant.findBlocks(uri, file.text, scheduler);
      const document = new DocumentFacts(project, uri, file.text, blocks);
      if (used) addUsedTerms(document, used);
      evidence?.add(document);
      const findings = evidence ? findPossibleFindings(document) : checkDocument(document);
      if (findings.length > 0) checked.push({ uri, findings, lines: document.fileLines });
    } catch (error) {
      const failure = createReaderFailure(uri, error);
      checked.push({ uri, findings: [], lines: new LineMap(file.text), failure });
    }
    await scheduler.yieldIfDue();
  }
  return checked;
}

/** Reads files only for their evidence about words. A failing file gives none. */
export async function collectEvidence(
  { workspace, scheduler, project, files, token }: Omit<FilesToCheck, 'evidence'>,
  evidence: CollectedEvidence,
): Promise<void> {
  for await (const [uri, file] of readAhead(workspace, files)) {
    if (isCanceled(token)) return;
    if (file.kind !== 'text' || !isOwnText(file.text)) continue;
    try {
      evidence.add(new DocumentFacts(project, uri, file.text));
    } catch {
      // Its own check reports the error.
    }
    await scheduler.yieldIfDue();
  }
}

async function* readAhead(
  workspace: Workspace,
  files: Iterable<DocumentUri>,
): AsyncGenerator<readonly [DocumentUri, FileText]> {
  const pendingReads: { readonly uri: DocumentUri; readonly file: Promise<FileText> }[] = [];
  for (const uri of files) {
    pendingReads.push({ uri, file: workspace.readFile(uri) });
    if (pendingReads.length < filesAhead) continue;
    for (const first of pendingReads.splice(0, 1)) yield [first.uri, await first.file];
  }
  for (const { uri, file } of pendingReads) yield [uri, await file];
}

function addUsedTerms({ relevantMatches }: DocumentFacts, used: Set<Term>): void {
  for (const { terms } of relevantMatches) for (const term of terms) used.add(term);
}

/** Returns the terms that are boxes of a diagram: the diagram uses them, whatever its labels are. */
export function listTermsOnDiagrams(diagrams: readonly LinkedDiagram[]): readonly Term[] {
  return diagrams.flatMap(({ diagram, links }) =>
    [...diagram.nodes, ...diagram.groups].flatMap(({ id }) => links.termOf(id) ?? []),
  );
}
