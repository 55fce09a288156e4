import type { FileContent, GlossaryReader, SourceText } from '../../glossaryFormat';
import { readImports } from './frontMatterImports';
import { readDocument } from './readDocument';

function* read(source: SourceText): Generator<undefined, FileContent> {
  const { terms, problems, front, src, walks } = yield* readDocument(source);
  const imports = readImports(front, src);
  return { terms: terms.map(({ term }) => term), imports, walks, problems, readable: true };
}

/** Reads glossaries in Markdown, in all common shapes. */
export const markdownReader: GlossaryReader = { id: 'markdown', read };
