import type { Term } from '../glossary/term';

/** Finds terms in a short text. Offsets count UTF-16 units. */
export interface LabelMatcher {
  findMatchesInLabel(text: string): readonly {
    readonly start: number;
    readonly end: number;
    /** Every meaning, nearest glossary first; never empty. */
    readonly terms: readonly Term[];
  }[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words for kinds of components, which do not identify one. */
const genericWords = new Set(
  (
    'api app application backend batch broker bucket bus cache client cluster component container cron database ' +
    'datastore db external frontend function internal job lambda library module platform process queue repository ' +
    'server service site storage store stream subsystem system table the topic ui website worker'
  ).split(' '),
);

/**
 * Returns the term that a box represents. A term that is the whole label comes first, then one that is the whole id,
 * then one that covers most of the label's specific words: "Checkout service (new)" is Checkout, "Email sender" is
 * not Email.
 */
export function findTermOfLabel(
  label: string,
  id: string,
  matcher: LabelMatcher,
  allowed: (term: Term) => boolean,
): Term | undefined {
  return (
    findWholeMatch(label, matcher, allowed) ??
    findWholeMatch(removeRemark(label), matcher, allowed) ??
    // Letters that only distinguish boxes have no meaning.
    (id.length > 1 ? findWholeMatch(id, matcher, allowed) : undefined) ??
    findPartialMatch(removeRemark(label), matcher, allowed)
  );
}

function findWholeMatch(
  text: string,
  matcher: LabelMatcher,
  allowed: (term: Term) => boolean,
): Term | undefined {
  // A lower-case acronym is a name here, while in prose it could be an ordinary word.
  const spellings = text === text.toLowerCase() ? [text, text.toUpperCase()] : [text];
  for (const spelling of spellings) {
    const all = findWords(spelling);
    for (const match of matcher.findMatchesInLabel(spelling)) {
      const term = match.terms.find(allowed);
      if (term && all.every((word) => isInside(word, match))) return term;
    }
  }
  return undefined;
}

function findPartialMatch(
  text: string,
  matcher: LabelMatcher,
  allowed: (term: Term) => boolean,
): Term | undefined {
  const specificWords = findWords(text).filter(
    ({ start, end }) => !genericWords.has(text.slice(start, end).toLowerCase()),
  );
  let best: { readonly term: Term; readonly covered: number } | undefined;
  for (const match of matcher.findMatchesInLabel(text)) {
    const term = match.terms.find(allowed);
    const covered = specificWords.filter((word) => isInside(word, match)).length;
    if (term && covered * 2 > specificWords.length && covered > (best?.covered ?? 0)) {
      best = { term, covered };
    }
  }
  return best?.term;
}

/** "Payment gateway (external)", "Orders [Java]": the text in brackets is a description. */
function removeRemark(label: string): string {
  const bracket = label.search(/[([{]/);
  return bracket > 0 ? label.slice(0, bracket).trim() : label;
}

function findWords(text: string): readonly Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function isInside(word: Span, match: Span): boolean {
  return match.start <= word.start && word.end <= match.end;
}
