import type { Range } from '../../../../text/range';
import type { DocumentUri } from '../../../../text/textDocument';
import { getPathOfSource, isTermPage } from '../../../discovery/glossaryFileClassifier';
import type { SourceText } from '../../../glossaryFormat';
import { findFieldOfLabel, foldLabel, type FieldName } from '../../../fieldNames';
import type { Entry } from '../entry';
import type { FrontMatter } from '../yamlFrontMatter';
import { isAcronym } from '../../../../language/acronyms';
import { isComment, readBody } from '../structure/body';
import type { FieldPlace } from '../syntax/blockCache';
import { readNames, readOneName, type WrittenName } from '../../names/readNames';
import { listDescendants, type Section } from '../structure/outline';
import { isStructural, isGlossaryTitle } from '../structure/vocabulary';
import { createGroup, type Scope } from './scope';
import { collectBlocks } from '../structure/outline';

/** Keys of static site generators that are not about the term. */
const siteKeys = new Set([
  'id',
  'date',
  'layout',
  'slug',
  'sidebar label',
  'sidebar position',
  'weight',
  'draft',
  'url',
  'permalink',
  'tags',
  'type',
  'lang',
  'language',
  'toc',
  'lastmod',
  'author',
  'authors',
  'full link',
  'card',
  'nav order',
  'parent',
  'published',
  'hide table of contents',
  'feature',
  'no list',
]);

/** Keys that only the page of a single term has. */
const termKeys = new Set([
  'term',
  'aka',
  'synonyms',
  'acronym',
  'abbr',
  'short description',
  'full link',
  'definition',
  'avoid',
  'also known as',
  'expansion',
]);

/**
 * Reads a file that is the entry of one term: according to its front matter, or with a heading in a folder of terms.
 */
export function readFileEntry(
  root: Section,
  front: FrontMatter,
  source: SourceText,
  scope: Scope,
): Entry | undefined {
  const { uri } = source;
  const keys = new Set([...(front.values?.keys() ?? [])].map(foldLabel));
  const title = ['term', 'title', 'name'].find((key) => typeof front.values?.get(key) === 'string');
  const headings = listDescendants(root);
  const heading = headings[0]?.level === 1 ? headings[0] : undefined;
  const hasTermKeys =
    [...termKeys].some((key) => keys.has(key)) || (keys.has('category') && keys.has('status'));
  if (
    !hasTermKeys &&
    !(isTermPage(getPathOfSource(source)) && isShort(headings)) &&
    !isPageOfOneTerm(uri, headings)
  )
    return undefined;
  const written = title === undefined ? undefined : findValueRange(scope.src, front, title);
  if (title === undefined && headings.length === 0)
    return readEntryNamedByFile(root, front, uri, scope);
  const label = written ?? heading?.heading?.content;
  const text = title === undefined ? heading?.title : String(front.values?.get(title));
  if (
    label === undefined ||
    text === undefined ||
    isGlossaryTitle(text) ||
    isStructural(foldLabel(text))
  )
    return undefined;
  return createEntry(root, front, { label, title }, scope);
}

/** A note without a title: its file name is the term, which has no range in the text. */
function readEntryNamedByFile(
  root: Section,
  front: FrontMatter,
  uri: DocumentUri,
  scope: Scope,
): Entry | undefined {
  const base = /\/([^/]+)\.\w+$/u.exec(uri)?.[1];
  const text = base === undefined ? '' : decodeURIComponentSafely(base).trim();
  if (text === '' || isGlossaryTitle(text) || isStructural(foldLabel(text))) return undefined;
  const label = { start: 0, end: 0 };
  const entry = createEntry(root, front, { label, title: undefined }, scope, text);
  return entry?.definition === undefined ? undefined : entry;
}

function isShort(headings: readonly Section[]): boolean {
  return headings.filter(({ level }) => level === 1).length <= 1 && headings.length <= 6;
}

/** `canary.md` with the only heading `# Canary`. */
function isPageOfOneTerm(uri: DocumentUri, headings: readonly Section[]): boolean {
  const [only, second] = headings;
  const base = /\/([^/]+)\.\w+$/u.exec(uri)?.[1];
  if (only?.level !== 1 || second !== undefined || base === undefined) return false;
  if (
    only.body.length === 0 ||
    only.body.length > 3 ||
    only.body.some(({ kind }) => kind !== 'paragraph' && kind !== 'list') ||
    /^(?:readme|context|changelog|license|index)$/iu.test(base)
  )
    return false;
  return foldLabel(decodeURIComponentSafely(base)) === foldLabel(only.title);
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface NamedLabel {
  readonly label: Range;
  /** The front-matter key that contains the name. */
  readonly title: string | undefined;
}

function createEntry(
  root: Section,
  front: FrontMatter,
  { label, title }: NamedLabel,
  scope: Scope,
  fileName?: string,
): Entry | undefined {
  const { src } = scope;
  const names =
    fileName === undefined ? readNames(src, label).slice(0, 1) : readFileName(fileName, label);
  if (names.length === 0) return undefined;
  const [top] = root.children;
  const first = top?.level === 1 && top.heading !== undefined ? top.heading : undefined;
  const blocks = collectBlocks(root).filter((block) => block !== first && !isComment(src, block));
  const body = readBody(src, blocks, scope.customLabels);
  const fields = [...readFrontMatterFields(src, front, title), ...body.fields];
  const stated =
    body.definition === undefined ? fields.find(({ field }) => field === 'definition') : undefined;
  return {
    shape: 'file',
    names,
    range: { start: 0, end: src.length },
    label,
    definition: body.definition ?? stated?.value,
    definitionAt: src.trimEnd().length,
    fields: fields.filter((place) => place.field !== 'definition'),
    context: undefined,
    group: createGroup('file', undefined),
    meaning: undefined,
  };
}

/** Returns the names in a file name, read like any name. */
function readFileName(fileName: string, range: Range): readonly WrittenName[] {
  const name = readOneName(fileName, { start: 0, end: fileName.length });
  return name === undefined
    ? []
    : [{ ...name, range, part: range, aliases: [], expansion: undefined, qualifier: undefined }];
}

function readFrontMatterFields(
  src: string,
  front: FrontMatter,
  title: string | undefined,
): readonly FieldPlace[] {
  const places: FieldPlace[] = [];
  for (const [key, value] of front.values ?? []) {
    const text = formatValue(value);
    const range = findValueRange(src, front, key);
    const known = getFieldOfKey(key, title, text ?? '');
    if (key === title || text === undefined || range === undefined) continue;
    if (known === undefined && (siteKeys.has(foldLabel(key)) || typeof value !== 'string'))
      continue;
    const line = src.lastIndexOf('\n', range.start) + 1;
    places.push({
      field: known,
      label: key,
      labelRange: { start: line, end: line + key.length },
      value: range,
      text,
      whole: { start: line, end: Math.min(src.length, range.end + 1) },
      form: 'front-matter',
    });
  }
  return places;
}

function getFieldOfKey(
  key: string,
  title: string | undefined,
  text: string,
): FieldName | undefined {
  const folded = foldLabel(key);
  if (folded === 'full link') return text === '' ? undefined : 'links';
  if (siteKeys.has(folded)) return undefined;
  const field = findFieldOfLabel(key);
  if (field !== 'name') return field;
  return key !== title && isAcronym(text) ? 'aliases' : undefined;
}

function formatValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return '';
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string').join(', ')
    : undefined;
}

/**
 * Returns the source range of a top-level key's value: to the end of its line, or of the indented lines below it.
 */
function findValueRange(src: string, { yaml }: FrontMatter, key: string): Range | undefined {
  const text = src.slice(yaml.start, yaml.end);
  const at = `\n${text}`.indexOf(`\n${key}:`);
  if (at < 0) return undefined;
  const from = yaml.start + at + key.length + 1;
  const next = /\n(?![ \t\n]|- )/u.exec(src.slice(from, yaml.end));
  const end = next === null ? yaml.end : from + next.index;
  const raw = src.slice(from, end);
  const start = from + (raw.length - raw.trimStart().length);
  return unquoteRange(src, { start: Math.min(start, end), end: start + raw.trim().length });
}

function unquoteRange(src: string, { start, end }: Range): Range {
  const quote = src[start];
  const quoted = (quote === '"' || quote === "'") && end - start > 1 && src[end - 1] === quote;
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
