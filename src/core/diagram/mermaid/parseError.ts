import type { DiagramError } from '../diagram';
import { toFields, listRecords, readString, type Fields } from './unknownFields';

/** Reads an error. Its lines count from 0, in the text that was given to Mermaid. */
export function readParseError(error: unknown): DiagramError {
  const record = toFields(error);
  const message = error instanceof Error ? error.message : String(error);
  if (readString(record, 'name') === 'UnknownDiagramError') {
    return { kind: 'unknown-type', message: getFirstLine(message), line: 0 };
  }
  return readTokenError(toFields(record.result), message) ?? readGrammarError(record, message);
}

/** The newer grammars provide their tokens. */
function readTokenError(result: Fields, message: string): DiagramError | undefined {
  const lexer = listRecords(result.lexerErrors)[0];
  if (lexer) {
    return {
      kind: 'other',
      message: getFirstLine(readString(lexer, 'message') ?? message),
      line: getErrorLine(lexer, 'line'),
    };
  }
  const parser = listRecords(result.parserErrors)[0];
  if (!parser) return undefined;
  const token = toFields(parser.token);
  const place = Number.isFinite(token.startLine) ? token : toFields(parser.previousToken);
  return createUnexpectedError(
    readString(token, 'image'),
    readString(parser, 'message') ?? message,
    getErrorLine(place, 'startLine'),
  );
}

/** The older grammars provide the line and the text at which they stopped. */
function readGrammarError(record: Fields, message: string): DiagramError {
  const hash = toFields(record.hash);
  const stated = /\bline (\d+)/i.exec(message)?.[1];
  const line = stated === undefined ? 0 : Number(stated) - 1;
  if (/^Lexical error/i.test(message)) {
    return {
      kind: 'unexpected',
      message: getFirstLine(message),
      line,
      ...toFoundField(findWordAtArrow(message)),
    };
  }
  const foundWord = /but found:? '([^'\n]+)'/.exec(message)?.[1];
  if (foundWord !== undefined) return createUnexpectedError(foundWord, message, line);
  if (!/^Parse error/i.test(message))
    return { kind: 'other', message: getFirstLine(message), line };
  return createUnexpectedError(readString(hash, 'text'), message, line);
}

function createUnexpectedError(
  word: string | undefined,
  message: string,
  line: number,
): DiagramError {
  const shown = word?.trim() ?? '';
  if (shown === '') return { kind: 'ends-early', message: getFirstLine(message), line };
  return { kind: 'unexpected', message: getFirstLine(message), line, ...toFoundField(shown) };
}

function toFoundField(word: string | undefined): { readonly found?: string } {
  return word === undefined || word === '' ? {} : { found: word };
}

/** Mermaid draws an arrow of dashes under the position at which it stopped. */
function findWordAtArrow(message: string): string | undefined {
  const [, excerpt, arrow] = message.split('\n');
  if (excerpt === undefined || arrow?.endsWith('^') !== true) return undefined;
  return /^\S+/.exec(excerpt.slice(arrow.length - 1))?.[0];
}

function getErrorLine(record: Fields, field: string): number {
  const line = record[field];
  return typeof line === 'number' && Number.isFinite(line) ? line - 1 : Number.MAX_SAFE_INTEGER;
}

function getFirstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').trim();
}
