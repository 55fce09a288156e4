import { findFormatId } from '../../glossary/glossaryFormat';
import type { GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';
import { countWhile } from '../../text/binarySearch';
import type { Range } from '../../text/range';
import type { Mention } from '../../matching/mentions';
import { findFirstMentions, filterOutsideLinks } from '../../matching/mentions';

/** Searching a longer text on every keystroke takes noticeable time. */
const maxTextLength = 1_000_000;

/**
 * Returns links from the entries of a file to other entries: the first mention of each term in a definition, and the
 * names in the list of related terms. `text` must be the text that the terms were read from.
 */
export function findEntryLinks(
  file: GlossaryFile,
  text: string,
  index: TermIndex,
): readonly Mention[] {
  if (text.length > maxTextLength) return [];
  // Glossary files of all formats contain sentences, so all are searched as prose.
  const matches = index.findMatches({ uri: file.uri, languageId: 'markdown', text });
  const links = file.terms
    .flatMap((term) => findLinks(term, text, matches))
    .sort((one, other) => one.start - other.start);
  // A nested entry contains the same mentions as its parent.
  return links.filter(({ start }, i) => i === 0 || start >= (links[i - 1]?.end ?? 0));
}

function findLinks(term: Term, text: string, all: readonly TermMatch[]): readonly Mention[] {
  const { entry, name, definition } = term.source;
  const matches = filterWithin(entry, all).filter((match) => !isInside(match, name));
  const defining = definition ? matches.filter((match) => isInside(match, definition)) : [];
  const relating = matches
    .filter((match) => !defining.includes(match))
    .filter(({ terms }) => terms.some((one) => isRelated(one, term)));
  return [
    ...(definition ? findFirstMentions(filterUnlinked(definition, text, defining), term) : []),
    // Brackets are links in Markdown, and lists elsewhere.
    ...findFirstMentions(isMarkdown(term) ? filterUnlinked(entry, text, relating) : relating, term),
  ];
}

function filterUnlinked(
  { start, end }: Range,
  text: string,
  matches: readonly TermMatch[],
): readonly TermMatch[] {
  const shifted = (by: number) => (match: TermMatch) => ({
    ...match,
    start: match.start + by,
    end: match.end + by,
  });
  return filterOutsideLinks(text.slice(start, end), matches.map(shifted(-start))).map(
    shifted(start),
  );
}

function isMarkdown({ source }: Term): boolean {
  return findFormatId(source.uri) === 'markdown';
}

/** The matches are sorted, so that each entry examines only its own. */
function filterWithin(range: Range, matches: readonly TermMatch[]): readonly TermMatch[] {
  const first = countWhile(matches, ({ start }) => start < range.start);
  let end = first;
  while ((matches[end]?.end ?? Infinity) <= range.end) end++;
  return matches.slice(first, end);
}

function isInside({ start, end }: Range, outer: Range): boolean {
  return start >= outer.start && end <= outer.end;
}

function isRelated(other: Term, { related }: Term): boolean {
  const names = [other.name, ...other.aliases, other.expansion].map((name) => name?.toLowerCase());
  return related.some((name) => names.includes(name.toLowerCase()));
}
