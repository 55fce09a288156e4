import { findFormatId } from '../../glossary/format';
import type { GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermIndex } from '../../matching/termIndex';
import type { TermMatch } from '../../matching/termMatch';
import { countWhile } from '../../text/binarySearch';
import type { Range } from '../../text/range';
import type { Mention } from '../explain/mentions';
import { firstMentions, outsideLinks } from '../explain/mentions';

/** A longer text takes a noticeable moment to search at every key. */
const longestText = 1_000_000;

/**
 * What leads from the entries of a file to other entries: the first mention of each term in a definition, and the names
 * in the list of related terms. `text` must be the text that gave the file's terms.
 */
export function entryLinks(file: GlossaryFile, text: string, index: TermIndex): readonly Mention[] {
  if (text.length > longestText) return [];
  // Sentences are written in every kind of glossary file, so all are searched as prose.
  const matches = index.matchesIn({ uri: file.uri, languageId: 'markdown', text });
  const links = file.terms
    .flatMap((term) => linksOf(term, text, matches))
    .sort((one, other) => one.start - other.start);
  // An entry may lie within another one, which then mentions the same.
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
    // Brackets are links in Markdown, lists elsewhere.
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

/** The matches are in order, so that no entry looks through those of all the others. */
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
