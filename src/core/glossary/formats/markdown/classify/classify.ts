import { addAll } from '../../../../text/collections';
import type { DocumentUri } from '../../../../text/textDocument';
import { getPathOfSource, isGlossaryPath } from '../../../discovery/glossaryFileClassifier';
import { isGlossaryName } from '../../../discovery/glossaryNames';
import type { SourceText } from '../../../glossaryFormat';
import { listDescendants, type Section } from '../structure/outline';
import { isGlossaryTitle } from '../structure/vocabulary';
import type { Recognizer } from '../shapes/recognizer';
import { isMadeOfEntries, looksLikeGlossary } from './looksLikeGlossary';
import { HeadingRoles } from './headingRoles';

/**
 * Decides in steps which parts of a document contain terms, and in which shape. A document of prose contains none.
 */
export function* classify(
  root: Section,
  source: SourceText,
  title: string | undefined,
  recognizer: Recognizer,
): Generator<undefined, readonly ReadingTask[]> {
  const { uri, named, sectionsOnly } = source;
  const heading = findTitle(root);
  const promised =
    isGlossaryPath(getPathOfSource(source)) ||
    hasGlossaryTitle(uri, title, heading?.title) ||
    (sectionsOnly !== true &&
      !hasGlossarySection(root) &&
      (looksLikeGlossary(root, recognizer.scope.src) ||
        (named === true && isMadeOfEntries(root, heading, recognizer))));
  const tasks = promised ? planDocument(root, heading, recognizer) : planSections(root, recognizer);
  return dropLoneTopic(yield* tasks);
}

/** Returns the heading that names the document and not a term: the only H1, or a first one with a glossary name. */
function findTitle(root: Section): Section | undefined {
  const [first] = root.children;
  if (first === undefined || first.titleKind === 'letter') return undefined;
  if (root.children.length === 1 && (first.level === 1 || first.children.length > 0)) return first;
  if (first.level === 1 && root.children.every(({ level }, i) => i === 0 || level > 1))
    return first;
  return isGlossaryTitle(first.title) ? first : undefined;
}

/** `# Architecture Glossary` may be the name of the product that a README is about. */
function hasGlossaryTitle(uri: DocumentUri, ...titles: readonly (string | undefined)[]): boolean {
  const promises = /\/readme\.\w+$/iu.test(uri) ? isGlossaryName : isGlossaryTitle;
  return titles.some((title) => title !== undefined && promises(title));
}

/** In a document with a glossary section, other sections do not contain terms. */
function hasGlossarySection(root: Section): boolean {
  return listDescendants(root).some(({ level, title }) => level > 1 && isGlossaryTitle(title));
}

function* planDocument(
  root: Section,
  title: Section | undefined,
  recognizer: Recognizer,
): Generator<undefined, readonly ReadingTask[]> {
  const tasks: ReadingTask[] = [
    { kind: 'container', section: root, context: undefined, isGlossary: true },
  ];
  const others = root.children.filter((section) => section !== title);
  const sections = title === undefined ? others : [...title.children, ...others];
  if (title !== undefined)
    tasks.push({ kind: 'container', section: title, context: undefined, isGlossary: true });
  return [...tasks, ...(yield* planTasks(sections, recognizer))];
}

/** Outside a glossary, yields the sections with a glossary name, and elsewhere only unambiguous entries. */
function* planSections(
  root: Section,
  recognizer: Recognizer,
): Generator<undefined, readonly ReadingTask[]> {
  const tasks: ReadingTask[] = [
    { kind: 'container', section: root, context: undefined, isGlossary: false },
  ];
  const inside = new Set<Section>();
  for (const section of listDescendants(root)) {
    if (inside.has(section)) continue;
    const glossary = section.level > 1 && isGlossaryTitle(section.title);
    tasks.push({ kind: 'container', section, context: undefined, isGlossary: glossary });
    if (!glossary) continue;
    for (const each of listDescendants(section)) inside.add(each);
    addAll(tasks, yield* planTasks(section.children, recognizer));
  }
  return tasks;
}

function* planTasks(
  sections: readonly Section[],
  recognizer: Recognizer,
): Generator<undefined, readonly ReadingTask[]> {
  const roles = yield* HeadingRoles.classifyAll(recognizer, sections);
  const tasks: ReadingTask[] = [];
  for (const section of sections) planSection(section, roles, undefined, tasks);
  return tasks;
}

/** Adds the tasks of a section and of its subsections. */
function planSection(
  section: Section,
  roles: HeadingRoles,
  context: string | undefined,
  tasks: ReadingTask[],
): void {
  const role = roles.getRoleOf(section);
  const { children } = section;
  if (role === 'none') {
    if (section.titleKind === 'frame') tasks.push({ kind: 'preferences', section, context });
    return;
  }
  if (role === 'term') {
    const parts =
      children.length === 0
        ? children
        : children.filter((child) => roles.isPart(child) || roles.getRoleOf(child) === 'none');
    tasks.push({ kind: 'heading', section, parts, context });
    for (const child of children) {
      if (!parts.includes(child)) planSection(child, roles, context, tasks);
    }
    return;
  }
  const topic = isTopic(section) ? section.title : context;
  tasks.push({ kind: 'container', section, context: topic, isGlossary: true });
  for (const child of children) planSection(child, roles, topic, tasks);
}

function isTopic({ title, folded, titleKind }: Section): boolean {
  return titleKind !== 'letter' && titleKind !== 'list' && folded !== '' && !isGlossaryTitle(title);
}

/** A part of the file to read, in the order of the file. */
export type ReadingTask =
  | {
      readonly kind: 'heading';
      readonly section: Section;
      readonly parts: readonly Section[];
      readonly context: string | undefined;
    }
  /** A section about the document, in which only tables of words to replace count. */
  | {
      readonly kind: 'preferences';
      readonly section: Section;
      readonly context: string | undefined;
    }
  | {
      readonly kind: 'container';
      readonly section: Section;
      readonly context: string | undefined;
      /** False outside a glossary, where only unambiguous shapes count. */
      readonly isGlossary: boolean;
    };

/** A single topic carries no information. */
function dropLoneTopic(tasks: readonly ReadingTask[]): readonly ReadingTask[] {
  const topics = new Set<string>();
  for (const { context } of tasks) if (context !== undefined) topics.add(context);
  return topics.size !== 1 ? tasks : tasks.map((task) => ({ ...task, context: undefined }));
}
