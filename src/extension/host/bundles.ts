import * as vscode from 'vscode';
import { createListGuard, createRecordGuard, isString } from '../../protocol/guards';
import { hostClock } from './hostClock';

declare const require: (id: string) => unknown;

/** The folders of the extension: its own files, and those that it writes. */
export type ExtensionFolders = Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>;

const partsFolder = 'parts';

/**
 * The files that each part of the extension needs, in the order in which they run; the part itself is the last one. The
 * build writes this list (see build/hostParts.mjs).
 */
type PartList = Readonly<Record<string, readonly string[]>>;

const isPartList = createRecordGuard(createListGuard(isString));

let partList: Promise<PartList> | undefined;
/** The texts of the files that are about to run, by their paths in `dist`. */
const reading = new Map<string, Promise<string>>();
/** What the files that have run export, by their paths in `dist`: a file that several parts need runs once. */
const modules = new Map<string, object>();

/**
 * Loads a part of this extension on first use; later calls return the same module. Its files are read and evaluated
 * directly, because the browser's extension host has no `require` for a second file, and both hosts use the same
 * method.
 *
 * @param file Name of a file in `dist/parts`.
 * @param exportName An export of the module: a part without it is not the expected one.
 */
export function createPartLoader<Module>(
  extensionUri: vscode.Uri,
  file: string,
  exportName: keyof Module & string,
): () => Promise<Module> {
  return createLoader<Module>(file, exportName, async () => {
    partList ??= readPartList(extensionUri);
    const needed = (await partList)[file] ?? [file];
    return runAll(
      extensionUri,
      needed.map((name) => `${partsFolder}/${name}`),
    );
  });
}

/** Loads a file in `dist` like a part; it requires no other file. */
export function createBundleLoader<Module>(
  extensionUri: vscode.Uri,
  file: string,
  exportName: keyof Module & string,
): () => Promise<Module> {
  return createLoader<Module>(file, exportName, () => runAll(extensionUri, [file]));
}

/** Returns the text of a file in `dist`. */
export async function readBundle(extensionUri: vscode.Uri, file: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(getBundleUri(extensionUri, file));
  return new TextDecoder().decode(bytes);
}

function createLoader<Module>(
  file: string,
  exportName: keyof Module & string,
  load: () => Promise<object>,
): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () => {
    loading ??= load().then((exports) => {
      if (!hasExport<Module>(exports, exportName))
        throw new Error(`${file} is not the bundle it should be.`);
      return exports;
    });
    return loading;
  };
}

async function readPartList(extensionUri: vscode.Uri): Promise<PartList> {
  const file = `${partsFolder}/parts.json`;
  const list: unknown = JSON.parse(await readBundle(extensionUri, file));
  if (!isPartList(list)) throw new Error(`${file} is not the list it should be.`);
  return list;
}

/** Runs those files that have not run, and returns what the last one exports. */
async function runAll(extensionUri: vscode.Uri, files: readonly string[]): Promise<object> {
  const isNew = (file: string): boolean => !modules.has(file);
  const sources = files.filter(isNew).map(async (file) => {
    const source = reading.get(file) ?? readBundle(extensionUri, file);
    reading.set(file, source);
    return [file, await source] as const;
  });
  for (const [file, source] of await Promise.all(sources)) {
    // Between two steps, the host answers other requests; it may also run one for another part.
    await takeTurn();
    if (!isNew(file)) continue;
    const run = compile(extensionUri, file, source);
    await takeTurn();
    if (isNew(file)) modules.set(file, run());
    reading.delete(file);
  }
  return modules.get(files.at(-1) ?? '') ?? {};
}

function takeTurn(): Promise<void> {
  return new Promise((resolve) => void hostClock.runLater(resolve, 0));
}

/** Returns a function that runs a file and returns what it exports. */
function compile(extensionUri: vscode.Uri, file: string, source: string): () => object {
  // Names the file in stack traces and profiles.
  const uri = getBundleUri(extensionUri, file).toString(true);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the source is this extension's own bundle
  const evaluate = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${uri}`);
  return () => {
    const module: { exports: object } = { exports: {} };
    Reflect.apply(evaluate, undefined, [module, module.exports, requireModule]);
    return module.exports;
  };
}

/** Returns a module for a file that requires it, such as `./shared-A.js` or `vscode`. */
function requireModule(id: string): unknown {
  return id.startsWith('./') ? modules.get(id.replace('.', partsFolder)) : require(id);
}

function getBundleUri(extensionUri: vscode.Uri, file: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', file);
}

function hasExport<Module>(
  exports: object,
  name: keyof Module & string,
): exports is Module & object {
  return name in exports;
}
