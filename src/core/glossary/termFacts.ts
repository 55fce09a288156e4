import * as l10n from '@vscode/l10n';
import type { Term } from './term';
import { escapeMarkdown } from '../markdown/escapeMarkdown';
import { toSafeLine } from '../markdown/safeMarkdown';
import { stripMarkdown } from '../markdown/plainText';
import { describeDelivery, getFieldLabel, getStatusName } from './termLabels';

/** A field of an entry, in the language that the writer writes. */
export interface TermFact {
  readonly label: string;
  readonly value: string;
}

/** Writes what authors wrote, for one kind of page. */
export interface FactWriter {
  /** Plain text without markup. */
  readonly words: (text: string) => string;
  /** Markdown of one line. */
  readonly markdown: (text: string) => string;
}

export const plainWriter: FactWriter = { words: (text) => text.trim(), markdown: stripMarkdown };

/**
 * Writes Markdown that shows the author's words and nothing else.
 *
 * @param shorten Cuts long values before they are converted to Markdown.
 */
export function createMarkdownWriter(shorten: (text: string) => string): FactWriter {
  return {
    words: (text) => escapeMarkdown(shorten(text)).trim(),
    markdown: (text) => toSafeLine(shorten(text)),
  };
}

/** Returns the aliases that a reader does not see as the name already: bilingual tables often repeat it in a column. */
export function listOtherNames({
  name,
  aliases,
}: Pick<Term, 'name' | 'aliases'>): readonly string[] {
  const written = name.toLowerCase();
  return aliases.filter((alias) => alias.toLowerCase() !== written);
}

/** What is filled in of an entry, apart from name, expansion and definition. */
export function listTermFacts(
  term: Term,
  { words: escapeWords, markdown: renderMarkdown }: FactWriter,
): readonly TermFact[] {
  const formatList = (items: readonly string[]): string => escapeWords(items.join(', '));
  const { status, delivery } = term;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [getFieldLabel('plain'), term.plain && renderMarkdown(term.plain)],
    [getFieldLabel('aliases'), formatList(listOtherNames(term))],
    [getFieldLabel('avoid'), formatList(term.avoid)],
    [getFieldLabel('context'), term.context && escapeWords(term.context)],
    [getFieldLabel('owner'), term.owner && escapeWords(term.owner)],
    [getFieldLabel('users'), formatList(term.users)],
    [getFieldLabel('delivery'), delivery && describeDelivery(delivery)],
    [getFieldLabel('status'), status && getStatusName(status)],
    [getFieldLabel('technical'), term.technical ? l10n.t('Yes') : undefined],
    [getFieldLabel('examples'), formatList(term.examples)],
    [getFieldLabel('related'), formatList(term.related)],
    [getFieldLabel('links'), renderMarkdown(term.links.join(', '))],
    [getFieldLabel('diagram'), formatList(term.diagram)],
    [getFieldLabel('code'), formatList(term.code)],
    [getFieldLabel('paths'), appliesEverywhere(term) ? undefined : formatList(term.paths)],
    [getFieldLabel('caseSensitive'), term.caseSensitive ? l10n.t('Yes') : undefined],
    ...Object.entries(term.meta).map(
      ([key, value]) => [escapeWords(key), escapeWords(value)] as const,
    ),
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** A scope of `**`, which files of other tools have, restricts nothing. */
function appliesEverywhere({ paths }: Term): boolean {
  return paths.some((path) => /^\*\*(?:\/\*)?$/u.test(path));
}
