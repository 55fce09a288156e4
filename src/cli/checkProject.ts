import {
  CollectedEvidence,
  checkFiles,
  collectEvidence,
  listTermsOnDiagrams,
} from '../core/service/checking';
import { noCancellation } from '../core/service/hosting';
import type { ProjectFacts } from '../core/features/checks/projectFacts';
import type { Glossary } from '../core/glossary/glossaryStore';
import type { Term } from '../core/glossary/term';
import type { DocumentUri } from '../core/text/textDocument';
import { startCheck } from './checkInThreads';
import type { Context } from './context';
import { type PrintedFinding, keepConfirmed, toPrintedFindings } from './printedFinding';

/** Maximum number of files that are read only for their evidence, so that checking one file stays fast. */
const maxFilesForEvidence = 2000;

interface ProjectCheck {
  readonly glossary: Glossary;
  /** Called after other threads have started: they need no diagrams, and parsing those takes time. */
  readonly loadProject: () => Promise<ProjectFacts>;
  /** The files to check. */
  readonly files: readonly DocumentUri[];
  readonly withDiagrams: ReadonlySet<DocumentUri>;
  /** The files that the user has named. */
  readonly named: ReadonlySet<DocumentUri>;
  /** The other files of the workspace, which show how it uses words; empty if all are checked. */
  readonly others: readonly DocumentUri[];
  /** Discards findings before other files are read for their evidence; without it, all are kept. */
  readonly isReported?: ((finding: PrintedFinding) => boolean) | undefined;
}

interface CheckedProject {
  readonly project: ProjectFacts;
  readonly findings: readonly PrintedFinding[];
}

/**
 * Checks glossary files last, when the used words are known. If all files are checked, a word found in none of them is
 * unused. Reads other files only if a finding depends on them.
 */
export async function checkProject(
  context: Context,
  {
    glossary,
    loadProject,
    files,
    withDiagrams,
    named,
    others,
    isReported = () => true,
  }: ProjectCheck,
): Promise<CheckedProject> {
  const {
    cwd,
    service: {
      parts: { workspace, scheduler },
    },
  } = context;
  const glossaryFiles = files.filter((uri) => glossary.files.has(uri));
  // Threads receive neither glossary files nor diagrams, and skip foreign files even if they are named.
  const isForThread = (uri: DocumentUri): boolean =>
    !glossary.files.has(uri) && !withDiagrams.has(uri) && !named.has(uri);
  const otherFiles = files.filter((uri) => !isForThread(uri) && !glossary.files.has(uri));
  const tables = CollectedEvidence.createTables(glossary.terms);
  const evidence = new CollectedEvidence(glossary.terms, tables);
  const started = startCheck(context, glossary.terms, files.filter(isForThread), tables);
  const project = await loadProject();
  const usedTerms = new Set(listTermsOnDiagrams(project.diagrams));
  const parts = { workspace, scheduler, token: noCancellation, project, named };
  const otherFindings = await checkFiles({ ...parts, files: otherFiles, evidence }, usedTerms);
  const shares = await started.finish(project);
  for (const i of shares.flatMap(({ used }) => used)) {
    const term = glossary.terms[i];
    if (term) usedTerms.add(term);
  }
  const possible = [
    ...shares.flatMap(({ findings }) => findings),
    ...otherFindings.flatMap((file) => toPrintedFindings(file, cwd)),
  ].filter(isReported);
  await collectEvidence({ ...parts, files: glossaryFiles }, evidence);
  if (glossaryFiles.length > 0 || possible.some(({ claim }) => claim !== undefined))
    await collectEvidence({ ...parts, files: selectEvenly(others) }, evidence);
  const isUsed = (term: Term): boolean => usedTerms.has(term);
  const complete = { ...project, evidence, ...(others.length === 0 && { isUsed }) };
  const entryFindings = await checkFiles({ ...parts, project: complete, files: glossaryFiles });
  const inEntries = entryFindings.flatMap((file) => toPrintedFindings(file, cwd));
  return {
    project,
    findings: keepConfirmed([...possible, ...inEntries.filter(isReported)], evidence),
  };
}

function selectEvenly(files: readonly DocumentUri[]): readonly DocumentUri[] {
  const step = Math.ceil(files.length / maxFilesForEvidence);
  return step <= 1 ? files : files.filter((_, i) => i % step === 0);
}
