import type { Problem } from '../problem/problem';
import type { Range } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import type { DocumentUri } from '../text/textDocument';
import type { Term, TermChange, TermDraft } from './term';
import type { WrittenWalk } from './writtenWalk';

/** The unparsed text of a glossary file. */
export interface SourceText {
  readonly uri: DocumentUri;
  readonly text: string;
  /** The path in the workspace folder, without the name of the folder; by default that of the address. */
  readonly path?: string;
  /** True if the settings name this very file as a glossary, whatever its name is. */
  readonly named?: boolean;
  /** True for a document with a glossary section: the rest of it is not read as a glossary. */
  readonly sectionsOnly?: boolean;
}

/** Another file whose terms belong to this glossary too. */
export interface Import {
  /** As written: a path relative to the importing file, or to the workspace folder if it starts with `/`. */
  readonly path: string;
  readonly range: Range;
}

/** The content of one file, with its problems. */
export interface FileContent {
  readonly terms: readonly Term[];
  readonly imports: readonly Import[];
  readonly walks: readonly WrittenWalk[];
  readonly problems: readonly Problem[];
  /** False if the file could not be read at all: its last valid terms stay in use. */
  readonly readable: boolean;
}

/** An edit of one file, or the reason why it cannot be made, for the user. */
export type EditResult =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Planning an edit reads the whole file, before and after: see `runInSlices`. */
export type EditSteps = Generator<undefined, EditResult>;

/** A glossary format. JSON is read as YAML; HTML and MDX are read as Markdown. */
export type FormatId = 'markdown' | 'rst' | 'asciidoc' | 'latex' | 'yaml' | 'csv';

/** Documents, which may have glossary sections and diagrams. The only list of their extensions. */
const documentFormats: readonly (readonly [extension: string, id: FormatId])[] = [
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'markdown'],
  ['rst', 'rst'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['asc', 'asciidoc'],
  ['tex', 'latex'],
];
const dataFormats: readonly (readonly [extension: string, id: FormatId])[] = [
  ['yml', 'yaml'],
  ['yaml', 'yaml'],
  ['json', 'yaml'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
];
/** Extensions of other files as well: a glossary only if the settings or a user name the file. */
const namedFormats: readonly (readonly [extension: string, id: FormatId])[] = [
  ['html', 'markdown'],
  ['htm', 'markdown'],
  ['rest', 'rst'],
];
const formatIds: ReadonlyMap<string, FormatId> = new Map([
  ...documentFormats,
  ...dataFormats,
  ...namedFormats,
]);

/** The extensions of documents, without a dot. */
export const documentExtensions = documentFormats.map(([extension]) => extension);
/** The extensions of files that are glossaries only by their content, without a dot. */
export const dataExtensions = dataFormats.map(([extension]) => extension);
/** The glob of all files that may be documents with glossary sections or diagrams. */
export const documentGlob = `**/*.{${documentExtensions.join(',')}}`;
/** The glob of all files that can be read as glossaries. */
export const readableGlob = `**/*.{${[...formatIds.keys()].join(',')}}`;

/** Returns the format of a file by its extension; `undefined` if a glossary cannot have such a name. */
export function findFormatId(uri: DocumentUri): FormatId | undefined {
  return formatIds.get(/\.([^./]+)$/u.exec(uri)?.[1]?.toLowerCase() ?? '');
}

/** Returns whether entries of the file cannot be written, only read. */
export function isReadOnly(uri: DocumentUri): boolean {
  return findFormatId(uri) === 'latex';
}

/** Reads one glossary format. Never throws. */
export interface GlossaryReader {
  readonly id: FormatId;
  /**
   * Reads in steps of a few milliseconds each, so that a large file never blocks; see `runToEnd` and `runInSlices`.
   */
  read(source: SourceText): Generator<undefined, FileContent>;
}

/** Returns the reader for a file name; `undefined` if a glossary cannot have such a name. */
export type FindReader = (uri: DocumentUri) => GlossaryReader | undefined;

/** A format that can also be written, in steps like reading. Changes no byte outside the entry. */
export interface GlossaryFormat extends GlossaryReader {
  /** Adds an entry in the file's own shape and order. The text may be empty. */
  add(source: SourceText, draft: TermDraft): EditSteps;
  /** `term` must have been read from this text. */
  change(source: SourceText, term: Term, change: TermChange): EditSteps;
  /** `term` must have been read from this text. */
  remove(source: SourceText, term: Term): EditSteps;
  /** Writes the steps of the file's only walk, instead of the steps before. */
  setWalk(source: SourceText, steps: readonly string[]): EditSteps;
}
