import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import type { CheckLevel, Settings } from '../core/workspace/settings';
import { checkLevels, defaultSettings } from '../core/workspace/settings';
import { UsageError } from './usageError';

const configFile = 'architecture-glossary.config.json';

type Values = ReadonlyMap<string, unknown>;

/**
 * The workspace settings of the editor, so that both agree; what `architecture-glossary.config.json` says
 * by the same names wins; the defaults where there is neither.
 */
export async function readSettings(cwd: string): Promise<Settings> {
  const editor = await readValues(join(cwd, '.vscode', 'settings.json'));
  const own = await readValues(join(cwd, configFile));
  if (own.isBroken) throw new UsageError(`${configFile} is not valid JSON.`);
  const values: Values = new Map([...editor.values, ...own.values]);
  const { glossaryFiles, diagramFiles, knownAcronyms, storyFiles } = defaultSettings;
  return {
    ...defaultSettings,
    glossaryFiles: textsIn(values.get('glossaryFiles')) ?? glossaryFiles,
    diagramFiles: textsIn(values.get('diagramFiles')) ?? diagramFiles,
    knownAcronyms: textsIn(values.get('knownAcronyms')) ?? knownAcronyms,
    storyFiles: textsIn(values.get('storyFiles')) ?? storyFiles,
    checks: levelsIn(values.get('checks')),
    readers: readersIn(values.get('readers')),
    checkComments: values.get('checkComments') === true,
    checkIdentifiers: values.get('checkIdentifiers') === true,
  };
}

/** In the editor's file the names carry the extension's; in the file of our own they may. */
async function readValues(
  path: string,
): Promise<{ readonly values: Values; readonly isBroken: boolean }> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const errors: ParseError[] = [];
  const parsed: unknown = parse(text, errors, { allowTrailingComma: true });
  const isOwn = path.endsWith(configFile);
  const values = new Map<string, unknown>();
  for (const [key, value] of entriesOf(parsed)) {
    const name = key.replace(/^architectureGlossary\./u, '');
    if (isOwn || name !== key) values.set(name, value);
  }
  return { values, isBroken: errors.length > 0 };
}

function textsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

function levelsIn(value: unknown): Settings['checks'] {
  const levels: Record<string, CheckLevel> = {};
  for (const [code, written] of entriesOf(value)) {
    const level = checkLevels.find((one) => one === written);
    if (level === undefined) {
      throw new UsageError(`The check ${code} can be ${checkLevels.join(', ')}, nothing else.`);
    }
    levels[code] = level;
  }
  return levels;
}

function readersIn(value: unknown): Settings['readers'] {
  if (isReader(value)) return value;
  const readers: Record<string, 'everyone' | 'developers'> = {};
  for (const [glob, one] of entriesOf(value)) {
    if (!isReader(one))
      throw new UsageError(`The readers of ${glob} can be everyone or developers.`);
    readers[glob] = one;
  }
  return Object.keys(readers).length > 0 ? readers : defaultSettings.readers;
}

function isReader(value: unknown): value is 'everyone' | 'developers' {
  return value === 'everyone' || value === 'developers';
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
