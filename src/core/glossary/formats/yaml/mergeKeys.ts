import { addAll } from '../../../text/collections';
import type { MappingNode, Part } from './yamlNode';
import { resolveAlias, getScalarText } from './yamlNode';

/** More merged pairs in one entry indicate an attack, not a glossary. */
const maxMergedPairs = 1000;

/**
 * Returns the pairs of a mapping, including those that `<<` adds from others if the mapping does not define them.
 */
export function listEffectivePairs(mapping: MappingNode): readonly Part[] {
  if (!hasMerge(mapping)) return mapping.pairs;
  const pairs: Part[] = mapping.pairs.filter((pair) => !isMerge(pair));
  const seen = new Set(pairs.map(getKeyText));
  const waiting = mapping.pairs.filter(isMerge).flatMap(getMergedMappings);
  const visited = new Set<MappingNode>([mapping]);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (visited.has(next) || pairs.length > maxMergedPairs) continue;
    visited.add(next);
    for (const pair of next.pairs) {
      if (isMerge(pair)) addAll(waiting, getMergedMappings(pair));
      else if (!seen.has(getKeyText(pair))) {
        seen.add(getKeyText(pair));
        pairs.push(pair);
      }
    }
  }
  return pairs;
}

function hasMerge({ pairs }: MappingNode): boolean {
  for (const pair of pairs) if (isMerge(pair)) return true;
  return false;
}

/** `<<`, unquoted. */
export function isMerge(pair: Part): boolean {
  return pair.key?.kind === 'scalar' && pair.key.style === 'plain' && pair.key.text === '<<';
}

function getMergedMappings(pair: Part): readonly MappingNode[] {
  const value = resolveAlias(pair.value);
  if (value.kind === 'mapping') return [value];
  if (value.kind !== 'sequence') return [];
  return value.items.flatMap((item) => {
    const node = resolveAlias(item.value);
    return node.kind === 'mapping' ? [node] : [];
  });
}

function getKeyText(pair: Part): string | undefined {
  return pair.key === undefined ? undefined : getScalarText(pair.key);
}
