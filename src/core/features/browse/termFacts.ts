import * as l10n from '@vscode/l10n';
import type { Term } from '../../glossary/term';
import { escapeMarkdown } from '../../markdown/escape';
import { safeLine } from '../../markdown/safeMarkdown';
import { deliveryInWords, statusName } from '../words/words';

/** A field of an entry besides its definition. */
export interface TermFact {
  /** Markdown that shows the author's text literally. */
  readonly label: string;
  /** Escaped like the label. */
  readonly value: string;
}

/**
 * Returns the filled fields of an entry, apart from name, expansion and definition.
 *
 * @param shorten Cuts long values before they are converted to Markdown.
 */
export function termFacts(
  term: Term,
  shorten: (text: string) => string = (text) => text,
): readonly TermFact[] {
  const markdown = (text: string): string => safeLine(shorten(text));
  const words = (text: string): string => escapeMarkdown(shorten(text)).trim();
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
    [l10n.t('Links'), shorten(term.links.map(markdown).join(', '))],
    [l10n.t('Boxes in the diagram'), listed(term.diagram)],
    [l10n.t('Code'), listed(term.code)],
    [l10n.t('Applies only in'), listed(term.paths)],
    [l10n.t('Case-sensitive'), term.caseSensitive ? l10n.t('Yes') : undefined],
    ...Object.entries(term.meta).map(([key, value]) => [words(key), words(value)] as const),
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
