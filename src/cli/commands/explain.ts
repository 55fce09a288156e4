import { resolve } from 'node:path';
import { searchTerms } from '../../core/service/editing';
import type { Explanation } from '../../core/features/explain/explanation';
import type { Position } from '../../core/text/range';
import type { TextDocument } from '../../core/text/textDocument';
import type { Context } from '../context';
import { toUri } from '../../node/nodeWorkspace';
import type { Outcome } from '../output';
import { readNamedFile } from '../readNamedFile';
import { UsageError } from '../usageError';
import type { CommandOptions } from './command';
import { renderExplanation } from '../../core/service/explaining';
import {
  getLanguageOfFile,
  LineMap,
  getLineText,
  findFolder,
  getRelativePath,
  noCancellation,
} from '../../core/service/hosting';

/** Explains the word at a position, or all words of a text. */
export async function explain(
  context: Context,
  words: readonly string[],
  { at }: CommandOptions,
): Promise<Outcome> {
  const explanations =
    at === undefined ? await explainWords(context, words) : await explainPlace(context, at);
  const index = await context.service.index();
  const plainStyle = {
    icon: () => '',
    openTerm: () => undefined,
    editTerm: () => undefined,
    showInDiagram: () => undefined,
    openFile: (uri: string) => {
      const folder = findFolder(uri, context.service.workspace.folders);
      const path = folder && getRelativePath(uri, folder);
      return path?.split('/').map(encodeURIComponent).join('/');
    },
  };
  const matches = explanations.flatMap(({ start, end, meanings }) =>
    meanings.map((meaning) => ({
      term: meaning.term.name,
      start: toOneBased(start),
      end: toOneBased(end),
      markdown: renderExplanation(meaning, index, plainStyle),
    })),
  );
  const printed = matches.map(({ markdown }) => markdown).join('\n\n---\n\n');
  const text = printed === '' ? await describeUnknown(context, words) : printed;
  return { json: { matches }, text, exitCode: 0 };
}

/** Returns the message for an unknown word, with the closest names. */
async function describeUnknown({ service }: Context, words: readonly string[]): Promise<string> {
  const near = words.length === 0 ? [] : await searchTerms(service, words.join(' '), 5);
  const names = near.map(({ name }) => `  ${name}`);
  const known = names.length === 0 ? [] : ['Closest terms:', ...names];
  return ['The glossary does not explain this.', ...known].join('\n');
}

async function explainWords(
  { service }: Context,
  words: readonly string[],
): Promise<readonly Explanation[]> {
  const text = words.join(' ');
  if (text === '') throw new UsageError('Name a text, or a position as --at FILE:LINE:COLUMN.');
  return service.explainText(text);
}

async function explainPlace(context: Context, at: string): Promise<readonly Explanation[]> {
  const { cwd, service } = context;
  const [, path, line, column] = /^(.+):(\d+):(\d+)$/u.exec(at) ?? [];
  if (path === undefined) throw new UsageError('Write the position as FILE:LINE:COLUMN.');
  const uri = toUri(resolve(cwd, path));
  const document = toDocument(uri, getLanguageOfFile(uri).id, await readNamedFile(context, uri));
  const position = { line: Number(line) - 1, character: Number(column) - 1 };
  if (position.line < 0 || position.line >= document.lineCount) {
    throw new UsageError(`${path} has ${document.lineCount} lines.`);
  }
  return service.explainAt(document, position, noCancellation);
}

function toOneBased({ line, character }: Position): { line: number; column: number } {
  return { line: line + 1, column: character + 1 };
}

function toDocument(uri: string, languageId: string, text: string): TextDocument {
  const lines = new LineMap(text);
  return {
    uri,
    languageId,
    version: 1,
    lineCount: lines.lineCount,
    lineAt: (line) => getLineText(text, lines, line),
    getText: () => text,
  };
}
