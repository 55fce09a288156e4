import type { Part, YamlNode } from './node';
import { filled, splitList } from '../labelledFields';
import { isNull, resolved, scalarText } from './node';

/** The value as one text: a collection gives its items' texts, or what stands in the file. Empty for null. */
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

/** The value as a list: a sequence's items, or the parts of a text that `separator` cuts. */
export function listOf(node: YamlNode, source: string, separator: RegExp): readonly string[] {
  const target = resolved(node);
  if (isNull(target) || target.kind === 'alias') return [];
  if (target.kind === 'scalar') return splitList(target.text, separator);
  const parts = target.kind === 'sequence' ? target.items : target.pairs;
  return filled(parts.map((part) => itemText(part, source)));
}

/** `Handbook: https://...` becomes a Markdown link; other pairs keep both sides. */
function itemText(part: Part, source: string): string {
  const value = resolved(part.value);
  if (part.key === undefined) {
    const [only, ...more] = value.kind === 'mapping' ? value.pairs : [];
    if (only?.key !== undefined && more.length === 0) return itemText(only, source);
    return textOf(value, source);
  }
  const key = textOf(part.key, source);
  const text = textOf(value, source);
  if (text === '') return key;
  return /^[a-z][a-z+.-]*:\/\//iu.test(text) ? `[${key}](${text})` : `${key}: ${text}`;
}
