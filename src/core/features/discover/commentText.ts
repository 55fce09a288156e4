import { hole } from './readableText';

/** How a family of languages marks comments and strings. */
interface Syntax {
  /** Finds what opens a comment or a string; sticks to one alternative per sign. */
  readonly opening: RegExp;
}

const cFamily: Syntax = { opening: /\/\/|\/\*|["'`]/gu };
const hashFamily: Syntax = { opening: /"""|'''|(?<=^|\s)#|["']/gmu };
const dashFamily: Syntax = { opening: /--|\/\*|--\[\[|["']/gu };
const tagFamily: Syntax = { opening: /<!--|\/\/|\/\*/gu };

const syntaxes: Readonly<Record<string, Syntax>> = {
  ...family(
    'ts tsx js jsx mjs cjs mts cts java kt kts go rs php cs fs swift scala c h cc cpp hpp m mm dart groovy proto',
    cFamily,
  ),
  ...family('py rb sh bash ex exs graphql tf r jl pl ps1 nim', hashFamily),
  ...family('sql lua hs elm', dashFamily),
  ...family('vue svelte', tagFamily),
};

const licence = /\b(?:copyright|licen[sc]ed?|SPDX)\b/iu;
const decoration = /(?<=^|\n)[ \t]*(?:\/{2,}!?|\*(?!\/)|#+|--|;+)+/gu;

/** Extensions of the languages whose comments are read. */
export const codeExtensions: readonly string[] = Object.keys(syntaxes);

/**
 * Source text with all but the words of its comments blotted out, each character in its place. Signs of
 * comments become spaces, so that a sentence goes on over several lines of them.
 */
export function readableComments(text: string, extension: string): string {
  const syntax = Object.hasOwn(syntaxes, extension) ? syntaxes[extension] : undefined;
  if (!syntax) return hole.repeat(text.length);
  let result = '';
  let from = 0;
  const opening = new RegExp(syntax.opening);
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const sign = found[0];
    const start = found.index;
    const close = closingOf(sign);
    const end = endOf(text, start + sign.length, sign, close);
    opening.lastIndex = Math.max(end, start + sign.length);
    if (close === undefined) continue;
    result += code(text.slice(from, start)) + comment(text.slice(start, end), sign, close);
    from = end;
  }
  return withoutLicence(result + code(text.slice(from)));
}

/** The comment at the top of a file that says under which licence it stands, in the licence's own capitals. */
function withoutLicence(readable: string): string {
  if (!licence.test(readable.slice(0, 800))) return readable;
  const start = readable.search(/[^\s\0]/u);
  const end = readable.indexOf(hole, start);
  return end < 0 ? '' : hole.repeat(end) + readable.slice(end);
}

/** `undefined` for what opens a string. */
function closingOf(sign: string): string | undefined {
  switch (sign) {
    case '/*':
      return '*/';
    case '<!--':
      return '-->';
    case '--[[':
      return ']]';
    case '"""':
    case "'''":
      return sign;
    case '//':
    case '#':
    case '--':
      return '\n';
    default:
      return undefined;
  }
}

function endOf(text: string, from: number, sign: string, close: string | undefined): number {
  if (close === undefined) return endOfString(text, from, sign);
  const at = text.indexOf(close, from);
  if (at < 0) return text.length;
  return close === '\n' ? at : at + close.length;
}

/** Past the closing quote, or to the end of the line: a quote without another was none (a lifetime, a regular expression). */
function endOfString(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\') at++;
    else if (sign === quote) return at + 1;
    else if (sign === '\n' && quote !== '`') return at;
  }
  return text.length;
}

/** White space between two comments joins them; anything else parts them. */
function code(text: string): string {
  return /\S/u.test(text) ? hole.repeat(text.length) : text;
}

function comment(text: string, sign: string, close: string): string {
  const tail = close !== '\n' && text.endsWith(close) ? close.length : 0;
  const inner = text.slice(sign.length, text.length - tail);
  return (
    ' '.repeat(sign.length) +
    inner
      .replace(decoration, (signs) => ' '.repeat(signs.length))
      .replace(/^[/!*]+/u, (signs) => ' '.repeat(signs.length)) +
    ' '.repeat(tail)
  );
}

function family(extensions: string, syntax: Syntax): Readonly<Record<string, Syntax>> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, syntax]));
}
