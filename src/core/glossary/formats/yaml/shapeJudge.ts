import { fieldOfLabel } from '../../fieldNames';
import { isAcronym } from '../../../language/acronyms';
import type { CollectionNode, MappingNode, Part, YamlNode } from './node';
import { isNull, resolved, scalarText } from './node';

/** Keys that contain a collection and do not name its subject. */
export const holders = new Set([
  ...['terms', 'entries', 'items', 'words', 'definitions', 'concepts', 'glossary', 'vocabulary'],
  ...[
    'entities',
    'acronyms',
    'abbreviations',
    'terminology',
    'dictionary',
    'domains',
    'categories',
  ],
  ...['sections', 'groups', 'topics', 'letters', 'data', 'content', 'contexts', 'results', 'list'],
  ...['glossaries', 'children', 'aggregates', 'valueobjects', 'value_objects', 'events', 'records'],
]);

const telling = new Set(['definition', 'expansion', 'plain', 'aliases', 'avoid']);

/**
 * Determines whether a file without `terms` and `contexts` is a glossary, or a translation list, settings or data. No
 * terms from an unusual glossary are better than hovers that explain `port` as 8080.
 */
export class ShapeJudge {
  /** Entries with fields that only a glossary has. */
  #told = 0;
  /** Name and text. */
  #texts = 0;
  #explaining = 0;
  #likeCode = 0;
  #likeMessages = 0;
  #others = 0;

  add(part: Part): void {
    const value = resolved(part.value);
    if (value.kind === 'mapping' && value.pairs.some(isHolding)) this.#others++;
    else if (value.kind === 'mapping') this.#mapping(part, value);
    else if (part.key === undefined) this.#others++;
    else if (value.kind === 'sequence') {
      const all = value.items.every((item) => isMeaning(item));
      if (all && isAcronym(scalarText(part.key) ?? '')) this.#told++;
      else this.#others++;
    } else if (value.kind === 'scalar' && !isNull(value)) {
      if (value.style === 'plain' && isData(value.text)) this.#others++;
      else this.#text(scalarText(part.key) ?? '', value.text);
    }
  }

  isGlossary(): boolean {
    const good = this.#told + this.#texts;
    if (good === 0 || this.#others * 5 > good) return false;
    if (this.#told >= this.#texts) return true;
    return (
      this.#explaining * 2 >= this.#texts &&
      this.#likeCode * 3 < this.#texts &&
      this.#likeMessages * 5 < this.#texts
    );
  }

  #mapping(part: Part, mapping: MappingNode): void {
    const fields = mapping.pairs.map((pair) => fieldOfLabel(labelOf(pair)));
    const named = part.key !== undefined || fields.includes('name');
    const [only] = mapping.pairs;
    if (named && fields.some((field) => field !== undefined && telling.has(field))) this.#told++;
    else if (part.key !== undefined && fields.includes('name')) this.#told++;
    else if (!named && only && mapping.pairs.length === 1) this.add(only);
    else this.#others++;
  }

  #text(key: string, text: string): void {
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
export function collectionOf(node: YamlNode): CollectionNode | undefined {
  const value = resolved(node);
  return value.kind === 'sequence' || value.kind === 'mapping' ? value : undefined;
}

/** A mapping with a collection of mappings or texts in a key for collections. */
export function isHolder(part: Part): boolean {
  const value = resolved(part.value);
  return value.kind === 'mapping' && value.pairs.some(isHolding);
}

export function isHolding({ key, value }: Part): boolean {
  const label = key === undefined ? undefined : scalarText(key)?.toLowerCase();
  if (label === undefined || !holders.has(label)) return false;
  const collection = collectionOf(value);
  if (collection === undefined) return false;
  // A list of plain words is a field: `words: [freeze, stop]`.
  return (
    collection.kind === 'mapping' ||
    collection.items.some((item) => collectionOf(item.value) !== undefined)
  );
}

function isMeaning(item: Part): boolean {
  const value = resolved(item.value);
  if (value.kind === 'scalar') return !isData(value.text) && /\s/u.test(value.text);
  return (
    value.kind === 'mapping' &&
    value.pairs.some((pair) => telling.has(fieldOfLabel(labelOf(pair)) ?? ''))
  );
}

function labelOf(pair: Part): string {
  return pair.key === undefined ? '' : (scalarText(pair.key) ?? '');
}

/** Numbers, booleans, versions, dates: values of settings. */
function isData(text: string): boolean {
  if (/^(?:true|false|yes|no|on|off|null)$/iu.test(text)) return true;
  return /^[-+]?[\d.,:_xa-f-]+$/iu.test(text) && /\d[.,:_-]*$/u.test(text);
}
