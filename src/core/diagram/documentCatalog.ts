import { glossaryGlobs, isDocument } from '../glossary/discovery/glossaryFiles';
import { mayBeGlossary } from '../glossary/discovery/glossaryLook';
import { hasGlossaryHeading } from '../glossary/discovery/glossaryHeading';
import type { DocumentFacts } from '../glossary/glossaryStore';
import { FileCatalog } from '../workspace/fileCatalog';
import type { Scheduler } from '../workspace/scheduler';
import type { Settings } from '../workspace/settings';
import type { Workspace } from '../workspace/workspace';
import { mayHaveDiagram } from './diagramBlocks';
import { chosenDiagramGlobs, mermaidGlob } from './diagramFiles';

/** Lists the files that may be glossaries or contain diagrams, and remembers which documents do. */
export function createDocumentCatalog(
  workspace: Workspace,
  settings: () => Settings,
  scheduler: Scheduler,
  answersEarly = false,
): FileCatalog<DocumentFacts> {
  return new FileCatalog(workspace, scheduler, {
    globs: () => [...glossaryGlobs(settings()), mermaidGlob, ...chosenDiagramGlobs(settings())],
    isProbed: isDocument,
    probe: factsOf,
    answersEarly,
  });
}

/** Most documents contain neither, and are not remembered. */
function factsOf(text: string): DocumentFacts | undefined {
  const hasDiagram = mayHaveDiagram(text);
  const hasGlossary = hasGlossaryHeading(text);
  const looksLikeGlossary = !hasGlossary && mayBeGlossary(text);
  return hasDiagram || hasGlossary || looksLikeGlossary
    ? { hasDiagram, hasGlossary, looksLikeGlossary }
    : undefined;
}
