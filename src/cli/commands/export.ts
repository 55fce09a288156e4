import { resolve } from 'node:path';
import type { ExportedRepository } from '../../core/features/export/exportedGlossary';
import {
  exportRepository,
  type Repositories,
  writeAbbreviations,
  writeCsv,
  writeJson,
  writeMarkdown,
} from '../../core/service/exporting';
import { type Context, createContext } from '../context';
import { countUsages } from '../countUsages';
import { formatDifferences, formatDifferencesAsMarkdown, listDifferences } from '../differences';
import { findChangesSince } from '../findChanges';
import { findChanges, findRepository } from '../findRepository';
import { ExportFolder } from '../mergeExports';
import type { Outcome } from '../output';
import { UsageError } from '../usageError';
import { PageWriter } from '../writePage';
import { type Pieces, writeFileSafely, writeToStream } from '../../node/writeFile';
import { type CommandOptions, type OutputOption, outputOptions } from './command';

/** What is exported. */
interface ExportSource {
  /** Reads the repositories, again for each file that is written. */
  readonly read: () => Repositories;
  /** Whether there is only one repository. */
  readonly isOne: boolean;
  /** The name of the only repository. */
  readonly name: string | undefined;
  /** What could not be read; complete when the repositories have been read. */
  readonly warnings: () => readonly string[];
}

/** How each output is written. */
const writers: Readonly<Record<OutputOption, (source: ExportSource, page: PageWriter) => Pieces>> =
  {
    html: ({ read, name }, page) => page.write(read(), name),
    json: ({ read }) => writeJson(read()),
    markdown: ({ read, isOne }) => writeMarkdown(read(), isOne),
    csv: ({ read }) => writeCsv(read()),
    abbreviations: ({ read }) => writeAbbreviations(read()),
  };

/** Writes the glossaries and diagrams of one or several folders to files, or what changed in them since a revision. */
export async function exportGlossary(
  context: Context,
  positionals: readonly string[],
  options: CommandOptions,
): Promise<Outcome> {
  if (positionals.length > 0)
    throw new UsageError(`export reads whole folders. Name them with --cwd, not as arguments.`);
  const { outputs, since, merge } = options;
  const wanted = outputOptions.flatMap((option) => {
    const file = outputs[option];
    return file === undefined ? [] : [{ option, file }];
  });
  const isToStream = wanted.filter(({ file }) => file === '-').length + Number(since !== undefined);
  if (wanted.length === 0 && since === undefined)
    throw new UsageError(
      `Name what to write: ${outputOptions.map((one) => `--${one} FILE`).join(', ')} or --since REV.`,
    );
  if (isToStream > 1) throw new UsageError('Only one result can go to the standard output.');
  if (merge !== undefined && (since !== undefined || options.folders.length > 1))
    throw new UsageError('--merge reads files only. Leave out --cwd and --since.');
  const { cwd, stdout } = context.host;
  const page = new PageWriter(context.host, options.title);
  const written: string[] = [];
  const paths = wanted.map(({ file }) => resolve(cwd, file));
  const source =
    merge === undefined
      ? await openFolders(context, options.folders, wanted.length > 0)
      : openMerged(await ExportFolder.open(cwd, merge, paths));
  for (const { option, file } of wanted) {
    const pieces = writers[option](source, page);
    if (file === '-') await writeToStream(stdout, pieces);
    else {
      await writeFileSafely(
        resolve(cwd, file),
        option === 'csv' ? markAsUtf8(pieces) : pieces,
        file,
      );
      written.push(file);
    }
  }
  const warnings = source.warnings();
  const exitCode = warnings.length > 0 ? 2 : 0;
  if (since === undefined) {
    const text = wanted.some(({ file }) => file === '-')
      ? ''
      : [...written.map((file) => `Wrote ${file}`), ...page.notes].join('\n');
    return { json: { written }, text, warnings, exitCode, isPrinted: isToStream > 0 };
  }
  const lists = await listDifferences(context, await findChangesSince(context, since));
  return {
    json: { since, changes: lists },
    text: formatDifferences(lists, since),
    markdown: () => `# Changes since ${since}\n\n${formatDifferencesAsMarkdown(lists, 2)}`,
    warnings,
    exitCode,
  };
}

/** Spreadsheets read a file as UTF-8 only with this mark. */
async function* markAsUtf8(pieces: Pieces): AsyncGenerator<string> {
  yield '\uFEFF';
  yield* pieces;
}

function openMerged(folder: ExportFolder): ExportSource {
  return {
    read: () => folder.read(),
    isOne: false,
    name: undefined,
    warnings: () => folder.warnings,
  };
}

async function openFolders(
  context: Context,
  folders: readonly string[],
  isNeeded: boolean,
): Promise<ExportSource> {
  const repositories = isNeeded ? await readFolders(context, folders) : [];
  const [first, second] = repositories;
  const isOne = first !== undefined && second === undefined;
  const name = isOne ? first.name : undefined;
  return { read: () => repositories, isOne, name, warnings: () => [] };
}

/** Reads each folder as a repository. Folders with the same id get a number. */
async function readFolders(
  context: Context,
  folders: readonly string[],
): Promise<readonly ExportedRepository[]> {
  const contexts = [context];
  for (const folder of folders.slice(1)) contexts.push(await createContext(context.host, folder));
  const counts = new Map<string, number>();
  const repositories: ExportedRepository[] = [];
  for (const one of contexts) {
    const repository = await readRepository(one);
    const count = (counts.get(repository.id) ?? 0) + 1;
    counts.set(repository.id, count);
    const id = count === 1 ? repository.id : `${repository.id}-${String(count)}`;
    repositories.push({ ...repository, id });
  }
  return repositories;
}

async function readRepository(context: Context): Promise<ExportedRepository> {
  const { service } = context;
  const { files } = await service.glossary();
  return exportRepository(service, {
    head: await findRepository(context),
    usages: await countUsages(context),
    changeOf: await findChanges(context, [...files.keys()]),
  });
}
