import { findFormatId } from '../../glossary/format';
import type { GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';
import { countWhile } from '../../text/binarySearch';
import type { Range } from '../../text/range';
import type { Mention } from '../explain/mentions';
import { firstMentions, outsideLinks } from '../explain/mentions';

/** Searching a longer text on every keystroke takes noticeable time. */
const longestText = 1_000_000;

/**
 * Returns links from the entries of a file to other entries: the first mention of each term in a definition, and the
 * names in the list of related terms. `text` must be the text that the terms were read from.
 */
export function entryLinks(file: GlossaryFile, text: string, index: TermIndex): readonly Mention[] {
  if (text.length > longestText) return [];
  // Glossary files of all formats contain sentences, so all are searched as prose.
  const matches = index.matchesIn({ uri: file.uri, languageId: 'markdown', text });
  const links = file.terms
    .flatMap((term) => linksOf(term, text, matches))
    .sort((one, other) => one.start - other.start);
  // A nested entry contains the same mentions as its parent.
  return links.filter(({ start }, i) => i === 0 || start >= (links[i - 1]?.end ?? 0));
}

function linksOf(term: Term, text: string, all: readonly TermMatch[]): readonly Mention[] {
  const { entry, name, definition } = term.source;
  const matches = within(entry, all).filter((match) => !isInside(match, name));
  const defining = definition ? matches.filter((match) => isInside(match, definition)) : [];
  const relating = matches
    .filter((match) => !defining.includes(match))
    .filter(({ terms }) => terms.some((one) => isRelated(one, term)));
  return [
    ...(definition ? firstMentions(unlinked(definition, text, defining), term) : []),
    // Brackets are links in Markdown, and lists elsewhere.
    ...firstMentions(isMarkdown(term) ? unlinked(entry, text, relating) : relating, term),
  ];
}

function unlinked(
  { start, end }: Range,
  text: string,
  matches: readonly TermMatch[],
): readonly TermMatch[] {
  const shifted = (by: number) => (match: TermMatch) => ({
    ...match,
    start: match.start + by,
    end: match.end + by,
  });
  return outsideLinks(text.slice(start, end), matches.map(shifted(-start))).map(shifted(start));
}

function isMarkdown({ source }: Term): boolean {
  return findFormatId(source.uri) === 'markdown';
}

/** The matches are sorted, so that each entry examines only its own. */
function within(range: Range, matches: readonly TermMatch[]): readonly TermMatch[] {
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
