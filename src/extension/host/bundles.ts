import * as vscode from 'vscode';

declare const require: (id: string) => unknown;

/**
 * Loads a bundle of this extension when it is first asked for; later calls give the same module. It is read and run by
 * hand: the browser's extension host has no `require` for a second file, and one way for both hosts is less to go
 * wrong.
 *
 * @param file Name of a CommonJS file in `dist`.
 * @param isModule Holds what was loaded against what is expected.
 */
export function lazyBundle<Module>(
  extensionUri: vscode.Uri,
  file: string,
  isModule: (exports: object) => exports is Module & object,
): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () => {
    loading ??= load(vscode.Uri.joinPath(extensionUri, 'dist', file)).then((exports) => {
      if (!isModule(exports)) throw new Error(`${file} is not the bundle it should be.`);
      return exports;
    });
    return loading;
  };
}

async function load(bundle: vscode.Uri): Promise<object> {
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle));
  const module: { exports: object } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the source is this extension's own bundle
  const run = new Function('module', 'exports', 'require', source);
  Reflect.apply(run, undefined, [module, module.exports, require]);
  return module.exports;
}
