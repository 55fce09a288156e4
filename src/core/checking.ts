import type { ProjectFacts, ProjectParts } from './features/checks/projectFacts';
import { projectFacts } from './features/checks/projectFacts';
import type { Words } from './features/usages/scans';
import type { GlossaryService } from './service';

// What only checks need stands here and not in the service, so that start-up does not load it.

/** What is asked of the whole, beside what the service knows by itself. */
export interface CheckRequest extends Pick<ProjectParts, 'settings' | 'matchesIn' | 'isUsed'> {
  readonly words: Words;
  /** Only where a file has to do with them: their parser is large. */
  readonly withDiagrams: boolean;
}

/** What files are checked against. */
export async function checkedProject(
  service: GlossaryService,
  { words, withDiagrams, ...rest }: CheckRequest,
): Promise<ProjectFacts> {
  const diagrams = withDiagrams ? await service.diagrams() : [];
  const { folders } = service.workspace;
  return projectFacts({ ...rest, glossary: words.glossary, index: words.index, folders, diagrams });
}

/** The glossary may change between two questions: both answers are of the same one. */
export async function wordsOf(service: GlossaryService): Promise<Words> {
  for (;;) {
    const glossary = await service.glossary();
    const index = await service.index();
    if (glossary === (await service.glossary())) return { glossary, index };
  }
}
