import type { Glossary, GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { DocumentUri } from '../../text/textDocument';
import type { Workspace } from '../../workspace/workspace';
import { readingOf } from '../../sourceText/ownFiles';
import { type AnchorAt, headingAnchors } from './headingAnchors';
import { type CardPart, cardPart } from './termElement';

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
  readonly #anchors = new WeakMap<GlossaryFile, AnchorAt>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async read({ files }: Glossary, index: TermIndex): Promise<PreviewGlossary> {
    const anchors = new Map<DocumentUri, AnchorAt>();
    for (const file of files.values()) {
      if (readingOf(file.uri) !== 'markdown') continue;
      anchors.set(file.uri, this.#anchors.get(file) ?? (await this.#read(file)));
    }
    return { index, files, anchors, partOf: remembered(cardPart) };
  }

  async #read(file: GlossaryFile): Promise<AnchorAt> {
    const content = await this.#workspace.readFile(file.uri);
    const anchors = headingAnchors(content.kind === 'text' ? content.text : '');
    this.#anchors.set(file, anchors);
    return anchors;
  }
}

function remembered(partOf: (term: Term) => CardPart): (term: Term) => CardPart {
  const parts = new Map<Term, CardPart>();
  return (term) => {
    const part = parts.get(term) ?? partOf(term);
    parts.set(term, part);
    return part;
  };
}
