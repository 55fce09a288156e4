import type { Diagram, DiagramParser } from '../../diagram/diagram';
import type { DiagramBlock } from '../../diagram/diagramBlocks';
import type { DiagramLinks } from '../../diagram/diagramLinks';
import { linkDiagram } from '../../diagram/diagramLinks';
import { orderDiagrams } from '../../diagram/diagramOrder';
import { readBlocks } from '../../diagram/diagramReader';
import type { DiagramTexts } from '../../diagram/diagramStore';
import type { Glossary } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { DocumentUri } from '../../text/textDocument';

/** A diagram whose boxes are linked to terms. */
export interface LinkedDiagram {
  readonly diagram: Diagram;
  readonly links: DiagramLinks;
}

/** A glossary with the index of its terms. */
interface Words {
  readonly glossary: Pick<Glossary, 'terms'>;
  readonly index: TermIndex;
}

/** Links all diagrams to terms, the main one first. */
export function linkDiagrams(
  diagrams: readonly Diagram[],
  { glossary, index }: Words,
): readonly LinkedDiagram[] {
  return orderDiagrams(diagrams, ({ uri, text }) => termsIn(uri, text, index).size).map(
    (diagram) => ({ diagram, links: linkDiagram(diagram, glossary.terms, index) }),
  );
}

interface KnownText {
  readonly uri: DocumentUri;
  readonly text: string;
  readonly block: DiagramBlock;
  /** Letters and digits only, in lower case, for a quick search of a term's words. */
  readonly squashed: string;
}

/**
 * Finds the diagram that shows a term without parsing all of them: parses only texts that contain all words of one of
 * the term's names, the most important first, until one has a box for it.
 */
export class DiagramsOfTerms {
  readonly #texts: readonly KnownText[];
  readonly #words: Words;
  readonly #loadParser: () => Promise<DiagramParser>;
  readonly #linked = new Map<KnownText, Promise<LinkedDiagram | undefined>>();

  constructor(
    files: ReadonlyMap<DocumentUri, DiagramTexts>,
    words: Words,
    loadParser: () => Promise<DiagramParser>,
  ) {
    const texts = [...files.values()].flatMap(({ uri, blocks }) =>
      blocks.map((block) => ({ uri, block, text: block.text, squashed: squash(block.text) })),
    );
    this.#texts = orderDiagrams(texts, ({ uri, text }) => termsIn(uri, text, words.index).size);
    this.#words = words;
    this.#loadParser = loadParser;
  }

  /** Returns the most important diagram with a box or group for the term. */
  async showing(term: Term): Promise<LinkedDiagram | undefined> {
    const names = [term.name, term.expansion ?? '', ...term.aliases, ...term.avoid].map(wordStems);
    const ids = term.diagram.map((written) => squash(written.slice(written.indexOf('#') + 1)));
    for (const text of this.#texts) {
      const isNamed =
        names.some(
          (stems) => stems.length > 0 && stems.every((one) => text.squashed.includes(one)),
        ) || ids.some((id) => text.squashed.includes(id));
      if (!isNamed) continue;
      const linked = await this.#link(text);
      const isShown =
        linked && linked.links.nodesOf(term).length + linked.links.groupsOf(term).length > 0;
      if (isShown) return linked;
    }
    return undefined;
  }

  #link(text: KnownText): Promise<LinkedDiagram | undefined> {
    let linking = this.#linked.get(text);
    if (!linking) {
      linking = this.#read(text);
      this.#linked.set(text, linking);
    }
    return linking;
  }

  async #read({ uri, block }: KnownText): Promise<LinkedDiagram | undefined> {
    const { diagrams } = await readBlocks(uri, [block], this.#loadParser);
    const [diagram] = diagrams;
    const { glossary, index } = this.#words;
    return diagram && { diagram, links: linkDiagram(diagram, glossary.terms, index) };
  }
}

function termsIn(uri: DocumentUri, text: string, index: TermIndex): ReadonlySet<Term> {
  const found = index.matchesIn({ uri, languageId: 'mermaid', text });
  return new Set(found.flatMap(({ terms }) => terms));
}

function squash(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Returns words without an ending that a plural may change. */
function wordStems(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(squash)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?:ies|es|s|y)$/u, '') : word));
}
