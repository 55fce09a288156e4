import type { ProjectFacts, ProjectParts } from './features/checks/projectFacts';
import { projectFacts } from './features/checks/projectFacts';
import type { Words } from './features/usages/scans';
import type { GlossaryService } from './service';

// The functions for checks, separate from the service so that start-up does not load them.

/** The settings of a check that the service cannot determine. */
export interface CheckRequest extends Pick<ProjectParts, 'settings' | 'matchesIn' | 'isUsed'> {
  readonly words: Words;
  /** Set only when a file contains diagrams, because their parser is large. */
  readonly withDiagrams: boolean;
}

/** Returns the data that files are checked against. */
export async function checkedProject(
  service: GlossaryService,
  { words, withDiagrams, ...rest }: CheckRequest,
): Promise<ProjectFacts> {
  const diagrams = withDiagrams ? await service.diagrams() : [];
  const { folders } = service.workspace;
  return projectFacts({ ...rest, glossary: words.glossary, index: words.index, folders, diagrams });
}

/** Returns the terms and the index of the same glossary, which may change between two requests. */
export async function wordsOf(service: GlossaryService): Promise<Words> {
  for (;;) {
    const glossary = await service.glossary();
    const index = await service.index();
    if (glossary === (await service.glossary())) return { glossary, index };
  }
}
