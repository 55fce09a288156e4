import { getGlossaryGlobs, isDocument } from '../glossary/discovery/glossaryFileClassifier';
import { mayBeGlossary } from '../glossary/discovery/mayBeGlossary';
import { findFormatId } from '../glossary/glossaryFormat';
import { mayDefineEntries } from '../glossary/discovery/latexCommands';
import type { DocumentUri } from '../text/textDocument';
import { hasGlossaryHeading } from '../glossary/discovery/glossaryHeading';
import type { DocumentFacts } from '../glossary/glossaryStore';
import { FileCatalog, type ProbeMany } from '../workspace/fileCatalog';
import type { Scheduler } from '../workspace/scheduler';
import type { Settings } from '../workspace/settings';
import type { Workspace } from '../workspace/workspace';
import { mayHaveDiagram } from './diagramBlocks';
import { getDiagramGlobs, mermaidGlob } from './diagramFileFilter';

/** Lists the files that may be glossaries or contain diagrams, and remembers which documents do. */
export function createDocumentCatalog(
  workspace: Workspace,
  settings: () => Settings,
  scheduler: Scheduler,
  answersEarly = false,
  probeMany?: ProbeMany<DocumentFacts>,
): FileCatalog<DocumentFacts> {
  return new FileCatalog(workspace, scheduler, {
    globs: () => [...getGlossaryGlobs(settings()), mermaidGlob, ...getDiagramGlobs(settings())],
    isProbed: isDocument,
    probe: findDocumentFacts,
    probeMany,
    answersEarly,
  });
}

/** Returns what a document contains; `undefined` for most, which contain nothing of interest. */
export function findDocumentFacts(text: string, uri: DocumentUri): DocumentFacts | undefined {
  const isLatex = findFormatId(uri) === 'latex';
  const hasDiagram = mayHaveDiagram(text);
  const hasGlossary = isLatex ? mayDefineEntries(text) : hasGlossaryHeading(text);
  const looksLikeGlossary = !hasGlossary && !isLatex && mayBeGlossary(text);
  return hasDiagram || hasGlossary || looksLikeGlossary
    ? { hasDiagram, hasGlossary, looksLikeGlossary }
    : undefined;
}
