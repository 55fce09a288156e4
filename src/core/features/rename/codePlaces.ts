/** A comment or a string with its signs; offsets in UTF-16 units. */
export interface CodeRegion {
  readonly part: 'comment' | 'string';
  readonly start: number;
  readonly end: number;
}

interface Opening {
  readonly sign: string;
  readonly close: string;
  readonly part: CodeRegion['part'];
}

const line = (sign: string): Opening => ({ sign, close: '\n', part: 'comment' });
const block = (sign: string, close: string): Opening => ({ sign, close, part: 'comment' });
const text = (sign: string): Opening => ({ sign, close: sign, part: 'string' });

const quotes = [text('"'), text("'")];
const cFamily = [line('//'), block('/*', '*/'), text('"""'), ...quotes, text('`')];
const hashFamily = [text('"""'), text("'''"), line('#'), ...quotes];
const dashFamily = [block('--[[', ']]'), line('--'), block('/*', '*/'), ...quotes];
const tagFamily = [block('<!--', '-->'), ...cFamily];

const byExtension: Readonly<Record<string, readonly Opening[]>> = {
  ...family('py rb sh bash ex exs graphql tf r jl pl ps1 nim', hashFamily),
  ...family('sql lua hs elm', dashFamily),
  ...family('vue svelte', tagFamily),
};

/** Languages that join the words of a name in small letters by `_`. */
const snakeExtensions = new Set('py rb rs sql c h ex exs tf pl lua sh bash jl nim'.split(' '));

export function identifierJoint(extension: string): '' | '_' {
  return snakeExtensions.has(extension) ? '_' : '';
}

/** The comments and strings of a source text, in order; all else is code. */
export function codeRegions(source: string, extension: string): readonly CodeRegion[] {
  const own = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
  const openings = own ?? cFamily;
  const regions: CodeRegion[] = [];
  for (let at = 0; at < source.length;) {
    const opening = openings.find(({ sign }) => source.startsWith(sign, at));
    // A `#` within a word (`a#b`, `$#`) opens nothing.
    if (!opening || (opening.sign === '#' && /\S/u.test(source.charAt(at - 1)))) {
      at++;
      continue;
    }
    const end = endOf(source, at + opening.sign.length, opening);
    if (end !== undefined) regions.push({ part: opening.part, start: at, end });
    at = end ?? at + 1;
  }
  return regions;
}

/** `undefined` for a quote without another on its line: it was none (a lifetime, an apostrophe). */
function endOf(source: string, from: number, { close, part }: Opening): number | undefined {
  if (part === 'comment') {
    const at = source.indexOf(close, from);
    if (at < 0) return source.length;
    return close === '\n' ? at : at + close.length;
  }
  const spansLines = close.length > 1 || close === '`';
  for (let at = from; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') at++;
    else if (source.startsWith(close, at)) return at + close.length;
    else if (character === '\n' && !spansLines) return undefined;
  }
  return spansLines ? source.length : undefined;
}

/** The region at an offset; regions are in order and do not overlap. */
export function regionAt(regions: readonly CodeRegion[], offset: number): CodeRegion | undefined {
  let low = 0;
  let high = regions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const region = regions[middle];
    if (!region) return undefined;
    if (offset < region.start) high = middle - 1;
    else if (offset >= region.end) low = middle + 1;
    else return region;
  }
  return undefined;
}

function family(
  extensions: string,
  openings: readonly Opening[],
): Readonly<Record<string, readonly Opening[]>> {
  return Object.fromEntries(extensions.split(' ').map((extension) => [extension, openings]));
}
