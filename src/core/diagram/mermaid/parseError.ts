import type { DiagramError } from '../diagram';
import { fields, items, text, type Fields } from './record';

/** Reads an error. Its lines count from 0, in the text that was given to Mermaid. */
export function readParseError(error: unknown): DiagramError {
  const record = fields(error);
  const message = error instanceof Error ? error.message : String(error);
  if (text(record, 'name') === 'UnknownDiagramError') {
    return { kind: 'unknown-type', message: firstLine(message), line: 0 };
  }
  return fromTokens(fields(record.result), message) ?? fromGrammar(record, message);
}

/** The newer grammars provide their tokens. */
function fromTokens(result: Fields, message: string): DiagramError | undefined {
  const lexer = items(result.lexerErrors)[0];
  if (lexer) {
    return {
      kind: 'other',
      message: firstLine(text(lexer, 'message') ?? message),
      line: lineOf(lexer, 'line'),
    };
  }
  const parser = items(result.parserErrors)[0];
  if (!parser) return undefined;
  const token = fields(parser.token);
  const place = Number.isFinite(token.startLine) ? token : fields(parser.previousToken);
  return unexpected(
    text(token, 'image'),
    text(parser, 'message') ?? message,
    lineOf(place, 'startLine'),
  );
}

/** The older grammars provide the line and the text at which they stopped. */
function fromGrammar(record: Fields, message: string): DiagramError {
  const hash = fields(record.hash);
  const stated = /\bline (\d+)/i.exec(message)?.[1];
  const line = stated === undefined ? 0 : Number(stated) - 1;
  if (/^Lexical error/i.test(message)) {
    return {
      kind: 'unexpected',
      message: firstLine(message),
      line,
      ...found(wordAtArrow(message)),
    };
  }
  const foundWord = /but found:? '([^'\n]+)'/.exec(message)?.[1];
  if (foundWord !== undefined) return unexpected(foundWord, message, line);
  if (!/^Parse error/i.test(message)) return { kind: 'other', message: firstLine(message), line };
  return unexpected(text(hash, 'text'), message, line);
}

function unexpected(word: string | undefined, message: string, line: number): DiagramError {
  const shown = word?.trim() ?? '';
  if (shown === '') return { kind: 'ends-early', message: firstLine(message), line };
  return { kind: 'unexpected', message: firstLine(message), line, ...found(shown) };
}

function found(word: string | undefined): { readonly found?: string } {
  return word === undefined || word === '' ? {} : { found: word };
}

/** Mermaid draws an arrow of dashes under the position at which it stopped. */
function wordAtArrow(message: string): string | undefined {
  const [, excerpt, arrow] = message.split('\n');
  if (excerpt === undefined || arrow?.endsWith('^') !== true) return undefined;
  return /^\S+/.exec(excerpt.slice(arrow.length - 1))?.[0];
}

function lineOf(record: Fields, field: string): number {
  const line = record[field];
  return typeof line === 'number' && Number.isFinite(line) ? line - 1 : Number.MAX_SAFE_INTEGER;
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').trim();
}
