import type { TermIndex } from '../../matching/termIndex';
import type { Problem } from '../../problem/problem';
import { readerFailure } from '../../problem/readerFailure';
import { addAll } from '../../text/collections';
import { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import type { CancellationToken } from '../../workspace/cancellation';
import { displayPath } from '../../workspace/paths';
import type { Scheduler } from '../../workspace/scheduler';
import { runInSlices } from '../../workspace/scheduler';
import type { Workspace } from '../../workspace/workspace';
import type { Readers } from '../../language/knownAcronyms';
import type { LinkedDiagram } from '../diagrams/linkedDiagrams';
import { type Candidate, candidatesOf, type NodeRange, unexplainedNodes } from './candidates';
import { acronymsAndNames } from './readFile';
import { isOwnPath, isOwnText, sourceGlobs } from '../../sourceText/ownFiles';
import { joined, Tally } from './tally';

/** Number of files fetched at the same time, because remote hosts respond slowly. */
const filesAtOnce = 16;

/** The data that a search for terms uses. */
export interface DiscoverParts {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly index: TermIndex;
  readonly diagrams: readonly LinkedDiagram[];
  readonly readers: Readers;
  readonly token: CancellationToken;
  /** Called from time to time with the number of read files. */
  readonly onProgress?: (done: number, all: number) => void;
  /** Who reads a file's words; without it, `acronymsAndNames`. */
  readonly readText?: typeof acronymsAndNames;
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
export async function discoverTerms(parts: DiscoverParts): Promise<Discovered> {
  const { workspace, token, index, diagrams, readers } = parts;
  const all = await workspace.findFiles(sourceGlobs, token);
  const files = all.filter((uri) => isOwnPath(displayPath(uri, workspace.folders)));
  const tally = new Tally();
  const problems: Problem[] = [];
  for (let from = 0; from < files.length && !token.isCancellationRequested; from += filesAtOnce) {
    parts.onProgress?.(from, files.length);
    addAll(problems, await readSome(parts, tally, files.slice(from, from + filesAtOnce)));
  }
  if (token.isCancellationRequested) return { candidates: [], problems: [] };
  const isExplained = (word: string): boolean => explains(index, word);
  const found = candidatesOf(tally, { isExplained, readers });
  const nodes = unexplainedNodes(diagrams, found, tally, await nodeRanges(workspace, diagrams));
  const onDiagram = new Set(nodes.map(({ word }) => joined(word)));
  const others = found.filter(({ word }) => !onDiagram.has(joined(word)));
  return { candidates: [...others, ...nodes], problems };
}

async function readSome(
  { workspace, scheduler, token, readText = acronymsAndNames }: DiscoverParts,
  tally: Tally,
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
      await runInSlices(readText(tally, uri, file.text), scheduler);
    } catch (error) {
      problems.push(readerFailure(uri, error));
    }
    await scheduler.yieldIfDue();
  }
  return problems;
}

/** Returns whether terms of the glossary cover the whole word. */
function explains(index: TermIndex, word: string): boolean {
  return index.matchesInLabel(word).some(({ start, end }) => start === 0 && end === word.length);
}

/** Returns the ranges of the labels of boxes in the current files. */
async function nodeRanges(
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
