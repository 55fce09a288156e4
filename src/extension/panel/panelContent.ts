import { URI } from 'vscode-uri';
import type { DiagramFile } from '../../core/diagram/diagramStore';
import type { LinkedDiagram } from '../../core/features/diagrams/linkedDiagrams';
import { firstSentence, plainText } from '../../core/features/words/plainText';
import { statusInWords } from '../../core/features/words/words';
import type { Term } from '../../core/glossary/term';
import { meansCalls } from '../../core/features/explain/whereaboutsInWords';
import type { DiagramChoice, PanelDiagram, PanelTerm } from '../../protocol/messages';

/** A diagram with its name in messages. */
export interface NamedDiagram extends DiagramChoice {
  readonly linked: LinkedDiagram;
}

/** Names diagrams by file and order, so that a name stays valid when the text is edited. */
export function nameDiagrams(diagrams: readonly LinkedDiagram[]): readonly NamedDiagram[] {
  const counts = new Map<string, number>();
  return [...diagrams]
    .map((linked, place) => ({ linked, place }))
    .sort((a, b) => a.linked.diagram.line - b.linked.diagram.line)
    .map(({ linked, place }) => {
      const { uri, title } = linked.diagram;
      const number = counts.get(uri) ?? 0;
      counts.set(uri, number + 1);
      const file = URI.parse(uri).path.split('/').at(-1) ?? uri;
      const byFile = number === 0 ? file : `${file} (${String(number + 1)})`;
      return { id: `${uri}#${String(number)}`, title: title ?? byFile, linked, place };
    })
    .sort((a, b) => a.place - b.place);
}

export function toPanelDiagram({ id, title, linked }: NamedDiagram): PanelDiagram {
  const { diagram, links } = linked;
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

/** A problem that prevents a diagram from being drawn; the line is 0-based. */
export interface TextProblem {
  readonly message: string;
  readonly line: number;
}

/**
 * Returns the problem of the diagram last seen at `line` of a file. A Mermaid file contains one diagram, which has
 * all its problems. In Markdown, an invalid block is no longer among the file's diagrams, and its problem is before
 * the next one.
 */
export function problemAt(file: DiagramFile | undefined, line: number): TextProblem | undefined {
  if (!file) return undefined;
  const places = file.problems.map(({ message, range }) => ({
    message,
    line: file.lines.positionAt(range.start).line,
  }));
  if (/\.(?:mmd|mermaid)$/i.test(file.uri)) return places[0];
  if (file.diagrams.some((diagram) => diagram.line === line)) return undefined;
  const next = Math.min(...file.diagrams.map((other) => other.line).filter((at) => at > line));
  return places.find((place) => place.line >= line && place.line < next);
}
