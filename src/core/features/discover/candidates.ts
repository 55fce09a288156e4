import type { Diagram, DiagramNode } from '../../diagram/diagram';
import { describeDiagramContext } from '../../diagram/diagramContext';
import type { DiagramLinks } from '../../diagram/diagramLinks';
import { findNeighborhood } from '../../diagram/neighborhood';
import { stripMarkdown } from '../../markdown/plainText';
import { compareNames } from '../../language/alphabeticalOrder';
import type { Range } from '../../text/range';
import { isKnownAcronym, type Audience } from '../../language/knownAcronyms';
import { isNonAcronym } from '../../language/uppercaseWords';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import type {
  DefinitionSource,
  Place,
  Proposal,
  UsingSentence,
  WordCount,
  WordCounts,
} from './wordCounts';
import { foldToLetters } from '../../language/folding';
import { diagramsOfParts, isPart } from '../../diagram/partOfSystem';

/** A word that could be added to the glossary. */
export interface Candidate {
  readonly word: string;
  readonly kind: 'acronym' | 'name' | 'node';
  readonly expansion: string | undefined;
  /** The definition found in documents, in a doc comment or in the diagram. */
  readonly definition: string | undefined;
  /** Where the definition comes from; `undefined` without one. */
  readonly source: DefinitionSource | undefined;
  /** A sentence of a document that shows how the word is used. */
  readonly sentence: UsingSentence | undefined;
  /** One per file, at most twenty. */
  readonly places: readonly Place[];
  /** Files that use it, including identifiers in code. */
  readonly files: number;
}

/** The criteria for words that need an explanation. */
export interface DiscoveryNeeds {
  /** Returns true for a word that the glossary already explains. */
  readonly isExplained: (word: string) => boolean;
  /** Returns true for a word that the team knows and does not want explained. */
  readonly isDismissed?: (word: string) => boolean;
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
  if (
    expansion === undefined &&
    !(isUsedOften(entry, wordCounts) && isUsedAsAcronym(entry, wordCounts))
  )
    return [];
  if (need.isExplained(word) || need.isDismissed?.(word) === true) return [];
  return [createCandidate('acronym', entry, wordCounts)];
}

/**
 * The number of files that makes a word frequent, by the number of documents: a small repository mentions most of its
 * words once, and a large one lists only what many of its readers meet.
 */
export function chooseThreshold(documents: number): number {
  if (documents <= 20) return 1;
  return documents <= 400 ? 2 : 3;
}

/**
 * Documents count more, because comments contain codes and variables; two letters are seldom an acronym. One use is
 * enough if it is a noun in an important document, or in any document of a small repository.
 */
function isUsedOften(entry: WordCount, { documents }: WordCounts): boolean {
  const { word, ownFiles, inDocuments, isThing, isImportant } = entry;
  const threshold = chooseThreshold(documents);
  const several = Math.max(threshold, 2);
  if (word.length === 2) return inDocuments >= several && ownFiles >= several;
  if (isImportant || (threshold === 1 && isThing)) return true;
  return ownFiles >= (inDocuments > 0 ? several : several + 1) || inDocuments >= several + 1;
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
  const several = Math.max(chooseThreshold(wordCounts.documents), 2);
  const isUsed =
    entry.ownFiles >= several || (entry.ownFiles >= 1 && (isDeclared || entry.isImportant));
  if (!isUsed || need.isExplained(entry.word) || need.isDismissed?.(entry.word) === true) return [];
  return [createCandidate('name', entry, wordCounts)];
}

function createCandidate(
  kind: 'acronym' | 'name',
  entry: WordCount,
  wordCounts: WordCounts,
): Candidate {
  const { word, expansion, places, files, sentence } = entry;
  const doc =
    wordCounts.declared.get(foldToLetters(word)) ??
    (expansion === undefined ? undefined : wordCounts.declared.get(foldToLetters(expansion)));
  const proposal = entry.definition ?? doc;
  return {
    word,
    kind,
    expansion,
    definition: proposal?.text,
    source: proposal?.source,
    sentence,
    places,
    files,
  };
}

function rankCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => b.files - a.files || compareNames(a.word, b.word));
}

/** The range of a box in its file. */
export type NodeRange = (diagram: Diagram, node: DiagramNode) => Range;

interface NodeNeeds extends Pick<DiscoveryNeeds, 'isDismissed'> {
  readonly rangeOf: NodeRange;
}

/** Returns the boxes of the diagrams that no term explains, with the definitions found for their labels. */
export function findUnexplainedNodes(
  diagrams: readonly LinkedDiagram[],
  candidates: readonly Candidate[],
  wordCounts: WordCounts,
  { rangeOf, isDismissed = () => false }: NodeNeeds,
): readonly Candidate[] {
  const nodes = new Map<string, Candidate>();
  for (const { diagram, links } of diagrams) {
    if (!diagramsOfParts.has(diagram.type)) continue;
    for (const node of diagram.nodes) {
      const key = foldToLetters(node.label);
      if (links.termOf(node.id) || !isPart(node.label) || key === '') continue;
      if (isDismissed(node.label)) continue;
      const place = { uri: diagram.uri, range: rangeOf(diagram, node) };
      const known = nodes.get(key);
      const same = known ?? candidates.find(({ word }) => foldToLetters(word) === key);
      const box = { label: node.label, place };
      const proposal = same?.definition === undefined ? wordCounts.declared.get(key) : undefined;
      const found = addNode(same, known !== undefined, box, proposal);
      nodes.set(
        key,
        found.definition === undefined ? addConnections(found, diagram, links, node) : found,
      );
    }
  }
  return [...nodes.values()];
}

function addNode(
  same: Candidate | undefined,
  isKnown: boolean,
  { label, place }: { readonly label: string; readonly place: Place },
  declared: Proposal | undefined,
): Candidate {
  const places = [...(same?.places ?? [])];
  const isNewFile = !places.some(({ uri }) => uri === place.uri);
  return {
    word: label,
    kind: 'node',
    expansion: same?.expansion,
    definition: same?.definition ?? declared?.text,
    source: same?.source ?? declared?.source,
    sentence: same?.sentence,
    places: isNewFile || !isKnown ? [place, ...places] : places,
    files: (same?.files ?? 0) + (isNewFile ? 1 : 0),
  };
}

/** Proposes the connections of a box in the diagram: "Part of Payments; called by Checkout." */
function addConnections(
  candidate: Candidate,
  diagram: Diagram,
  links: DiagramLinks,
  { id }: DiagramNode,
): Candidate {
  const neighborhood = findNeighborhood(diagram, links, id);
  const sentence = neighborhood ? describeDiagramContext({ diagram, neighborhood }) : '';
  if (sentence === '') return candidate;
  return {
    ...candidate,
    definition: stripMarkdown(sentence),
    source: { kind: 'diagram', uri: diagram.uri },
  };
}
