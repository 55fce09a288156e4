import type { Diagram, DiagramParser, OutlineDiagram } from './diagram';
import type { DiagramBlock } from './diagramBlocks';
import { linkDiagram } from './diagramLinks';
import { getSortKeys, sortByKeys } from './diagramOrder';
import { readDiagramTitle } from './diagramTitle';
import { readDiagramBlocks } from './diagramReader';
import type { DiagramTexts } from './diagramStore';
import type { MainDiagramSetting } from './mainDiagram';
import { putMainFirst } from './mainDiagram';
import type { Term } from '../glossary/term';
import type { Problem } from '../problem/problem';
import type { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';
import type { Scheduler } from '../workspace/scheduler';
import { foldToLetters } from '../language/folding';
import { stripMarkdown } from '../markdown/plainText';
import type { LinkedDiagram, TermsAndIndex } from './linkedDiagrams';
import { findTermsIn } from './linkedDiagrams';

/** A diagram in a file of the workspace, which may be invalid and is not parsed yet. */
export interface KnownDiagram {
  /** Identifies the diagram as long as its file and its position among the file's diagrams stay the same. */
  readonly id: string;
  readonly uri: DocumentUri;
  readonly block: DiagramBlock;
  /** The Mermaid text. */
  readonly text: string;
  /** First line of the Mermaid text in the file, 0-based. */
  readonly line: number;
  /** Its 0-based position among the diagrams of its file. */
  readonly number: number;
  /** The title in the text, otherwise the heading above it. */
  readonly title: string | undefined;
  /** Lines of the file's text. */
  readonly lines: LineMap;
}

/** The result of parsing a diagram: the diagram or its problem. */
export interface ReadDiagram {
  readonly linked: LinkedDiagram | undefined;
  readonly problem: Problem | undefined;
}

interface KnownText extends KnownDiagram {
  /** Only the letters and digits, in lower case; the text in which words of terms are searched. */
  readonly letters: string;
  /** See `getSortKeys`. */
  readonly keys: readonly number[];
}

export interface KnownDiagramsParts {
  readonly words: TermsAndIndex;
  readonly main: MainDiagramSetting;
  readonly scheduler: Scheduler;
  readonly loadParser: () => Promise<DiagramParser>;
  readonly loadOutline: () => Promise<OutlineDiagram>;
}

/** Lists all diagrams, the main one first, and parses each on first use. */
export class KnownDiagrams {
  readonly #texts: readonly KnownText[];
  readonly #textsByFile: ReadonlyMap<DiagramTexts, readonly KnownText[]>;
  readonly #parts: KnownDiagramsParts;
  readonly #read = new Map<string, Promise<ReadDiagram>>();
  /** Shared with earlier lists, because most diagrams stay the same. */
  readonly #outlined: WeakMap<KnownText, LinkedDiagram>;
  #outlines: Promise<readonly LinkedDiagram[]> | undefined;

  /** @param earlier The list before a change, whose results are used for unchanged files and the same glossary. */
  static async from(
    files: ReadonlyMap<DocumentUri, DiagramTexts>,
    parts: KnownDiagramsParts,
    earlier?: KnownDiagrams,
  ): Promise<KnownDiagrams> {
    const usable = earlier && earlier.#hasWords(parts.words) ? earlier : undefined;
    const textsByFile = new Map<DiagramTexts, readonly KnownText[]>();
    for (const file of files.values()) {
      const known = usable && usable.#textsByFile.get(file);
      textsByFile.set(file, known ?? readTexts(file, parts.words.index));
      await parts.scheduler.yieldIfDue();
    }
    return new KnownDiagrams(textsByFile, parts, usable);
  }

  private constructor(
    textsByFile: ReadonlyMap<DiagramTexts, readonly KnownText[]>,
    parts: KnownDiagramsParts,
    earlier: KnownDiagrams | undefined,
  ) {
    const ordered = sortByKeys([...textsByFile.values()].flat());
    this.#texts = putMainFirst(ordered, parts.main);
    this.#textsByFile = textsByFile;
    this.#parts = parts;
    this.#outlined = earlier ? earlier.#outlined : new WeakMap<KnownText, LinkedDiagram>();
    if (!earlier) return;
    for (const [file, texts] of textsByFile) {
      if (earlier.#textsByFile.get(file) !== texts) continue;
      for (const { id } of texts) {
        const reading = earlier.#read.get(id);
        if (reading) this.#read.set(id, reading);
      }
    }
  }

  #hasWords({ glossary, index }: TermsAndIndex): boolean {
    const { words } = this.#parts;
    return words.glossary === glossary && words.index === index;
  }

  /** Returns all diagrams, the main one first. */
  get all(): readonly KnownDiagram[] {
    return this.#texts;
  }

  /** Parses a diagram on first use; later calls return the same result. */
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
   * Returns the most important diagram with a box or frame for the term. Parses only texts that contain all words of
   * one of the term's names, until one has a box for it.
   */
  async showing(term: Term): Promise<LinkedDiagram | undefined> {
    const names = [term.name, term.expansion ?? '', ...term.aliases, ...term.avoid].map(
      listWordStems,
    );
    const ids = term.diagram.map((written) =>
      foldToLetters(written.slice(written.indexOf('#') + 1)),
    );
    for (const text of this.#texts) {
      const isNamed =
        names.some(
          (stems) => stems.length > 0 && stems.every((one) => text.letters.includes(one)),
        ) || ids.some((id) => text.letters.includes(id));
      if (!isNamed) continue;
      const { linked } = await this.read(text);
      const isShown =
        linked && linked.links.nodesOf(term).length + linked.links.groupsOf(term).length > 0;
      if (isShown) return linked;
    }
    return undefined;
  }

  /** Returns the outlines of all diagrams with the terms of their boxes, the main one first; see `outlineDiagram`. */
  outlines(): Promise<readonly LinkedDiagram[]> {
    this.#outlines ??= this.#outlineAll();
    return this.#outlines;
  }

  async #outlineAll(): Promise<readonly LinkedDiagram[]> {
    const { words, scheduler, loadOutline } = this.#parts;
    const outline = await loadOutline();
    // Few terms name a box, and every diagram compares its boxes with all of them.
    const naming = words.glossary.terms.filter(({ diagram }) => diagram.length > 0);
    const outlines: LinkedDiagram[] = [];
    for (const known of this.#texts) {
      let linked = this.#outlined.get(known);
      if (!linked) {
        const diagram = tryToOutline(known, outline);
        linked = diagram
          ? { diagram, links: linkDiagram(diagram, naming, words.index) }
          : (await this.read(known)).linked;
        if (linked) this.#outlined.set(known, linked);
      }
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

function readTexts(
  { uri, blocks, headings, lines }: DiagramTexts,
  index: TermsAndIndex['index'],
): readonly KnownText[] {
  return blocks.map((block, number) => {
    const { text, line } = block;
    return {
      id: `${uri}#${String(number)}`,
      ...{ uri, block, text, line, number, lines },
      title: readDiagramTitle(text) ?? formatHeading(headings[number]),
      letters: foldToLetters(text),
      keys: getSortKeys({ uri, text }, findTermsIn(uri, text, index).size),
    };
  });
}

/** Returns the outline; `undefined` if the scanner fails, so that the parser is used, which reports errors. */
function tryToOutline({ uri, block }: KnownDiagram, outline: OutlineDiagram): Diagram | undefined {
  try {
    return outline(uri, block);
  } catch {
    return undefined;
  }
}

/** Returns a heading without its markup. */
function formatHeading(heading: string | undefined): string | undefined {
  return heading === undefined ? undefined : stripMarkdown(heading) || undefined;
}

/** Returns the words of a name without endings that a plural may change. */
function listWordStems(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(foldToLetters)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/(?:ies|es|s|y)$/u, '') : word));
}
