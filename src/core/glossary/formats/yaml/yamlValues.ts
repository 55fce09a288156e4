import type { MappingNode, Part, YamlNode } from './yamlNode';
import { isLanguageName } from '../../../language/languageNames';
import { findFieldOfLabel } from '../../fieldNames';
import { removeEmptyTexts, splitList } from '../mutableTermFields';
import { isNull, resolveAlias, getScalarText } from './yamlNode';

/** Returns the value as one text: for a collection the texts of its items, or the source. Empty for null. */
export function getNodeText(node: YamlNode, source: string): string {
  const target = resolveAlias(node);
  if (isNull(target) || target.kind === 'alias') return '';
  if (target.kind === 'scalar') return target.text.trim();
  if (target.kind === 'sequence') {
    const texts = target.items.map((item) => getScalarText(item.value));
    if (texts.every((text) => text !== undefined)) return texts.join(', ');
  }
  return source.slice(target.start, target.end).trim();
}

/** Returns the value as a list: a sequence's items, or the parts of a text separated by `separator`. */
export function getNodeList(node: YamlNode, source: string, separator: RegExp): readonly string[] {
  const target = resolveAlias(node);
  if (isNull(target) || target.kind === 'alias') return [];
  if (target.kind === 'scalar') return splitList(target.text, separator);
  const parts = target.kind === 'sequence' ? target.items : target.pairs;
  return removeEmptyTexts(parts.map((part) => formatItem(part, source)));
}

/** `Handbook: https://...` becomes a Markdown link, as do a title and its address; other pairs keep both sides. */
function formatItem(part: Part, source: string): string {
  const value = resolveAlias(part.value);
  if (part.key === undefined) {
    if (value.kind !== 'mapping') return getNodeText(value, source);
    const [only, ...more] = value.pairs;
    if (only?.key !== undefined && more.length === 0)
      return findFieldOfLabel(getNodeText(only.key, source)) === 'name'
        ? getNodeText(only.value, source)
        : formatItem(only, source);
    return formatMapping(value);
  }
  const key = getNodeText(part.key, source);
  const text = getNodeText(value, source);
  if (text === '') return key;
  if (isLanguageName(key) && !isAddress(text))
    return value.kind === 'mapping' ? formatMapping(value) : text;
  return isAddress(text) ? `[${key}](${text})` : `${key}: ${text}`;
}

/**
 * Returns the first text of an item with several pairs, as a link if another one is an address: `{title, url}`,
 * `{term, slug}`.
 */
function formatMapping({ pairs }: MappingNode): string {
  const texts = removeEmptyTexts(pairs.map((pair) => getScalarText(pair.value)?.trim() ?? ''));
  const address = texts.find(isAddress);
  const title = texts.find((text) => !isAddress(text));
  if (address === undefined) return title ?? '';
  return title === undefined ? address : `[${title}](${address})`;
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z+.-]*:\/\/\S+$/iu.test(text);
}
