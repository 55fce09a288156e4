import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Term } from '../../src/core/glossary/term';
import { languages, makeFlowchart, makeText } from './data';
import { extensions } from './manyTexts';
import { writeGlossary } from './realFiles';

export const fileCount = 7000;
const charactersPerFile = 6400;
const ignoreRules = 'node_modules/\ndist/\n*.log\n.env\n/coverage\n!keep.log\n**/tmp/*.txt\n';

/** Writes a repository as large as a company's, 45 MB; one file in ten is a document. */
export function writeRepository(folder: string, terms: readonly Term[]): void {
  const code = languages.filter((language) => language !== 'markdown');
  for (let i = 0; i < fileCount; i++) {
    const language = i % 10 === 0 ? 'markdown' : (code[i % code.length] ?? 'typescript');
    const parent = join(folder, `part${String(i % 40)}`, `unit${String(i % 350)}`);
    mkdirSync(parent, { recursive: true });
    const text = makeText(language, charactersPerFile, terms, i);
    writeFileSync(join(parent, `file${String(i)}.${extensions[language]}`), text);
  }
  writeGlossary(folder, terms);
  writeFileSync(join(folder, '.gitignore'), ignoreRules);
}

export const documentationFileCount = 14_000;
export const diagramCount = 500;
const charactersPerPage = 3200;

/**
 * A documentation repository: two files in three are pages, about one in 20 of them has a diagram, and the glossary is one of the
 * pages. No diagram is about the first term, so that explaining it needs no parser.
 */
export function writeDocumentation(
  folder: string,
  terms: readonly Term[],
  files = documentationFileCount,
): void {
  const pages = Math.floor((files * 2) / 3);
  const diagrams = Math.floor((files * diagramCount) / documentationFileCount);
  const pagesPerDiagram = Math.floor(pages / diagrams);
  const inDiagrams = terms.slice(1);
  for (let i = 0; i < files; i++) {
    const parent = join(folder, 'docs', `area${String(i % 60)}`, `topic${String(i % 900)}`);
    mkdirSync(parent, { recursive: true });
    if (i >= pages) {
      const text = makeText('typescript', charactersPerPage, terms, i);
      writeFileSync(join(parent, `sample${String(i)}.ts`), text);
      continue;
    }
    const text = makeText('markdown', charactersPerPage, terms, i);
    const hasDiagram = i % pagesPerDiagram === 0 && i < pagesPerDiagram * diagrams;
    const chart = hasDiagram
      ? `\n\`\`\`mermaid\n${makeFlowchart(6 + (i % 20), inDiagrams, i)}\n\`\`\`\n`
      : '';
    writeFileSync(join(parent, `page${String(i)}.md`), `# Page ${String(i)}\n\n${text}\n${chart}`);
  }
  const entries = terms.map(({ name, expansion, definition }) => {
    const title = expansion === undefined ? name : `${name} (${expansion})`;
    return `## ${title}\n\n${definition}\n`;
  });
  writeFileSync(join(folder, 'docs', 'glossary.md'), `# Glossary\n\n${entries.join('\n')}`);
  writeFileSync(join(folder, '.gitignore'), ignoreRules);
}

/** Returns the words of the terms as a list for ripgrep, one per line. */
export function wordList(terms: readonly Term[]): string {
  const words = terms.flatMap(({ name, expansion, avoid }) => [name, expansion ?? name, ...avoid]);
  return `${[...new Set(words)].join('\n')}\n`;
}

export function readAll(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) readFileSync(join(entry.parentPath, entry.name), 'utf8');
  }
}
