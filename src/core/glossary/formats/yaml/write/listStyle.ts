import type { EntryList } from '../entryListCollector';
import type { MappingNode, Part } from '../yamlNode';
import { getScalarText } from '../yamlNode';
import { parseEntry } from './parseEntry';
import type { Spelling } from './createPairs';
import { readSpelling } from './createPairs';

/** The style of the entries of a list, as a model for a new one. */
export interface ListStyle {
  readonly spelling: Spelling;
  /** Whether most entries are a name, a colon and a text. */
  readonly singleTexts: boolean;
  /** Whether the items of the list are pairs: `- SLA: ...`. */
  readonly pairItems: boolean;
  /** Whether no key such as `terms` is around, so that an entry counts only with a field that only a glossary has. */
  readonly topLevel?: boolean;
}

const maxInspectedEntries = 8;

export function readListStyle(text: string, list: EntryList): ListStyle {
  const parts = list.entries.slice(0, maxInspectedEntries).flatMap((entry) => {
    const parsed = parseEntry(text, entry, list);
    return parsed === undefined ? [] : [parsed.part];
  });
  const items = list.kind === 'sequence' ? parts.map((part) => part.value) : [];
  const pairItems = items.flatMap((item) =>
    item.kind === 'mapping' && item.pairs.length === 1 ? [item] : [],
  );
  const arePairs = pairItems.length > 0 && pairItems.length === items.length && !hasName(pairItems);
  const named = arePairs ? pairItems.flatMap((item) => item.pairs) : parts;
  const mappings = named.flatMap(({ value }) => (value.kind === 'mapping' ? [value] : []));
  return {
    spelling: readSpelling(mappings.flatMap((mapping) => mapping.pairs.map(getPairLabel))),
    singleTexts: mappings.length * 2 <= named.length,
    pairItems: arePairs,
  };
}

function hasName(mappings: readonly MappingNode[]): boolean {
  return mappings.some(({ pairs }) => readSpelling(pairs.map(getPairLabel)).size > 0);
}

export function getPairLabel(pair: Part): string {
  return pair.key === undefined ? '' : (getScalarText(pair.key) ?? '');
}
