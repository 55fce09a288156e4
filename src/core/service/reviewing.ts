// Entry point for checks of one text by programs that keep running, with what all files of the folder show about words.

import { checkDocument, dependsOnEvidence } from '../features/checks/checkDocument';
import { collectEvidence } from '../features/checks/checkFiles';
import { DocumentFacts } from '../features/checks/documentFacts';
import type { Finding } from '../features/checks/finding';
import type { ProjectFacts } from '../features/checks/projectFacts';
import { checkStory, type StoryCheckUp } from '../features/checks/storyCheckUp';
import { CollectedEvidence } from '../features/checks/wordEvidence';
import type { Glossary } from '../glossary/glossaryStore';
import { findCheckableFiles } from '../sourceText/checkableFiles';
import { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';
import { type CancellationToken, isCanceled } from '../workspace/cancellation';
import type { Settings } from '../workspace/settings';
import { createCheckedProject, getWords } from './checking';
import type { GlossaryService } from './glossaryService';

/** A text to check, as if it were a file. */
export interface TextToCheck {
  readonly uri: DocumentUri;
  readonly text: string;
  /** Whether to check it as a user story; by default, the settings decide by its path. */
  readonly isStory?: boolean | undefined;
}

export interface CheckedText {
  readonly findings: readonly Finding[];
  readonly lines: LineMap;
  /** `undefined` for a text that is no user story. */
  readonly story: StoryCheckUp | undefined;
}

/** Checks texts. Reads the files of the folder only for words that depend on them, once for each state of the glossary. */
export class TextChecker {
  readonly #service: GlossaryService;
  readonly #settings: () => Settings;
  #collected: { readonly glossary: Glossary; readonly evidence: CollectedEvidence } | undefined;

  constructor(service: GlossaryService, settings: () => Settings) {
    this.#service = service;
    this.#settings = settings;
  }

  /** If canceled, the result must not be used. */
  async check(text: TextToCheck, token: CancellationToken): Promise<CheckedText> {
    const words = await getWords(this.#service);
    const settings = this.#settings();
    const read = await createCheckedProject(this.#service, {
      ...{ words, settings, diagrams: { of: text.uri } },
    });
    const { isStory } = text;
    const project = isStory === undefined ? read : { ...read, isStory: () => isStory };
    const first = new DocumentFacts(project, text.uri, text.text);
    if (isCanceled(token) || !dependsOnEvidence(first)) return finish(first);
    const evidence = await this.#collect(project, words.glossary, token);
    return finish(new DocumentFacts({ ...project, evidence }, text.uri, text.text));
  }

  async #collect(
    project: ProjectFacts,
    glossary: Glossary,
    token: CancellationToken,
  ): Promise<CollectedEvidence> {
    if (this.#collected?.glossary === glossary) return this.#collected.evidence;
    const { workspace, scheduler } = this.#service.parts;
    const evidence = new CollectedEvidence(
      glossary.terms,
      CollectedEvidence.createTables(glossary.terms),
    );
    const files = await findCheckableFiles(workspace, token);
    await collectEvidence({ workspace, scheduler, project, files, token }, evidence);
    if (!isCanceled(token)) this.#collected = { glossary, evidence };
    return evidence;
  }
}

function finish(document: DocumentFacts): CheckedText {
  const findings = checkDocument(document);
  return { findings, lines: document.fileLines, story: checkStory(document, findings) };
}
