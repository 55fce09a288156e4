import type { EntryList } from '../entryList';
import type { MappingNode, Part } from '../node';
import { scalarText } from '../node';
import { parseEntry } from './entryPart';
import type { Spelling } from './newEntry';
import { spellingOf } from './newEntry';

/** The style of the entries of a list, as a model for a new one. */
export interface Neighbours {
  readonly spelling: Spelling;
  /** Whether most entries are a name, a colon and a text. */
  readonly singleTexts: boolean;
  /** Whether the items of the list are pairs: `- SLA: ...`. */
  readonly pairItems: boolean;
}

const looked = 8;

export function neighboursOf(text: string, list: EntryList): Neighbours {
  const parts = list.entries.slice(0, looked).flatMap((entry) => {
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
    spelling: spellingOf(mappings.flatMap((mapping) => mapping.pairs.map(labelOf))),
    singleTexts: mappings.length * 2 <= named.length,
    pairItems: arePairs,
  };
}

function hasName(mappings: readonly MappingNode[]): boolean {
  return mappings.some(({ pairs }) => spellingOf(pairs.map(labelOf)).size > 0);
}

export function labelOf(pair: Part): string {
  return pair.key === undefined ? '' : (scalarText(pair.key) ?? '');
}
