import type { Problem } from '../problem/problem';
import { createReaderFailure } from '../problem/readerFailure';
import type { Range } from '../text/range';
import type { DocumentUri } from '../text/textDocument';
import type { Diagram, DiagramParser, DiagramParseResult } from './diagram';
import { findDiagramBlocks, type DiagramBlock } from './diagramBlocks';
import { getDiagramType } from './diagramType';
import { describeDiagramError } from './describeDiagramError';

/** A file that may contain diagrams. */
export interface DiagramFileText {
  readonly uri: DocumentUri;
  readonly text: string;
}

/** The diagrams of a file, with their problems. */
export interface ReadDiagrams {
  readonly diagrams: readonly Diagram[];
  readonly problems: readonly Problem[];
}

/** Number of parsed texts kept per parser: most of a file's diagrams stay the same when it changes. */
const maxCachedTexts = 1000;
const parseCache = new WeakMap<DiagramParser, Map<string, DiagramParseResult>>();

/**
 * Reads all diagrams of a file. One that cannot be parsed becomes a problem with the code `diagram-syntax` at its
 * line. Does not load the parser for a file without diagrams.
 */
export async function readDiagrams(
  file: DiagramFileText,
  loadParser: () => Promise<DiagramParser>,
): Promise<ReadDiagrams> {
  return readDiagramBlocks(file.uri, findDiagramBlocks(file.uri, file.text), loadParser);
}

/** Like `readDiagrams`, for the blocks of a file that have already been found. */
export async function readDiagramBlocks(
  uri: DocumentUri,
  blocks: readonly DiagramBlock[],
  loadParser: () => Promise<DiagramParser>,
): Promise<ReadDiagrams> {
  if (blocks.length === 0) return { diagrams: [], problems: [] };
  const parser = await loadParser();
  const diagrams: Diagram[] = [];
  const problems: Problem[] = [];
  for (const block of blocks) {
    try {
      const result = await parseCached(parser, block.text);
      if (result.kind === 'diagram') diagrams.push(toDiagram(result.diagram, uri, block));
      else problems.push(createSyntaxProblem(result.error, uri, block));
    } catch (error) {
      problems.push({ ...createReaderFailure(uri, error), range: getLineRange(block, 0) });
    }
  }
  return { diagrams, problems };
}

type Parsed = Extract<DiagramParseResult, { kind: 'diagram' }>['diagram'];
type ParseError = Extract<DiagramParseResult, { kind: 'error' }>['error'];

/** Moves a parsed diagram to the lines that it has in its file. */
export function toDiagram(parsed: Parsed, uri: DocumentUri, block: DiagramBlock): Diagram {
  const inFile = <T extends { readonly line: number }>(part: T): T => ({
    ...part,
    line: part.line + block.line,
  });
  return {
    ...parsed,
    nodes: parsed.nodes.map(inFile),
    edges: parsed.edges.map(inFile),
    groups: parsed.groups.map(inFile),
    ...(parsed.labels && { labels: parsed.labels.map(inFile) }),
    uri,
    line: block.line,
    text: block.text,
  };
}

function createSyntaxProblem(error: ParseError, uri: DocumentUri, block: DiagramBlock): Problem {
  return {
    code: 'diagram-syntax',
    severity: 'error',
    message: describeDiagramError(error, {
      line: block.text.split('\n')[error.line] ?? '',
      type: getDiagramType(block.text),
    }),
    uri,
    range: getLineRange(block, error.line),
  };
}

/** Returns a line of the diagram in the file, without the spaces around it. */
function getLineRange(block: DiagramBlock, line: number): Range {
  const text = block.text.split('\n')[line] ?? '';
  const start = (block.lineOffsets[line] ?? 0) + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
}

async function parseCached(parser: DiagramParser, text: string): Promise<DiagramParseResult> {
  const results = parseCache.get(parser) ?? new Map<string, DiagramParseResult>();
  parseCache.set(parser, results);
  const known = results.get(text);
  const result = known ?? (await parser.parse(text));
  // The least recently used text comes first.
  results.delete(text);
  results.set(text, result);
  for (const [oldest] of results) {
    if (results.size <= maxCachedTexts) break;
    results.delete(oldest);
  }
  return result;
}
