import type { TermGroup } from './groupTerms';

/** Maximum number of entries below one heading; longer groups are divided. */
const mostEntries = 1000;
const fewestPerPart = 200;

/** Returns the parts of a long group; `undefined` for a short one. */
export function divideGroup({ key, terms }: TermGroup): readonly TermGroup[] | undefined {
  if (terms.length <= mostEntries) return undefined;
  const size = Math.max(fewestPerPart, Math.ceil(Math.sqrt(terms.length)));
  const parts: TermGroup[] = [];
  for (let from = 0; from < terms.length; from += size) {
    const part = terms.slice(from, from + size);
    const label = `${part[0]?.name ?? ''} – ${part.at(-1)?.name ?? ''}`;
    parts.push({ key: `${key}/${from}`, label, terms: part });
  }
  return parts;
}
