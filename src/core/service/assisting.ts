// Entry point for assistants, separate from the service so that it is loaded on the first request. A model sends the
// input; invalid input is answered with a description of valid input.

import * as l10n from '@vscode/l10n';
import { createTermAnswer } from '../features/assistant/explainTerm';
import type { Knowledge } from '../features/assistant/knowledge';
import { readWorkspaceFile, hasField, readTextInput } from '../features/assistant/toolInput';
import { createNeighborsAnswer } from '../features/assistant/neighborsAnswer';
import { createFileTermsAnswer } from '../features/assistant/termsOfFile';
import type { GlossaryService } from './glossaryService';

export { readTextInput } from '../features/assistant/toolInput';
export { truncate } from '../features/assistant/termText';

/** Answers `{"term"}` with everything known about the word. */
export async function explainTermForAssistant(
  service: GlossaryService,
  input: unknown,
): Promise<string> {
  const word = readTextInput(input, 'term', { term: 'SLA' });
  if (word.kind === 'wrong') return word.answer;
  return createTermAnswer(word.text, await getKnowledge(service));
}

/** Answers `{"file"}` with the terms that the file uses. */
export async function listTermsForAssistant(
  service: GlossaryService,
  input: unknown,
): Promise<string> {
  const path = readTextInput(input, 'file', { file: 'src/main.ts' });
  if (path.kind === 'wrong') return path.answer;
  const file = await readWorkspaceFile(path.text, service.workspace);
  if (file.kind === 'wrong') return file.answer;
  return createFileTermsAnswer(file, await getKnowledge(service));
}

/** Answers `{"node"}` with the connections of the box, only in the diagrams of `{"file"}` if it is given. */
export async function findNeighborsForAssistant(
  service: GlossaryService,
  input: unknown,
): Promise<string> {
  const example = { node: 'Payment service' };
  const node = readTextInput(input, 'node', example);
  if (node.kind === 'wrong') return node.answer;
  const knowledge = await getKnowledge(service);
  if (!hasField(input, 'file')) return createNeighborsAnswer(node.text, knowledge);
  const path = readTextInput(input, 'file', { ...example, file: 'docs/architecture.mmd' });
  if (path.kind === 'wrong') return path.answer;
  const file = await readWorkspaceFile(path.text, service.workspace);
  if (file.kind === 'wrong') return file.answer;
  const diagrams = knowledge.diagrams.filter(({ diagram }) => diagram.uri === file.uri);
  if (diagrams.length === 0) return l10n.t('Cannot read any diagram in “{0}”.', path.text);
  return createNeighborsAnswer(node.text, { ...knowledge, diagrams });
}

/** Returns the data that answers are based on. */
export async function getKnowledge(service: GlossaryService): Promise<Knowledge> {
  return {
    glossary: await service.glossary(),
    index: await service.index(),
    diagrams: await service.diagrams(),
    folders: service.workspace.folders,
  };
}
