import { URI } from 'vscode-uri';
import { findLanguageOfTag } from '../../workspace/languageCodes';
import { getFileOrigin } from '../../workspace/fileOrigin';
import { compileGlobs } from '../../workspace/patterns/globs';
import type { Settings } from '../../workspace/settings';
import { type SourceText, dataExtensions, documentExtensions } from '../glossaryFormat';
import { classifyName, type NameConfidence } from './glossaryNames';

/** Why a file is read as a glossary: because of the settings, its name, its folder or one of its sections. */
export type DiscoverySource = 'setting' | 'name' | 'folder' | 'section';

/** Why a file that is named like a glossary is not read. */
export type SkipReason = 'removed' | 'foreign' | 'test-data' | 'template';

export type GlossaryRole =
  | { readonly kind: 'glossary'; readonly foundBy: DiscoverySource; readonly isNamed: boolean }
  | { readonly kind: 'passed-over'; readonly reason: SkipReason };

const documentPath = new RegExp(`\\.(?:${documentExtensions.join('|')})$`, 'iu');
const readablePath = new RegExp(
  `\\.(?:${[...documentExtensions, ...dataExtensions].join('|')})$`,
  'iu',
);

/** The page of a folder of terms, which may contain the terms. */
const indexPageName = /^(?:_?index|readme)$/iu;
/** Other pages of a folder of terms that explain no term. */
const folderPageName = /^(?:_category_|_meta|contributing|_?template)$/iu;
/** Files of tools with names like those of glossaries. */
const toolFilePath = /(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*|composer|lerna)\.json$/iu;
/** Legal terms, which do not explain words. */
const legalFolder = /(?:^|\/)(?:legal|policies|policy|privacy|tos|compliance)\//iu;

/** Returns globs for every file that may contain a glossary, including those of the settings. */
export function getGlossaryGlobs({ glossaryFiles }: Settings): readonly string[] {
  return [
    `**/*.{${[...documentExtensions, ...dataExtensions].join(',')}}`,
    ...glossaryFiles.filter((glob) => !glob.startsWith('!')),
  ];
}

/** Recognizes glossaries by their paths; created once per settings. */
export class GlossaryFileClassifier {
  readonly #isAdded: (path: string) => boolean;
  readonly #isNamed: (path: string) => boolean;
  readonly #isRemoved: (path: string) => boolean;
  readonly #byPath = new Map<string, GlossaryRole | undefined>();

  constructor({ glossaryFiles }: Settings) {
    const added = glossaryFiles.filter((glob) => !glob.startsWith('!'));
    const removed = glossaryFiles.filter((glob) => glob.startsWith('!'));
    this.#isAdded = compileGlobs(added);
    this.#isNamed = compileGlobs(added.filter(hasLiteralFileName));
    this.#isRemoved = compileGlobs(removed.map((glob) => glob.slice(1)));
  }

  /** @param hasSection Whether the document has a glossary heading. */
  getRoleOf(path: string, hasSection: boolean): GlossaryRole | undefined {
    let role = this.#byPath.get(path);
    if (role === undefined && !this.#byPath.has(path)) {
      role = this.#classifyByPath(path);
      this.#byPath.set(path, role);
    }
    if (role || !hasSection || getFileOrigin(path) === 'foreign') return role;
    if (this.#isRemoved(path)) return undefined;
    const origin = getFileOrigin(path);
    return origin === 'test-data' || origin === 'template'
      ? undefined
      : createGlossaryRole('section');
  }

  #classifyByPath(path: string): GlossaryRole | undefined {
    const foundBy = this.#isAdded(path) ? 'setting' : classifyPath(path);
    if (foundBy === undefined) return undefined;
    if (this.#isRemoved(path)) return { kind: 'passed-over', reason: 'removed' };
    if (foundBy === 'setting') return createGlossaryRole('setting', this.#isNamed(path));
    const origin = getFileOrigin(path);
    if (origin === 'foreign' || origin === 'test-data' || origin === 'template')
      return foundBy === 'name' ? { kind: 'passed-over', reason: origin } : undefined;
    return createGlossaryRole(foundBy);
  }
}

/** Returns whether to read a file's text: documents may contain sections and diagrams. */
export function isDocument(path: string): boolean {
  return documentPath.test(path) && getFileOrigin(path) !== 'foreign';
}

/** Returns the path by which to recognize a glossary or a page of a folder of terms. */
export function getPathOfSource({ uri, path }: Pick<SourceText, 'uri' | 'path'>): string {
  return path ?? URI.parse(uri).path;
}

/** A file with a glossary name is read completely. */
export function isGlossaryPath(path: string): boolean {
  const { base, folders } = splitPath(path);
  if (classifyFileName(base) === 'sure') return true;
  return indexPageName.test(base) && classifyName(folders.at(-1) ?? '') === 'sure';
}

/** Returns true for a page in a folder of terms with one page for each: `glossary/tote.md`, `glossary/t/tote.md`. */
export function isTermPage(path: string): boolean {
  const { base, folders } = splitPath(path);
  return (
    !indexPageName.test(base) &&
    !folderPageName.test(base) &&
    classifyFileName(base) === 'none' &&
    folders.slice(-2).some(isTermFolder) &&
    !legalFolder.test(path)
  );
}

/** Contextive's files apply in their own folder and below; see https://contextive.tech. */
export function appliesToOwnFolderOnly(path: string): boolean {
  return /\.glossary\.ya?ml$|\/\.contextive\/definitions\.ya?ml$/iu.test(path);
}

function classifyPath(path: string): DiscoverySource | undefined {
  if (!readablePath.test(path) || toolFilePath.test(path)) return undefined;
  if (appliesToOwnFolderOnly(`/${path}`) || isGlossaryPath(path)) return 'name';
  const { base } = splitPath(path);
  if (classifyFileName(base) === 'ambiguous' && !legalFolder.test(path)) return 'name';
  return isTermPage(path) ? 'folder' : undefined;
}

/** `*.glossary.yml`, `glossary.de.md` and `glossary_en` count as `glossary.md`. */
function classifyFileName(base: string): NameConfidence {
  const [, name, tag] = /^(.+?)[._-]([a-z]{2}(?:[_-][a-z]{2,4})?)$/iu.exec(base) ?? [];
  const isTranslation = tag !== undefined && findLanguageOfTag(tag) !== undefined;
  return classifyName(isTranslation && name !== undefined ? name : base);
}

function isTermFolder(folder: string): boolean {
  const promise = classifyName(folder);
  return promise === 'sure' || /^_?(?:terms|definitions)$/iu.test(folder);
}

interface PathParts {
  /** The file's name without its extension. */
  readonly base: string;
  readonly folders: readonly string[];
}

function splitPath(path: string): PathParts {
  const segments = path.split('/');
  return {
    base: (segments.at(-1) ?? '').replace(/\.[^.]+$/u, ''),
    folders: segments.slice(0, -1),
  };
}

function createGlossaryRole(foundBy: DiscoverySource, isNamed = false): GlossaryRole {
  return { kind: 'glossary', foundBy, isNamed };
}

/** The glob that finds one path. */
export function toGlob(path: string): string {
  return path.replace(/[*?[\]{}()!]/gu, String.raw`\$&`);
}

/** A glob without wildcards in the file's name means that very file. */
function hasLiteralFileName(glob: string): boolean {
  return !/(?<!\\)[*?[\]{}()!]/u.test(glob.slice(glob.lastIndexOf('/') + 1));
}
