import type { Glossary, GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { DocumentUri } from '../../text/textDocument';
import type { Workspace } from '../../workspace/workspace';
import { getTextCategory } from '../../sourceText/ownFiles';
import { type CardPart, createCardPart } from './termElement';
import { trimEndCharacters } from '../../text/trim';
import { findFencedLines } from '../../sourceText/codeSpans';
import { countWhile } from '../../text/binarySearch';
import { LineMap, getLineText } from '../../text/lineMap';
import { stripMarkdown } from '../../markdown/plainText';
import { URI } from 'vscode-uri';

/** The glossary data that a preview needs, which is rendered synchronously. */
export interface PreviewGlossary {
  readonly index: TermIndex;
  readonly files: ReadonlyMap<DocumentUri, GlossaryFile>;
  /** Anchors of the Markdown files. */
  readonly anchors: ReadonlyMap<DocumentUri, AnchorAt>;
  readonly partOf: (term: Term) => CardPart;
}

/** Collects the data; reads the headings of a file again when the file has changed. */
export class PreviewGlossaryReader {
  readonly #workspace: Workspace;
  readonly #toAnchor: ToAnchor;
  readonly #anchors = new WeakMap<GlossaryFile, AnchorAt>();

  /** @param toAnchor By default, anchors are those of the editor and GitHub. */
  constructor(workspace: Workspace, toAnchor: ToAnchor = toSlug) {
    this.#workspace = workspace;
    this.#toAnchor = toAnchor;
  }

  async read({ files }: Glossary, index: TermIndex): Promise<PreviewGlossary> {
    const anchors = new Map<DocumentUri, AnchorAt>();
    for (const file of files.values()) {
      if (getTextCategory(file.uri) !== 'markdown') continue;
      anchors.set(file.uri, this.#anchors.get(file) ?? (await this.#read(file)));
    }
    return { index, files, anchors, partOf: memoizeByTerm(createCardPart) };
  }

  async #read(file: GlossaryFile): Promise<AnchorAt> {
    const content = await this.#workspace.readFile(file.uri);
    const text = content.kind === 'text' ? content.text : '';
    const anchors = createHeadingAnchors(text, this.#toAnchor);
    this.#anchors.set(file, anchors);
    return anchors;
  }
}

function memoizeByTerm(partOf: (term: Term) => CardPart): (term: Term) => CardPart {
  const parts = new Map<Term, CardPart>();
  return (term) => {
    const part = parts.get(term) ?? partOf(term);
    parts.set(term, part);
    return part;
  };
}

/** Returns the link fragment for a line of a Markdown document, or for the nearest heading above it. */
export type AnchorAt = (line: number) => string | undefined;

/** A heading of a Markdown document. */
export interface Heading {
  readonly line: number;
  /** Markdown. */
  readonly text: string;
  /** Number of earlier headings with the same text. */
  readonly duplicates: number;
}

/** Returns the anchor of a heading. */
export type ToAnchor = (heading: Heading) => string;

const hashes = /^ {0,3}#{1,6}[ \t]([^\r\n]*)$/u;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/u;

/** Collects the headings, the only places of a document that a link can name and a preview can find. */
function createHeadingAnchors(text: string, toAnchor: ToAnchor): AnchorAt {
  let headings: readonly Heading[] | undefined;
  const slugs = new Map<Heading, string>();
  return (line) => {
    headings ??= findHeadings(text);
    const heading = findLastUpTo(line, headings);
    if (!heading) return undefined;
    const slug = slugs.get(heading) ?? toAnchor(heading);
    slugs.set(heading, slug);
    return slug;
  };
}

/** A heading may end with hashes too. */
function removeHashes(heading: string | undefined): string | undefined {
  return heading && trimEndCharacters(trimEndCharacters(heading.trim(), '#'), ' \t');
}

function findHeadings(text: string): readonly Heading[] {
  const map = new LineMap(text);
  const lineAt = (line: number): string => getLineText(text, map, line);
  const fenced = findFencedLines({ lineCount: map.lineCount, lineAt });
  const headings: Heading[] = [];
  const counts = new Map<string, number>();
  for (let line = 0; line < map.lineCount; line++) {
    if (fenced[line] === 1) continue;
    const title =
      removeHashes(hashes.exec(lineAt(line))?.[1]) ??
      getUnderlinedHeading(lineAt(line), lineAt(line + 1));
    if (title === undefined || title === '') continue;
    const twins = counts.get(title) ?? 0;
    counts.set(title, twins + 1);
    headings.push({ line, text: title, duplicates: twins });
  }
  return headings;
}

function getUnderlinedHeading(line: string, next: string): string | undefined {
  return underline.test(next) && !underline.test(line) ? line.trim() : undefined;
}

/** Builds an anchor as the editor and GitHub do: lower case, hyphens for spaces, no punctuation. */
export function toSlug({ text, duplicates: twins }: Heading): string {
  const slug = stripMarkdown(text)
    .toLowerCase()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}-]/gu, '');
  return twins === 0 ? slug : `${slug}-${twins}`;
}

function findLastUpTo(line: number, headings: readonly Heading[]): Heading | undefined {
  return headings[countWhile(headings, (heading) => heading.line <= line) - 1];
}

/** Returns the link target from a document to a term's entry; `undefined` if none exists. */
export function createEntryAddressLookup(
  from: DocumentUri,
  { files, anchors }: PreviewGlossary,
): (term: Term) => string | undefined {
  const paths = new Map<DocumentUri, string | undefined>();
  return ({ source: { uri, name } }) => {
    if (!paths.has(uri)) paths.set(uri, toRelativeLink(from, uri));
    const path = paths.get(uri);
    const line = files.get(uri)?.termLines.lineAt(name.start);
    if (path === undefined || line === undefined) return undefined;
    const anchor = anchors.get(uri)?.(line);
    if (anchor !== undefined) return `${path}#${encodeURIComponent(anchor)}`;
    return path === '' ? undefined : `${path}#L${line + 1}`;
  };
}

/** Returns the relative path from one file to another as in a link; empty for the file itself. */
function toRelativeLink(from: DocumentUri, to: DocumentUri): string | undefined {
  const [here, there] = [URI.parse(from), URI.parse(to)];
  if (here.scheme !== there.scheme || here.authority !== there.authority) return undefined;
  if (here.path === there.path) return '';
  const folders = here.path.split('/').slice(0, -1);
  const steps = there.path.split('/');
  const different = folders.findIndex((folder, i) => folder !== steps[i]);
  const shared = different < 0 ? folders.length : different;
  const path = [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)];
  return path.map(encodeURIComponent).join('/');
}
