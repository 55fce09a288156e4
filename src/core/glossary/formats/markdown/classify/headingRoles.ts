import { findFieldOfLabel } from '../../../fieldNames';
import { listSections, type Section } from '../structure/outline';
import { countWords } from '../syntax/inline';
import { entriesPerStep } from '../shapes/scope';
import type { Recognizer, SectionContent } from '../shapes/recognizer';

/** The role of a heading: a term, a list of terms below it, a part of the term above it, or none of these. */
export type HeadingRole = 'term' | 'list' | 'part' | 'none';

/** A text that is still to be written. */
const waitingText = /^[\s*_>]*(?:todo|tbd|fixme|to do|wip)(?![\p{L}\p{N}])/iu;

interface LevelCount {
  /** Headings with text and nothing that looks like entries. */
  terms: number;
  /** Headings over a list or table of entries. */
  lists: number;
  /** Headings with subheadings. */
  parents: number;
}

/** What all sections below one heading have in common; computed once, because there may be thousands of them. */
interface Siblings {
  /** Their positions; `undefined` if they are too few, or not in alphabetical order as terms are. */
  readonly positions: ReadonlyMap<Section, number> | undefined;
  /** Whether one of them is a section `Terms` with a heading for each. */
  readonly hasSectionOfTerms: boolean;
}

/** Classifies the headings of a glossary by the structure of most headings of their level. */
export class HeadingRoles {
  readonly #recognizer: Recognizer;
  /** By the positions of the sections. */
  readonly #contents: (SectionContent | undefined)[] = [];
  readonly #levels = new Map<number, LevelCount>();
  /** The number of sections that only have bullets with plain labels. */
  #plainLists = 0;
  /** The frequency of each title, by level. */
  readonly #titles = new Map<number, Map<string, number>>();

  readonly #siblings = new Map<Section, Siblings>();

  private constructor(recognizer: Recognizer) {
    this.#recognizer = recognizer;
  }

  /** Examines all sections, in steps. */
  static *classifyAll(
    recognizer: Recognizer,
    sections: readonly Section[],
  ): Generator<undefined, HeadingRoles> {
    const roles = new HeadingRoles(recognizer);
    const all = listSections(sections);
    for (const section of all) roles.#countTitle(section);
    yield* recognizer.recognizeAll(all);
    for (let i = 0; i < all.length; i++) {
      const section = all[i];
      if (section !== undefined) roles.#countSection(section);
      if (i % entriesPerStep === entriesPerStep - 1) yield undefined;
    }
    return roles;
  }

  getRoleOf(section: Section): HeadingRole {
    if (section.titleKind === 'letter' || section.title === '') return 'list';
    if (section.body.some(({ kind, level }) => kind === 'terms' && level === 1)) return 'list';
    if (section.titleKind === 'list' && !this.#isPlainTerm(section)) return 'list';
    if (section.titleKind === 'frame' && !this.#isAmongTerms(section)) return 'none';
    const content = this.#getContent(section);
    if (section.children.some((child) => !this.isPart(child)))
      return this.#classifyParent(section, content);
    return this.#classifyLeaf(section, content);
  }

  /**
   * Returns true for a section that belongs to the term above it: a field, a structural heading, or a repeated one.
   */
  isPart(section: Section): boolean {
    const { title, folded, level, titleKind } = section;
    if (titleKind === 'letter') return false;
    const field = findFieldOfLabel(title);
    const repeated = this.#titles.get(level)?.get(folded) ?? 0;
    if (repeated > 2) return true;
    if (field !== undefined && field !== 'name' && !this.#isAmongTerms(section)) return true;
    if (titleKind === 'frame') return !this.#isAmongTerms(section);
    return countWords(title) > 6 || /^(?:how|why|when|what|where|our|who)\b/iu.test(title);
  }

  #classifyParent(section: Section, content: SectionContent): HeadingRole {
    const { terms, parents } = this.#getLevelCount(section);
    if (content.isEmpty || !content.hasLeadText) return 'list';
    return terms > parents ? 'term' : 'list';
  }

  #classifyLeaf(section: Section, content: SectionContent): HeadingRole {
    const { hasLeadText, entries, isEmpty, isOnlyCode } = content;
    if (isOnlyCode) return 'none';
    const { terms, lists, parents } = this.#getLevelCount(section);
    if (!isNameLike(section.title)) return entries === 'sure' ? 'list' : 'none';
    if (isEmpty)
      return terms >= lists && (terms > 0 || parents === 0) && section.level > 1 ? 'term' : 'none';
    if (entries === 'none')
      return terms > lists && terms > parents && !this.#isNextToTerms(section) ? 'term' : 'none';
    if (namesAbbreviations(section.folded) || this.#isListOfTopic(content)) return 'list';
    if (entries === 'sure') return !hasLeadText || lists > terms || terms === 0 ? 'list' : 'term';
    return hasLeadText || terms > lists ? 'term' : 'list';
  }

  #getContent(section: Section): SectionContent {
    return (this.#contents[section.index] ??= this.#recognizer.summarize(section));
  }

  #getLevelCount(section: Section): LevelCount {
    return this.#levels.get(section.level) ?? { terms: 0, lists: 0, parents: 0 };
  }

  #countTitle({ level, folded }: Section): void {
    let titles = this.#titles.get(level);
    if (titles === undefined) this.#titles.set(level, (titles = new Map<string, number>()));
    titles.set(folded, (titles.get(folded) ?? 0) + 1);
  }

  #countSection(section: Section): void {
    if (
      section.titleKind === 'letter' ||
      (section.titleKind === 'list' && !this.#isPlainTerm(section))
    )
      return;
    if (section.titleKind === 'frame' && !this.#isAmongTerms(section)) return;
    let level = this.#levels.get(section.level);
    if (level === undefined)
      this.#levels.set(section.level, (level = { terms: 0, lists: 0, parents: 0 }));
    if (section.children.some((child) => !this.isPart(child))) level.parents++;
    else this.#countLeaf(section, level);
  }

  #isWaiting({ body }: Section): boolean {
    const [only, more] = body;
    if (only?.kind !== 'paragraph' || more !== undefined) return false;
    const { start, end } = only.content;
    return waitingText.test(this.#recognizer.scope.src.slice(start, Math.min(end, start + 20)));
  }

  /** Next to a section `Terms` with a heading for each, other sections are about the document. */
  #isNextToTerms({ parent }: Section): boolean {
    return parent !== undefined && this.#getSiblings(parent).hasSectionOfTerms;
  }

  #getSiblings(parent: Section): Siblings {
    const known = this.#siblings.get(parent);
    if (known !== undefined) return known;
    const { children } = parent;
    const mayBeTerms =
      children.length >= 5 && !isFrameOfDocument(children) && isAlphabetical(children);
    const siblings = {
      positions: mayBeTerms ? new Map(children.map((child, i) => [child, i])) : undefined,
      hasSectionOfTerms: children.some(isSectionOfTerms),
    };
    this.#siblings.set(parent, siblings);
    return siblings;
  }

  /** One such section may list the parts of its term. */
  #isListOfTopic({ isPlainList }: SectionContent): boolean {
    return isPlainList && this.#plainLists > 1;
  }

  #countLeaf(section: Section, level: LevelCount): void {
    const { hasLeadText, isEmpty, entries, isOnlyCode, isPlainList } = this.#getContent(section);
    if (isOnlyCode || this.#isWaiting(section)) return;
    if (isPlainList) this.#plainLists++;
    if (entries === 'sure') level.lists += hasLeadText ? 0 : 1;
    // Has text without anything that might be entries of a topic.
    else if (!isEmpty && isNameLike(section.title)) level.terms++;
  }

  /** `### Index` below `## I`, or in its place in an alphabetical list of headings, is a term like its neighbors. */
  #isAmongTerms(section: Section): boolean {
    const { parent } = section;
    if (parent === undefined || section.children.length > 0) return false;
    if (parent.titleKind === 'letter') return true;
    const at = this.#getSiblings(parent).positions?.get(section);
    const before = at === undefined ? undefined : parent.children[at - 1];
    const after = at === undefined ? undefined : parent.children[at + 1];
    if (before === undefined || after === undefined) return false;
    return isInOrder(before, section) && isInOrder(section, after);
  }

  #isPlainTerm(section: Section): boolean {
    return this.#isAmongTerms(section) && this.#getContent(section).entries === 'none';
  }
}

function isSectionOfTerms({ titleKind, children }: Section): boolean {
  return (
    titleKind === 'list' &&
    children.length > 1 &&
    children.every((child) => child.children.length === 0 && child.titleKind !== 'letter')
  );
}

/** Structural headings may be in alphabetical order as well; among terms they are few. */
function isFrameOfDocument(siblings: readonly Section[]): boolean {
  return siblings.filter(({ titleKind }) => titleKind === 'frame').length * 3 > siblings.length;
}

function isInOrder(a: Section, b: Section): boolean {
  return a.folded <= b.folded;
}

function isAlphabetical(sections: readonly Section[]): boolean {
  const ordered = sections.filter((section, i) => {
    const next = sections[i + 1];
    return next === undefined || isInOrder(section, next);
  }).length;
  return ordered >= sections.length * 0.9 - 1;
}

/** `3GPP related abbreviations`: the title of a list, with its topic. */
function namesAbbreviations(folded: string): boolean {
  return /\b(?:acronyms|abbreviations|abkurzungen|acronymes|abreviations|acronimos|siglas)$/u.test(
    folded,
  );
}

function isNameLike(title: string): boolean {
  return countWords(title) <= 9 && !title.endsWith('?') && !title.endsWith('.');
}
