import type { Diagram, DiagramNode } from '../../diagram/diagram';
import { compareNames } from '../../language/alphabeticalOrder';
import type { Range } from '../../text/range';
import type { LinkedDiagram } from '../diagrams/linkedDiagrams';
import { isKnownAcronym, type Readers } from '../../language/knownAcronyms';
import { isJustCapitals } from '../../language/capitals';
import { joined, type Place, type Tally, type WordTally } from './tally';

/** A word that could be added to the glossary. */
export interface Candidate {
  readonly word: string;
  readonly kind: 'acronym' | 'name' | 'node';
  readonly expansion: string | undefined;
  /** The definition found in documents or in a doc comment. */
  readonly definition: string | undefined;
  /** One per file, at most twenty. */
  readonly places: readonly Place[];
  /** Files that use it, including identifiers in code. */
  readonly files: number;
}

/** The criteria for words that need an explanation. */
export interface Need {
  /** Returns true for a word that the glossary already explains. */
  readonly isExplained: (word: string) => boolean;
  readonly readers: Readers;
}

const mostAcronyms = 200;
const mostNames = 100;
/** Without an expansion, longer runs of capitals are mostly emphasis. */
const longestUnexpanded = 6;

/** Returns the unexplained words, acronyms first, each kind ordered by the number of files. */
export function candidatesOf(tally: Tally, need: Need): readonly Candidate[] {
  const acronyms = [...tally.acronyms.values()].flatMap((entry) => acronymFrom(entry, tally, need));
  const spelt = new Set(acronyms.map(({ expansion }) => joined(expansion ?? '')));
  const names = [...tally.names.values()]
    .filter(({ word }) => !spelt.has(joined(word)))
    .flatMap((entry) => nameFrom(entry, tally, need));
  return [...ranked(acronyms).slice(0, mostAcronyms), ...ranked(names).slice(0, mostNames)];
}

function acronymFrom(entry: WordTally, tally: Tally, need: Need): readonly Candidate[] {
  const { word, expansion, own } = entry;
  if (own === 0 || isKnownAcronym(word, need.readers)) return [];
  if (expansion === undefined && !(isUsedOften(entry) && isUsedAsAcronym(entry, tally))) return [];
  if (need.isExplained(word)) return [];
  return [candidate('acronym', entry, tally)];
}

/** Documents count more, because comments contain codes and variables; two letters are seldom an acronym. */
function isUsedOften({ word, ownFiles, inDocuments }: WordTally): boolean {
  if (word.length === 2) return inDocuments >= 2 && ownFiles >= 2;
  return ownFiles >= (inDocuments > 0 ? 2 : 3) || inDocuments >= 3;
}

function isUsedAsAcronym({ word, own }: WordTally, tally: Tally): boolean {
  if (word.length > longestUnexpanded || isJustCapitals(word)) return false;
  const small = tally.smallWords.get(word.toLowerCase()) ?? 0;
  return small * 4 < own;
}

function nameFrom(entry: WordTally, tally: Tally, need: Need): readonly Candidate[] {
  const isDeclared = tally.declared.has(joined(entry.word));
  const isUsed = entry.ownFiles >= 2 || (entry.ownFiles === 1 && isDeclared);
  return isUsed && !need.isExplained(entry.word) ? [candidate('name', entry, tally)] : [];
}

function candidate(kind: 'acronym' | 'name', entry: WordTally, tally: Tally): Candidate {
  const { word, expansion, places, files } = entry;
  const doc =
    tally.declared.get(joined(word)) ??
    (expansion === undefined ? undefined : tally.declared.get(joined(expansion)));
  return { word, kind, expansion, definition: entry.definition ?? doc, places, files };
}

function ranked(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => b.files - a.files || compareNames(a.word, b.word));
}

/** The range of a box in its file. */
export type NodeRange = (diagram: Diagram, node: DiagramNode) => Range;

/** Diagram types whose boxes are components, not steps, states or tables. */
const diagramsOfParts = new Set(['flowchart', 'c4', 'architecture', 'block', 'sequence']);
const longestLabel = 50;

/** Returns the boxes of the diagrams that no term explains, with the definitions found for their labels. */
export function unexplainedNodes(
  diagrams: readonly LinkedDiagram[],
  found: readonly Candidate[],
  tally: Tally,
  rangeOf: NodeRange,
): readonly Candidate[] {
  const nodes = new Map<string, Candidate>();
  for (const { diagram, links } of diagrams) {
    if (!diagramsOfParts.has(diagram.type)) continue;
    for (const node of diagram.nodes) {
      const key = joined(node.label);
      if (links.termOf(node.id) || !isPart(node.label) || key === '') continue;
      const place = { uri: diagram.uri, range: rangeOf(diagram, node) };
      nodes.set(key, withNode(nodes.get(key), node.label, place, found, tally));
    }
  }
  return [...nodes.values()];
}

/** Returns true for a box that represents a component, which a glossary can explain. */
export function isPartOfSystem(diagram: Diagram, { label }: DiagramNode): boolean {
  return diagramsOfParts.has(diagram.type) && isPart(label);
}

/** A question is a decision, a sentence is a step, and a single letter has no meaning. */
function isPart(label: string): boolean {
  return (
    label.length > 1 &&
    label.length <= longestLabel &&
    !/[?!;=]|\.\s/u.test(label) &&
    /\p{L}{2}/u.test(label)
  );
}

function withNode(
  known: Candidate | undefined,
  label: string,
  place: Place,
  found: readonly Candidate[],
  tally: Tally,
): Candidate {
  const key = joined(label);
  const same = known ?? found.find(({ word }) => joined(word) === key);
  const places = [...(same?.places ?? [])];
  const isNewFile = !places.some(({ uri }) => uri === place.uri);
  return {
    word: label,
    kind: 'node',
    expansion: same?.expansion,
    definition: same?.definition ?? tally.declared.get(key),
    places: isNewFile || !known ? [place, ...places] : places,
    files: (same?.files ?? 0) + (isNewFile ? 1 : 0),
  };
}
