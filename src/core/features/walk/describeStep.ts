import * as l10n from '@vscode/l10n';
import type { Diagram, DiagramEdge } from '../../diagram/diagram';
import { isCallDiagram } from '../../diagram/diagramContext';
import type { WalkTarget } from '../../diagram/findStepTarget';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import type { Term } from '../../glossary/term';
import { splitPhrases } from '../../language/wordList';
import { getFirstSentence, stripMarkdown } from '../../markdown/plainText';
import type { WalkNote, WalkStep } from './walk';

/** Connections that the step of a box without a meaning lists. */
const maxConnections = 3;

/** English nouns in `s` that would be read as verbs. */
const notVerbs = new Set(splitPhrases('news, series, means, species, analytics, metrics, details'));

/** Returns a step with its sentence: the author's own, or one from labels and definitions. */
export function describeStep(
  target: WalkTarget,
  linked: LinkedDiagram,
  sentence?: string,
): WalkStep {
  if (target.kind === 'edge') {
    const { edge } = target;
    const ends = edge.from === edge.to ? [edge.from] : [edge.from, edge.to];
    return {
      target,
      sentence: sentence ?? describeEdge(edge, linked),
      notes: ends.flatMap((id) => describeBox(id, linked)),
    };
  }
  const { id } = target;
  const [note] = describeBox(id, linked);
  const name = getName(id, linked);
  if (sentence !== undefined) return { target, sentence, notes: note === undefined ? [] : [note] };
  if (note !== undefined)
    return { target, sentence: l10n.t('{0}: {1}', note.name, note.text), notes: [] };
  const edges = linked.diagram.edges.filter(({ from, to }) => from === id || to === id);
  const sentences = edges.slice(0, maxConnections).map((edge) => describeEdge(edge, linked));
  return { target, sentence: name, notes: sentences.map((text) => ({ name: '', text })) };
}

/**
 * Returns a connection as a sentence. A label that begins with a verb continues the name of the box: "Checkout asks for
 * payment: Payment service". Another label is quoted.
 */
function describeEdge({ from, to, label, arrows }: DiagramEdge, linked: LinkedDiagram): string {
  const [start, end] = [getName(from, linked), getName(to, linked)];
  if (from === to) return label === '' ? start : l10n.t('{0}: “{1}”', start, label);
  if (arrows !== 'none' && startsWithVerb(label)) return l10n.t('{0} {1}: {2}', start, label, end);
  // A message can also be an answer, so it is no call.
  if (linked.diagram.type === 'sequence')
    return label === ''
      ? l10n.t('{0} to {1}', start, end)
      : l10n.t('{0} to {1}: “{2}”', start, end, label);
  const line = getLine(start, end, arrows, linked.diagram);
  return label === '' ? line : l10n.t('{0}: “{1}”', line, label);
}

function getLine(
  start: string,
  end: string,
  arrows: DiagramEdge['arrows'],
  diagram: Diagram,
): string {
  if (arrows === 'none') return l10n.t('{0} is connected to {1}', start, end);
  return isCallDiagram(diagram)
    ? l10n.t('{0} calls {1}', start, end)
    : l10n.t('{0} leads to {1}', start, end);
}

/** "asks for payment", "announces": the third person, in lower case. A single word could be a plural. */
function startsWithVerb(label: string): boolean {
  const [verb, next] = /^(\p{Ll}+(?<![su])s) (\S+)/u.exec(label)?.slice(1) ?? [];
  return verb !== undefined && next !== undefined && !notVerbs.has(verb);
}

function getName(id: string, { diagram, links }: LinkedDiagram): string {
  const box = [...diagram.nodes, ...diagram.groups].find((one) => one.id === id);
  return box?.label !== undefined && box.label !== '' ? box.label : (links.termOf(id)?.name ?? id);
}

/** Returns the meaning of a box, if it has one. */
function describeBox(id: string, linked: LinkedDiagram): readonly WalkNote[] {
  const term = linked.links.termOf(id);
  const text = term === undefined ? '' : describeMeaning(term);
  return text === '' ? [] : [{ name: getName(id, linked), text }];
}

/** Returns the meaning of a term in one sentence, as plain text; empty if it has none. */
export function describeMeaning({ plain, definition }: Term): string {
  return stripMarkdown(plain ?? getFirstSentence(definition));
}
