import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { LineMatch } from '../../matching/termMatch';
import { LineMap } from '../../text/lineMap';
import { type TextDocument, getTextBetween } from '../../text/textDocument';
import type { Explanation } from './explanation';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { findDiagramContext } from '../../diagram/diagramContext';

/** Explains the matches at a position of a document, in their order. */
export function explainMatches(
  matches: readonly LineMatch[],
  document: TextDocument,
  diagrams: readonly LinkedDiagram[],
): readonly Explanation[] {
  return matches.map((match) =>
    createExplanation(match, getTextBetween(document, match.start, match.end), diagrams),
  );
}

/** Explains every term of a text without a document; positions count lines of that text. */
export function explainText(
  text: string,
  index: TermIndex,
  diagrams: readonly LinkedDiagram[],
): readonly Explanation[] {
  const lines = new LineMap(text);
  return index.findMatchesInLabel(text).map(({ start, end, terms, form }) => {
    const place = { start: lines.positionAt(start), end: lines.positionAt(end) };
    return createExplanation({ ...place, terms, form }, text.slice(start, end), diagrams);
  });
}

function createExplanation(
  { start, end, terms, form }: LineMatch,
  written: string,
  diagrams: readonly LinkedDiagram[],
): Explanation {
  const meanings = removeDuplicates(terms).map((term) => ({
    term,
    form,
    written,
    diagramContext: findDiagramContext(term, diagrams),
  }));
  return { start, end, meanings };
}

/**
 * If two glossaries contain the same meaning, keeps only the nearest one; leaves out entries without any text, such as
 * rows of a list of translations, next to an entry that explains the word.
 */
function removeDuplicates(terms: readonly Term[]): readonly Term[] {
  const isExplained = terms.some((term) => !isBlank(term));
  const seenMeanings = new Set<string>();
  return terms.filter((term) => {
    if (isExplained && isBlank(term)) return false;
    const { name, expansion, plain, definition } = term;
    const meaningKey = JSON.stringify([name.toLowerCase(), expansion, plain, definition.trim()]);
    const isNew = !seenMeanings.has(meaningKey);
    seenMeanings.add(meaningKey);
    return isNew;
  });
}

function isBlank({ definition, expansion, plain, owner, delivery, status, meta }: Term): boolean {
  const facts = [expansion, plain, owner, delivery, status];
  return (
    definition.trim() === '' &&
    facts.every((fact) => fact === undefined) &&
    Object.keys(meta).length === 0
  );
}
