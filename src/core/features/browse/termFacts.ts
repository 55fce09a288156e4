import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';
import { escapeMarkdown } from '../../markdown/escape';
import { safeLine } from '../../markdown/safeMarkdown';
import { plainText } from '../words/plainText';
import { deliveryInWords, statusName } from '../words/words';

/** A field of an entry, in the language that the writer writes. */
export interface TermFact {
  readonly label: string;
  readonly value: string;
}

/** Writes what authors wrote, for one kind of page. */
export interface FactWriter {
  /** Words that mean nothing but themselves. */
  readonly words: (text: string) => string;
  /** Markdown of one line. */
  readonly markdown: (text: string) => string;
}

export const plainWriter: FactWriter = { words: (text) => text.trim(), markdown: plainText };

/**
 * Writes Markdown that shows the author's words and nothing else.
 *
 * @param shorten Cuts long values before they are converted to Markdown.
 */
export function markdownWriter(shorten: (text: string) => string): FactWriter {
  return {
    words: (text) => escapeMarkdown(shorten(text)).trim(),
    markdown: (text) => safeLine(shorten(text)),
  };
}

/** What is filled in of an entry, apart from name, expansion and definition. */
export function termFacts(term: Term, { words, markdown }: FactWriter): readonly TermFact[] {
  const listed = (items: readonly string[]): string => words(items.join(', '));
  const { status, delivery } = term;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [l10n.t('In plain words'), term.plain && markdown(term.plain)],
    [l10n.t('Also called'), listed(term.aliases)],
    [l10n.t('Words to avoid'), listed(term.avoid)],
    [l10n.t('Context'), term.context && words(term.context)],
    [l10n.t('Owner'), term.owner && words(term.owner)],
    [l10n.t('Users'), listed(term.users)],
    [l10n.t('Delivery status'), delivery && deliveryInWords(delivery)],
    [l10n.t('Status'), status && statusName(status)],
    [l10n.t('Technical term'), term.technical ? l10n.t('Yes') : undefined],
    [l10n.t('Examples'), listed(term.examples)],
    [l10n.t('Related terms'), listed(term.related)],
    [l10n.t('Links'), markdown(term.links.join(', '))],
    [l10n.t('Boxes in the diagram'), listed(term.diagram)],
    [l10n.t('Code'), listed(term.code)],
    [l10n.t('Applies only in'), listed(term.paths)],
    [l10n.t('Case-sensitive'), term.caseSensitive ? l10n.t('Yes') : undefined],
    ...Object.entries(term.meta).map(([key, value]) => [words(key), words(value)] as const),
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
