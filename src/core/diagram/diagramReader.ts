import type { Problem } from '../problem/problem';
import { readerFailure } from '../problem/readerFailure';
import type { Range } from '../text/range';
import type { DocumentUri } from '../text/textDocument';
import type { Diagram, DiagramParser, DiagramParseResult } from './diagram';
import { findDiagramBlocks, type DiagramBlock } from './diagramBlocks';
import { typeOfDiagram } from './diagramType';
import { errorInWords } from './errorInWords';

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
const rememberedTexts = 1000;
const remembered = new WeakMap<DiagramParser, Map<string, DiagramParseResult>>();

/**
 * Reads all diagrams of a file. One that cannot be parsed becomes a problem with the code `diagram-syntax` at its
 * line. Does not load the parser for a file without diagrams.
 */
export async function readDiagrams(
  file: DiagramFileText,
  loadParser: () => Promise<DiagramParser>,
): Promise<ReadDiagrams> {
  return readBlocks(file.uri, findDiagramBlocks(file.uri, file.text), loadParser);
}

/** Like `readDiagrams`, for the blocks of a file that have already been found. */
export async function readBlocks(
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
      const result = await parseRemembered(parser, block.text);
      if (result.kind === 'diagram') diagrams.push(atPlace(result.diagram, uri, block));
      else problems.push(syntaxProblem(result.error, uri, block));
    } catch (error) {
      problems.push({ ...readerFailure(uri, error), range: lineRange(block, 0) });
    }
  }
  return { diagrams, problems };
}

type Parsed = Extract<DiagramParseResult, { kind: 'diagram' }>['diagram'];
type ParseError = Extract<DiagramParseResult, { kind: 'error' }>['error'];

/** Moves a parsed diagram to the lines that it has in its file. */
export function atPlace(parsed: Parsed, uri: DocumentUri, block: DiagramBlock): Diagram {
  const inFile = <T extends { readonly line: number }>(part: T): T => ({
    ...part,
    line: part.line + block.line,
  });
  return {
    ...parsed,
    nodes: parsed.nodes.map(inFile),
    edges: parsed.edges.map(inFile),
    groups: parsed.groups.map(inFile),
    uri,
    line: block.line,
    text: block.text,
  };
}

function syntaxProblem(error: ParseError, uri: DocumentUri, block: DiagramBlock): Problem {
  return {
    code: 'diagram-syntax',
    severity: 'error',
    message: errorInWords(error, {
      line: block.text.split('\n')[error.line] ?? '',
      type: typeOfDiagram(block.text),
    }),
    uri,
    range: lineRange(block, error.line),
  };
}

/** Returns a line of the diagram in the file, without the spaces around it. */
function lineRange(block: DiagramBlock, line: number): Range {
  const text = block.text.split('\n')[line] ?? '';
  const start = (block.lineOffsets[line] ?? 0) + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length };
}

async function parseRemembered(parser: DiagramParser, text: string): Promise<DiagramParseResult> {
  const results = remembered.get(parser) ?? new Map<string, DiagramParseResult>();
  remembered.set(parser, results);
  const known = results.get(text);
  const result = known ?? (await parser.parse(text));
  // The least recently used text comes first.
  results.delete(text);
  results.set(text, result);
  for (const [oldest] of results) {
    if (results.size <= rememberedTexts) break;
    results.delete(oldest);
  }
  return result;
}
