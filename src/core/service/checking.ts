// Entry point for checks, separate from the service so that start-up does not load it.

import {
  type ProjectFacts,
  type ProjectParts,
  createProjectFacts,
} from '../features/checks/projectFacts';
import type { LinkedDiagram } from '../diagram/linkedDiagrams';
import type { GlossaryService } from './glossaryService';
import type { DocumentUri } from '../text/textDocument';
import type { GlossaryWords } from '../matching/indexedGlossary';
import { checkDocument } from '../features/checks/checkDocument';
import { DocumentFacts } from '../features/checks/documentFacts';
import { unexplainedAcronym } from '../features/checks/rules/unexplainedAcronym';

export { isOnlyForReaders } from '../glossary/acronymListProblems';
export { DocumentFacts } from '../features/checks/documentFacts';
export { applyLevel } from '../features/checks/severities';
export { checkDocument, isConfirmed, dependsOnEvidence } from '../features/checks/checkDocument';
export { CollectedEvidence } from '../features/checks/wordEvidence';
export { checkFiles, collectEvidence, listTermsOnDiagrams } from '../features/checks/checkFiles';
export { countOtherBoxes } from '../features/checks/rules/nodeWithoutTerm';
export { createProjectFacts } from '../features/checks/projectFacts';
export { findExpansionElsewhere } from '../features/checks/findExpansionElsewhere';
export { findSameFixFindings } from '../features/checks/sameFixFindings';
export { hasSameFix } from '../features/checks/finding';
export { planIgnoreEdit } from '../features/checks/planIgnoreEdit';
export {
  readSettingsFile,
  settingsFileName,
  findSettingsWithRefusedGlobs,
} from '../features/checks/settingsFile';

/** The settings of a check that the service cannot determine. */
export interface CheckRequest extends Pick<
  ProjectParts,
  'settings' | 'matchesIn' | 'isUsed' | 'evidence'
> {
  readonly words: GlossaryWords;
  /**
   * `all`: parses all diagrams. `of`: parses those of one file and uses the outlines of the others. `none`: for files
   * that no check compares with diagrams, because the parser is large.
   */
  readonly diagrams: 'all' | 'none' | { readonly of: DocumentUri };
}

/** Returns the data that files are checked against. */
export async function createCheckedProject(
  service: GlossaryService,
  { words, diagrams: requested, ...rest }: CheckRequest,
): Promise<ProjectFacts> {
  const diagrams = await listDiagramsFor(service, requested);
  const { folders } = service.workspace;
  return createProjectFacts({
    ...rest,
    glossary: words.glossary,
    index: words.index,
    folders,
    diagrams,
  });
}

async function listDiagramsFor(
  service: GlossaryService,
  requested: CheckRequest['diagrams'],
): Promise<readonly LinkedDiagram[]> {
  if (requested === 'none') return [];
  if (requested === 'all') return service.diagrams();
  const known = await service.knownDiagrams();
  const diagramsByKey = new Map<string, LinkedDiagram>();
  for (const one of known.all) {
    if (one.uri !== requested.of) continue;
    const { linked } = await known.read(one);
    if (linked) diagramsByKey.set(one.text, linked);
  }
  const outlines = await known.outlines();
  return outlines.flatMap((outline) =>
    outline.diagram.uri === requested.of
      ? (diagramsByKey.get(outline.diagram.text) ?? [])
      : outline,
  );
}

/** Returns the glossary and its index in the same version: the glossary may change between the two requests. */
export async function getWords(service: GlossaryService): Promise<GlossaryWords> {
  for (;;) {
    const glossary = await service.glossary();
    const index = await service.index();
    if (glossary === (await service.glossary())) return { glossary, index };
  }
}

/**
 * Returns the acronyms of a definition that neither the glossary nor the definition explains, each once.
 *
 * @param uri The file that the definition is for, which determines its readers.
 */
export function listUnexplainedAcronyms(
  project: ProjectFacts,
  uri: DocumentUri,
  definition: string,
): readonly string[] {
  // Definitions are Markdown in every format.
  const facts = new DocumentFacts(project, `${uri}.md`, definition);
  const found = checkDocument(facts).filter(({ code }) => code === unexplainedAcronym.code);
  return [...new Set(found.map(({ word }) => word))];
}
