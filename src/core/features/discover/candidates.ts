import type { Diagram, DiagramNode } from '../../diagram/diagram';
import { compareNames } from '../../language/alphabeticalOrder';
import type { Range } from '../../text/range';
import type { LinkedDiagram } from '../diagrams/linkedDiagrams';
import { isKnownAcronym, type Readers } from '../../language/knownAcronyms';
import { isJustCapitals } from '../../language/capitals';
import { joined, type Place, type Tally, type WordTally } from './tally';

/** A word that the glossary could explain and does not. */
export interface Candidate {
  readonly word: string;
  readonly kind: 'acronym' | 'name' | 'node';
  readonly expansion: string | undefined;
  /** What docs or a doc comment say it is. */
  readonly definition: string | undefined;
  /** One per file, at most twenty. */
  readonly places: readonly Place[];
  /** Files that use it, identifiers in code included. */
  readonly files: number;
}

/** What decides whether a word needs explaining here. */
export interface Need {
  /** True for a word that the glossary explains already. */
  readonly isExplained: (word: string) => boolean;
  readonly readers: Readers;
}

const mostAcronyms = 200;
const mostNames = 100;
/** Without an expansion, longer runs of capitals are emphasis more often than acronyms. */
const longestUnexpanded = 6;

/** The unexplained words, acronyms first, each kind by the number of files. */
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

/** Comments quote codes and name variables, so documents count for more; two letters are seldom an acronym. */
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

/** Where a box stands in its file. */
export type NodeRange = (diagram: Diagram, node: DiagramNode) => Range;

/** Kinds of diagrams whose boxes are parts of the system, not steps, states or tables. */
const diagramsOfParts = new Set(['flowchart', 'c4', 'architecture', 'block', 'sequence']);
const longestLabel = 50;

/** The boxes of the diagrams that no term explains, with what the files say of their labels. */
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

/** True for a box that stands for a part of the system: a glossary could explain it. */
export function isPartOfSystem(diagram: Diagram, { label }: DiagramNode): boolean {
  return diagramsOfParts.has(diagram.type) && isPart(label);
}

/** A question is a decision, a sentence a step, a single letter nothing. */
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
