import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import {
  createCheckedProject,
  getWords,
  applyLevel,
  countOtherBoxes,
} from '../../core/service/checking';
import type { OtherBoxes } from '../../core/features/checks/rules/nodeWithoutTerm';
import type { PlacedProblem } from '../../core/problem/problem';
import type { Glossary } from '../../core/glossary/glossaryStore';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { DocumentUri } from '../../core/text/textDocument';
import { removeKnownFindings, writeBaseline } from '../baseline';
import { checkProject } from '../checkProject';
import { type Context, createContext } from '../context';
import { type Changes, findChangesSince, findStagedChanges, openStagedFiles } from '../findChanges';
import { formatFindings } from '../formatFindings';
import { formatGitHubAnnotations } from '../github/annotations';
import { toUri } from '../../node/nodeWorkspace';
import { type Outcome, toPrintedProblem } from '../output';
import type { PrintedFinding } from '../printedFinding';
import { createSarifLog } from '../sarifLog';
import { describeUncheckable, readNamedFile } from '../readNamedFile';
import { summarizeAsMarkdown } from '../pullRequestSummary';
import { UsageError } from '../usageError';
import type { CommandOptions } from './command';
import {
  findCheckableFiles,
  noCancellation,
  getFileOrigin,
  getDisplayPath,
  isInside,
} from '../../core/service/hosting';

/**
 * Finds unexplained acronyms, discouraged words and technical terms, in the workspace or in the named files and
 * folders.
 */
export async function check(
  context: Context,
  paths: readonly string[],
  options: CommandOptions,
): Promise<Outcome> {
  const { cwd, host } = context;
  const { since, staged, skipForeign } = options;
  const isPart = paths.length > 0 || since !== undefined || staged;
  if (options.writeBaseline && isPart) {
    throw new UsageError('A baseline covers the whole workspace. Leave out the files and folders.');
  }
  if (since !== undefined && staged)
    throw new UsageError(
      'Use --since or --staged. What is staged is compared with the last commit.',
    );
  const changes = staged
    ? await findStagedChanges(context)
    : since === undefined
      ? undefined
      : await findChangesSince(context, since);
  const checked = staged ? await createContext(host, cwd, await openStagedFiles(context)) : context;
  const {
    findings: all,
    otherBoxes,
    warnings,
  } = await runChecks(checked, paths, skipForeign, changes);
  if (options.writeBaseline)
    return createBaselineOutcome(await writeBaseline(cwd, options.baseline, all));
  const findings = await removeKnownFindings(cwd, options.baseline, all);
  return {
    json: { findings },
    text: formatFindings(findings, options.all, otherBoxes),
    warnings,
    ...(options.format === 'markdown' && {
      markdown: await summarizeAsMarkdown(checked, findings, changes),
    }),
    sarif: () => createSarifLog(toRepositoryPaths(findings, context)),
    github: () => formatGitHubAnnotations(toRepositoryPaths(findings, context)),
    exitCode: warnings.length > 0 ? 2 : getCheckExitCode(findings),
  };
}

/** A hint is for people who read the report; it must not fail a build. */
function getCheckExitCode(findings: readonly PrintedFinding[]): 0 | 1 {
  return findings.some(({ severity }) => severity !== 'hint') ? 1 : 0;
}

/** Makes paths relative to the repository root, where GitHub resolves them. */
function toRepositoryPaths(
  findings: readonly PrintedFinding[],
  { cwd, host }: Context,
): readonly PrintedFinding[] {
  const top = host.env.GITHUB_WORKSPACE ?? '';
  const folder = top === '' ? '' : relative(top, cwd).replace(/\\/gu, '/');
  if (folder === '' || folder.startsWith('..')) return findings;
  return findings.map((finding) => ({ ...finding, file: `${folder}/${finding.file}` }));
}

function createBaselineOutcome({
  file,
  count,
}: {
  readonly file: string;
  readonly count: number;
}): Outcome {
  return { json: { written: file, count }, text: `${file}: ${String(count)}`, exitCode: 0 };
}

interface CheckResult {
  readonly findings: readonly PrintedFinding[];
  readonly otherBoxes: OtherBoxes;
  /** Named files that could not be checked. */
  readonly warnings: readonly string[];
}

/** Checks the whole workspace, the named files and folders, or what has changed. */
export async function runChecks(
  context: Context,
  paths: readonly string[],
  skipForeign: boolean,
  changes: Changes | undefined,
): Promise<CheckResult> {
  const { service, threads } = context;
  if (paths.length === 0 && !changes) threads?.startEarly();
  const all = await findCheckableFiles(service.workspace, noCancellation);
  const words = await getWords(service);
  const { glossary } = words;
  const withDiagrams = new Set(await service.filesWithDiagrams());
  const glossaries = [...glossary.files.keys()].filter((uri) => !isRelease(uri, service));
  const checkable = [...new Set([...all, ...glossaries])];
  const namedFiles = await Promise.all(paths.map((path) => readNamed(context, path, skipForeign)));
  const named = namedFiles.map(({ uri }) => uri);
  const chosen = paths.length === 0 ? checkable : selectFiles(checkable, named, skipForeign);
  const changed = changes && new Set(changes.files);
  const files = changed ? chosen.filter((uri) => changed.has(uri)) : chosen;
  const isReported = changes && createChangeFilter(changes, context.cwd);
  const { project, findings } = await checkProject(context, {
    glossary,
    loadProject: () =>
      createCheckedProject(service, {
        words,
        settings: context.settings,
        diagrams: chooseDiagrams(withDiagrams, glossary, changes),
      }),
    files,
    withDiagrams,
    named: new Set(skipForeign ? [] : named),
    others: paths.length === 0 && !changes ? [] : subtract(checkable, files),
    isReported,
  });
  const problems = [
    ...(await service.glossaryProblems()),
    ...(await service.diagramProblems(changes?.files)),
  ];
  const reported = [
    ...findings,
    ...problems
      .filter(({ problem: { uri } }) =>
        named.length === 0 ? !isRelease(uri, service) : isChosen(uri, named),
      )
      .flatMap((file) => toPlacedFindings(file, context))
      .filter((finding) => isReported?.(finding) ?? true),
  ];
  const warnings = namedFiles.flatMap(({ uri, isAlwaysChecked }) =>
    isAlwaysChecked ? (describeUncheckable(context, uri, glossary.files.has(uri)) ?? []) : [],
  );
  const otherBoxes =
    paths.length === 0 && !changes ? countOtherBoxes(project) : { boxes: 0, diagrams: 0 };
  return { findings: reported.sort(comparePlaces), otherBoxes, warnings };
}

/** Diagrams matter only if one of them, or a glossary, which names their boxes, has changed. */
function chooseDiagrams(
  withDiagrams: ReadonlySet<DocumentUri>,
  glossary: Glossary,
  changes: Changes | undefined,
): 'all' | 'none' {
  if (!changes) return 'all';
  return changes.files.some((uri) => glossary.files.has(uri) || withDiagrams.has(uri))
    ? 'all'
    : 'none';
}

/**
 * Returns whether a change wrote the lines of a finding. An error that makes a changed file unreadable is often reported
 * at a line after the change.
 */
function createChangeFilter(changes: Changes, cwd: string): (finding: PrintedFinding) => boolean {
  const files = new Set(changes.files);
  return ({ file, line, endLine, severity }) => {
    const uri = toUri(resolve(cwd, file));
    return severity === 'error' ? files.has(uri) : changes.includes(uri, line, endLine);
  };
}

function subtract(
  all: readonly DocumentUri[],
  removed: readonly DocumentUri[],
): readonly DocumentUri[] {
  const removedUris = new Set(removed);
  return all.filter((uri) => !removedUris.has(uri));
}

/** Converts the problems of reading glossaries and diagrams. Only the message says what each is about. */
function toPlacedFindings(
  { problem, lines }: PlacedProblem,
  context: Context,
): readonly PrintedFinding[] {
  const reported = applyLevel(problem, context.settings.checks);
  return reported
    ? [{ ...toPrintedProblem(reported, lines, context.cwd), word: reported.message }]
    : [];
}

/** Returns whether a file belongs to an earlier release, which is kept unchanged. */
function isRelease(uri: DocumentUri, { workspace }: GlossaryService): boolean {
  return getFileOrigin(getDisplayPath(uri, workspace.folders)) === 'version';
}

interface NamedFile {
  readonly uri: DocumentUri;
  /** False for a folder, and for a file that is skipped if it would otherwise not be checked. */
  readonly isAlwaysChecked: boolean;
}

/** @param skipForeign Whether to skip named files that would otherwise not be checked. */
async function readNamed(context: Context, path: string, skipForeign: boolean): Promise<NamedFile> {
  const absolute = resolve(context.cwd, path);
  const found = await stat(absolute).catch(() => undefined);
  if (!found) throw new UsageError(`The file or folder ${path} does not exist.`);
  const uri = toUri(absolute);
  const isAlwaysChecked = !found.isDirectory() && !skipForeign;
  if (isAlwaysChecked) await readNamedFile(context, uri);
  return { uri, isAlwaysChecked };
}

/** Returns the files to check: a named file always, and of a folder the files that a full check includes. */
function selectFiles(
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

function comparePlaces(a: PrintedFinding, b: PrintedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
