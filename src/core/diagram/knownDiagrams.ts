import type { Diagram, DiagramParser, OutlineDiagram } from './diagram';
import type { DiagramBlock } from './diagramBlocks';
import { linkDiagram } from './diagramLinks';
import { orderDiagrams } from './diagramOrder';
import { titleOfDiagram } from './diagramTitle';
import { readDiagramBlocks } from './diagramReader';
import type { DiagramTexts } from './diagramStore';
import type { MainDiagramSetting } from './mainDiagram';
import { putMainFirst } from './mainDiagram';
import type { Term } from '../glossary/term';
import type { Problem } from '../problem/problem';
import type { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';
import type { Scheduler } from '../workspace/scheduler';
import { stripMarkdown } from '../markdown/plainText';
import type { LinkedDiagram, TermsAndIndex } from './linkedDiagrams';
import { findTermsIn } from './linkedDiagrams';

/** A diagram that is there, parsed or not, broken or not. */
export interface KnownDiagram {
  /** Names the diagram for as long as its file and its order in the file stay. */
  readonly id: string;
  readonly uri: DocumentUri;
  readonly block: DiagramBlock;
  /** The Mermaid text. */
  readonly text: string;
  /** First line of the Mermaid text in the file, 0-based. */
  readonly line: number;
  /** Its place among the diagrams of its file, from 0. */
  readonly number: number;
  /** As the text itself says, else the heading above it. */
  readonly title: string | undefined;
  /** Places of the file's text. */
  readonly lines: LineMap;
}

/** What parsing a diagram gave: one of both. */
export interface ReadDiagram {
  readonly linked: LinkedDiagram | undefined;
  readonly problem: Problem | undefined;
}

interface KnownText extends KnownDiagram {
  /** Letters and digits only, in lower case: what a term's words are looked for in. */
  readonly squashed: string;
  readonly coverage: number;
}

export interface KnownDiagramsParts {
  readonly words: TermsAndIndex;
  readonly main: MainDiagramSetting;
  readonly scheduler: Scheduler;
  readonly loadParser: () => Promise<DiagramParser>;
  readonly loadOutline: () => Promise<OutlineDiagram>;
}

/** All diagrams by their texts, the main one first; each is parsed when something asks for that one. */
export class KnownDiagrams {
  readonly #texts: readonly KnownText[];
  readonly #parts: KnownDiagramsParts;
  readonly #read = new Map<string, Promise<ReadDiagram>>();
  #outlines: Promise<readonly LinkedDiagram[]> | undefined;

  static async from(
    files: ReadonlyMap<DocumentUri, DiagramTexts>,
    parts: KnownDiagramsParts,
  ): Promise<KnownDiagrams> {
    const texts: KnownText[] = [];
    for (const { uri, blocks, headings, lines } of files.values()) {
      for (const [number, block] of blocks.entries()) {
        const { text, line } = block;
        texts.push({
          id: `${uri}#${String(number)}`,
          ...{ uri, block, text, line, number, lines },
          title: titleOfDiagram(text) ?? headingInWords(headings[number]),
          squashed: squash(text),
          coverage: findTermsIn(uri, text, parts.words.index).size,
        });
        await parts.scheduler.yieldIfDue();
      }
    }
    return new KnownDiagrams(texts, parts);
  }

  private constructor(texts: readonly KnownText[], parts: KnownDiagramsParts) {
    const ordered = orderDiagrams(texts, ({ coverage }) => coverage);
    this.#texts = putMainFirst(ordered, parts.main);
    this.#parts = parts;
  }

  /** The main one first. */
  get all(): readonly KnownDiagram[] {
    return this.#texts;
  }

  /** Parses one diagram; later calls give the same. */
  read(diagram: KnownDiagram): Promise<ReadDiagram> {
    let reading = this.#read.get(diagram.id);
    if (!reading) {
      reading = this.#parse(diagram);
      this.#read.set(diagram.id, reading);
      reading.catch(() => this.#read.delete(diagram.id));
    }
    return reading;
  }

  /**
   * The most important diagram with a box or frame for the term. Only texts in which all words of one of the term's names
   * appear are parsed, until one has a box for it.
   */
  async showing(term: Term): Promise<LinkedDiagram | undefined> {
    const names = [term.name, term.expansion ?? '', ...term.aliases, ...term.avoid].map(wordStems);
    const ids = term.diagram.map((written) => squash(written.slice(written.indexOf('#') + 1)));
    for (const text of this.#texts) {
      const isNamed =
        names.some(
          (stems) => stems.length > 0 && stems.every((one) => text.squashed.includes(one)),
        ) || ids.some((id) => text.squashed.includes(id));
      if (!isNamed) continue;
      const { linked } = await this.read(text);
      const isShown =
        linked && linked.links.nodesOf(term).length + linked.links.groupsOf(term).length > 0;
      if (isShown) return linked;
    }
    return undefined;
  }

  /** Every diagram with its boxes and their terms as the source shows them, the main one first; see `outlineDiagram`. */
  outlines(): Promise<readonly LinkedDiagram[]> {
    this.#outlines ??= this.#outlineAll();
    return this.#outlines;
  }

  async #outlineAll(): Promise<readonly LinkedDiagram[]> {
    const { words, scheduler, loadOutline } = this.#parts;
    const outline = await loadOutline();
    // Most terms name no box, and each diagram asks all that do.
    const naming = words.glossary.terms.filter(({ diagram }) => diagram.length > 0);
    const outlines: LinkedDiagram[] = [];
    for (const known of this.#texts) {
      const diagram = tryToOutline(known, outline);
      const linked = diagram
        ? { diagram, links: linkDiagram(diagram, naming, words.index) }
        : (await this.read(known)).linked;
      if (linked) outlines.push(linked);
      await scheduler.yieldIfDue();
    }
    return outlines;
  }

  async #parse({ uri, block }: KnownDiagram): Promise<ReadDiagram> {
    const { diagrams, problems } = await readDiagramBlocks(uri, [block], this.#parts.loadParser);
    const [diagram] = diagrams;
    const { glossary, index } = this.#parts.words;
    const linked = diagram && { diagram, links: linkDiagram(diagram, glossary.terms, index) };
    return { linked, problem: problems[0] };
  }
}

/** `undefined` where the scanner fails: the parser is asked then, which has its own way to say so. */
function tryToOutline({ uri, block }: KnownDiagram, outline: OutlineDiagram): Diagram | undefined {
  try {
    return outline(uri, block);
  } catch {
    return undefined;
  }
}

/** A heading without its markup. */
function headingInWords(heading: string | undefined): string | undefined {
  return heading === undefined ? undefined : stripMarkdown(heading) || undefined;
}

function squash(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words without an ending that a plural may change. */
function wordStems(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(squash)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?:ies|es|s|y)$/u, '') : word));
}
