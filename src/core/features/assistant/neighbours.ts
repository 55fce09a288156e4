import * as l10n from '@vscode/l10n';
import type { Diagram } from '../../diagram/diagram';
import { neighbourhood } from '../../diagram/neighbourhood';
import { escapeMarkdown } from '../../markdown/escape';
import type { LinkedDiagram } from '../diagrams/linkedDiagrams';
import type { Whereabouts } from '../explain/explanation';
import { tellArrows, type ToldArrow } from '../explain/readArrows';
import { boxName } from '../explain/whereaboutsInWords';
import { listInWords } from '../words/words';
import { boundedAnswer, cut } from './answer';
import { type Knowledge, placeInFile } from './knowledge';
import { lookUp, termsOf } from './lookUp';
import { fullName, summaryText } from './termText';

const inWords = { name: escapeMarkdown, words: escapeMarkdown };
const mostArrows = 40;
const mostInside = 40;
const mostSuggestions = 60;
const longestWords = 300;

/** Describes the connections of each box with a matching name, id or term. */
export function neighboursAnswer(name: string, knowledge: Knowledge): string {
  const { diagrams } = knowledge;
  if (diagrams.length === 0) return l10n.t('This workspace has no readable diagram.');
  const boxes = boxesNamed(name, knowledge);
  if (boxes.length === 0) return unknown(name, diagrams);
  const head =
    boxes.length > 1
      ? l10n.t(
          'The diagrams of this workspace have {1} boxes for “{0}”:',
          escapeMarkdown(name),
          boxes.length,
        )
      : '';
  return boundedAnswer(
    head,
    boxes.map((box) => boxText(box, knowledge)),
    (count) => l10n.t("{0} more boxes were left out. Name the diagram's file in “file”.", count),
  );
}

/** Returns boxes by id, by label, or by the term of that name. */
function boxesNamed(name: string, { diagrams, index }: Knowledge): readonly Whereabouts[] {
  const wanted = name.toLowerCase();
  const { matches, isWhole } = lookUp(name, index);
  const terms = new Set(isWhole ? termsOf(matches) : []);
  return diagrams.flatMap(({ diagram, links }) =>
    [...diagram.nodes, ...diagram.groups].flatMap(({ id, label }) => {
      const term = links.termOf(id);
      const isMeant =
        id.toLowerCase() === wanted ||
        label.toLowerCase() === wanted ||
        (term !== undefined && terms.has(term));
      const found = isMeant ? neighbourhood(diagram, links, id) : undefined;
      return found ? { diagram, neighbourhood: found } : [];
    }),
  );
}

function boxText(whereabouts: Whereabouts, knowledge: Knowledge): string {
  const { diagram, neighbourhood: around } = whereabouts;
  const { box, term, groups } = around;
  const place = placeInFile(diagram.uri, box.line, knowledge);
  const arrows = tellArrows(whereabouts, inWords);
  const parts = [
    `## ${escapeMarkdown(boxName(around))} (${place}, ${diagram.type})`,
    term
      ? `${fullName(term)}: ${summaryText(term, knowledge)}`
      : l10n.t('The glossary has no entry for this box.'),
    ...groups.map((group) => l10n.t('Part of {0}.', escapeMarkdown(group.label || group.id))),
    insideText(diagram, box.id),
    ...arrows.slice(0, mostArrows).map((arrow) => arrowText(arrow, knowledge)),
    arrows.length === 0 ? l10n.t('It has no connections.') : '',
    arrows.length > mostArrows
      ? l10n.t('{0} more connections were left out.', arrows.length - mostArrows)
      : '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function insideText(diagram: Diagram, group: string): string {
  const inside = [
    ...diagram.groups.filter(({ parent }) => parent === group),
    ...diagram.nodes.filter((node) => node.group === group),
  ].map(({ id, label }) => label || id);
  return inside.length === 0 ? '' : l10n.t('Contains {0}.', namesIn(inside, mostInside));
}

function arrowText({ neighbour, sentence }: ToldArrow, knowledge: Knowledge): string {
  const told = `- ${cut(sentence, longestWords)}`;
  if (!neighbour.term) return told;
  return `${told} ${escapeMarkdown(boxName(neighbour))}: ${summaryText(neighbour.term, knowledge)}`;
}

function unknown(name: string, diagrams: readonly LinkedDiagram[]): string {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const labels = new Set(
    diagrams.flatMap(({ diagram }) =>
      [...diagram.nodes, ...diagram.groups].map(({ id, label }) => label || id),
    ),
  );
  const near = [...labels].filter((label) =>
    words.some((word) => word.length > 2 && label.toLowerCase().includes(word)),
  );
  const said = l10n.t('No diagram has the box “{0}”.', escapeMarkdown(name));
  return near.length > 0
    ? `${said} ${l10n.t('Boxes with similar labels: {0}.', namesIn(near, mostSuggestions))}`
    : `${said} ${l10n.t('Available boxes: {0}.', namesIn([...labels], mostSuggestions))}`;
}

function namesIn(names: readonly string[], most: number): string {
  const hidden = names.length - most;
  const shown = names.slice(0, most).map(escapeMarkdown);
  return listInWords(hidden > 0 ? [...shown, l10n.t('{0} more', hidden)] : shown);
}
