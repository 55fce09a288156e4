import { foldText } from '../../language/folding';
import type { Term } from '../../glossary/term';

/** Signs that distinguish names such as `C`, `C++` and `C#`. */
const spelledSigns: Readonly<Record<string, string>> = {
  '+': ' plus ',
  '#': ' sharp ',
  '&': ' and ',
  '%': ' percent ',
};

/** Returns a name as a part of an address: letters and digits of any script, with hyphens between words. */
export function toAddressPart(name: string): string {
  const spelled = name.replace(/[+#&%]/gu, (sign) => spelledSigns[sign] ?? sign);
  return (
    foldText(spelled)
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? ''
  );
}

/**
 * Returns an id for each term: its name as a part of an address. Of several terms with the same name, the first one
 * keeps it, and the others add their context, or a number, so that a new meaning at the end changes no other id.
 */
export function createTermIds(terms: readonly Term[]): ReadonlyMap<Term, string> {
  const used = new Set<string>();
  return new Map(
    terms.map((term) => {
      const name = toAddressPart(term.name) || 'term';
      const context = toAddressPart(term.context ?? '');
      return [term, chooseId(context === '' ? [name] : [name, `${name}-${context}`], used)];
    }),
  );
}

/** Returns the first candidate that is not used yet, otherwise the last one with a number, and marks it as used. */
export function chooseId(candidates: readonly string[], used: Set<string>): string {
  let id = candidates.find((one) => !used.has(one));
  const last = candidates.at(-1) ?? '';
  for (let number = 2; id === undefined; number++) {
    const numbered = `${last}-${String(number)}`;
    if (!used.has(numbered)) id = numbered;
  }
  used.add(id);
  return id;
}
