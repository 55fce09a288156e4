// Entry point for checks, separate from the service so that start-up does not load it.

import type { Finding } from '../features/checks/finding';
import type { CheckedFile } from '../features/checks/checkFiles';
import type { MatchedWords } from '../features/usages/usageIndex';
import type { Usages } from '../features/usages/usages';
import type { Term } from '../glossary/term';
import type { CancellationToken } from '../workspace/cancellation';
import type { IgnoredFiles } from '../workspace/ignoredFiles';
import type { Settings } from '../workspace/settings';
import type { WorkspaceFacts } from './workspaceFacts';
import { findSameFixFindings } from '../features/checks/sameFixFindings';
import { isUsagePath } from '../sourceText/checkableFiles';
import { isOwnPath, isOwnText } from '../sourceText/ownFiles';
import { findFolder, getDisplayPath } from '../workspace/paths';

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
export {
  checkDocument,
  dependsOnEvidence,
  isConfirmed,
  prepareFindings,
} from '../features/checks/checkDocument';
export { CollectedEvidence } from '../features/checks/wordEvidence';
export { checkFiles, collectEvidence, listTermsOnDiagrams } from '../features/checks/checkFiles';
export { countBoxes, countOtherBoxes } from '../features/checks/rules/nodeWithoutTerm';
export { createProjectFacts } from '../features/checks/projectFacts';
export { listFixes } from '../features/checks/fixes';
export { ExpansionSearch } from './expansionSearch';
export { WorkspaceFacts } from './workspaceFacts';
export {
  checkStory,
  describeStory,
  planStoryEdits,
  previewStoryChoice,
  putInParentheses,
} from '../features/checks/storyCheckUp';
export { planKnownAcronym } from '../features/checks/planKnownAcronym';
export {
  editorSettingsFileName,
  readClientSettings,
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

/** What the checks of open documents share. */
export interface OpenDocumentParts {
  readonly service: GlossaryService;
  /** See `UsageIndex.words`. */
  readonly words: () => Promise<MatchedWords>;
  readonly workspaceFacts: WorkspaceFacts;
  readonly ignored: IgnoredFiles;
}

/** The text of an open document. */
export interface OpenText {
  readonly uri: DocumentUri;
  readonly languageId: string;
  readonly text: string;
}

/**
 * Returns the facts of an open document; `undefined` for one that is not checked, because third-party and ignored files
 * are not the user's to correct.
 */
export async function createOpenDocumentFacts(
  parts: OpenDocumentParts,
  { uri, languageId, text }: OpenText,
  settings: Settings,
): Promise<DocumentFacts | undefined> {
  if (!(await isChecked(parts, uri)) || !isOwnText(text)) return undefined;
  const { service, workspaceFacts } = parts;
  const words = await parts.words();
  const entries = words.glossary.files.get(uri)?.terms ?? [];
  const isUsed =
    entries.length > 0 && settings.checks['unused-term'] !== 'off'
      ? workspaceFacts.getLatestUse()
      : undefined;
  const { matchesIn } = words;
  const project = await createCheckedProject(service, {
    words,
    settings,
    diagrams: hasDiagrams(languageId, text, entries) ? { of: uri } : 'none',
    isUsed,
    evidence: workspaceFacts.knownEvidence,
    matchesIn,
  });
  return new DocumentFacts(project, uri, text);
}

async function isChecked(
  { service, ignored }: OpenDocumentParts,
  uri: DocumentUri,
): Promise<boolean> {
  const { folders } = service.workspace;
  if (findFolder(uri, folders) === undefined) return false;
  const path = getDisplayPath(uri, folders);
  const isGlossary = (await service.glossary()).files.has(uri);
  if (!isGlossary && !(isUsagePath(path) && isOwnPath(path))) return false;
  return !(await ignored.has(uri));
}

/** The diagram parser is large, and most documents have no diagrams. */
function hasDiagrams(languageId: string, text: string, entries: readonly Term[]): boolean {
  return (
    languageId === 'mermaid' ||
    /^[ \t>]*(?:```|~~~)mermaid/mu.test(text) ||
    entries.some(({ diagram }) => diagram.length > 0)
  );
}

/** Returns every finding of the workspace that the fix of one resolves too; see `findSameFixFindings`. */
export async function findSameFixes(
  { service, words }: Pick<OpenDocumentParts, 'service' | 'words'>,
  finding: Finding,
  {
    usages,
    settingsOf,
    token,
  }: {
    readonly usages: Usages;
    readonly settingsOf: (folder: DocumentUri) => Settings;
    readonly token: CancellationToken;
  },
): Promise<readonly CheckedFile[]> {
  const { workspace, scheduler } = service.parts;
  const projectOf = async (folder: DocumentUri): Promise<ProjectFacts> => {
    const { matchesIn, ...both } = await words();
    const settings = settingsOf(folder);
    return createCheckedProject(service, { words: both, matchesIn, settings, diagrams: 'all' });
  };
  return findSameFixFindings({ workspace, scheduler, token, usages, projectOf }, finding);
}
