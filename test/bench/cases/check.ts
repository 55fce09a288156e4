import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { languages, makeTerms, makeText } from '../data';
import type { BenchCase, Figure } from '../harness';
import { percentile, timeEach } from '../harness';

const files = 7000;
const charactersPerFile = 6400;
const runs = 3;
const extensions = { typescript: 'ts', python: 'py', java: 'java', markdown: 'md' } as const;

/** `check` from the start of the process to its end, on a repository as large as a company's. */
export const check: BenchCase = {
  name: 'check',
  async run(): Promise<readonly Figure[]> {
    const folder = mkdtempSync(join(tmpdir(), 'architecture-glossary-bench-'));
    try {
      const cli = join(folder, 'cli.js');
      await buildCommandLine(cli);
      const repository = join(folder, 'repository');
      writeRepository(repository);
      const args = [cli, 'check', '--cwd', repository, '--format', 'json'];
      // The fastest counts: what neighbours on the machine add is not ours.
      const times = timeEach(runs, 1, () => spawnSync(process.execPath, args));
      const reading = timeEach(runs, 1, () => {
        readAll(repository);
      });
      const seconds = percentile(times, 0) / 1000;
      return [
        {
          name: `check, ${String(files)} files, 45 MB, 200 terms`,
          value: seconds,
          unit: 's',
          budget: { atMost: 1 },
        },
        {
          name: 'reading the same files, nothing else',
          value: percentile(reading, 0) / 1000,
          unit: 's',
        },
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function buildCommandLine(outfile: string): Promise<void> {
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    minify: true,
    target: 'es2022',
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    alias: { '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js' },
    logLevel: 'silent',
  });
}

/** One file in ten is a document. */
function writeRepository(folder: string): void {
  const terms = makeTerms(200);
  const code = languages.filter((language) => language !== 'markdown');
  for (let i = 0; i < files; i++) {
    const language = i % 10 === 0 ? 'markdown' : (code[i % code.length] ?? 'typescript');
    const parent = join(folder, `part${String(i % 40)}`, `unit${String(i % 350)}`);
    mkdirSync(parent, { recursive: true });
    const text = makeText(language, charactersPerFile, terms, i);
    writeFileSync(join(parent, `file${String(i)}.${extensions[language]}`), text);
  }
  const entries = terms.map(({ name, expansion, definition, avoid }) => ({
    name,
    ...(expansion !== undefined && { expansion }),
    definition,
    avoid,
  }));
  // JSON is YAML too.
  writeFileSync(join(folder, 'glossary.yml'), JSON.stringify({ terms: entries }, undefined, 1));
}

function readAll(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name), 'utf8');
  }
}
