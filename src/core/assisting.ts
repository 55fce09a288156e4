import * as l10n from '@vscode/l10n';
import { explainTermAnswer } from './features/assistant/explainTerm';
import type { Knowledge } from './features/assistant/knowledge';
import { readNamedFile } from './features/assistant/namedFile';
import { neighboursAnswer } from './features/assistant/neighbours';
import { termsOfFileAnswer } from './features/assistant/termsOfFile';
import { hasField, readText } from './features/assistant/toolInput';
import type { GlossaryService } from './service';

// The requests of assistants, separate from the service so that they are loaded on the first request. The input is
// whatever a model sent; invalid input is answered with a description of valid input.

/** Answers `{"term"}` with everything known about the word. */
export async function explainTermFor(service: GlossaryService, input: unknown): Promise<string> {
  const word = readText(input, 'term', { term: 'SLA' });
  if (word.kind === 'wrong') return word.answer;
  return explainTermAnswer(word.text, await knowledgeOf(service));
}

/** Answers `{"file"}` with the terms that the file uses. */
export async function listTermsFor(service: GlossaryService, input: unknown): Promise<string> {
  const path = readText(input, 'file', { file: 'src/main.ts' });
  if (path.kind === 'wrong') return path.answer;
  const file = await readNamedFile(path.text, service.workspace);
  if (file.kind === 'wrong') return file.answer;
  return termsOfFileAnswer(file, await knowledgeOf(service));
}

/** Answers `{"node"}` with the connections of the box, only in the diagrams of `{"file"}` if it is given. */
export async function findNeighboursFor(service: GlossaryService, input: unknown): Promise<string> {
  const example = { node: 'Payment service' };
  const node = readText(input, 'node', example);
  if (node.kind === 'wrong') return node.answer;
  const knowledge = await knowledgeOf(service);
  if (!hasField(input, 'file')) return neighboursAnswer(node.text, knowledge);
  const path = readText(input, 'file', { ...example, file: 'docs/architecture.mmd' });
  if (path.kind === 'wrong') return path.answer;
  const file = await readNamedFile(path.text, service.workspace);
  if (file.kind === 'wrong') return file.answer;
  const diagrams = knowledge.diagrams.filter(({ diagram }) => diagram.uri === file.uri);
  if (diagrams.length === 0) return l10n.t('Cannot read any diagram in “{0}”.', path.text);
  return neighboursAnswer(node.text, { ...knowledge, diagrams });
}

async function knowledgeOf(service: GlossaryService): Promise<Knowledge> {
  return {
    glossary: await service.glossary(),
    index: await service.index(),
    diagrams: await service.diagrams(),
    folders: service.workspace.folders,
  };
}
