import { addAll } from '../../../../text/collections';
import { URI } from 'vscode-uri';
import type { DocumentUri } from '../../../../text/textDocument';
import { promisesByPath } from '../../../discovery/glossaryFiles';
import { isGlossaryName } from '../../../discovery/glossaryNames';
import type { SourceText } from '../../../format';
import { descendants, type Section } from '../structure/outline';
import { promisesGlossary } from '../structure/vocabulary';
import type { Scope } from '../shapes/scope';
import { looksLikeGlossary } from './evidence';
import { isMadeOfEntries } from './named';
import { HeadingRoles } from './headingRoles';
import { withoutLoneTopic, type Task } from './plan';

/**
 * Decides in steps which parts of a document contain terms, and in which shape. A document of prose contains none.
 */
export function* judge(
  root: Section,
  { uri, named, sectionsOnly }: SourceText,
  title: string | undefined,
  scope: Scope,
): Generator<undefined, readonly Task[]> {
  const heading = titleOf(root);
  const promised =
    isGlossaryFile(uri) ||
    promisesByTitle(uri, title, heading?.title) ||
    (sectionsOnly !== true &&
      !hasGlossarySection(root) &&
      (looksLikeGlossary(root, scope) ||
        (named === true && isMadeOfEntries(root, heading, scope))));
  const tasks = promised ? wholeDocument(root, heading, scope) : partsOf(root, scope);
  return withoutLoneTopic(yield* tasks);
}

/** Returns the heading that names the document and not a term: the only H1, or a first one with a glossary name. */
function titleOf(root: Section): Section | undefined {
  const [first] = root.children;
  if (first === undefined || first.nature === 'letter') return undefined;
  if (root.children.length === 1 && (first.level === 1 || first.children.length > 0)) return first;
  if (first.level === 1 && root.children.every(({ level }, i) => i === 0 || level > 1))
    return first;
  return promisesGlossary(first.title) ? first : undefined;
}

/** `# Architecture Glossary` may be the name of the product that a README is about. */
function promisesByTitle(uri: DocumentUri, ...titles: readonly (string | undefined)[]): boolean {
  const promises = /\/readme\.\w+$/iu.test(uri) ? isGlossaryName : promisesGlossary;
  return titles.some((title) => title !== undefined && promises(title));
}

function isGlossaryFile(uri: DocumentUri): boolean {
  return promisesByPath(URI.parse(uri).path);
}

/** In a document with a glossary section, other sections do not contain terms. */
function hasGlossarySection(root: Section): boolean {
  return [...descendants(root)].some(({ level, title }) => level > 1 && promisesGlossary(title));
}

function* wholeDocument(
  root: Section,
  title: Section | undefined,
  scope: Scope,
): Generator<undefined, readonly Task[]> {
  const tasks: Task[] = [{ kind: 'container', section: root, context: undefined, glossary: true }];
  const rest = root.children.filter((section) => section !== title);
  const sections = title === undefined ? rest : [...title.children, ...rest];
  if (title !== undefined)
    tasks.push({ kind: 'container', section: title, context: undefined, glossary: true });
  return [...tasks, ...(yield* planned(sections, scope))];
}

/** Outside a glossary, yields the sections with a glossary name, and elsewhere only unambiguous entries. */
function* partsOf(root: Section, scope: Scope): Generator<undefined, readonly Task[]> {
  const tasks: Task[] = [{ kind: 'container', section: root, context: undefined, glossary: false }];
  const inside = new Set<Section>();
  for (const section of descendants(root)) {
    if (inside.has(section)) continue;
    const glossary = section.level > 1 && promisesGlossary(section.title);
    tasks.push({ kind: 'container', section, context: undefined, glossary });
    if (!glossary) continue;
    for (const each of descendants(section)) inside.add(each);
    addAll(tasks, yield* planned(section.children, scope));
  }
  return tasks;
}

function* planned(
  sections: readonly Section[],
  scope: Scope,
): Generator<undefined, readonly Task[]> {
  const roles = yield* HeadingRoles.of(scope, sections);
  const tasks: Task[] = [];
  for (const section of sections) visit(section, roles, undefined, tasks);
  return tasks;
}

/** Adds the tasks of a section and of its subsections. */
function visit(
  section: Section,
  roles: HeadingRoles,
  context: string | undefined,
  tasks: Task[],
): void {
  const role = roles.roleOf(section);
  if (role === 'none') return;
  const { children } = section;
  if (role === 'term') {
    const parts =
      children.length === 0
        ? children
        : children.filter((child) => roles.isPart(child) || roles.roleOf(child) === 'none');
    tasks.push({ kind: 'heading', section, parts, context });
    for (const child of children) {
      if (!parts.includes(child)) visit(child, roles, context, tasks);
    }
    return;
  }
  const topic = isTopic(section) ? section.title : context;
  tasks.push({ kind: 'container', section, context: topic, glossary: true });
  for (const child of children) visit(child, roles, topic, tasks);
}

function isTopic({ title, folded, nature }: Section): boolean {
  return nature !== 'letter' && nature !== 'list' && folded !== '' && !promisesGlossary(title);
}
