// Entry point for walks: stories about a diagram, step by step.

import type { WrittenWalk } from '../glossary/writtenWalk';
import type { GlossaryService } from './glossaryService';

export { createTour } from '../features/walk/createTour';
export { createRecordedWalk, createWalks } from '../features/walk/createWalks';
export { writeStep } from '../diagram/findStepTarget';
export { listWalkPlaces, planWalk } from '../features/edit/planWalk';

/** Returns the walks of all glossary files. */
export async function listWrittenWalks(service: GlossaryService): Promise<readonly WrittenWalk[]> {
  const { files } = await service.glossary();
  return [...files.values()].flatMap(({ walks }) => walks);
}
