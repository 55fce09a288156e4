import * as l10n from '@vscode/l10n';
import type { Neighbour } from '../diagram/neighbourhood';
import type { Delivery, Term } from '../glossary/term';
import type { TermIndex } from '../matching/termIndex';
import { briefDefinition } from './briefDefinition';
import type { Meaning, Whereabouts } from './explanation';
import { linkTerms } from './linkTerms';
import { escapeMarkdown } from './plainText';
import { deliveryInWords, listInWords, statusInWords } from './words';

/** Where the links of an explanation lead; `undefined` leaves a link out. */
export interface ExplanationLinks {
  openTerm(term: Term): string | undefined;
  editTerm(term: Term): string | undefined;
  showInDiagram(whereabouts: Whereabouts): string | undefined;
}

const deliveryIcons: Readonly<Record<Delivery, string>> = {
  planned: '$(clock)',
  mocked: '$(beaker)',
  live: '$(pass)',
  external: '$(link-external)',
  retired: '$(archive)',
};

/** A meaning as Markdown, for a hover: title, what it means, then the quiet facts and where to go from here. */
export function explanationMarkdown(
  meaning: Meaning,
  index: TermIndex,
  links: ExplanationLinks,
): string {
  const parts = [
    titleLine(meaning.term),
    adviceLine(meaning),
    meaningText(meaning.term, index, links),
    factsLine(meaning.term),
    otherNamesLine(meaning.term),
    exampleLine(meaning.term),
    whereaboutsLine(meaning.whereabouts),
    linksLine(meaning, links),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function titleLine({ name, expansion, context }: Term): string {
  const long = expansion ? ` — ${escapeMarkdown(expansion)}` : '';
  const where = context ? ` · _${escapeMarkdown(context)}_` : '';
  return `**${escapeMarkdown(name)}**${long}${where}`;
}

function adviceLine({ term, form, written }: Meaning): string {
  if (form === 'avoid') {
    const [better, worse] = [escapeMarkdown(term.name), escapeMarkdown(written)];
    return `$(lightbulb) ${l10n.t('Better say “{0}” than “{1}”.', better, worse)}`;
  }
  const status = term.status && statusInWords(term.status);
  return status ? `$(warning) ${status}` : '';
}

function meaningText(term: Term, index: TermIndex, links: ExplanationLinks): string {
  const linked = (text: string): string => linkTerms(text, term, index, links);
  const definition = briefDefinition(term.definition);
  const more = definition.isComplete ? '' : moreLink(links.openTerm(term));
  const parts = [term.plain ? linked(term.plain) : '', linked(definition.text) + more];
  const text = parts.filter((part) => part !== '').join('\n\n');
  return text === '' ? `_${l10n.t('No definition yet.')}_` : text;
}

function moreLink(target: string | undefined): string {
  return target ? ` [${l10n.t('Read on')}](${target})` : ' …';
}

function factsLine({ delivery, owner, users }: Term): string {
  const facts = [
    delivery ? `${deliveryIcons[delivery]} ${deliveryInWords(delivery)}` : '',
    owner ? `$(organization) ${escapeMarkdown(owner)}` : '',
    users.length > 0 ? `$(account) ${l10n.t('for {0}', escapedList(users))}` : '',
  ];
  return facts.filter((fact) => fact !== '').join(' &nbsp;·&nbsp; ');
}

function otherNamesLine({ aliases, avoid }: Term): string {
  const names = aliases.length > 0 ? l10n.t('Also called {0}.', escapedList(aliases)) : '';
  const avoided = avoid.length > 0 ? l10n.t('Avoid {0}.', escapedList(avoid)) : '';
  return [names, avoided].filter((part) => part !== '').join(' ');
}

function exampleLine({ examples }: Term): string {
  const example = examples[0];
  return example ? l10n.t('For example: {0}', `_${escapeMarkdown(example)}_`) : '';
}

function whereaboutsLine(whereabouts: Whereabouts | undefined): string {
  if (!whereabouts) return '';
  const sentence = whereaboutsInWords(whereabouts);
  return sentence === '' ? '' : `$(type-hierarchy) ${sentence}`;
}

/** "Part of Payments; called by Checkout; calls Bank gateway." Markdown; empty for a box on its own. */
export function whereaboutsInWords({ diagram, neighbourhood }: Whereabouts): string {
  const { groups, incoming, outgoing, connected } = neighbourhood;
  const group = groups[0]?.label;
  const { called, calls } = verbs(diagram.type);
  const parts = [
    group ? l10n.t('part of {0}', escapeMarkdown(group)) : '',
    incoming.length > 0 ? called(names(incoming)) : '',
    outgoing.length > 0 ? calls(names(outgoing)) : '',
    connected.length > 0 ? l10n.t('linked with {0}', names(connected)) : '',
  ];
  const sentence = parts.filter((part) => part !== '').join('; ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const mostNeighbours = 5;

function names(all: readonly Neighbour[]): string {
  const shown = all
    .slice(0, mostNeighbours)
    .map(({ box, term }) => `**${escapeMarkdown(box.label || (term?.name ?? box.id))}**`);
  const hidden = all.length - shown.length;
  return listInWords(hidden > 0 ? [...shown, l10n.t('{0} more', hidden)] : shown);
}

interface Verbs {
  called(names: string): string;
  calls(names: string): string;
}

/** Only where lines mean calls are they read as calls. */
function verbs(type: string): Verbs {
  if (['flowchart', 'c4', 'architecture', 'sequence', 'block'].includes(type)) {
    return {
      called: (names) => l10n.t('called by {0}', names),
      calls: (names) => l10n.t('calls {0}', names),
    };
  }
  return {
    called: (names) => l10n.t('reached from {0}', names),
    calls: (names) => l10n.t('leads to {0}', names),
  };
}

function escapedList(items: readonly string[]): string {
  return listInWords(items.map(escapeMarkdown));
}

function linksLine({ term, whereabouts }: Meaning, links: ExplanationLinks): string {
  const diagram = whereabouts && links.showInDiagram(whereabouts);
  const entry = links.openTerm(term);
  const edit = links.editTerm(term);
  const parts = [
    diagram ? `[$(type-hierarchy) ${l10n.t('Show in diagram')}](${diagram})` : '',
    entry ? `[$(book) ${l10n.t('Go to entry')}](${entry})` : '',
    edit ? `[$(edit) ${l10n.t('Edit')}](${edit})` : '',
  ];
  return parts.filter((part) => part !== '').join(' &nbsp;&nbsp; ');
}
