import * as l10n from '@vscode/l10n';
import type { Neighbour } from '../diagram/neighbourhood';
import type { Whereabouts } from './explanation';
import { escapeMarkdown } from './plainText';
import { listInWords } from './words';

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
  readonly called: (names: string) => string;
  readonly calls: (names: string) => string;
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
