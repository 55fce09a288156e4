import { basename, resolve } from 'node:path';
import type { Usages } from '../../core/features/usages/usages';
import type { ExportedRepository } from '../../core/features/export/exportedGlossary';
import { UsageIndex } from '../../core/service/browsing';
import { getWords } from '../../core/service/checking';
import { exportRepository, writeJson } from '../../core/service/exporting';
import { noCancellation } from '../../core/service/hosting';
import { type Context, createContext } from '../context';
import { findChanges, findRepository } from '../findRepository';
import type { Outcome } from '../output';
import { UsageError } from '../usageError';
import { writePage } from '../writePage';
import { writeFileSafely, writeToStream } from '../writeFile';
import type { CommandOptions } from './command';

/** Writes the glossaries and diagrams of one or several folders to files. */
export async function exportGlossary(
  context: Context,
  _positionals: readonly string[],
  options: CommandOptions,
): Promise<Outcome> {
  const { json, html } = options.outputs;
  if (json === undefined && html === undefined)
    throw new UsageError('Name what to write: --json FILE or --html FILE.');
  const repositories = await readFolders(context, options.folders);
  if (html !== undefined) {
    const title = repositories.map(({ name }) => name).join(', ');
    const text = await writePage(repositories, { file: html, title }, context.host);
    if (json === undefined) return { json: { written: [html] }, text, exitCode: 0 };
  }
  if (json === undefined) throw new UsageError('Name what to write.');
  const pieces = writeJson(repositories);
  if (json === '-') await writeToStream(context.host.stdout, pieces);
  else await writeFileSafely(resolve(context.host.cwd, json), pieces, json);
  return { json: { written: [json] }, text: '', exitCode: 0 };
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

async function countUsages({ service, cwd }: Context): Promise<Usages> {
  const { workspace, parts } = service;
  const index = new UsageIndex({
    workspace,
    scheduler: parts.scheduler,
    words: () => getWords(service),
  });
  try {
    const usages = await index.current(noCancellation);
    if (usages === undefined) throw new Error(`The files of ${basename(cwd)} were not read.`);
    return usages;
  } finally {
    index.dispose();
  }
}
