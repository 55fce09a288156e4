import { splitPhrases } from '../../../language/wordList';
import { findFieldOfLabel, isAcronymLabel } from '../../fieldNames';
import { maxShortNameWords } from './entryFields';
import { isAcronym } from '../../../language/acronyms';
import type { CollectionNode, MappingNode, Part, YamlNode } from './yamlNode';
import { isNull, resolveAlias, getScalarText } from './yamlNode';

/** Keys that contain a collection and do not name its subject. */
export const containerKeys = new Set(
  splitPhrases(`
    terms, entries, items, words, definitions, concepts, glossary, vocabulary, entities, acronyms,
    abbreviations, terminology, dictionary, domains, categories, sections, groups, topics, letters,
    data, content, contexts, results, list, glossaries, children, aggregates, valueobjects,
    value_objects, events, records
  `),
);

/** Fields that only a glossary has. */
export const glossaryOnlyFields: ReadonlySet<string> = new Set([
  'definition',
  'expansion',
  'plain',
  'aliases',
  'avoid',
]);

/**
 * Determines whether a file without `terms` and `contexts` is a glossary, or a translation list, settings or data. No
 * terms from an unusual glossary are better than hovers that explain `port` as 8080.
 */
export class ShapeClassifier {
  /** Entries with fields that only a glossary has. */
  #glossaryEntries = 0;
  /** Name and text. */
  #texts = 0;
  #explaining = 0;
  #likeCode = 0;
  #likeMessages = 0;
  #others = 0;

  add(part: Part): void {
    const value = resolveAlias(part.value);
    if (value.kind === 'mapping' && value.pairs.some(holdsCollection)) this.#others++;
    else if (value.kind === 'mapping') this.#addMapping(part, value);
    else if (part.key === undefined) this.#others++;
    else if (value.kind === 'sequence') {
      const isShort = isAcronym(getScalarText(part.key) ?? '');
      if (value.items.every(isBlank)) return;
      if (isShort && value.items.every(isMeaning)) this.#glossaryEntries++;
      else if (!isShort || !value.items.every(isOneWord)) this.#others++;
    } else if (value.kind === 'scalar' && !isNull(value)) {
      if (value.style === 'plain' && isData(value.text)) this.#others++;
      else this.#addText(getScalarText(part.key) ?? '', value.text);
    }
  }

  isGlossary(): boolean {
    const entries = this.#glossaryEntries + this.#texts;
    if (entries === 0 || this.#others * 5 > entries) return false;
    if (this.#glossaryEntries >= this.#texts) return true;
    return (
      this.#explaining * 2 >= this.#texts &&
      this.#likeCode * 3 < this.#texts &&
      this.#likeMessages * 5 < this.#texts
    );
  }

  #addMapping(part: Part, mapping: MappingNode): void {
    const isNamed =
      part.key !== undefined ||
      mapping.pairs.some((pair) => findFieldOfLabel(getLabel(pair)) === 'name');
    const [only] = mapping.pairs;
    if (isNamed && mapping.pairs.some(isGlossaryField)) this.#glossaryEntries++;
    else if (!isNamed && only && mapping.pairs.length === 1) this.add(only);
    else this.#others++;
  }

  #addText(key: string, text: string): void {
    this.#texts++;
    const words = text.trim().split(/\s+/u).length;
    if (words >= (isAcronym(key) ? 2 : 3)) this.#explaining++;
    if (!/\s/u.test(key) && /[a-z0-9][._:/-]?[A-Z]|[\w][._:][\w]/u.test(key)) this.#likeCode++;
    const placeholder = /\{\{|\{[\w.]*\}|%[sd@]|%\{|\$t?\{|^https?:/u.test(text);
    if (placeholder || /[.!?:…]$/u.test(key.trim()) || key.split(/\s+/u).length > 5) {
      this.#likeMessages++;
    }
  }
}

/** Returns a collection, after resolving an alias. */
export function toCollection(node: YamlNode): CollectionNode | undefined {
  const value = resolveAlias(node);
  return value.kind === 'sequence' || value.kind === 'mapping' ? value : undefined;
}

/** A mapping with a collection of mappings or texts in a key for collections. */
export function isContainer(part: Part): boolean {
  const value = resolveAlias(part.value);
  return value.kind === 'mapping' && value.pairs.some(holdsCollection);
}

export function holdsCollection({ key, value }: Part): boolean {
  const label = key === undefined ? undefined : getScalarText(key)?.toLowerCase();
  if (label === undefined || !containerKeys.has(label)) return false;
  const collection = toCollection(value);
  if (collection === undefined) return false;
  // A list of plain words is a field: `words: [freeze, stop]`.
  return (
    collection.kind === 'mapping' ||
    collection.items.some((item) => toCollection(item.value) !== undefined)
  );
}

function isMeaning(item: Part): boolean {
  const value = resolveAlias(item.value);
  if (value.kind === 'scalar') return !isData(value.text) && /\s/u.test(value.text);
  return value.kind === 'mapping' && value.pairs.some(isGlossaryField);
}

/** `RAM: [""]` waits for its meaning. */
function isBlank({ value }: Part): boolean {
  const { kind } = resolveAlias(value);
  return kind === 'scalar' && (getScalarText(value) ?? '').trim() === '';
}

/** `PF: [PageFinder]` may be a meaning. */
function isOneWord({ value }: Part): boolean {
  return /^\p{L}{4,}$/u.test(getScalarText(value)?.trim() ?? '');
}

/** A `definition` with keys of its own describes a part of a system, such as a queue. */
function isGlossaryField(pair: Part): boolean {
  if (resolveAlias(pair.value).kind === 'mapping') return false;
  const label = getLabel(pair);
  return glossaryOnlyFields.has(findFieldOfLabel(label) ?? '') || isShortExplanation(pair, label);
}

/** `short: The distribution of ...` is not a short name. */
export function isShortExplanation({ value }: Part, label: string): boolean {
  if (!isAcronymLabel(label)) return false;
  const words = (getScalarText(value) ?? '').trim().split(/\s+/u, maxShortNameWords + 1);
  return words.length > maxShortNameWords;
}

function getLabel(pair: Part): string {
  return pair.key === undefined ? '' : (getScalarText(pair.key) ?? '');
}

/** Numbers, booleans, versions, dates: values of settings. */
function isData(text: string): boolean {
  if (/^(?:true|false|yes|no|on|off|null)$/iu.test(text)) return true;
  return /^[-+]?[\d.,:_xa-f-]+$/iu.test(text) && /\d[.,:_-]*$/u.test(text);
}
