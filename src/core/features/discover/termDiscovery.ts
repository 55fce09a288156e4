import type { TermIndex } from '../../matching/termIndex';
import type { Problem } from '../../problem/problem';
import { createReaderFailure } from '../../problem/readerFailure';
import { addAll } from '../../text/collections';
import { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import type { CancellationToken } from '../../workspace/cancellation';
import { getDisplayPath } from '../../workspace/paths';
import { type Scheduler, runInSlices } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import type { Audience } from '../../language/knownAcronyms';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { type Candidate, listCandidates, type NodeRange, findUnexplainedNodes } from './candidates';
import { collectAcronymsAndNames } from './collectAcronymsAndNames';
import { isOwnPath, isOwnText, sourceGlobs } from '../../sourceText/ownFiles';
import { WordCounts } from './wordCounts';
import { foldToLetters } from '../../language/folding';

/** Number of files fetched at the same time, because remote hosts respond slowly. */
const filesAtOnce = 16;

/** The data that a search for terms uses. */
export interface DiscoveryOptions {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly index: TermIndex;
  readonly diagrams: readonly LinkedDiagram[];
  readonly readers: Audience;
  /** See `DiscoveryNeeds`. */
  readonly isDismissed?: (word: string) => boolean;
  readonly token: CancellationToken;
  /** Called from time to time with the number of read files. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Who reads a file's words; without it, `acronymsAndNames`. */
  readonly readText?: typeof collectAcronymsAndNames;
}

/** The words found, and the problems of files in which reading failed. */
export interface Discovered {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Problem[];
}

/**
 * Finds acronyms, capitalized names and boxes of diagrams in the workspace that the glossary does not explain. A
 * cancelled search returns nothing.
 */
export async function discoverTerms(parts: DiscoveryOptions): Promise<Discovered> {
  const { workspace, token, index, diagrams, readers, isDismissed = () => false } = parts;
  const all = await workspace.findFiles(sourceGlobs, token);
  const files = all.filter((uri) => isOwnPath(getDisplayPath(uri, workspace.folders)));
  const wordCounts = new WordCounts();
  const problems: Problem[] = [];
  for (let from = 0; from < files.length && !token.isCancellationRequested; from += filesAtOnce) {
    parts.onProgress?.(from, files.length);
    addAll(problems, await readFiles(parts, wordCounts, files.slice(from, from + filesAtOnce)));
  }
  if (token.isCancellationRequested) return { candidates: [], problems: [] };
  const isExplained = (word: string): boolean => isExplainedBy(index, word);
  const candidates = listCandidates(wordCounts, { isExplained, isDismissed, readers });
  const rangeOf = await createNodeRangeLookup(workspace, diagrams);
  const nodes = findUnexplainedNodes(diagrams, candidates, wordCounts, { rangeOf, isDismissed });
  const onDiagram = new Set(nodes.map(({ word }) => foldToLetters(word)));
  const others = candidates.filter(({ word }) => !onDiagram.has(foldToLetters(word)));
  return { candidates: [...others, ...nodes], problems };
}

async function readFiles(
  { workspace, scheduler, token, readText = collectAcronymsAndNames }: DiscoveryOptions,
  wordCounts: WordCounts,
  files: readonly DocumentUri[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const texts = await Promise.all(
    files.map(async (uri) => ({ uri, file: await workspace.readFile(uri) })),
  );
  for (const { uri, file } of texts) {
    if (token.isCancellationRequested) break;
    if (file.kind !== 'text' || !isOwnText(file.text)) continue;
    try {
      const path = getDisplayPath(uri, workspace.folders);
      await runInSlices(readText(wordCounts, uri, file.text, path), scheduler);
    } catch (error) {
      problems.push(createReaderFailure(uri, error));
    }
    await scheduler.yieldIfDue();
  }
  return problems;
}

/** Returns whether terms of the glossary cover the whole word. */
function isExplainedBy(index: TermIndex, word: string): boolean {
  return index
    .findMatchesInLabel(word)
    .some(({ start, end }) => start === 0 && end === word.length);
}

/** Returns the ranges of the labels of boxes in the current files. */
async function createNodeRangeLookup(
  workspace: Workspace,
  diagrams: readonly LinkedDiagram[],
): Promise<NodeRange> {
  const texts = new Map<DocumentUri, { readonly text: string; readonly lines: LineMap }>();
  for (const { uri } of new Set(diagrams.map(({ diagram }) => diagram))) {
    const file = await workspace.readFile(uri);
    const text = file.kind === 'text' ? file.text : '';
    texts.set(uri, { text, lines: new LineMap(text) });
  }
  return ({ uri }, { line, label }) => {
    const { text, lines } = texts.get(uri) ?? { text: '', lines: new LineMap('') };
    const start = lines.lineStart(line);
    const at = text.slice(start, lines.lineStart(line + 1)).indexOf(label);
    return at < 0 ? { start, end: start } : { start: start + at, end: start + at + label.length };
  };
}
