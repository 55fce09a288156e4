import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import type { Settings } from '../core/workspace/settings';
import { defaultSettings } from '../core/workspace/settings';

/** The workspace settings of the editor, so that both agree; the defaults where there are none. */
export async function readSettings(cwd: string): Promise<Settings> {
  const text = await readFile(join(cwd, '.vscode', 'settings.json'), 'utf8').catch(() => '{}');
  const settings: unknown = parse(text, [], { allowTrailingComma: true });
  return {
    ...defaultSettings,
    glossaryFiles: globsOf(settings, 'glossaryFiles') ?? defaultSettings.glossaryFiles,
    diagramFiles: globsOf(settings, 'diagramFiles') ?? defaultSettings.diagramFiles,
  };
}

function globsOf(settings: unknown, name: keyof Settings): readonly string[] | undefined {
  if (typeof settings !== 'object' || settings === null) return undefined;
  const value: unknown = Object.entries(settings).find(
    ([key]) => key === `architectureGlossary.${name}`,
  )?.[1];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}
