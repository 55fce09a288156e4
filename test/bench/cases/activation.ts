import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BenchCase, exactly, figureOf, interleave } from '../harness';

const starts = 11;

/**
 * Loads and activates a bundle in a new process, with a stub of the editor. Prints the milliseconds of the activation,
 * and those since the start of the process. Arguments: the bundle, and the one whose use of the editor's names counts.
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
const words = new Set(readFileSync(process.argv[2], 'utf8').match(/[A-Za-z]\\w+/g));
const api = readFileSync(require.resolve('@types/vscode/index.d.ts'), 'utf8');
const names = [...api.matchAll(/export (?:namespace|class|enum) (\\w+)/g)].map((found) => found[1]);
const vscode = Object.fromEntries(
  names.filter((name) => words.has(name)).map((name) => [name, known[name] ?? anything()]),
);
const load = Module._load;
Module._load = (request, ...rest) => request === 'vscode' ? vscode : load(request, ...rest);
const start = performance.now();
require(process.argv[1]).activate({ subscriptions: [], extensionUri: anything(), extension: anything(), workspaceState: anything() });
const end = performance.now();
process.stdout.write(JSON.stringify([end - start, end]), () => process.exit());
`;

/** Measures the start-up time of the production build, and the size of the files that it reads. */
export const activation: BenchCase = {
  name: 'activation',
  async *run() {
    const bundle = resolve('dist/extension.js');
    const folder = mkdtempSync(join(tmpdir(), 'architecture-glossary-bench-'));
    try {
      const empty = join(folder, 'empty.js');
      writeFileSync(empty, `require('vscode'); exports.activate = () => {};\n`);
      const pairs = await interleave(
        starts,
        () => startHost(bundle, bundle)[0],
        () => startHost(empty, bundle)[1],
      );
      yield figureOf(pairs, {
        ...{
          name: 'activation',
          unit: 'ms',
          budget: { atMost: 50 },
          ratioBudget: { atMost: 0.72 },
        },
        yardstick: 'start of the same host with an empty extension',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
    yield {
      name: 'extension bundle',
      ...exactly(statSync(bundle).size / 1000),
      unit: 'KB',
      budget: { atMost: 400 },
    };
  },
};

function startHost(bundle: string, mentioned: string): readonly [activated: number, total: number] {
  const args = ['-e', activate, bundle, mentioned];
  const printed: unknown = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  const [activated, total] = Array.isArray(printed) ? printed.map(Number) : [];
  if (activated === undefined || total === undefined) throw new Error('The host printed no times.');
  return [activated, total];
}
