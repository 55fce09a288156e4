import { resolve } from 'node:path';
import type { FileContent } from '../../core/glossary/glossaryFormat';
import type { GlossarySource } from '../../core/features/sources/glossarySources';
import { GlossaryService } from '../../core/service/glossaryService';
import type { Term } from '../../core/glossary/term';
import type { DocumentUri } from '../../core/text/textDocument';
import type { Context } from '../context';
import { isFolder } from '../../node/regularFiles';
import { NodeWorkspace, toUri } from '../../node/nodeWorkspace';
import {
  type Outcome,
  type PrintedProblem,
  getExitCode,
  formatPath,
  toPrintedProblem,
  formatProblem,
} from '../output';
import { readNamedFile } from '../readNamedFile';
import { UsageError } from '../usageError';
import { documentGlob, getReaderFor } from '../../core/service/glossaryAccess';
import { listGlossarySources } from '../../core/service/browsing';
import { getFirstSentence } from '../../core/service/wording';
import { LineMap, runToEnd } from '../../core/service/hosting';

/** A term as it is printed. Absent texts are null; the line is 1-based. */
type PrintedTerm = ReturnType<typeof toPrintedTerm>;

interface ReadTerms {
  readonly terms: readonly PrintedTerm[];
  readonly problems: readonly PrintedProblem[];
  readonly sources: readonly PrintedSource[];
}

interface PrintedSource {
  readonly file: string;
  readonly terms: number;
  readonly reason: string;
  readonly isUsed: boolean;
}

const noEntries = 'No glossary found. Run `architecture-glossary init` to create one.';

/** Prints the terms and problems of the workspace's glossaries, or of the named files and folders. */
export async function listTerms(context: Context, paths: readonly string[]): Promise<Outcome> {
  const read =
    paths.length === 0
      ? [await readWorkspace(context.service, context.cwd)]
      : await readPaths(context, paths);
  const found = {
    terms: read.flatMap((file) => file.terms),
    problems: read.flatMap((file) => file.problems),
    sources: read.flatMap((file) => file.sources),
  };
  const unused = found.sources.filter(({ isUsed }) => !isUsed);
  const lines = [
    ...found.terms.map(({ name, expansion, definition, file, line }) => {
      const title = expansion === null ? name : `${name} (${expansion})`;
      return `${file}:${line} ${title}: ${getFirstSentence(definition) || 'No definition yet.'}`;
    }),
    ...found.problems.map(formatProblem),
    ...unused.map(({ file, reason }) => `Not used: ${file}. ${reason}`),
    ...(found.terms.length + found.problems.length + unused.length > 0 ? [] : [noEntries]),
  ];
  const sources = found.sources.map(({ file, terms: count, reason }) => ({
    file,
    terms: count,
    reason,
  }));
  const { terms: all, problems } = found;
  return {
    json: { terms: all, problems, sources },
    text: lines.join('\n'),
    exitCode: getExitCode(problems),
  };
}

async function readWorkspace(service: GlossaryService, cwd: string): Promise<ReadTerms> {
  const glossary = await service.glossary();
  const problems = await service.glossaryProblems();
  const sources = listGlossarySources(glossary, await service.findLookAlikes());
  return {
    terms: [...glossary.files.values()].flatMap((file) =>
      file.terms.map((term) => toPrintedTerm(term, file.termLines, cwd)),
    ),
    problems: problems.map(({ problem, lines }) => toPrintedProblem(problem, lines, cwd)),
    sources: sources.map((source) => toPrintedSource(source, cwd)),
  };
}

async function readPaths(
  context: Context,
  paths: readonly string[],
): Promise<readonly ReadTerms[]> {
  const read: ReadTerms[] = [];
  for (const path of paths) {
    const absolute = resolve(context.cwd, path);
    if (await isFolder(absolute)) read.push(...(await readFolder(context, absolute)));
    else read.push(await readFile(context, toUri(absolute), true));
  }
  return read;
}

/** Reads the glossaries of a folder. Reads a folder without a glossary as one file per term. */
async function readFolder(context: Context, folder: string): Promise<readonly ReadTerms[]> {
  const workspace = new NodeWorkspace([folder]);
  const service = new GlossaryService({ ...context.service.parts, workspace });
  const found = await readWorkspace(service, context.cwd);
  if (found.terms.length + found.problems.length > 0) return [found];
  const pages = await workspace.findFiles([documentGlob]);
  return Promise.all([...pages].sort().map((uri) => readFile(context, uri, false)));
}

async function readFile(context: Context, uri: DocumentUri, named: boolean): Promise<ReadTerms> {
  const { cwd } = context;
  const reader = getReaderFor(uri);
  if (!reader) {
    const path = formatPath(uri, cwd);
    throw new UsageError(
      `Cannot read ${path} as a glossary. Supported formats: Markdown, reStructuredText, AsciiDoc, LaTeX, YAML, JSON and CSV.`,
    );
  }
  const text = await readNamedFile(context, uri);
  const content: FileContent = runToEnd(reader.read({ uri, text, named }));
  const lines = new LineMap(text);
  return {
    terms: content.terms.map((term) => toPrintedTerm(term, lines, cwd)),
    problems: content.problems.map((problem) => toPrintedProblem(problem, lines, cwd)),
    sources: [],
  };
}

function toPrintedSource(source: GlossarySource, cwd: string): PrintedSource {
  const { uri, terms: count, isUsed, howToUse } = source;
  const reason = howToUse === undefined ? source.reason : `${source.reason} ${howToUse}`;
  return { file: formatPath(uri, cwd), terms: count, reason, isUsed };
}

function toPrintedTerm(term: Term, lines: LineMap, cwd: string) {
  const { source, expansion, plain, status, delivery, owner, context, ...rest } = term;
  return {
    ...rest,
    expansion: expansion ?? null,
    plain: plain ?? null,
    status: status ?? null,
    delivery: delivery ?? null,
    owner: owner ?? null,
    context: context ?? null,
    file: formatPath(source.uri, cwd),
    line: lines.positionAt(source.name.start).line + 1,
  };
}
