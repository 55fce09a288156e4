import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkableFiles } from '../../core/features/checks/checkableFiles';
import { checkFiles, type CheckedFile } from '../../core/features/checks/checkFiles';
import { atLevel } from '../../core/features/checks/severities';
import type { PlacedProblem } from '../../core/service';
import type { DocumentUri } from '../../core/text/textDocument';
import { noCancellation } from '../../core/workspace/cancellation';
import { isInside } from '../../core/workspace/paths';
import { withoutKnown, writeBaseline } from '../baseline';
import type { Context } from '../context';
import { githubAnnotations } from '../github';
import { toUri } from '../nodeWorkspace';
import type { Outcome, PrintedProblem } from '../output';
import { problemLine, printedProblem } from '../output';
import { sarifLog } from '../sarif';
import { UsageError } from '../usageError';
import type { CommandOptions } from './command';

/** A finding as it is printed, with the word that it is about. */
export interface PrintedFinding extends PrintedProblem {
  readonly word: string;
}

/** Looks for unexplained words, drift and technical words, in everything or in the files and folders named. */
export async function check(
  context: Context,
  paths: readonly string[],
  options: CommandOptions,
): Promise<Outcome> {
  const all = await findingsOf(context, paths);
  if (options.writeBaseline)
    return written(await writeBaseline(context.cwd, options.baseline, all));
  const findings = await withoutKnown(context.cwd, options.baseline, all);
  return {
    json: { findings },
    text: findings.map(problemLine).join('\n'),
    sarif: () => sarifLog(findings),
    github: () => githubAnnotations(findings),
    // A hint is for whoever looks, and stops nobody's build.
    exitCode: findings.some(({ severity }) => severity !== 'hint') ? 1 : 0,
  };
}

function written({ file, count }: { readonly file: string; readonly count: number }): Outcome {
  return { json: { written: file, count }, text: `${file}: ${String(count)}`, exitCode: 0 };
}

async function findingsOf(
  context: Context,
  paths: readonly string[],
): Promise<readonly PrintedFinding[]> {
  const { cwd, service } = context;
  const { workspace } = service;
  const project = await service.checkedProject();
  const all = await checkableFiles(workspace, noCancellation);
  const everything = [...new Set([...all, ...project.glossary.files.keys()])];
  const named = await Promise.all(paths.map((path) => namedUri(cwd, path)));
  const files = paths.length === 0 ? everything : chosen(everything, named);
  const checked = await checkFiles({
    workspace,
    scheduler: { yieldIfDue: () => Promise.resolve() },
    project,
    files,
    areAll: paths.length === 0,
    token: noCancellation,
  });
  const problems = [...(await service.glossaryProblems()), ...(await service.diagramProblems())];
  const told = [
    ...checked.flatMap((file) => printedFindings(file, cwd)),
    ...problems
      .filter(({ problem }) => isChosen(problem.uri, named))
      .flatMap((placed) => printedPlaced(placed, context)),
  ];
  return told.sort(byPlace);
}

function printedFindings({ findings, lines }: CheckedFile, cwd: string): readonly PrintedFinding[] {
  return findings.map((finding) => ({
    ...printedProblem(finding, lines, cwd),
    word: finding.word,
  }));
}

/** What reading the glossary and the diagrams brought up; what it is about stands in the message alone. */
function printedPlaced(
  { problem, lines }: PlacedProblem,
  context: Context,
): readonly PrintedFinding[] {
  const told = atLevel(problem, context.settings.checks);
  return told ? [{ ...printedProblem(told, lines, context.cwd), word: told.message }] : [];
}

async function namedUri(cwd: string, path: string): Promise<DocumentUri> {
  const absolute = resolve(cwd, path);
  if (!(await stat(absolute).catch(() => undefined)))
    throw new UsageError(`There is no file or folder ${path}.`);
  return toUri(absolute);
}

/** A file is checked when it is named, whatever it is; of a folder, what would be checked anyway. */
function chosen(
  all: readonly DocumentUri[],
  named: readonly DocumentUri[],
): readonly DocumentUri[] {
  const inFolders = all.filter((uri) => isChosen(uri, named));
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
