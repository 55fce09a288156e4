import type { Block } from '../syntax/markdownBlock';
import { trimDecoration } from '../syntax/decoration';
import { toPlainText } from '../syntax/inline';
import { foldLabel } from '../../../fieldNames';
import { isLetterHeading, isPlainTitle, isStructural } from './vocabulary';

/** A heading with its content, up to the next heading of its level. */
export interface Section {
  /** `undefined` for the content before the first heading. */
  readonly heading: Block | undefined;
  /** The position among all sections, in the order of the file; 0 is the document. */
  readonly index: number;
  /** A line that consists of `<a name="..."></a>` right above the heading. */
  readonly anchor: Block | undefined;
  readonly title: string;
  /** The title without case, accents and punctuation. */
  readonly folded: string;
  /** The role of the title by itself: it sorts, it names the list, it is structural, or it may be a term. */
  readonly titleKind: 'letter' | 'list' | 'frame' | 'open';
  /** 1 to 6; 0 for the whole document. */
  readonly level: number;
  /** Blocks before the first subheading. */
  readonly body: readonly Block[];
  readonly children: readonly Section[];
  readonly parent: Section | undefined;
}

interface OpenSection extends Section {
  body: readonly Block[];
  children: OpenSection[];
  readonly parent: OpenSection | undefined;
}

const noBlocks: readonly Block[] = [];

/** Shared by the many sections without subsections. */
const noSections: OpenSection[] = [];

/** Number of headings per step. */
const headingsPerStep = 100;

/** Returns the headings of a document as a tree, in steps; the root is the document itself. */
export function* buildOutline(
  src: string,
  allBlocks: readonly Block[],
): Generator<undefined, Section> {
  const blocks = openQuotes(allBlocks);
  const root = createSection(undefined, 0, undefined, '', 0, undefined);
  let current = root;
  let from = 0;
  let count = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.kind !== 'heading') continue;
    if (++count % headingsPerStep === 0) yield undefined;
    const anchor = i > from ? findAnchor(src, blocks[i - 1]) : undefined;
    current.body = blocks.slice(from, anchor === undefined ? i : i - 1);
    from = i + 1;
    let parent: OpenSection = current;
    while (parent.level >= block.level) parent = parent.parent ?? root;
    const title = getHeadingTitle(src, block);
    current = createSection(block, count, anchor, title, block.level, parent);
    if (parent.children === noSections) parent.children = [current];
    else parent.children.push(current);
  }
  current.body = blocks.slice(from);
  return root;
}

/** A quote that begins with a heading contains a section like others. */
function openQuotes(blocks: readonly Block[]): readonly Block[] {
  const isSection = ({ kind, children }: Block): boolean =>
    kind === 'quote' && children[0]?.kind === 'heading';
  return blocks.some(isSection)
    ? blocks.flatMap((block) => (isSection(block) ? block.children : [block]))
    : blocks;
}

function findAnchor(src: string, block: Block | undefined): Block | undefined {
  if (block?.kind !== 'paragraph' && block?.kind !== 'html') return undefined;
  if (!src.startsWith('<', block.range.start)) return undefined;
  const text = src.slice(block.range.start, Math.min(block.range.end, block.range.start + 200));
  return /^<a\s[^<>]*(?:\/>|>\s*<\/a>)$/iu.test(text) ? block : undefined;
}

function createSection(
  heading: Block | undefined,
  index: number,
  anchor: Block | undefined,
  title: string,
  level: number,
  parent: OpenSection | undefined,
): OpenSection {
  const folded = foldLabel(title);
  return {
    heading,
    index,
    anchor,
    title,
    folded,
    titleKind: getTitleKind(title, folded),
    level,
    body: noBlocks,
    children: noSections,
    parent,
  };
}

function getTitleKind(title: string, folded: string): Section['titleKind'] {
  if (isLetterHeading(title)) return 'letter';
  if (isPlainTitle(folded)) return 'list';
  return isStructural(folded) ? 'frame' : 'open';
}

function getHeadingTitle(src: string, { content }: Block): string {
  const { start, end } = trimDecoration(src, content);
  return toPlainText(src.slice(start, end));
}

/** Yields all subsections, in the order of the file. */
export function listDescendants(from: Section): readonly Section[] {
  return listSections(from.children);
}

/** Returns sections with all their subsections, in the order of the file. */
export function listSections(sections: readonly Section[]): readonly Section[] {
  const all: Section[] = [];
  collectSections(sections, all);
  return all;
}

function collectSections(sections: readonly Section[], all: Section[]): void {
  for (const section of sections) {
    all.push(section);
    if (section.children.length > 0) collectSections(section.children, all);
  }
}

/** Returns all blocks of a section and the sections below it, with their headings, in the order of the text. */
export function collectBlocks(section: Section): readonly Block[] {
  const heading = section.heading === undefined ? [] : [section.heading];
  return [...heading, ...section.body, ...section.children.flatMap(collectBlocks)];
}
