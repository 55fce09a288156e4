import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BenchCase, Figure } from '../harness';
import { median } from '../harness';

const starts = 9;

/**
 * Loads and activates the bundle in a fresh process, with an editor that answers everything and does nothing: what is
 * left is the extension's own time. Prints milliseconds.
 */
const activate = `
const { performance } = require('node:perf_hooks');
const Module = require('node:module');
const anything = (known = {}) => new Proxy(function () {}, {
  get: (_, name) => name in known ? known[name] : name === Symbol.iterator || name === 'then' ? undefined : anything(),
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
require(process.argv[1]).activate({ subscriptions: [], extensionUri: anything(), workspaceState: anything() });
process.stdout.write(String(performance.now() - start), () => process.exit());
`;

/** What the editor waits for at start-up, and what it has to read for it. */
export const activation: BenchCase = {
  name: 'activation',
  async run(): Promise<readonly Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'architecture-glossary-bench-'));
    try {
      const bundle = join(folder, 'extension.js');
      await bundleExtension(bundle);
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
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function bundleExtension(outfile: string): Promise<void> {
  await build({
    entryPoints: ['src/extension/extension.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { SAMPLE_FILES: '[]' },
    logLevel: 'warning',
  });
}
