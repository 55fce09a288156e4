import type { MappingNode, Part, YamlNode } from './node';
import { filled, splitList } from '../labelledFields';
import { isNull, resolved, scalarText } from './node';

/** Returns the value as one text: for a collection the texts of its items, or the source. Empty for null. */
export function textOf(node: YamlNode, source: string): string {
  const target = resolved(node);
  if (isNull(target) || target.kind === 'alias') return '';
  if (target.kind === 'scalar') return target.text.trim();
  if (target.kind === 'sequence') {
    const texts = target.items.map((item) => scalarText(item.value));
    if (texts.every((text) => text !== undefined)) return texts.join(', ');
  }
  return source.slice(target.start, target.end).trim();
}

/** Returns the value as a list: a sequence's items, or the parts of a text separated by `separator`. */
export function listOf(node: YamlNode, source: string, separator: RegExp): readonly string[] {
  const target = resolved(node);
  if (isNull(target) || target.kind === 'alias') return [];
  if (target.kind === 'scalar') return splitList(target.text, separator);
  const parts = target.kind === 'sequence' ? target.items : target.pairs;
  return filled(parts.map((part) => itemText(part, source)));
}

/** `Handbook: https://...` becomes a Markdown link, as do a title and its address; other pairs keep both sides. */
function itemText(part: Part, source: string): string {
  const value = resolved(part.value);
  if (part.key === undefined) {
    if (value.kind !== 'mapping') return textOf(value, source);
    const [only, ...more] = value.pairs;
    if (only?.key !== undefined && more.length === 0) return itemText(only, source);
    return mappingText(value);
  }
  const key = textOf(part.key, source);
  const text = textOf(value, source);
  if (text === '') return key;
  return isAddress(text) ? `[${key}](${text})` : `${key}: ${text}`;
}

/**
 * Returns the first text of an item with several pairs, as a link if another one is an address: `{title, url}`,
 * `{term, slug}`.
 */
function mappingText({ pairs }: MappingNode): string {
  const texts = filled(pairs.map((pair) => scalarText(pair.value)?.trim() ?? ''));
  const address = texts.find(isAddress);
  const title = texts.find((text) => !isAddress(text));
  if (address === undefined) return title ?? '';
  return title === undefined ? address : `[${title}](${address})`;
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z+.-]*:\/\/\S+$/iu.test(text);
}
