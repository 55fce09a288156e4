import type { Diagram, DiagramNode } from '../../diagram/diagram';
import { compareNames } from '../../language/alphabeticalOrder';
import type { Range } from '../../text/range';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { isKnownAcronym, type Audience } from '../../language/knownAcronyms';
import { isNonAcronym } from '../../language/uppercaseWords';
import { type Place, type WordCounts, type WordCount } from './wordCounts';
import { foldToLetters } from '../../language/folding';
import { diagramsOfParts, isPart } from '../../diagram/partOfSystem';

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
export interface DiscoveryNeeds {
  /** Returns true for a word that the glossary already explains. */
  readonly isExplained: (word: string) => boolean;
  readonly readers: Audience;
}

const maxAcronyms = 200;
const maxNames = 100;
/** Without an expansion, longer runs of capitals are mostly emphasis. */
const maxUnexpandedLength = 6;

/** Returns the unexplained words, acronyms first, each kind ordered by the number of files. */
export function listCandidates(wordCounts: WordCounts, need: DiscoveryNeeds): readonly Candidate[] {
  const acronyms = [...wordCounts.acronyms.values()].flatMap((entry) =>
    toAcronymCandidates(entry, wordCounts, need),
  );
  const spelledOut = new Set(acronyms.map(({ expansion }) => foldToLetters(expansion ?? '')));
  const names = [...wordCounts.names.values()]
    .filter(({ word }) => !spelledOut.has(foldToLetters(word)))
    .flatMap((entry) => toNameCandidates(entry, wordCounts, need));
  return [
    ...rankCandidates(acronyms).slice(0, maxAcronyms),
    ...rankCandidates(names).slice(0, maxNames),
  ];
}

function toAcronymCandidates(
  entry: WordCount,
  wordCounts: WordCounts,
  need: DiscoveryNeeds,
): readonly Candidate[] {
  const { word, expansion, own } = entry;
  if (own === 0 || isKnownAcronym(word, need.readers)) return [];
  if (expansion === undefined && !(isUsedOften(entry) && isUsedAsAcronym(entry, wordCounts)))
    return [];
  if (need.isExplained(word)) return [];
  return [createCandidate('acronym', entry, wordCounts)];
}

/** Documents count more, because comments contain codes and variables; two letters are seldom an acronym. */
function isUsedOften({ word, ownFiles, inDocuments }: WordCount): boolean {
  if (word.length === 2) return inDocuments >= 2 && ownFiles >= 2;
  return ownFiles >= (inDocuments > 0 ? 2 : 3) || inDocuments >= 3;
}

function isUsedAsAcronym({ word, own }: WordCount, wordCounts: WordCounts): boolean {
  if (word.length > maxUnexpandedLength || isNonAcronym(word)) return false;
  const small = wordCounts.lowerCaseCounts.get(word.toLowerCase()) ?? 0;
  return small * 4 < own;
}

function toNameCandidates(
  entry: WordCount,
  wordCounts: WordCounts,
  need: DiscoveryNeeds,
): readonly Candidate[] {
  const isDeclared = wordCounts.declared.has(foldToLetters(entry.word));
  const isUsed = entry.ownFiles >= 2 || (entry.ownFiles === 1 && isDeclared);
  return isUsed && !need.isExplained(entry.word)
    ? [createCandidate('name', entry, wordCounts)]
    : [];
}

function createCandidate(
  kind: 'acronym' | 'name',
  entry: WordCount,
  wordCounts: WordCounts,
): Candidate {
  const { word, expansion, places, files } = entry;
  const doc =
    wordCounts.declared.get(foldToLetters(word)) ??
    (expansion === undefined ? undefined : wordCounts.declared.get(foldToLetters(expansion)));
  return { word, kind, expansion, definition: entry.definition ?? doc, places, files };
}

function rankCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => b.files - a.files || compareNames(a.word, b.word));
}

/** The range of a box in its file. */
export type NodeRange = (diagram: Diagram, node: DiagramNode) => Range;

/** Returns the boxes of the diagrams that no term explains, with the definitions found for their labels. */
export function findUnexplainedNodes(
  diagrams: readonly LinkedDiagram[],
  candidates: readonly Candidate[],
  wordCounts: WordCounts,
  rangeOf: NodeRange,
): readonly Candidate[] {
  const nodes = new Map<string, Candidate>();
  for (const { diagram, links } of diagrams) {
    if (!diagramsOfParts.has(diagram.type)) continue;
    for (const node of diagram.nodes) {
      const key = foldToLetters(node.label);
      if (links.termOf(node.id) || !isPart(node.label) || key === '') continue;
      const place = { uri: diagram.uri, range: rangeOf(diagram, node) };
      nodes.set(key, addNode(nodes.get(key), node.label, place, candidates, wordCounts));
    }
  }
  return [...nodes.values()];
}

function addNode(
  known: Candidate | undefined,
  label: string,
  place: Place,
  candidates: readonly Candidate[],
  wordCounts: WordCounts,
): Candidate {
  const key = foldToLetters(label);
  const same = known ?? candidates.find(({ word }) => foldToLetters(word) === key);
  const places = [...(same?.places ?? [])];
  const isNewFile = !places.some(({ uri }) => uri === place.uri);
  return {
    word: label,
    kind: 'node',
    expansion: same?.expansion,
    definition: same?.definition ?? wordCounts.declared.get(key),
    places: isNewFile || !known ? [place, ...places] : places,
    files: (same?.files ?? 0) + (isNewFile ? 1 : 0),
  };
}
