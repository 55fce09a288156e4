import * as l10n from '@vscode/l10n';
import type { Diagram } from '../../diagram/diagram';
import { findBoxesNamed, findSimilarBoxes } from './findBoxes';
import { escapeMarkdown } from '../../markdown/escapeMarkdown';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { describeArrows, type ArrowSentence } from '../../diagram/connectionSentences';
import { getBoxName, type DiagramContext } from '../../diagram/diagramContext';
import { limitAnswer, truncate, formatFullName, formatSummary } from './termText';
import { type Knowledge, formatFilePlace } from './knowledge';
import { formatList } from '../../language/listInWords';

const markdownEscapes = { name: escapeMarkdown, words: escapeMarkdown };
const maxArrows = 40;
const maxInside = 40;
const maxSuggestions = 60;
const maxSentenceLength = 300;

/** Describes the connections of each box with a matching name, id or term. */
export function createNeighborsAnswer(name: string, knowledge: Knowledge): string {
  const { diagrams } = knowledge;
  if (diagrams.length === 0) return l10n.t('This workspace has no readable diagram.');
  const boxes = findBoxesNamed(name, knowledge);
  if (boxes.length === 0) return describeUnknownBox(name, diagrams);
  const head =
    boxes.length > 1
      ? l10n.t(
          'The diagrams of this workspace have {1} boxes for “{0}”:',
          escapeMarkdown(name),
          boxes.length,
        )
      : '';
  return limitAnswer(
    head,
    boxes.map((box) => renderBox(box, knowledge)),
    (count) => l10n.t("{0} more boxes were left out. Name the diagram's file in “file”.", count),
  );
}

function renderBox(diagramContext: DiagramContext, knowledge: Knowledge): string {
  const { diagram, neighborhood: around } = diagramContext;
  const { box, term, groups } = around;
  const place = formatFilePlace(diagram.uri, box.line, knowledge);
  const arrows = describeArrows(diagramContext, markdownEscapes);
  const parts = [
    `## ${escapeMarkdown(getBoxName(around))} (${place}, ${diagram.type})`,
    term
      ? `${formatFullName(term)}: ${formatSummary(term, knowledge)}`
      : l10n.t('The glossary has no entry for this box.'),
    ...groups.map((group) => l10n.t('Part of {0}.', escapeMarkdown(group.label || group.id))),
    describeContents(diagram, box.id),
    ...arrows.slice(0, maxArrows).map((arrow) => renderArrow(arrow, knowledge)),
    arrows.length === 0 ? l10n.t('It has no connections.') : '',
    arrows.length > maxArrows
      ? l10n.t('{0} more connections were left out.', arrows.length - maxArrows)
      : '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function describeContents(diagram: Diagram, group: string): string {
  const inside = [
    ...diagram.groups.filter(({ parent }) => parent === group),
    ...diagram.nodes.filter((node) => node.group === group),
  ].map(({ id, label }) => label || id);
  return inside.length === 0 ? '' : l10n.t('Contains {0}.', formatNames(inside, maxInside));
}

function renderArrow({ neighbor, sentence }: ArrowSentence, knowledge: Knowledge): string {
  const line = `- ${truncate(sentence, maxSentenceLength)}`;
  if (!neighbor.term) return line;
  return `${line} ${escapeMarkdown(getBoxName(neighbor))}: ${formatSummary(neighbor.term, knowledge)}`;
}

function describeUnknownBox(name: string, diagrams: readonly LinkedDiagram[]): string {
  const { kind, labels } = findSimilarBoxes(name, diagrams);
  const names = formatNames(labels, maxSuggestions);
  const quotedName = l10n.t('No diagram has the box “{0}”.', escapeMarkdown(name));
  return kind === 'similar'
    ? `${quotedName} ${l10n.t('Boxes with similar labels: {0}.', names)}`
    : `${quotedName} ${l10n.t('Available boxes: {0}.', names)}`;
}

function formatNames(names: readonly string[], most: number): string {
  const hidden = names.length - most;
  const shown = names.slice(0, most).map(escapeMarkdown);
  return formatList(hidden > 0 ? [...shown, l10n.t('{0} more', hidden)] : shown);
}
