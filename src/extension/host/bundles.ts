import * as vscode from 'vscode';

declare const require: (id: string) => unknown;

/**
 * Loads a bundle of this extension on first use; later calls return the same module. The bundle is read and evaluated
 * directly, because the browser's extension host has no `require` for a second file, and both hosts use the same
 * method.
 *
 * @param file Name of a CommonJS file in `dist`.
 * @param exportName An export of the module: a bundle without it is not the expected one.
 */
export function createBundleLoader<Module>(
  extensionUri: vscode.Uri,
  file: string,
  exportName: keyof Module & string,
): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () => {
    loading ??= load(extensionUri, file).then((exports) => {
      if (!hasExport<Module>(exports, exportName))
        throw new Error(`${file} is not the bundle it should be.`);
      return exports;
    });
    return loading;
  };
}

async function load(extensionUri: vscode.Uri, file: string): Promise<object> {
  const source = await readBundle(extensionUri, file);
  // Names the file in stack traces and profiles.
  const uri = getBundleUri(extensionUri, file).toString(true);
  const module: { exports: object } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the source is this extension's own bundle
  const run = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${uri}`);
  Reflect.apply(run, undefined, [module, module.exports, require]);
  return module.exports;
}

/** Returns the text of a CommonJS file in `dist`. */
export async function readBundle(extensionUri: vscode.Uri, file: string): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(getBundleUri(extensionUri, file));
  return new TextDecoder().decode(bytes);
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
