import type { KnownDiagram } from '../../core/features/diagrams/knownDiagrams';
import type { LinkedDiagram } from '../../core/features/diagrams/linkedDiagrams';
import { firstSentence, plainText } from '../../core/features/words/plainText';
import { statusInWords } from '../../core/features/words/words';
import type { Term } from '../../core/glossary/term';
import { meansCalls } from '../../core/features/explain/whereaboutsInWords';
import { baseName } from '../../core/workspace/paths';
import type { DiagramChoice, PanelDiagram, PanelTerm } from '../../protocol/messages';

/** What the panel calls a diagram: by its title, else by its file. */
export function toChoice({ id, title, uri, number }: KnownDiagram): DiagramChoice {
  const file = baseName(uri);
  return { id, title: title ?? (number === 0 ? file : `${file} (${String(number + 1)})`) };
}

export function toPanelDiagram(
  { id, title }: DiagramChoice,
  { diagram, links }: LinkedDiagram,
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
    meansCalls: meansCalls(diagram.type),
    text: diagram.text,
    nodes: diagram.nodes.map((node) => ({
      id: node.id,
      label: node.label,
      line: node.line,
      group: node.group,
      term: termOf(node.id),
    })),
    edges: diagram.edges.map(({ from, to, label }) => ({ from, to, label })),
    groups: diagram.groups.map((group) => ({
      id: group.id,
      label: group.label,
      line: group.line,
      group: group.parent,
      term: termOf(group.id),
    })),
  };
}

function toPanelTerm(term: Term): PanelTerm {
  const whole = plainText(term.definition);
  const first = firstSentence(term.definition);
  const rest = whole.startsWith(first) ? whole.slice(first.length).trim() : whole;
  return {
    name: term.name,
    expansion: term.expansion ?? '',
    summary: term.plain ?? first,
    details: term.plain === undefined ? rest : whole,
    aliases: term.aliases,
    delivery: term.delivery,
    status: term.status === undefined ? '' : (statusInWords(term.status) ?? ''),
    owner: term.owner ?? '',
    users: term.users,
    hasCode: term.code.length > 0,
  };
}
