import * as l10n from '@vscode/l10n';
import type { Term } from './term';
import { escapeMarkdown } from '../markdown/escapeMarkdown';
import { toSafeLine } from '../markdown/safeMarkdown';
import { stripMarkdown } from '../markdown/plainText';
import { describeDelivery, getStatusName } from './termLabels';

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

/** What is filled in of an entry, apart from name, expansion and definition. */
export function listTermFacts(
  term: Term,
  { words: escapeWords, markdown: renderMarkdown }: FactWriter,
): readonly TermFact[] {
  const formatList = (items: readonly string[]): string => escapeWords(items.join(', '));
  const { status, delivery } = term;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [l10n.t('In plain words'), term.plain && renderMarkdown(term.plain)],
    [l10n.t('Also called'), formatList(term.aliases)],
    [l10n.t('Words to avoid'), formatList(term.avoid)],
    [l10n.t('Context'), term.context && escapeWords(term.context)],
    [l10n.t('Owner'), term.owner && escapeWords(term.owner)],
    [l10n.t('Users'), formatList(term.users)],
    [l10n.t('Delivery status'), delivery && describeDelivery(delivery)],
    [l10n.t('Status'), status && getStatusName(status)],
    [l10n.t('Technical term'), term.technical ? l10n.t('Yes') : undefined],
    [l10n.t('Examples'), formatList(term.examples)],
    [l10n.t('Related terms'), formatList(term.related)],
    [l10n.t('Links'), renderMarkdown(term.links.join(', '))],
    [l10n.t('Boxes in the diagram'), formatList(term.diagram)],
    [l10n.t('Code'), formatList(term.code)],
    [l10n.t('Applies only in'), formatList(term.paths)],
    [l10n.t('Case-sensitive'), term.caseSensitive ? l10n.t('Yes') : undefined],
    ...Object.entries(term.meta).map(
      ([key, value]) => [escapeWords(key), escapeWords(value)] as const,
    ),
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
