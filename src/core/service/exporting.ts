// Entry point for exported glossaries: files that other programs and the exported page read.

import {
  type DiagramToExport,
  type WalkToExport,
  exportDiagrams,
} from '../features/export/exportDiagrams';
import { createTermIds } from '../features/export/exportIds';
import { type FindChange, exportTerms } from '../features/export/exportTerms';
import type {
  ExportedProblem,
  ExportedRepository,
  RepositoryHead,
} from '../features/export/exportedGlossary';
import {
  type Repositories,
  writeMarkdown as writeMarkdownPage,
} from '../features/export/writeTables';
import { copyAllAsMarkdown } from '../features/browse/copyAsMarkdown';
import { rankTerms } from '../features/browse/startTerms';
import type { Usages } from '../features/usages/usages';
import { createTour } from '../features/walk/createTour';
import { createWalks } from '../features/walk/createWalks';
import type { TermFields } from '../glossary/term';
import { escapeMarkdown } from '../markdown/escapeMarkdown';
import { toSafeMarkdown } from '../markdown/safeMarkdown';
import type { PlacedProblem } from '../problem/problem';
import type { DocumentUri } from '../text/textDocument';
import { getDisplayPath } from '../workspace/paths';
import type { GlossaryService } from './glossaryService';
import { listWrittenWalks } from './walking';

export type * from '../features/export/exportedGlossary';
export { readExport } from '../features/export/readExported';
export { writeJson } from '../features/export/writeJson';
export { type Repositories, writeAbbreviations, writeCsv } from '../features/export/writeTables';
export { createRepositoryLinks, fillLink, readRemote } from '../features/export/repositoryLinks';

/**
 * Writes the terms as one page, which is read as a glossary with the same terms.
 *
 * @param isOne Whether there is only one repository.
 */
export function writeMarkdown(repositories: Repositories, isOne: boolean): AsyncIterable<string> {
  return writeMarkdownPage(repositories, writeEntries, isOne);
}

function writeEntries(terms: readonly TermFields[]): readonly string[] {
  return copyAllAsMarkdown(terms).map((copy, i) => {
    if (copy.kind === 'text') return copy.text;
    // The entry has a value that Markdown has no place for.
    const { name = '', definition = '' } = terms[i] ?? {};
    return `## ${escapeMarkdown(name)}\n\n${toSafeMarkdown(definition).trim()}\n`;
  });
}

/** More words than a tour shows, so that those that its boxes explain can be left out. */
const maxTourWords = 20;

/** What the service cannot determine. */
export interface ExportFacts {
  readonly head: RepositoryHead;
  readonly usages: Usages;
  readonly changeOf: FindChange;
}

/** Returns the glossary and the diagrams of a workspace as plain data. */
export async function exportRepository(
  service: GlossaryService,
  { head, usages, changeOf }: ExportFacts,
): Promise<ExportedRepository> {
  await service.whenFound();
  const glossary = await service.glossary();
  const index = await service.index();
  const ids = createTermIds(glossary.terms);
  const pathOf = (uri: DocumentUri): string => getDisplayPath(uri, service.workspace.folders);
  const uses = usages.countAll();
  const filesUsing = new Map(Array.from(uses, ([term, { files }]) => [term, files]));
  const read = await readAll(service);
  const ranked = rankTerms(glossary.terms, filesUsing, read[0]?.linked);
  const written = await listWrittenWalks(service);
  const diagrams = read.map((one, i): DiagramToExport => {
    const tour = i === 0 ? createTour(one.linked, ranked.slice(0, maxTourWords)) : undefined;
    const walks: readonly WalkToExport[] = [
      ...createWalks(one.linked, written),
      ...(tour === undefined ? [] : [tour]),
    ];
    return { ...one, walks };
  });
  const problems = [...(await service.glossaryProblems()), ...(await service.diagramProblems())];
  return {
    ...head,
    terms: exportTerms({ glossary, index, ids, uses, ranked, pathOf, changeOf }),
    diagrams: exportDiagrams(diagrams, { ids, pathOf }),
    problems: problems.map((problem) => exportProblem(problem, pathOf)),
  };
}

/** Returns all diagrams that can be parsed, the main one first. */
async function readAll(
  service: GlossaryService,
): Promise<readonly Pick<DiagramToExport, 'known' | 'linked'>[]> {
  const known = await service.knownDiagrams();
  const diagrams: Pick<DiagramToExport, 'known' | 'linked'>[] = [];
  for (const one of known.all) {
    const { linked } = await known.read(one);
    if (linked) diagrams.push({ known: one, linked });
  }
  return diagrams;
}

function exportProblem(
  { problem: { code, severity, message, uri, range }, lines }: PlacedProblem,
  pathOf: (uri: DocumentUri) => string,
): ExportedProblem {
  const { line, character } = lines.positionAt(range.start);
  return {
    ...{ code, severity, message },
    file: pathOf(uri),
    line: line + 1,
    column: character + 1,
  };
}
