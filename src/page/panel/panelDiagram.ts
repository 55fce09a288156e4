import type { PageTerm } from '../../content/pageData';
import type { ExportedBox } from '../../core/features/export/exportedGlossary';
import type { PanelBox, PanelDiagram, PanelTerm } from '../../protocol/messages';
import { type DiagramEntry, toPlainText } from '../model';
import { getWord } from '../words';

/** Returns a diagram as its panel shows it. Lines of the page are 1-based, those of the panel 0-based. */
export function toPanelDiagram({ diagram, repository }: DiagramEntry, id: string): PanelDiagram {
  const terms = new Map(repository.terms.map((term) => [term.id, toPanelTerm(term)]));
  const toBox = (box: ExportedBox): PanelBox => ({
    ...box,
    line: box.line - 1,
    term: box.term === undefined ? undefined : terms.get(box.term),
  });
  return {
    ...{ id, title: diagram.title, uri: diagram.file, line: diagram.line - 1 },
    ...{ type: diagram.type, meansCalls: diagram.meansCalls === true, text: diagram.text },
    nodes: diagram.nodes.map(toBox),
    groups: diagram.groups.map(toBox),
    edges: diagram.edges.map(({ label = '', line, ...edge }) => ({
      ...edge,
      label,
      line: line - 1,
    })),
    walks: diagram.walks.map(({ title = '', steps, ...walk }) => ({
      ...walk,
      title,
      steps: steps.map(({ notes = [], ...step }) => ({ ...step, notes })),
    })),
  };
}

function toPanelTerm(term: PageTerm): PanelTerm {
  const { name, expansion = '', plainName, plain, summary = '', aliases = [], links = [] } = term;
  const whole = toPlainText(term.definition ?? []).trim();
  const isStart = plain === undefined && whole.startsWith(summary);
  return {
    ...{ name, expansion, plainName, aliases, delivery: term.delivery },
    summary: plain ?? summary,
    details: isStart ? whole.slice(summary.length).trim() : whole,
    status: describeStatus(term.status),
    owner: term.owner ?? '',
    users: term.users ?? [],
    links: links.map(({ text }) => text),
    hasCode: false,
  };
}

/** Returns an approval status with its meaning; nothing for an approved entry, as in the hover. */
export function describeStatus(status: PageTerm['status']): string {
  if (status === 'draft') return getWord('draftNote');
  return status === 'deprecated' ? getWord('deprecatedNote') : '';
}
