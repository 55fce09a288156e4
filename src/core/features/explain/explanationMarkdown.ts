import * as l10n from '@vscode/l10n';
import type { Delivery, Term } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import type { TermIndex } from '../../matching/termIndex';
import { briefDefinition } from './briefDefinition';
import type { Meaning, Whereabouts } from './explanation';
import { linkTerms } from './linkTerms';
import { escapeMarkdown } from '../../markdown/escape';
import { safeTokens } from '../../markdown/safeTokens';
import { writeMarkdown } from '../../markdown/writeMarkdown';
import { resolveLink } from './resolveLink';
import { readArrows } from './readArrows';
import { saysOnlyTheTitle, shownAcronym } from './titleOfTerm';
import { whereaboutsInWords } from './whereaboutsInWords';
import { deliveryInWords, listInWords, statusInWords } from '../words/words';

/** The icons and link targets of an explanation; `undefined` omits a link. */
export interface ExplanationStyle {
  /** Returns an icon by its codicon name; empty if icons are not supported. */
  icon(name: string): string;
  openTerm(term: Term): string | undefined;
  editTerm(term: Term): string | undefined;
  showInDiagram(whereabouts: Whereabouts): string | undefined;
  /** Returns the target of a link in a definition; also `undefined` if the file is outside the workspace. */
  openFile?(uri: DocumentUri): string | undefined;
  /** Returns the surroundings as a Markdown image, if images are supported. */
  picture?(whereabouts: Whereabouts): string | undefined;
  /** The target of the link that explains the connections; absent if none exists. */
  readonly readArrows?: 'here' | { readonly target: string };
}

/** Codicon names. */
export const deliveryIcons: Readonly<Record<Delivery, string>> = {
  planned: 'clock',
  mocked: 'beaker',
  live: 'pass',
  external: 'link-external',
  retired: 'archive',
};

/**
 * Returns a meaning as Markdown for a hover: title, meaning, facts, then its place in the diagram and links. Short
 * parts come first, because a hover shows only its beginning before scrolling.
 */
export function explanationMarkdown(
  meaning: Meaning,
  index: TermIndex,
  style: ExplanationStyle,
): string {
  const parts = [
    titleLine(meaning.term),
    adviceLine(meaning, style),
    meaningText(meaning.term, index, style),
    factsLine(meaning.term, style),
    ...whereabouts(meaning.whereabouts, style),
    otherNamesLine(meaning),
    exampleLine(meaning.term),
    linksLine(meaning, style),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function titleLine(term: Term): string {
  const acronym = shownAcronym(term);
  const short = acronym ? ` (${escapeMarkdown(acronym)})` : '';
  const long = term.expansion ? ` — ${escapeMarkdown(term.expansion)}` : '';
  const where = term.context ? ` · _${escapeMarkdown(term.context)}_` : '';
  return `**${escapeMarkdown(term.name)}**${short}${long}${where}`;
}

function adviceLine({ term, form, written }: Meaning, style: ExplanationStyle): string {
  if (form === 'avoid') {
    const [better, worse] = [escapeMarkdown(term.name), escapeMarkdown(written)];
    return withIcon('lightbulb', l10n.t('Use “{0}” instead of “{1}”.', better, worse), style);
  }
  const status = term.status && statusInWords(term.status);
  return status ? withIcon('warning', status, style) : '';
}

function meaningText(term: Term, index: TermIndex, style: ExplanationStyle): string {
  const told = (text: string): string => {
    const { tokens, isComplete } = briefDefinition(text);
    const safe = safeTokens(tokens, {
      file: (written) => {
        const uri = resolveLink(term.source.uri, written);
        return uri === undefined ? undefined : style.openFile?.(uri);
      },
    });
    const written = writeMarkdown(linkTerms(safe, term, index, style));
    const begun = safe[0]?.type === 'paragraph_open' ? written : `\n\n${written}`;
    if (isComplete) return begun;
    const more = moreLink(style.openTerm(term));
    return `${begun}${safe.at(-1)?.type === 'paragraph_close' ? ' ' : '\n\n'}${more}`;
  };
  const plain = term.plain ? l10n.t('In plain words: {0}', told(term.plain)) : '';
  const parts = [plain, saysOnlyTheTitle(term) ? '' : told(term.definition).trimStart()];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return text === '' && term.definition === '' ? `_${l10n.t('No definition yet.')}_` : text;
}

function moreLink(target: string | undefined): string {
  return target ? `[${l10n.t('Read more')}](${target})` : '…';
}

function factsLine({ delivery, owner, users }: Term, style: ExplanationStyle): string {
  const facts = [
    delivery ? withIcon(deliveryIcons[delivery], deliveryInWords(delivery), style) : '',
    owner ? withIcon('organization', escapeMarkdown(owner), style) : '',
    users.length > 0 ? withIcon('account', l10n.t('used by {0}', escapedList(users)), style) : '',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function otherNamesLine({ term, form }: Meaning): string {
  const aliases = term.aliases.filter((alias) => alias !== shownAcronym(term));
  const names = aliases.length > 0 ? l10n.t('Also called {0}.', escapedList(aliases)) : '';
  // The hover has already advised against a discouraged word.
  const avoid = form === 'avoid' ? [] : term.avoid;
  const avoided = avoid.length > 0 ? l10n.t('Avoid {0}.', escapedList(avoid)) : '';
  return [names, avoided].filter((part) => part !== '').join(' ');
}

function exampleLine({ examples }: Term): string {
  const example = examples[0];
  return example ? l10n.t('For example: {0}', `_${escapeMarkdown(example)}_`) : '';
}

/** Requested sentences come before the picture. */
function whereabouts(where: Whereabouts | undefined, style: ExplanationStyle): readonly string[] {
  const parts = [pictureOf(where, style), whereaboutsText(where, style)];
  return style.readArrows === 'here' ? parts.reverse() : parts;
}

function pictureOf(whereabouts: Whereabouts | undefined, style: ExplanationStyle): string {
  return (whereabouts && style.picture?.(whereabouts)) ?? '';
}

/** For readers who cannot see the picture or do not know the notation. */
function whereaboutsText(whereabouts: Whereabouts | undefined, style: ExplanationStyle): string {
  const sentence = whereabouts ? whereaboutsInWords(whereabouts) : '';
  if (!whereabouts || sentence === '') return '';
  const line = withIcon('type-hierarchy', sentence, style);
  const arrows = readArrows(whereabouts);
  if (arrows.length === 0 || !style.readArrows) return line;
  const title = l10n.t('Explain the connections');
  if (style.readArrows !== 'here') return `${line} [${title}](${style.readArrows.target})`;
  return [line, `**${title}**`, arrows.map((arrow) => `- ${arrow}`).join('\n')].join('\n\n');
}

function escapedList(items: readonly string[]): string {
  return listInWords(items.map(escapeMarkdown));
}

function linksLine({ term, whereabouts }: Meaning, style: ExplanationStyle): string {
  const links = [
    link(
      'type-hierarchy',
      l10n.t('Show in diagram'),
      whereabouts && style.showInDiagram(whereabouts),
    ),
    link('book', l10n.t('Open entry'), style.openTerm(term)),
    link('edit', l10n.t('Edit'), style.editTerm(term)),
  ];
  return links.filter((part) => part !== '').join(' &nbsp; ');

  function link(icon: string, words: string, target: string | undefined): string {
    return target ? `[${withIcon(icon, words, style)}](${target})` : '';
  }
}

function withIcon(name: string, words: string, style: ExplanationStyle): string {
  const icon = style.icon(name);
  return icon === '' ? words : `${icon} ${words}`;
}
