import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { checkedProject, wordsOf } from '../../core/checking';
import { checkableFiles } from '../../core/features/checks/checkableFiles';
import { checkFiles, termsOnDiagrams } from '../../core/features/checks/checkFiles';
import type { ProjectFacts } from '../../core/features/checks/projectFacts';
import { atLevel } from '../../core/features/checks/severities';
import type { PlacedProblem } from '../../core/problem/problem';
import type { GlossaryService } from '../../core/service';
import type { DocumentUri } from '../../core/text/textDocument';
import type { Term } from '../../core/glossary/term';
import { SmallWords } from '../../core/language/smallWords';
import { noCancellation } from '../../core/workspace/cancellation';
import { originOf } from '../../core/workspace/fileOrigin';
import { displayPath, isInside } from '../../core/workspace/paths';
import { withoutKnown, writeBaseline } from '../baseline';
import { checkShares } from '../checkShare';
import type { Context } from '../context';
import { findingsInText } from '../groupedFindings';
import { githubAnnotations } from '../github';
import { toUri } from '../nodeWorkspace';
import type { Outcome } from '../output';
import { printedProblem } from '../output';
import type { PrintedFinding } from '../printedFinding';
import { confirmed, printedFindings } from '../printedFinding';
import { sarifLog } from '../sarif';
import { readNamedFile } from '../readNamedFile';
import { UsageError } from '../usageError';
import type { CommandOptions } from './command';

/**
 * Finds unexplained acronyms, discouraged words and technical terms, in the workspace or in the named files and
 * folders.
 */
export async function check(
  context: Context,
  paths: readonly string[],
  options: CommandOptions,
): Promise<Outcome> {
  const { cwd } = context;
  if (options.writeBaseline && paths.length > 0) {
    throw new UsageError('A baseline covers the whole workspace. Leave out the files and folders.');
  }
  const all = await findingsOf(context, paths, options.skipForeign);
  if (options.writeBaseline) return written(await writeBaseline(cwd, options.baseline, all));
  const findings = await withoutKnown(cwd, options.baseline, all);
  return {
    json: { findings },
    text: findingsInText(findings, options.all),
    sarif: () => sarifLog(fromRepository(findings, context)),
    github: () => githubAnnotations(fromRepository(findings, context)),
    // A hint is for whoever looks, and stops nobody's build.
    exitCode: findings.some(({ severity }) => severity !== 'hint') ? 1 : 0,
  };
}

/** Makes paths relative to the repository root, where GitHub resolves them. */
function fromRepository(
  findings: readonly PrintedFinding[],
  { cwd, host }: Context,
): readonly PrintedFinding[] {
  const top = host.env.GITHUB_WORKSPACE ?? '';
  const folder = top === '' ? '' : relative(top, cwd).replace(/\\/gu, '/');
  if (folder === '' || folder.startsWith('..')) return findings;
  return findings.map((finding) => ({ ...finding, file: `${folder}/${finding.file}` }));
}

function written({ file, count }: { readonly file: string; readonly count: number }): Outcome {
  return { json: { written: file, count }, text: `${file}: ${String(count)}`, exitCode: 0 };
}

async function findingsOf(
  context: Context,
  paths: readonly string[],
  skipForeign: boolean,
): Promise<readonly PrintedFinding[]> {
  const { service } = context;
  const project = await checkedProject(service, {
    words: await wordsOf(service),
    settings: context.settings,
    diagrams: 'all',
  });
  const all = await checkableFiles(service.workspace, noCancellation);
  const glossaries = [...project.glossary.files.keys()].filter((uri) => !isRelease(uri, service));
  const everything = [...new Set([...all, ...glossaries])];
  const named = await Promise.all(paths.map((path) => namedUri(context, path, skipForeign)));
  const files = paths.length === 0 ? everything : chosen(everything, named, skipForeign);
  const problems = [...(await service.glossaryProblems()), ...(await service.diagramProblems())];
  const told = [
    ...(await checkedFindings(context, project, files, paths.length === 0)),
    ...problems
      .filter(({ problem: { uri } }) =>
        named.length === 0 ? !isRelease(uri, service) : isChosen(uri, named),
      )
      .flatMap((placed) => printedPlaced(placed, context)),
  ];
  return told.sort(byPlace);
}

/**
 * Checks glossary files last, when the used words are known. `areAll` means that all files were read, so that a word
 * found in none of them is unused.
 */
async function checkedFindings(
  context: Context,
  project: ProjectFacts,
  files: readonly DocumentUri[],
  areAll: boolean,
): Promise<readonly PrintedFinding[]> {
  const {
    cwd,
    service: { workspace },
  } = context;
  const { glossary } = project;
  const needsAll = (uri: DocumentUri): boolean =>
    glossary.files.has(uri) || project.diagramsOf(uri).length > 0;
  const plain = files.filter((uri) => !needsAll(uri));
  const smallWords = new SmallWords(SmallWords.table(true));
  const shares = await checkShares(context, project, plain, smallWords);
  const usedTerms = new Set(termsOnDiagrams(project.diagrams));
  for (const i of shares.flatMap(({ used }) => used)) {
    const term = glossary.terms[i];
    if (term) usedTerms.add(term);
  }
  const scheduler = { yieldIfDue: () => Promise.resolve() };
  const parts = { workspace, scheduler, token: noCancellation, smallWords };
  const drawn = files.filter((uri) => needsAll(uri) && !glossary.files.has(uri));
  const drawnFindings = await checkFiles({ ...parts, project, files: drawn }, usedTerms);
  const complete = areAll ? { ...project, isUsed: (term: Term) => usedTerms.has(term) } : project;
  const entries = files.filter((uri) => glossary.files.has(uri));
  const entryFindings = await checkFiles({ ...parts, project: complete, files: entries });
  const possible = [
    ...shares.flatMap(({ findings }) => findings),
    ...[...drawnFindings, ...entryFindings].flatMap((file) => printedFindings(file, cwd)),
  ];
  return confirmed(possible, smallWords);
}

/** Converts the problems of reading glossaries and diagrams. Only the message says what each is about. */
function printedPlaced(
  { problem, lines }: PlacedProblem,
  context: Context,
): readonly PrintedFinding[] {
  const told = atLevel(problem, context.settings.checks);
  return told ? [{ ...printedProblem(told, lines, context.cwd), word: told.message }] : [];
}

/** Returns whether a file belongs to an earlier release, which is kept unchanged. */
function isRelease(uri: DocumentUri, { workspace }: GlossaryService): boolean {
  return originOf(displayPath(uri, workspace.folders)) === 'version';
}

/** @param skipForeign Whether to skip named files that would otherwise not be checked. */
async function namedUri(
  context: Context,
  path: string,
  skipForeign: boolean,
): Promise<DocumentUri> {
  const absolute = resolve(context.cwd, path);
  const found = await stat(absolute).catch(() => undefined);
  if (!found) throw new UsageError(`The file or folder ${path} does not exist.`);
  const uri = toUri(absolute);
  if (!found.isDirectory() && !skipForeign) await readNamedFile(context, uri);
  return uri;
}

/** Returns the files to check: a named file always, and of a folder the files that a full check includes. */
function chosen(
  all: readonly DocumentUri[],
  named: readonly DocumentUri[],
  skipForeign: boolean,
): readonly DocumentUri[] {
  const inFolders = all.filter((uri) => isChosen(uri, named));
  if (skipForeign) return inFolders;
  const isFolder = (uri: DocumentUri): boolean => all.some((file) => isInside(file, uri));
  return [...new Set([...inFolders, ...named.filter((uri) => !isFolder(uri))])];
}

function isChosen(uri: DocumentUri, named: readonly DocumentUri[]): boolean {
  return named.length === 0 || named.some((one) => uri === one || isInside(uri, one));
}

function byPlace(a: PrintedFinding, b: PrintedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
