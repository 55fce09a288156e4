// Reads all files of a folder, splits them into words, and parses their Mermaid diagrams: the least that a check of
// documents does. A program of its own, because `check` is measured from its start, too.
// Usage: plainCheck.mjs FOLDER
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadMermaidParser } from '../../src/node/folderService';
import { splitWords } from './yardsticks';

const fence = /^```mermaid\n(.*?)^```$/gmsu;

const [folder = ''] = process.argv.slice(2);
const parser = await loadMermaidParser(resolve('dist/cli.js'), './mermaidParser.js');
let words = 0;
let diagrams = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
  words += splitWords(text).length;
  for (const [, chart = ''] of text.matchAll(fence)) {
    const { kind } = await parser.parse(chart);
    if (kind === 'diagram') diagrams++;
  }
}
process.stdout.write(`${String(words)} words, ${String(diagrams)} diagrams\n`);
