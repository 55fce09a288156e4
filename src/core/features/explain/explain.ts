import { neighbourhood } from '../../diagram/neighbourhood';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { LineMatch } from '../../matching/termMatch';
import { LineMap } from '../../text/lineMap';
import { type TextDocument, textBetween } from '../../text/textDocument';
import type { Explanation, Whereabouts } from './explanation';
import type { LinkedDiagram } from '../diagrams/linkedDiagrams';

/** Explains the matches at a position of a document, in their order. */
export function explainMatches(
  matches: readonly LineMatch[],
  document: TextDocument,
  diagrams: readonly LinkedDiagram[],
): readonly Explanation[] {
  return matches.map((match) =>
    explanation(match, textBetween(document, match.start, match.end), diagrams),
  );
}

/** Explains every term of a text without a document; positions count lines of that text. */
export function explainText(
  text: string,
  index: TermIndex,
  diagrams: readonly LinkedDiagram[],
): readonly Explanation[] {
  const lines = new LineMap(text);
  return index.matchesInLabel(text).map(({ start, end, terms, form }) => {
    const place = { start: lines.positionAt(start), end: lines.positionAt(end) };
    return explanation({ ...place, terms, form }, text.slice(start, end), diagrams);
  });
}

function explanation(
  { start, end, terms, form }: LineMatch,
  written: string,
  diagrams: readonly LinkedDiagram[],
): Explanation {
  const meanings = distinct(terms).map((term) => ({
    term,
    form,
    written,
    whereabouts: whereaboutsOf(term, diagrams),
  }));
  return { start, end, meanings };
}

/** If two glossaries contain the same meaning, keeps only the nearest one. */
function distinct(terms: readonly Term[]): readonly Term[] {
  const known = new Set<string>();
  return terms.filter(({ name, expansion, plain, definition }) => {
    const said = JSON.stringify([name.toLowerCase(), expansion, plain, definition.trim()]);
    const isNew = !known.has(said);
    known.add(said);
    return isNew;
  });
}

/** Returns the place of the term in the first diagram that has a box for it. */
export function whereaboutsOf(
  term: Term,
  diagrams: readonly LinkedDiagram[],
): Whereabouts | undefined {
  for (const { diagram, links } of diagrams) {
    const box = links.nodesOf(term)[0] ?? links.groupsOf(term)[0];
    const found = box && neighbourhood(diagram, links, box.id);
    if (found) return { diagram, neighbourhood: found };
  }
  return undefined;
}
