import type { Language } from './language';

/** `:abbr:`LQF (late queue first)``, in reStructuredText and MyST. */
const role = /(?::(?:abbr|abbreviation|acronym):|\{abbr\})`([^`(]{1,40}?)\s*\(([^`]{2,200})\)`/gu;
/** `<abbr title="…">LQF</abbr>`. */
const element =
  /<abbr\b[^>]{0,200}\btitle=["'][^"'<>]{2,200}["'][^>]{0,100}>([^<]{1,40})<\/abbr>/giu;
/** `\newacronym{lqf}{LQF}{late queue first}`, `\acro{LQF}{late queue first}`. */
const command = /\\(?:newacronym(?:\[[^\]]*\])?\{[^}]*\}|acro|DeclareAcronym)\{([^}]{1,40})\}/gu;

/** Returns the acronyms that a text explains with markup, whatever their letters are. */
export function findExplainedAbbreviations(
  text: string,
  { kind: reading }: Language,
): ReadonlySet<string> {
  const found = new Set<string>();
  const expressions = reading === 'latex' ? [command] : [role, element];
  for (const expression of expressions) {
    for (const [, short = ''] of text.matchAll(expression)) found.add(short.trim());
  }
  return found;
}
