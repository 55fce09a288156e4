import type { LineMap } from '../../text/lineMap';
import type { TextEdit } from '../../text/textEdit';
import type { DocumentUri } from '../../text/textDocument';
import { extensionOf } from '../discover/sourceFiles';
import { ignoreDirective } from './ignoreComments';

/** How a comment is written: around its words, and whether it may stand behind other text. */
interface CommentStyle {
  readonly open: string;
  readonly close: string;
  readonly mayFollow: boolean;
}

const tag: CommentStyle = { open: '<!-- ', close: ' -->', mayFollow: true };
const slashes: CommentStyle = { open: '// ', close: '', mayFollow: false };
const hash: CommentStyle = { open: '# ', close: '', mayFollow: false };
const dashes: CommentStyle = { open: '-- ', close: '', mayFollow: false };
const styles: readonly (readonly [string, CommentStyle])[] = [
  ['md markdown mdx html vue svelte', tag],
  ['feature py rb sh bash yml yaml tf r jl pl nim ex exs org', hash],
  ['sql lua hs elm', dashes],
  ['rst', { open: '.. ', close: '', mayFollow: false }],
  ['mmd mermaid', { open: '%% ', close: '', mayFollow: false }],
  [
    'ts tsx js jsx mjs cjs mts cts java kt kts go rs php cs swift scala c h cc cpp hpp dart groovy proto adoc asciidoc',
    slashes,
  ],
];

/** The comment that keeps a word from being told of, on its line or in its file; `undefined` where no comment can be written. */
export function ignoreEdit(
  file: { readonly uri: DocumentUri; readonly text: string; readonly lines: LineMap },
  place: { readonly word: string; readonly start: number },
  scope: 'line' | 'file',
): TextEdit | undefined {
  const { uri, text, lines } = file;
  const extension = extensionOf(uri);
  const style = styles.find(([extensions]) => extensions.split(' ').includes(extension))?.[1];
  if (!style) return undefined;
  const written = (kind: 'file' | 'line' | 'next-line'): string =>
    style.open + ignoreDirective(kind, place.word) + style.close;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  if (scope === 'file') return atEnd(text, written('file'), lineBreak);
  const line = lines.lineAt(place.start);
  const start = lines.lineStart(line);
  const end = start + (/^[^\r\n]*/u.exec(text.slice(start))?.[0].length ?? 0);
  if (style.mayFollow) return insertion(end, ` ${written('line')}`);
  const indentation = /^[ \t]*/u.exec(text.slice(start, end))?.[0] ?? '';
  return insertion(start, indentation + written('next-line') + lineBreak);
}

/** At the end it disturbs neither front matter nor the first heading. */
function atEnd(text: string, comment: string, lineBreak: string): TextEdit {
  const gap = text === '' || text.endsWith('\n') ? lineBreak : lineBreak.repeat(2);
  return insertion(text.length, gap + comment + lineBreak);
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}
