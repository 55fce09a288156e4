import * as l10n from '@vscode/l10n';
import type { Node, ParseError } from 'jsonc-parser';
import { getNodeValue, parseTree } from 'jsonc-parser';
import type { Problem } from '../../problem/problem';
import type { DocumentUri } from '../../text/textDocument';
import type { CheckLevel, Settings } from '../../workspace/settings';
import { checkLevels, defaultSettings } from '../../workspace/settings';
import { isTooComplex } from '../../workspace/patterns/globs';
import { checkCodes } from './severities';

/** A configuration file in a workspace folder, for teams that do not use the editor's settings. */
export const settingsFileName = 'architecture-glossary.config.json';

/** The settings of a folder in VS Code. */
export const editorSettingsFileName = '.vscode/settings.json';

const prefix = 'architectureGlossary.';

/** The valid settings of a file, and its problems. */
export interface SettingsFile {
  readonly settings: Partial<Settings>;
  readonly problems: readonly Problem[];
}

type Report = (node: Node, message: string) => void;
type Reader<Value> = (node: Node, name: string, report: Report) => Value | undefined;

/** The settings that also apply outside the editor. */
const readers = {
  glossaryFiles: readGlobs,
  diagramFiles: readGlobs,
  mainDiagram: readText,
  knownAcronyms: readTexts,
  storyFiles: readGlobs,
  checks: readLevels,
  readers: readReaders,
  checkComments: readFlag,
  checkIdentifiers: readFlag,
} satisfies { readonly [Name in keyof Settings]?: Reader<Settings[Name]> };

/** The settings that a language server applies, for editors that do not know the others. */
const serverReaders = {
  ...readers,
  completion: readCompletion,
  'hover.enabled': readFlag,
  'hover.languages': readTexts,
  'hover.files': readGlobs,
} satisfies { readonly [Name in keyof Settings]?: Reader<Settings[Name]> };

/**
 * Reads JSON with comments and trailing commas. In the editor's own file, reads only settings with the prefix of the
 * extension.
 *
 * @param known The settings to read; by default, those that also apply outside the editor.
 */
export function readSettingsFile(
  uri: DocumentUri,
  text: string,
  isEditors: boolean,
  known: 'command-line' | 'server' = 'command-line',
): SettingsFile {
  const problems: Problem[] = [];
  const report: Report = ({ offset, length }, message) => {
    const range = { start: offset, end: offset + length };
    problems.push({ code: 'wrong-setting', severity: 'warning', message, uri, range });
  };
  // Editors on Windows write a byte order mark at the start.
  const { tree, error } = parseJsonTree(text.replace(/^\uFEFF/u, ' '));
  // The editor reads as much as possible of its own invalid file, and reports the error itself.
  if (error && !isEditors) {
    report({ type: 'null', ...error }, l10n.t('This is not valid JSON. Correct it.'));
  }
  const settings = new Map<string, unknown>();
  for (const { key, name, value } of listProperties(tree)) {
    const hasPrefix = name.startsWith(prefix);
    if (isEditors && !hasPrefix) continue;
    const setting = hasPrefix ? name.slice(prefix.length) : name;
    const read = findReader(setting, known === 'server' ? serverReaders : readers);
    const found = read ? read(value, setting, report) : undefined;
    if (found !== undefined) settings.set(setting, found);
    if (!read && !(isEditors && Object.hasOwn(defaultSettings, setting)))
      report(key, describeUnknownSetting(setting));
  }
  return { settings: Object.fromEntries(settings), problems };
}

/**
 * Reads settings that a client sends as JSON, with or without the prefix, as names with dots or as nested objects.
 *
 * @returns The valid settings, and what is wrong with the others, in sentences.
 */
export function readClientSettings(value: unknown): {
  readonly settings: Partial<Settings>;
  readonly messages: readonly string[];
} {
  const messages: string[] = [];
  const { tree } = parseJsonTree(JSON.stringify(value ?? {}));
  const settings = new Map<string, unknown>();
  for (const { name, value: node } of listProperties(tree).flatMap(listNested)) {
    const setting = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    const read = findReader(setting, serverReaders);
    // Clients send `null` for values that are not set.
    if (node.type === 'null') continue;
    const found = read?.(node, setting, (_, message) => messages.push(message));
    if (found !== undefined) settings.set(setting, found);
    if (!read && !Object.hasOwn(defaultSettings, setting))
      messages.push(describeUnknownSetting(setting, serverReaders));
  }
  return { settings: Object.fromEntries(settings), messages };
}

/** Returns the properties of groups of settings, such as `hover`, with their whole names. */
function listNested(property: Property): readonly Property[] {
  const group = `${property.name}.`;
  const isGroup =
    property.value.type === 'object' &&
    Object.keys(defaultSettings).some((name) => name.startsWith(group));
  return isGroup
    ? listProperties(property.value).map((one) => ({ ...one, name: group + one.name }))
    : [property];
}

interface ReadTree {
  readonly tree: Node | undefined;
  /** The position at which the text is not valid JSON. */
  readonly error: Pick<ParseError, 'offset' | 'length'> | undefined;
}

function parseJsonTree(text: string): ReadTree {
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(text, errors, { allowTrailingComma: true });
    return { tree, error: errors[0] };
  } catch (error) {
    // The parser is recursive and has no limit of its own.
    if (!(error instanceof RangeError)) throw error;
    return { tree: undefined, error: { offset: 0, length: 1 } };
  }
}

type Readers = Readonly<Record<string, Reader<unknown>>>;

function findReader(name: string, known: Readers): Reader<unknown> | undefined {
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

function describeUnknownSetting(name: string, known: Readers = readers): string {
  return Object.hasOwn(defaultSettings, name)
    ? l10n.t('“{0}” is an editor setting. Remove it from this file.', name)
    : l10n.t('Unknown setting “{0}”. Use one of: {1}.', name, Object.keys(known).join(', '));
}

function readTexts(node: Node, name: string, report: Report): readonly string[] | undefined {
  const items = node.type === 'array' ? (node.children ?? []) : undefined;
  const invalid = items ? items.find(({ type }) => type !== 'string') : node;
  if (invalid)
    report(invalid, l10n.t('“{0}” must be a list of strings, such as ["a", "b"].', name));
  return items?.flatMap((item) => (item.type === 'string' ? getText(item) : []));
}

function readGlobs(node: Node, name: string, report: Report): readonly string[] | undefined {
  for (const item of node.children ?? []) reportTooComplex(item, getText(item), report);
  return readTexts(node, name, report);
}

function reportTooComplex(node: Node, glob: string, report: Report): void {
  if (!isTooComplex(glob)) return;
  report(
    node,
    l10n.t('This pattern is too long or too complex, so it matches nothing. Simplify it.'),
  );
}

function readText(node: Node, name: string, report: Report): string | undefined {
  if (node.type === 'string') return getText(node);
  report(node, l10n.t('“{0}” must be a string, such as "docs/architecture.mmd".', name));
  return undefined;
}

/** The settings with a pattern that is refused, by name; see `isTooComplex`. */
export function findSettingsWithRefusedGlobs(settings: Settings): readonly (keyof Settings)[] {
  const { readers: readersOf, glossaryFiles, diagramFiles, storyFiles } = settings;
  const globsOf = {
    glossaryFiles,
    diagramFiles,
    storyFiles,
    'hover.files': settings['hover.files'],
    readers: typeof readersOf === 'string' ? [] : Object.keys(readersOf),
  } satisfies { readonly [Name in keyof Settings]?: readonly string[] };
  const names = ['glossaryFiles', 'diagramFiles', 'storyFiles', 'hover.files', 'readers'] as const;
  return names.filter((name) => globsOf[name].some(isTooComplex));
}

function readFlag(node: Node, name: string, report: Report): boolean | undefined {
  const value: unknown = getNodeValue(node);
  if (typeof value === 'boolean') return value;
  report(node, l10n.t('“{0}” must be true or false.', name));
  return undefined;
}

function readCompletion(
  node: Node,
  name: string,
  report: Report,
): Settings['completion'] | undefined {
  const levels = ['everywhere', 'docs', 'off'] as const;
  const level = levels.find((one) => one === getText(node));
  if (!level) report(node, l10n.t('“{0}” must be one of {1}.', name, levels.join(', ')));
  return level;
}

function readLevels(node: Node, name: string, report: Report): Settings['checks'] | undefined {
  if (node.type !== 'object') {
    report(
      node,
      l10n.t('“{0}” must map checks to severities, such as { "unused-term": "off" }.', name),
    );
    return undefined;
  }
  const found: Record<string, CheckLevel> = {};
  for (const { key, name: code, value } of listProperties(node)) {
    const level = checkLevels.find((one) => one === getText(value));
    if (!checkCodes.some((one) => one === code)) {
      report(key, l10n.t('Unknown check “{0}”. Use one of: {1}.', code, checkCodes.join(', ')));
    } else if (level) found[code] = level;
    else report(value, l10n.t('“{0}” must be one of {1}.', code, checkLevels.join(', ')));
  }
  return found;
}

function readReaders(node: Node, name: string, report: Report): Settings['readers'] | undefined {
  const message = l10n.t(
    '“{0}” must be "developers", "everyone", or an object with one of them per glob, such as { "docs/**": "everyone" }.',
    name,
  );
  if (node.type !== 'object') return readReaderLevel(node, report, message);
  const found = new Map<string, 'everyone' | 'developers'>();
  for (const { key, name: glob, value } of listProperties(node)) {
    reportTooComplex(key, glob, report);
    const level = readReaderLevel(value, report, message);
    if (level) found.set(glob, level);
  }
  return Object.fromEntries(found);
}

function readReaderLevel(
  node: Node,
  report: Report,
  message: string,
): 'everyone' | 'developers' | undefined {
  const value = getText(node);
  if (value === 'everyone' || value === 'developers') return value;
  report(node, message);
  return undefined;
}

function getText(node: Node): string {
  const value: unknown = getNodeValue(node);
  return typeof value === 'string' ? value : '';
}

interface Property {
  readonly key: Node;
  readonly name: string;
  readonly value: Node;
}

function listProperties(node: Node | undefined): readonly Property[] {
  return (node?.type === 'object' ? (node.children ?? []) : []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key && value ? { key, name: getText(key), value } : [];
  });
}
