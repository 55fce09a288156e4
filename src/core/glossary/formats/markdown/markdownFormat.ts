import * as l10n from '@vscode/l10n';
import type { EditResult, FileContent, GlossaryFormat, SourceText } from '../../format';
import { readDocument } from './readDocument';

function* read(source: SourceText): Generator<undefined, FileContent> {
  const { terms, problems } = yield* readDocument(source);
  return { terms: terms.map(({ term }) => term), imports: [], problems, readable: true };
}

function notYet(): EditResult {
  return { kind: 'refused', reason: l10n.t('This file can only be read.') };
}

/** Glossaries in Markdown, in the shapes that people write them. */
export const markdownFormat: GlossaryFormat = {
  id: 'markdown',
  read,
  add: notYet,
  change: notYet,
  remove: notYet,
};
