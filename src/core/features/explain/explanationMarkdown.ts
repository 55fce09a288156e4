import * as l10n from '@vscode/l10n';
import type { Delivery, Term } from '../../glossary/term';
import type { DocumentUri } from '../../text/textDocument';
import type { TermIndex } from '../../matching/termIndex';
import { shortenDefinition } from './briefDefinition';
import type { Meaning } from './explanation';
import { linkTerms } from './linkTerms';
import { escapeMarkdown } from '../../markdown/escapeMarkdown';
import { toSafeTokens } from '../../markdown/safeTokens';
import { writeMarkdown } from '../../markdown/writeMarkdown';
import { resolveLink } from './resolveLink';
import { explainArrows } from '../../diagram/connectionSentences';
import {
  hasOnlyTitle,
  getShownAcronym,
  describeDelivery,
  describeStatus,
} from '../../glossary/termLabels';
import { listOtherNames } from '../../glossary/termFacts';
import { describeDiagramContext, type DiagramContext } from '../../diagram/diagramContext';
import { foldToWords } from '../../language/folding';
import { formatList } from '../../language/listInWords';
import { getFirstSentence } from '../../markdown/plainText';
import { getBaseName } from '../../workspace/paths';

/** The icons and link targets of an explanation; `undefined` omits a link. */
export interface ExplanationStyle {
  /** Returns an icon by its codicon name; empty if icons are not supported. */
  icon(name: string): string;
  openTerm(term: Term): string | undefined;
  editTerm(term: Term): string | undefined;
  showInDiagram(diagramContext: DiagramContext): string | undefined;
  /** Returns the target of a link in a definition; also `undefined` if the file is outside the workspace. */
  openFile?(uri: DocumentUri): string | undefined;
  /** Returns the surroundings as a Markdown image, if images are supported. */
  picture?(diagramContext: DiagramContext): string | undefined;
  /** False if a problem at the same place already says what to use instead or that the term is not approved. */
  readonly hasAdvice?: boolean;
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
export function renderExplanation(
  meaning: Meaning,
  index: TermIndex,
  style: ExplanationStyle,
): string {
  const parts = [
    renderTitle(meaning, style),
    renderAdvice(meaning, style),
    renderMeaning(meaning.term, index, style),
    renderFacts(meaning.term, style),
    ...renderDiagramContext(meaning.diagramContext, style),
    renderOtherNames(meaning),
    renderExample(meaning.term),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The links follow the title, where they are always visible. */
function renderTitle(meaning: Meaning, style: ExplanationStyle): string {
  const { term } = meaning;
  const acronym = getShownAcronym(term);
  const short = acronym ? ` (${escapeMarkdown(acronym)})` : '';
  const long = term.expansion ? ` — ${escapeMarkdown(term.expansion)}` : '';
  const context = term.context ? ` · _${escapeMarkdown(term.context)}_` : '';
  const title = `**${escapeMarkdown(term.name)}**${short}${long}${context}`;
  return [title, ...renderLinks(meaning, style)].join(' &nbsp; ');
}

function renderAdvice({ term, form, written }: Meaning, style: ExplanationStyle): string {
  if (style.hasAdvice === false) return '';
  if (form === 'avoid') {
    const [better, worse] = [escapeMarkdown(term.name), escapeMarkdown(written)];
    return addIcon('lightbulb', l10n.t('Use “{0}” instead of “{1}”.', better, worse), style);
  }
  const status = term.status && describeStatus(term.status);
  return status ? addIcon('warning', status, style) : '';
}

function renderMeaning(term: Term, index: TermIndex, style: ExplanationStyle): string {
  const renderText = (text: string): string => {
    const { tokens, isComplete } = shortenDefinition(text);
    const safe = toSafeTokens(tokens, {
      file: (written) => {
        const uri = resolveLink(term.source.uri, written);
        return uri === undefined ? undefined : style.openFile?.(uri);
      },
    });
    const written = writeMarkdown(linkTerms(safe, term, index, style));
    const separated = safe[0]?.type === 'paragraph_open' ? written : `\n\n${written}`;
    if (isComplete) return separated;
    const moreLink = renderMoreLink(style.openTerm(term));
    return `${separated}${safe.at(-1)?.type === 'paragraph_close' ? ' ' : '\n\n'}${moreLink}`;
  };
  const plain =
    term.plain && !saysTheSame(term.plain, term.definition)
      ? l10n.t('In plain words: {0}', renderText(term.plain))
      : '';
  const parts = [plain, hasOnlyTitle(term) ? '' : renderText(term.definition).trimStart()];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return text === '' && term.definition === '' ? `_${l10n.t('No definition yet.')}_` : text;
}

/** Returns whether the definition begins with the plain words, up to letter case, markup and the final period. */
function saysTheSame(plain: string, definition: string): boolean {
  const [short, long] = [foldToWords(plain), foldToWords(definition)];
  return long === short || long.startsWith(`${short} `);
}

/** Returns several meanings of a word, a line for each: the nearest, whose explanation follows, by name only. */
export function renderMeaningList(meanings: readonly Meaning[], style: ExplanationStyle): string {
  const lines = meanings.map(({ term }, i) => {
    const name = escapeMarkdown(term.expansion ?? term.name);
    const place = findPlaceName(term, meanings);
    const context = place === undefined ? '' : ` · _${escapeMarkdown(place)}_`;
    // Clients without a Markdown renderer show the numbers as they are written.
    const number = `${i + 1}.`;
    if (i === 0) return `${number} **${name}**${context}`;
    const target = style.openTerm(term);
    const summary = escapeMarkdown(getFirstSentence(term.plain ?? term.definition));
    const title = `${target ? `[${name}](${target})` : name}${context}`;
    return `${number} ${summary === '' ? title : `${title}: ${summary}`}`;
  });
  const written = escapeMarkdown(meanings[0]?.written ?? '');
  const title = l10n.t('{0} has {1} meanings:', `**${written}**`, meanings.length);
  return [title, lines.join('\n')].join('\n\n');
}

/** Returns where a meaning applies: its context, or the name of its file if another meaning could be taken for it. */
function findPlaceName(term: Term, meanings: readonly Meaning[]): string | undefined {
  if (term.context) return term.context;
  const isAlone = meanings.every(
    ({ term: other }) =>
      other === term || (other.expansion ?? other.name) !== (term.expansion ?? term.name),
  );
  return isAlone ? undefined : getBaseName(term.source.uri);
}

function renderMoreLink(target: string | undefined): string {
  return target ? `[${l10n.t('Read more')}](${target})` : '…';
}

function renderFacts({ delivery, owner, users }: Term, style: ExplanationStyle): string {
  const facts = [
    delivery ? addIcon(deliveryIcons[delivery], describeDelivery(delivery), style) : '',
    owner ? addIcon('organization', escapeMarkdown(owner), style) : '',
    users.length > 0
      ? addIcon('account', l10n.t('used by {0}', formatEscapedList(users)), style)
      : '',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function renderOtherNames({ term, form }: Meaning): string {
  const aliases = listOtherNames(term).filter((alias) => alias !== getShownAcronym(term));
  const names = aliases.length > 0 ? l10n.t('Also called {0}.', formatEscapedList(aliases)) : '';
  // The hover has already advised against a discouraged word.
  const avoid = form === 'avoid' ? [] : term.avoid;
  const avoided = avoid.length > 0 ? l10n.t('Avoid {0}.', formatEscapedList(avoid)) : '';
  return [names, avoided].filter((part) => part !== '').join(' ');
}

function renderExample({ examples }: Term): string {
  const example = examples[0];
  return example ? l10n.t('For example: {0}', `_${escapeMarkdown(example)}_`) : '';
}

/** Requested sentences come before the picture. */
function renderDiagramContext(
  diagramContext: DiagramContext | undefined,
  style: ExplanationStyle,
): readonly string[] {
  const parts = [
    renderPicture(diagramContext, style),
    renderDiagramContextText(diagramContext, style),
  ];
  return style.readArrows === 'here' ? parts.reverse() : parts;
}

function renderPicture(
  diagramContext: DiagramContext | undefined,
  style: ExplanationStyle,
): string {
  return (diagramContext && style.picture?.(diagramContext)) ?? '';
}

/** For readers who cannot see the picture or do not know the notation. */
function renderDiagramContextText(
  diagramContext: DiagramContext | undefined,
  style: ExplanationStyle,
): string {
  const sentence = diagramContext ? describeDiagramContext(diagramContext) : '';
  if (!diagramContext || sentence === '') return '';
  const line = addIcon('type-hierarchy', sentence, style);
  const arrows = explainArrows(diagramContext);
  if (arrows.length === 0 || !style.readArrows) return line;
  const title = l10n.t('Explain the connections');
  if (style.readArrows !== 'here') return `${line} [${title}](${style.readArrows.target})`;
  return [line, `**${title}**`, arrows.map((arrow) => `- ${arrow}`).join('\n')].join('\n\n');
}

function formatEscapedList(items: readonly string[]): string {
  return formatList(items.map(escapeMarkdown));
}

/** Returns icons with a title, or words if icons are not supported. */
function renderLinks(
  { term, diagramContext }: Meaning,
  style: ExplanationStyle,
): readonly string[] {
  return [
    link(
      'type-hierarchy',
      l10n.t('Show in diagram'),
      diagramContext && style.showInDiagram(diagramContext),
    ),
    link('book', l10n.t('Open entry'), style.openTerm(term)),
    link('edit', l10n.t('Edit'), style.editTerm(term)),
  ].filter((part) => part !== '');

  function link(name: string, words: string, target: string | undefined): string {
    if (!target) return '';
    const icon = style.icon(name);
    return icon === '' ? `[${words}](${target})` : `[${icon}](${target} "${words}")`;
  }
}

function addIcon(name: string, words: string, style: ExplanationStyle): string {
  const icon = style.icon(name);
  return icon === '' ? words : `${icon} ${words}`;
}
