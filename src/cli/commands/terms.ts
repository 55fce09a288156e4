import { resolve } from 'node:path';
import type { FileContent } from '../../core/glossary/format';
import { readerFor } from '../../core/glossary/formats/readers';
import type { Term } from '../../core/glossary/term';
import { firstSentence } from '../../core/features/words/plainText';
import { LineMap } from '../../core/text/lineMap';
import type { DocumentUri } from '../../core/text/textDocument';
import { runToEnd } from '../../core/workspace/scheduler';
import { defaultSettings, glossaryGlobs } from '../../core/workspace/settings';
import type { Context } from '../context';
import { isFolder } from '../context';
import { NodeWorkspace, toUri } from '../nodeWorkspace';
import type { Outcome, PrintedProblem } from '../output';
import { exitCodeFor, printedPath, printedProblem, problemLine } from '../output';
import { readNamedFile } from '../readNamedFile';
import { UsageError } from '../usageError';

/** A term as it is printed; absent texts are null, the line is 1-based. */
type PrintedTerm = ReturnType<typeof printedTerm>;

interface ReadTerms {
  readonly terms: readonly PrintedTerm[];
  readonly problems: readonly PrintedProblem[];
}

const noEntries =
  'No entries were found. `architecture-glossary init` writes a glossary to start with.';

/** Shows what was understood of the glossary, or of the files and folders that are named. */
export async function terms(context: Context, paths: readonly string[]): Promise<Outcome> {
  const files =
    paths.length === 0 ? [await readWorkspace(context)] : await readPaths(context, paths);
  const found = {
    terms: files.flatMap((file) => file.terms),
    problems: files.flatMap((file) => file.problems),
  };
  const lines = [
    ...found.terms.map(({ name, expansion, definition, file, line }) => {
      const title = expansion === null ? name : `${name} (${expansion})`;
      return `${file}:${line} ${title}: ${firstSentence(definition) || 'No definition yet.'}`;
    }),
    ...found.problems.map(problemLine),
    ...(found.terms.length + found.problems.length > 0 ? [] : [noEntries]),
  ];
  return { json: found, text: lines.join('\n'), exitCode: exitCodeFor(found.problems) };
}

async function readWorkspace({ cwd, service }: Context): Promise<ReadTerms> {
  const { files } = await service.glossary();
  const problems = await service.glossaryProblems();
  return {
    terms: [...files.values()].flatMap((file) =>
      file.terms.map((term) => printedTerm(term, file.termLines, cwd)),
    ),
    problems: problems.map(({ problem, lines }) => printedProblem(problem, lines, cwd)),
  };
}

async function readPaths(
  context: Context,
  paths: readonly string[],
): Promise<readonly ReadTerms[]> {
  const read: ReadTerms[] = [];
  for (const path of paths) {
    const absolute = resolve(context.cwd, path);
    const folder = await isFolder(absolute);
    const uris = folder ? await filesIn(absolute) : [toUri(absolute)];
    for (const uri of uris) read.push(await readFile(context, uri, !folder));
  }
  return read;
}

/** The glossary files of a folder; a folder without one is read as one file per term. */
async function filesIn(folder: string): Promise<readonly DocumentUri[]> {
  const workspace = new NodeWorkspace([folder]);
  const glossaries = await workspace.findFiles(glossaryGlobs(defaultSettings));
  if (glossaries.length > 0) return [...glossaries].sort();
  const pages = await workspace.findFiles(['**/*.{md,markdown}']);
  return [...pages].sort();
}

async function readFile(context: Context, uri: DocumentUri, named: boolean): Promise<ReadTerms> {
  const { cwd } = context;
  const reader = readerFor(uri);
  if (!reader) {
    const path = printedPath(uri, cwd);
    throw new UsageError(
      `${path} is not a glossary: Markdown, reStructuredText, AsciiDoc, YAML, JSON and CSV are read.`,
    );
  }
  const text = await readNamedFile(context, uri);
  const content: FileContent = runToEnd(reader.read({ uri, text, named }));
  const lines = new LineMap(text);
  return {
    terms: content.terms.map((term) => printedTerm(term, lines, cwd)),
    problems: content.problems.map((problem) => printedProblem(problem, lines, cwd)),
  };
}

function printedTerm(term: Term, lines: LineMap, cwd: string) {
  const { source, expansion, plain, status, delivery, owner, context, ...rest } = term;
  return {
    ...rest,
    expansion: expansion ?? null,
    plain: plain ?? null,
    status: status ?? null,
    delivery: delivery ?? null,
    owner: owner ?? null,
    context: context ?? null,
    file: printedPath(source.uri, cwd),
    line: lines.positionAt(source.name.start).line + 1,
  };
}
