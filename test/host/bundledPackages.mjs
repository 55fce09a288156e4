// Finds the packages whose code is in the bundles, from esbuild's metafile. Works in the current folder, which is the
// project's, like the build.
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string | undefined} folder relative to the project; none for a package that came inside another one's build
 * @property {string | undefined} version according to the other one's build
 * @property {string | undefined} within the package whose build it came in
 */

const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u;
const packageName = /^(?:@[^/]+\/)?[^/]+/u;
/** Matches the last package in a path of a source map, after the version if pnpm wrote one into the path. */
const inSourceMap =
  /(?:\.pnpm\/(?:@[^/@]+\+)?[^/@]+@(?<version>[^/_]+)[^/]*\/)?node_modules\/(?<name>(?:@[^/]+\/)?[^/.@][^/]*)\/(?!.*node_modules\/)/u;

/** Packages whose files contain no code of others: what they declare for parts that are not bundled is left out. */
const withoutOthers = ['@modelcontextprotocol/sdk'];

/** @param {string} folder */
const nameOf = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 13);

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Returns the folder in which Node finds a package from another one's folder.
 * @param {string} name
 * @param {string} from
 * @returns {string | undefined}
 */
const resolveFolder = (name, from) => {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = folder === '.' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (existsSync(`${found}/package.json`)) return found;
    if (folder === '.') return undefined;
  }
};

/**
 * Returns packages with code in the package's published files, which bundlers name in the source map.
 * @param {string} file
 * @returns {readonly {readonly name: string, readonly version: string | undefined}[]}
 */
const packagesInSourceMap = (file) => {
  if (!existsSync(`${file}.map`)) return [];
  /** @type {readonly string[]} */
  const sources = readJson(`${file}.map`).sources;
  return sources.flatMap((source) => {
    const { name, version } = source.match(inSourceMap)?.groups ?? {};
    return name === undefined ? [] : [{ name, version }];
  });
};

/**
 * @param {string} folder
 * @returns {readonly string[]} the names of its dependencies at run time
 */
const dependenciesOf = (folder) => {
  const manifest = `${folder}/package.json`;
  if (withoutOthers.includes(nameOf(folder))) return [];
  const { dependencies = {} } = existsSync(manifest) ? readJson(manifest) : {};
  return Object.keys(dependencies).filter((name) => !name.startsWith('@types/'));
};

/**
 * Returns all packages that esbuild has read, those included in their files, and those that they declare but never
 * import, which may also be included.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {readonly BundledPackage[]} by name
 */
export const bundledPackages = (metafiles) => {
  /** @type {Map<string, Set<string>>} names of what each package imports, by folder */
  const imports = new Map();
  /** @type {Map<string, BundledPackage>} */
  const found = new Map();
  for (const [file, input] of metafiles.flatMap(({ inputs }) => Object.entries(inputs))) {
    const folder = file.match(packageFolder)?.[0];
    if (folder === undefined) continue;
    const imported = imports.get(folder) ?? new Set();
    imports.set(folder, imported);
    for (const { original = '' } of input.imports) {
      const name = original.match(packageName)?.[0];
      if (name !== undefined) imported.add(name);
    }
    for (const { name, version } of packagesInSourceMap(file)) {
      const within = nameOf(folder);
      if (name === within) continue;
      found.set(`${name}@${version}`, { name, folder: undefined, version, within });
    }
  }
  const folders = [...imports.keys()];
  for (const folder of folders) {
    const name = nameOf(folder);
    found.set(folder, { name, folder, version: undefined, within: undefined });
    for (const dependency of dependenciesOf(folder)) {
      if (imports.get(folder)?.has(dependency)) continue;
      const place = resolveFolder(dependency, folder);
      if (place !== undefined && !imports.has(place)) {
        imports.set(place, new Set());
        folders.push(place);
      }
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
};
