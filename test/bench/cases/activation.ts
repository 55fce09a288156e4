import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BenchCase, Figure } from '../harness';
import { median } from '../harness';

const starts = 9;

/**
 * Loads and activates the bundle in a new process, with a stub of the editor, so that only the extension's own time
 * is measured. Prints milliseconds.
 */
const activate = `
const { performance } = require('node:perf_hooks');
const Module = require('node:module');
const anything = (known = {}) => new Proxy(function () {}, {
  get: (_, name) => name in known ? known[name] : name === Symbol.iterator ? () => [].values() : name === 'then' ? undefined : anything(),
  apply: () => anything(),
  construct: () => anything(),
});
const known = {
  l10n: { t: (text) => text, bundle: undefined },
  workspace: anything({ workspaceFolders: [], textDocuments: [] }),
};
// A bundle copies what the module has: of the editor's names those that the bundle mentions.
const { readFileSync } = require('node:fs');
const words = new Set(readFileSync(process.argv[1], 'utf8').match(/[A-Za-z]\\w+/g));
const api = readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
const names = [...api.matchAll(/export (?:namespace|class|enum) (\\w+)/g)].map((found) => found[1]);
const vscode = Object.fromEntries(
  names.filter((name) => words.has(name)).map((name) => [name, known[name] ?? anything()]),
);
const load = Module._load;
Module._load = (request, ...rest) => request === 'vscode' ? vscode : load(request, ...rest);
const start = performance.now();
require(process.argv[1]).activate({ subscriptions: [], extensionUri: anything(), extension: anything(), workspaceState: anything() });
process.stdout.write(String(performance.now() - start), () => process.exit());
`;

/** Measures the start-up time of the production build, and the size of the files that it reads. */
export const activation: BenchCase = {
  name: 'activation',
  run(): readonly Figure[] {
    const bundle = resolve('dist/extension.js');
    const times = Array.from({ length: starts }, () =>
      Number(execFileSync(process.execPath, ['-e', activate, bundle], { encoding: 'utf8' })),
    );
    return [
      { name: 'activation', value: median(times), unit: 'ms', budget: { atMost: 50 } },
      {
        name: 'extension bundle',
        value: statSync(bundle).size / 1000,
        unit: 'KB',
        budget: { atMost: 400 },
      },
    ];
  },
};
