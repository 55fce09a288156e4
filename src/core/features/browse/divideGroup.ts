import type { TermGroup } from './groupTerms';

/** Maximum number of entries below one heading; longer groups are divided. */
const maxEntries = 1000;
const minPerPart = 200;

/** Returns the parts of a long group; `undefined` for a short one. */
export function divideGroup({ key, terms }: TermGroup): readonly TermGroup[] | undefined {
  if (terms.length <= maxEntries) return undefined;
  const size = Math.max(minPerPart, Math.ceil(Math.sqrt(terms.length)));
  const parts: TermGroup[] = [];
  for (let from = 0; from < terms.length; from += size) {
    const part = terms.slice(from, from + size);
    const label = `${part[0]?.name ?? ''} – ${part.at(-1)?.name ?? ''}`;
    parts.push({ key: `${key}/${from}`, label, terms: part });
  }
  return parts;
}
