import mermaid from 'mermaid';
import type { DiagramErrorKind, DiagramParser, DiagramParseResult } from '../diagram';
import { readMermaidText } from '../source/mermaidText';
import { placeDiagram, type Unplaced } from '../source/placeDiagram';
import { statementsOf, type Statements } from '../source/statements';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { plainLabel } from './plainLabel';
import { readParseError } from './parseError';
import { readerOf, typeName } from './readers';
import { ask, fields, text } from './record';

/** In UTF-16 units. Some of Mermaid's grammars take quadratic time. */
const longestText = 200_000;

/** Mermaid's own parser, without rendering. Parses one diagram at a time, because its databases are shared. */
export function createMermaidParser(): DiagramParser {
  let turn: Promise<unknown> = start();
  return {
    parse(source) {
      const result = turn.then(() => parse(source));
      turn = result;
      return result;
    },
  };
}

async function start(): Promise<void> {
  mermaid.initialize({
    startOnLoad: false,
    maxEdges: Number.MAX_SAFE_INTEGER,
    maxTextSize: longestText,
    logLevel: 'fatal',
  });
  // Mermaid registers its diagram types on the first parse.
  await mermaid.parse('info');
}

async function parse(source: string): Promise<DiagramParseResult> {
  if (source.length > longestText) return failure('too-large', '', 0);
  const { code, frontMatter } = readMermaidText(source);
  const header = readFrontMatter(frontMatter);
  if ('message' in header) return failure('front-matter', header.message, header.line);
  const statements = statementsOf(code);
  try {
    const { type, db } = await databaseOf(statements.text);
    const bare: Unplaced = {
      type: typeName(type),
      title: title(header, db),
      ...readerOf(type)(db),
    };
    return { kind: 'diagram', diagram: placeDiagram(code, bare) };
  } catch (error) {
    const read = readParseError(error);
    return { kind: 'error', error: { ...read, line: sourceLine(statements, read.line) } };
  }
}

/** Mermaid has no documented access to its databases; this is internal. */
async function databaseOf(code: string): Promise<{ readonly type: string; readonly db: unknown }> {
  const diagram = fields(await ask(fields(mermaid).mermaidAPI, 'getDiagramFromText', code));
  return { type: text(diagram, 'type') ?? '', db: diagram.db };
}

function failure(kind: DiagramErrorKind, message: string, line: number): DiagramParseResult {
  return { kind: 'error', error: { kind, message, line } };
}

/** A line past the end, or an empty one, refers to the last text before it. */
function sourceLine({ text, lines }: Statements, line: number): number {
  const kept = text.split('\n');
  let last = Math.max(0, Math.min(line, kept.length - 1));
  while (last > 0 && kept[last] === '') last--;
  return lines[last] ?? 0;
}

function title(header: FrontMatter, database: unknown): string | undefined {
  const titles = [
    header.title,
    ask(database, 'getDiagramTitle'),
    ask(ask(database, 'getCommonDb'), 'getDiagramTitle'),
    ask(database, 'getTitle'),
    ask(database, 'getAccTitle'),
  ];
  const found = titles.find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof found === 'string' ? plainLabel(found) : undefined;
}
