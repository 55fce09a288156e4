import type { Term } from '../../glossary/term';
import type { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import type { CancellationToken } from '../../workspace/cancellation';
import { isCancelled } from '../../workspace/cancellation';
import type { Scheduler } from '../../workspace/scheduler';
import type { FileText, Workspace } from '../../workspace/workspace';
import { isOwnText } from '../discover/sourceFiles';
import { checkDocument } from './checkDocument';
import { DocumentFacts } from './documentFacts';
import type { Finding } from './finding';
import type { ProjectFacts } from './projectFacts';

/** Files that are fetched while others are being checked. */
const filesAhead = 24;

/** A file with something to tell of. */
export interface CheckedFile {
  readonly uri: DocumentUri;
  readonly findings: readonly Finding[];
  readonly lines: LineMap;
}

export interface FilesToCheck {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly project: ProjectFacts;
  readonly files: readonly DocumentUri[];
  /** True where the files are all there are, so that a word in none of them is used nowhere. */
  readonly areAll: boolean;
  readonly token: CancellationToken;
}

/** Reads each file once and asks all rules about it; the glossary's own files come last, when all usages are known. */
export async function checkFiles(parts: FilesToCheck): Promise<readonly CheckedFile[]> {
  const { project, areAll } = parts;
  const isGlossary = (uri: DocumentUri): boolean => project.glossary.files.has(uri);
  const usedTerms = new Set<Term>();
  const isWanted = areAll && project.settings.checks['unused-term'] !== 'off';
  const noted = isWanted ? usedTerms : undefined;
  if (isWanted) for (const term of termsOnDiagrams(project)) usedTerms.add(term);
  const others = parts.files.filter((uri) => !isGlossary(uri));
  const checked = await pass({ ...parts, files: others }, project, noted);
  const glossaries = parts.files.filter(isGlossary);
  const complete = isWanted ? { ...project, usedTerms } : project;
  return [...checked, ...(await pass({ ...parts, files: glossaries }, complete, undefined))];
}

function termsOnDiagrams({ diagrams }: ProjectFacts): readonly Term[] {
  return diagrams.flatMap(({ diagram, links }) =>
    [...diagram.nodes, ...diagram.groups].flatMap(({ id }) => links.termOf(id) ?? []),
  );
}

async function pass(
  { workspace, scheduler, files, token }: FilesToCheck,
  project: ProjectFacts,
  used: Set<Term> | undefined,
): Promise<readonly CheckedFile[]> {
  const checked: CheckedFile[] = [];
  const ahead: Promise<FileText>[] = files
    .slice(0, filesAhead)
    .map((uri) => workspace.readFile(uri));
  for (const [i, uri] of files.entries()) {
    if (isCancelled(token)) return checked;
    const file = await ahead[i % filesAhead];
    const next = files[i + filesAhead];
    if (next !== undefined) ahead[i % filesAhead] = workspace.readFile(next);
    if (file?.kind !== 'text' || !isOwnText(file.text)) continue;
    const document = new DocumentFacts(project, uri, file.text);
    noteUsed(document, used);
    const findings = checkDocument(document);
    if (findings.length > 0) checked.push({ uri, findings, lines: document.lines });
    await scheduler.yieldIfDue();
  }
  return checked;
}

/** Once every term is known to be used, source text need not be searched for more. */
function noteUsed(document: DocumentFacts, used: Set<Term> | undefined): void {
  if (!used || used.size === document.project.glossary.terms.length) return;
  for (const { terms } of document.matches) for (const term of terms) used.add(term);
}
