import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ExportedRepository,
  exportFormat,
  exportVersion,
} from '../../src/core/features/export/exportedGlossary';
import { makeTerms } from './data';

/** Creates a repository as it is exported, without diagrams. */
export function makeRepository(i: number, termCount: number): ExportedRepository {
  const id = `bench/repository${i}`;
  const terms = makeTerms(termCount, i + 1).map((term, at) => ({
    ...{ id: `term-${at}`, name: term.name, expansion: term.expansion },
    ...{ summary: `${term.definition.split('. ', 1)[0] ?? ''}.`, definition: term.definition },
    ...{ aliases: term.aliases, avoid: term.avoid, status: term.status, owner: term.owner },
    ...{ file: 'GLOSSARY.md', line: at * 4 + 3, rank: at + 1 },
    uses: { code: at % 7, docs: at % 5, files: at % 3 },
  }));
  return { id, name: `Repository ${i}`, terms, diagrams: [], problems: [] };
}

/** Writes the exported files of many repositories. */
export function writeExports(folder: string, files: number, termsPerFile: number): void {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < files; i++) {
    const repositories = [makeRepository(i, termsPerFile)];
    const text = JSON.stringify({ format: exportFormat, version: exportVersion, repositories });
    writeFileSync(join(folder, `repository${String(i).padStart(4, '0')}.json`), text);
  }
}
