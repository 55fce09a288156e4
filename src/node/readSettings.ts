import { join } from 'node:path';
import type { SettingsFile } from '../core/features/checks/settingsFile';
import type { Settings } from '../core/workspace/settings';
import { NodeWorkspace, toUri } from './nodeWorkspace';
import { toPrintedProblem } from './printedProblem';
import {
  editorSettingsFileName,
  readSettingsFile,
  settingsFileName,
} from '../core/service/checking';
import { LineMap, defaultSettings, mergeSettings } from '../core/service/hosting';

/** Settings with invalid values; the message names each place. */
export class InvalidSettingsError extends Error {}

/**
 * Returns the workspace settings of the editor, so that editor and command line agree. The values of the
 * configuration file take precedence; missing values have their defaults.
 *
 * @throws InvalidSettingsError If a value is invalid, with its place.
 */
export async function readSettings(cwd: string): Promise<Settings> {
  const editor = await readSettingsAt(cwd, editorSettingsFileName, true);
  const own = await readSettingsAt(cwd, settingsFileName, false);
  return mergeSettings({ ...defaultSettings, ...editor }, own);
}

async function readSettingsAt(
  cwd: string,
  path: string,
  isEditors: boolean,
): Promise<Partial<Settings>> {
  const uri = toUri(join(cwd, path));
  const file = await new NodeWorkspace([cwd]).readFile(uri);
  if (file.kind !== 'text') return {};
  const { text } = file;
  const found = readSettingsFile(uri, text, isEditors);
  if (found.problems.length > 0) throw new InvalidSettingsError(formatProblems(found, text, cwd));
  return found.settings;
}

function formatProblems({ problems }: SettingsFile, text: string, cwd: string): string {
  const lines = new LineMap(text);
  return problems
    .map((problem) => toPrintedProblem(problem, lines, cwd))
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
    .join('\n');
}
