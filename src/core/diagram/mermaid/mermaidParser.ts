import mermaid from 'mermaid';
import type { DiagramErrorKind, DiagramParser, DiagramParseResult } from '../diagram';
import { readMermaidText } from '../source/mermaidText';
import { placeDiagram, placeLabels, type UnplacedDiagram } from '../source/placeDiagram';
import { extractStatements, type Statements } from '../source/statements';
import { readDiagramFrontMatter, type FrontMatter } from './diagramFrontMatter';
import { toPlainLabel } from './plainLabel';
import { readParseError } from './parseError';
import { getDatabaseReader, toTypeName } from './readers';
import { readChartLabels } from './readers/chartLabels';
import { callMethod, toFields, readString } from './unknownFields';

/** In UTF-16 units. Some of Mermaid's grammars take quadratic time. */
const maxTextLength = 200_000;

/** Mermaid's own parser, without rendering. Parses one diagram at a time, because its databases are shared. */
export function createMermaidParser(): DiagramParser {
  initializeMermaid();
  let queue: Promise<unknown> = Promise.resolve();
  return {
    parse(source) {
      const result = queue.then(() => parse(source));
      queue = result;
      return result;
    },
  };
}

/** What a thread has for messages, in Node and in a browser. */
interface ParserPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

/** Runs the parser in a thread: every text that arrives is answered with its result, in the same order. */
export function serveMermaidParser(port: ParserPort): void {
  const parser = createMermaidParser();
  port.onmessage = ({ data }) => {
    void parser.parse(String(data)).then((result) => {
      port.postMessage(result);
    });
  };
  port.postMessage('ready');
}

function initializeMermaid(): void {
  mermaid.initialize({
    startOnLoad: false,
    maxEdges: Number.MAX_SAFE_INTEGER,
    maxTextSize: maxTextLength,
    logLevel: 'fatal',
  });
}

async function parse(source: string): Promise<DiagramParseResult> {
  if (source.length > maxTextLength) return createFailure('too-large', '', 0);
  const { code, frontMatter } = readMermaidText(source);
  const header = readDiagramFrontMatter(frontMatter);
  if ('message' in header) return createFailure('front-matter', header.message, header.line);
  const statements = extractStatements(code);
  try {
    const { type, db } = await readDatabase(statements.text);
    const bare: UnplacedDiagram = {
      type: toTypeName(type),
      title: findTitle(header, db),
      ...getDatabaseReader(type)(db),
    };
    const labels = placeLabels(code, readChartLabels(type, statements.text, db));
    return { kind: 'diagram', diagram: { ...placeDiagram(code, bare), labels } };
  } catch (error) {
    const read = readParseError(error);
    return { kind: 'error', error: { ...read, line: toSourceLine(statements, read.line) } };
  }
}

/** Mermaid has no documented access to its databases; this is internal. */
async function readDatabase(
  code: string,
): Promise<{ readonly type: string; readonly db: unknown }> {
  const diagram = toFields(
    await callMethod(toFields(mermaid).mermaidAPI, 'getDiagramFromText', code),
  );
  return { type: readString(diagram, 'type') ?? '', db: diagram.db };
}

function createFailure(kind: DiagramErrorKind, message: string, line: number): DiagramParseResult {
  return { kind: 'error', error: { kind, message, line } };
}

/** A line past the end, or an empty one, refers to the last text before it. */
function toSourceLine({ text, lines }: Statements, line: number): number {
  const kept = text.split('\n');
  let last = Math.max(0, Math.min(line, kept.length - 1));
  while (last > 0 && kept[last] === '') last--;
  return lines[last] ?? 0;
}

function findTitle(header: FrontMatter, database: unknown): string | undefined {
  const titles = [
    header.title,
    callMethod(database, 'getDiagramTitle'),
    callMethod(callMethod(database, 'getCommonDb'), 'getDiagramTitle'),
    callMethod(database, 'getTitle'),
    callMethod(database, 'getAccTitle'),
  ];
  const found = titles.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof found === 'string' ? toPlainLabel(found) : undefined;
}
