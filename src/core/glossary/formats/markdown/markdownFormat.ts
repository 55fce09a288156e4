import type { FileContent, GlossaryFormat, SourceText } from '../../format';
import { readDocument } from './readDocument';
import { addTerm } from './write/add';
import { changeTerm } from './write/change';
import { removeTerm } from './write/remove';

function* read(source: SourceText): Generator<undefined, FileContent> {
  const { terms, problems } = yield* readDocument(source);
  return { terms: terms.map(({ term }) => term), imports: [], problems, readable: true };
}

/** Glossaries in Markdown, in the shapes in which people write them. */
export const markdownFormat: GlossaryFormat = {
  id: 'markdown',
  read,
  add: addTerm,
  change: changeTerm,
  remove: removeTerm,
};
