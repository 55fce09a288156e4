import * as l10n from '@vscode/l10n';
import type { Neighbour } from '../../diagram/neighbourhood';
import type { Whereabouts } from './explanation';
import { escapeMarkdown } from '../../markdown/escape';
import { listInWords } from '../words/words';

/** The markup of names of boxes. */
interface NameStyle {
  readonly group: (label: string) => string;
  readonly neighbour: (neighbour: Neighbour) => string;
}

/**
 * Returns "Part of Payments; called by Checkout; calls Bank gateway." as Markdown; empty for a box without
 * connections.
 */
export function whereaboutsInWords(whereabouts: Whereabouts): string {
  const sentence = partsInWords(whereabouts, {
    group: escapeMarkdown,
    neighbour: (one) => `**${escapeMarkdown(boxName(one))}**`,
  });
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/**
 * Returns "Payment service: part of Payments; called by Checkout (“asks to pay”)." as plain text, a replacement for
 * the picture.
 */
export function plainWhereabouts(whereabouts: Whereabouts): string {
  const sentence = partsInWords(whereabouts, {
    group: (label) => label,
    neighbour: (one) => {
      const words = one.labels.join(', ');
      return words === '' ? boxName(one) : `${boxName(one)} (“${words}”)`;
    },
  });
  const name = boxName(whereabouts.neighbourhood);
  return sentence === '' ? `${name}.` : `${name}: ${sentence}.`;
}

function partsInWords({ diagram, neighbourhood }: Whereabouts, style: NameStyle): string {
  const { groups, incoming, outgoing, connected } = neighbourhood;
  const group = groups[0]?.label;
  const { called, calls } = verbs(diagram.type);
  const names = (all: readonly Neighbour[]): string => namesOf(all, style);
  const parts = [
    group ? l10n.t('part of {0}', style.group(group)) : '',
    incoming.length > 0 ? called(names(incoming)) : '',
    outgoing.length > 0 ? calls(names(outgoing)) : '',
    connected.length > 0 ? l10n.t('connected to {0}', names(connected)) : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

const mostNeighbours = 5;

function namesOf(all: readonly Neighbour[], { neighbour }: NameStyle): string {
  const shown = all.slice(0, mostNeighbours).map(neighbour);
  const hidden = all.length - shown.length;
  return listInWords(hidden > 0 ? [...shown, l10n.t('{0} more', hidden)] : shown);
}

/** Returns the visible name of a box. */
export function boxName({ box, term }: Pick<Neighbour, 'box' | 'term'>): string {
  return box.label || (term?.name ?? box.id);
}

interface Verbs {
  readonly called: (names: string) => string;
  readonly calls: (names: string) => string;
}

/** Returns whether a connection in this type of diagram means that one part calls another. */
export function meansCalls(type: string): boolean {
  return ['flowchart', 'c4', 'architecture', 'sequence', 'block'].includes(type);
}

function verbs(type: string): Verbs {
  if (meansCalls(type)) {
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
