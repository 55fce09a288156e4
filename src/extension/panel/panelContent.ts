import type { DiagramEdge } from '../../core/diagram/diagram';
import type { KnownDiagram } from '../../core/diagram/knownDiagrams';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { Term } from '../../core/glossary/term';
import type { DiagramChoice, PanelDiagram, PanelEdge, PanelTerm } from '../../protocol/messages';
import {
  escapeMarkdown,
  getFirstSentence,
  getPlainName,
  listOtherNames,
  readLink,
  stripMarkdown,
  describeStatus,
} from '../../core/service/wording';
import { createEdgeIds as numberEdges, isCallDiagram } from '../../core/service/diagramming';
import { getBaseName } from '../../core/service/hosting';

/** What the panel calls a diagram: by its title, else by its file. */
export function toChoice({ id, title, uri, number }: KnownDiagram): DiagramChoice {
  if (title !== undefined) return { id, title };
  const file = getBaseName(uri);
  return { id, title: number === 0 ? file : `${file} (${String(number + 1)})` };
}

/** @param locked Why the diagram cannot be changed in the panel. */
export function toPanelDiagram(
  { id, title }: DiagramChoice,
  {
    diagram,
    links,
  }: Pick<LinkedDiagram, 'diagram'> & { readonly links: Pick<LinkedDiagram['links'], 'termOf'> },
  locked?: string,
): PanelDiagram {
  const termOf = (box: string): PanelTerm | undefined => {
    const term = links.termOf(box);
    return term && toPanelTerm(term);
  };
  return {
    id,
    title,
    uri: diagram.uri,
    line: diagram.line,
    type: diagram.type,
    meansCalls: isCallDiagram(diagram),
    text: diagram.text,
    nodes: [
      ...diagram.nodes.map((node) => ({
        id: node.id,
        label: node.label,
        line: node.line,
        group: node.group,
        term: termOf(node.id),
      })),
      ...(diagram.labels ?? []).flatMap((label) => {
        const term = termOf(label.id);
        return term
          ? [{ id: label.id, label: label.label, line: label.line, isLabel: true, term }]
          : [];
      }),
    ],
    edges: toPanelEdges(diagram.edges),
    groups: diagram.groups.map((group) => ({
      id: group.id,
      label: group.label,
      line: group.line,
      group: group.parent,
      term: termOf(group.id),
    })),
    locked,
  };
}

/** Gives each connection its id. */
export function toPanelEdges(edges: readonly DiagramEdge[]): readonly PanelEdge[] {
  const ids = numberEdges(edges);
  return edges.map(({ from, to, label, arrows, line }, i) => {
    return { id: ids[i] ?? '', from, to, label, arrows, line };
  });
}

/** Returns the ids that `toPanelEdges` gives the edges of a diagram. */
export function createEdgeIds({
  diagram,
}: Pick<LinkedDiagram, 'diagram'>): ReadonlyMap<DiagramEdge, string> {
  const ids = toPanelEdges(diagram.edges);
  return new Map(diagram.edges.map((edge, i) => [edge, ids[i]?.id ?? '']));
}

/** Returns sentences below a title as Markdown for a ticket. Their labels are other people's text. */
export function formatList(title: string, sentences: readonly string[]): string {
  const items = sentences.map((sentence) => `- ${escapeMarkdown(sentence)}\n`);
  return `${escapeMarkdown(title)}\n\n${items.join('')}`;
}

function toPanelTerm(term: Term): PanelTerm {
  const plainName = getPlainName(term);
  const whole = stripMarkdown(term.definition);
  const first = getFirstSentence(term.definition);
  const details = whole.startsWith(first) ? whole.slice(first.length).trim() : whole;
  return {
    name: term.name,
    expansion: term.expansion ?? '',
    plainName: plainName === term.name ? undefined : plainName,
    summary: term.plain ?? first,
    details: term.plain === undefined ? details : whole,
    aliases: listOtherNames(term),
    delivery: term.delivery,
    status: term.status === undefined ? '' : (describeStatus(term.status) ?? ''),
    owner: term.owner ?? '',
    users: term.users,
    links: term.links.map((link) => readLink(link).text),
    hasCode: term.code.length > 0,
  };
}
