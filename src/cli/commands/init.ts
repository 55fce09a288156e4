import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Context } from '../context';
import { type Outcome, formatPath } from '../output';
import { createStarterFiles } from '../../core/service/editing';

/** Writes a starter glossary and diagram if the folder has none. Never changes existing files. */
export async function initialize({ cwd, service }: Context): Promise<Outcome> {
  const { files } = await service.glossary();
  const lookAlikes = files.size === 0 ? await service.lookAlikes() : [];
  const hasGlossary = files.size + lookAlikes.length > 0;
  const diagrams = await service.filesWithDiagrams();
  const own = [...new Set([...files.keys(), ...diagrams])];
  const kept = own.map((uri) => formatPath(uri, cwd));
  const created: string[] = [];
  const wanted = createStarterFiles({ hasGlossary, hasDiagram: diagrams.length > 0 });
  for (const { path, text } of wanted) {
    if (await createFile(join(cwd, path), text)) created.push(path);
    else kept.push(path);
  }
  const lines = [
    ...created.map((path) => `Created ${path}`),
    ...kept.map((path) => `Kept ${path} unchanged`),
    ...lookAlikes.map(
      ({ uri }) =>
        `${formatPath(uri, cwd)} looks like a glossary. To use it, add its path to the setting “glossaryFiles”.`,
    ),
  ];
  return { json: { created, kept }, text: lines.join('\n'), exitCode: 0 };
}

async function createFile(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
