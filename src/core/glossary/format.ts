import type { Problem } from '../problem/problem';
import type { Range } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import type { DocumentUri } from '../text/textDocument';
import type { Term, TermChange, TermDraft } from './term';

/** A glossary file's text, before anything is understood. */
export interface SourceText {
  readonly uri: DocumentUri;
  readonly text: string;
  /** True where somebody has named this very file as a glossary, whatever it calls itself. */
  readonly named?: boolean;
  /** True for a document that is read because of a section: the rest of it is no glossary, whatever it looks like. */
  readonly sectionsOnly?: boolean;
}

/** Another file whose terms belong to this glossary too. */
export interface Import {
  /** As written: a path relative to the importing file, or from the workspace folder when it starts with `/`. */
  readonly path: string;
  readonly range: Range;
}

/** What was understood of one file, and what was not. */
export interface FileContent {
  readonly terms: readonly Term[];
  readonly imports: readonly Import[];
  readonly problems: readonly Problem[];
  /** False where the file could not be understood at all: its last good terms stay in use. */
  readonly readable: boolean;
}

/** An edit of one file, or why it cannot be made, in the user's words. */
export type EditResult =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Planning an edit reads the whole file, before and after: see `runInSlices`. */
export type EditSteps = Generator<undefined, EditResult>;

/** How a glossary is written; JSON is a part of YAML, HTML and MDX are read as Markdown is. */
export type FormatId = 'markdown' | 'rst' | 'asciidoc' | 'yaml' | 'csv';

const formatIds: ReadonlyMap<string, FormatId> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'markdown'],
  ['html', 'markdown'],
  ['htm', 'markdown'],
  ['rst', 'rst'],
  ['rest', 'rst'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['yml', 'yaml'],
  ['yaml', 'yaml'],
  ['json', 'yaml'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
]);

/** Returns the format of a file by the extension of its name; `undefined` where a glossary can have no such name. */
export function findFormatId(uri: DocumentUri): FormatId | undefined {
  return formatIds.get(/\.([^./]+)$/u.exec(uri)?.[1]?.toLowerCase() ?? '');
}

/** Understands one way of writing a glossary down. Never throws. */
export interface GlossaryReader {
  readonly id: FormatId;
  /** Steps of a few milliseconds each, so that a large file never blocks; see `runToEnd` and `runInSlices`. */
  read(source: SourceText): Generator<undefined, FileContent>;
}

/** The reader for a file of this name; `undefined` where a glossary can have no such name. */
export type FindReader = (uri: DocumentUri) => GlossaryReader | undefined;

/** Also writes it, in steps as it reads: no byte outside the entry is touched. */
export interface GlossaryFormat extends GlossaryReader {
  /** A new entry in the file's own shape and order. The text may be empty. */
  add(source: SourceText, draft: TermDraft): EditSteps;
  /** `term` must have been read from this very text. */
  change(source: SourceText, term: Term, change: TermChange): EditSteps;
  /** `term` must have been read from this very text. */
  remove(source: SourceText, term: Term): EditSteps;
}
