import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { completeFields, type Term } from '../../src/core/glossary/term';
import { folder as anyFolder, seeded } from './data';

const packages = 'node_modules';
const largest = 500_000;
const minified = /\.min\.\w+$/u;

/**
 * Copies documents and source files of the installed packages: real texts that are the same wherever the lock file is.
 * Every n-th file is taken, so that many packages contribute.
 *
 * @returns The texts of the documents among them.
 */
export function copyRealFiles(folder: string, count: number): readonly string[] {
  const all = readdirSync(packages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:md|ts|js|mjs)$/u.test(file) && !minified.test(file))
    .sort((a, b) => (a < b ? -1 : 1));
  const step = Math.max(1, Math.floor(all.length / count));
  const documents: string[] = [];
  let copied = 0;
  for (let i = 0; i < all.length && copied < count; i += step) {
    const file = join(packages, all[i] ?? '');
    const { size } = statSync(file);
    if (!statSync(file).isFile() || size > largest) continue;
    // No part of a path may be a folder of generated or installed files, which is left out.
    const parts = relative(packages, file)
      .split(/[\\/]/u)
      .map((part) => (/^(?:node_modules|dist|build|out|vendor|\..*)$/u.test(part) ? 'code' : part));
    const target = join(folder, 'packages', ...parts);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(file, target);
    copied += 1;
    if (file.endsWith('.md')) documents.push(readFileSync(file, 'utf8'));
  }
  return documents;
}

/** Returns terms whose names are acronyms and phrases in the texts: some frequent, most of them rare. */
export function findRealTerms(texts: readonly string[], count: number): readonly Term[] {
  const found = new Set<string>();
  for (const text of texts)
    for (const [words] of text.matchAll(/\b(?:[A-Z]{3,5}|[A-Z][a-z]{3,} [a-z]{4,})\b/gu))
      found.add(words);
  const names = [...found].sort((a, b) => (a < b ? -1 : 1));
  const random = seeded(7);
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, names.length))
    chosen.add(names[Math.floor(random() * names.length)] ?? '');
  return [...chosen].map((name, i) => {
    const at = { start: i, end: i };
    return {
      ...completeFields({ name, definition: `Something that is called ${name}.` }),
      source: { uri: `${anyFolder}/glossary.yml`, entry: at, name: at, definition: at },
    };
  });
}

export function writeGlossary(folder: string, terms: readonly Term[]): void {
  const entries = terms.map(({ name, expansion, definition, avoid }) => ({
    name,
    ...(expansion !== undefined && { expansion }),
    definition,
    avoid,
  }));
  // JSON is also YAML.
  writeFileSync(join(folder, 'glossary.yml'), JSON.stringify({ terms: entries }, undefined, 1));
}
