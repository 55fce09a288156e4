import type { ProjectFacts } from './features/checks/projectFacts';
import { projectFacts } from './features/checks/projectFacts';
import type { LinkedDiagram } from './features/diagrams/linkedDiagrams';
import type { GlossaryService } from './service';
import { latest } from './workspace/latest';

// What only checks need stands here and not in the service, so that start-up does not load it.

const noDiagrams: readonly LinkedDiagram[] = [];

/** What files are checked against, asked anew for each; the diagrams only where a file has to do with them. */
export type CheckedProject = (withDiagrams: boolean) => Promise<ProjectFacts>;

/** Works out the facts of the whole again only when something has changed. */
export function checkedProject(service: GlossaryService): CheckedProject {
  const { workspace, settings } = service.parts;
  const factsOf = latest((...[folders, current, glossary, index, diagrams]: FactInputs) =>
    projectFacts({ folders, settings: current, glossary, index, diagrams }),
  );
  return async (withDiagrams) =>
    factsOf(
      workspace.folders,
      settings(),
      await service.glossary(),
      await service.index(),
      withDiagrams ? await service.diagrams() : noDiagrams,
    );
}

type FactInputs = readonly [
  ProjectFacts['folders'],
  ProjectFacts['settings'],
  ProjectFacts['glossary'],
  ProjectFacts['index'],
  ProjectFacts['diagrams'],
];
