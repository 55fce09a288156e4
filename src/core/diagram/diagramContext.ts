import type { Diagram, ParsedDiagram } from './diagram';
import { type Neighborhood, findNeighborhood, type Neighbor } from './neighborhood';
import type { Term } from '../glossary/term';
import type { LinkedDiagram } from './linkedDiagrams';
import * as l10n from '@vscode/l10n';
import { escapeMarkdown } from '../markdown/escapeMarkdown';
import { formatList } from '../language/listInWords';

/** The place of a term in a diagram. */
export interface DiagramContext {
  readonly diagram: Diagram;
  readonly neighborhood: Neighborhood;
}

/** Returns the place of the term in the first diagram that has a box for it. */
export function findDiagramContext(
  term: Term,
  diagrams: readonly LinkedDiagram[],
): DiagramContext | undefined {
  for (const { diagram, links } of diagrams) {
    const box = links.nodesOf(term)[0] ?? links.groupsOf(term)[0];
    const found = box && findNeighborhood(diagram, links, box.id);
    if (found) return { diagram, neighborhood: found };
  }
  return undefined;
}

/** The markup of names of boxes. */
interface NameStyle {
  readonly group: (label: string) => string;
  readonly neighbor: (neighbor: Neighbor) => string;
}

/**
 * Returns "Part of Payments; called by Checkout; calls Bank gateway." as Markdown; empty for a box without
 * connections.
 */
export function describeDiagramContext(diagramContext: DiagramContext): string {
  const sentence = describeParts(diagramContext, {
    group: escapeMarkdown,
    neighbor: (one) => `**${escapeMarkdown(getBoxName(one))}**`,
  });
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/**
 * Returns "Payment service: part of Payments; called by Checkout (“asks to pay”)." as plain text, a replacement for
 * the picture.
 */
export function describeDiagramContextAsText(diagramContext: DiagramContext): string {
  const sentence = describeParts(diagramContext, {
    group: (label) => label,
    neighbor: (one) => {
      const words = one.labels.join(', ');
      return words === '' ? getBoxName(one) : `${getBoxName(one)} (“${words}”)`;
    },
  });
  const name = getBoxName(diagramContext.neighborhood);
  return sentence === '' ? `${name}.` : `${name}: ${sentence}.`;
}

function describeParts({ diagram, neighborhood }: DiagramContext, style: NameStyle): string {
  const { groups, incoming, outgoing, connected } = neighborhood;
  const group = groups[0]?.label;
  const { called, calls } = getVerbs(diagram);
  const names = (all: readonly Neighbor[]): string => formatNames(all, style);
  const parts = [
    group ? l10n.t('part of {0}', style.group(group)) : '',
    incoming.length > 0 ? called(names(incoming)) : '',
    outgoing.length > 0 ? calls(names(outgoing)) : '',
    connected.length > 0 ? l10n.t('connected to {0}', names(connected)) : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

const maxNeighbors = 5;

function formatNames(all: readonly Neighbor[], { neighbor }: NameStyle): string {
  const shown = all.slice(0, maxNeighbors).map(neighbor);
  const hidden = all.length - shown.length;
  return formatList(hidden > 0 ? [...shown, l10n.t('{0} more', hidden)] : shown);
}

/** Returns the visible name of a box. */
export function getBoxName({ box, term }: Pick<Neighbor, 'box' | 'term'>): string {
  return box.label || (term?.name ?? box.id);
}

interface Verbs {
  readonly called: (names: string) => string;
  readonly calls: (names: string) => string;
}

/** The words on lines that lead away from a question, in the languages of diagrams. */
const answers =
  /^(?:yes|no|true|false|ja|nein|nee|oui|non|s[ií]|não|да|нет|tak|nie|はい|いいえ|是|否)[^\p{L}\p{N}]*$/iu;

/** Returns whether a connection in a diagram means that one part calls another. */
export function isCallDiagram({
  type,
  nodes,
  edges,
}: Pick<ParsedDiagram, 'type' | 'nodes' | 'edges'>): boolean {
  if (!['flowchart', 'c4', 'architecture', 'sequence', 'block'].includes(type)) return false;
  // A flowchart that asks a question shows steps, and a step calls nothing.
  return !(
    type === 'flowchart' &&
    (nodes.some(({ label }) => /[?？؟]$/u.test(label)) ||
      edges.some(({ label }) => answers.test(label)))
  );
}

function getVerbs(diagram: Diagram): Verbs {
  if (isCallDiagram(diagram)) {
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
