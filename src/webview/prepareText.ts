/** Edge labels longer than this, in characters, wrap: a long line widens the whole picture. */
const labelWidth = 12;

/** A part of a text, as UTF-16 offsets; `end` is exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Returns a diagram's text as the panel draws it. Keeps all lines, so that line numbers in errors stay correct. */
export function prepareText(text: string): string {
  return wrapEdgeLabels(replaceIcons(removePictures(removeTitle(text))));
}

/**
 * Matches a string, or the name of a property with a picture. An unclosed string matches to the end, so that it is read
 * only once.
 */
const stringOrPicture =
  /([{,\n][^\S\n]*)(["']?)(?:img|icon)\2(?=\s*:)|"(?:[^"\\]|\\[^])*"?|'(?:[^']|'')*'?/g;

/**
 * Removes pictures, because they are external and a missing one makes the whole diagram fail: their boxes get a plain
 * shape. Mermaid ignores unknown properties.
 */
function removePictures(text: string): string {
  let boxes = '';
  let at = 0;
  for (const { start, end } of findProperties(text)) {
    boxes += text.slice(at, start) + withoutPictureNames(text.slice(start, end));
    at = end;
  }
  boxes += text.slice(at);
  if (!isArchitecture(text)) return boxes;
  return boxes.replace(
    /^([^\S\r\n\u2028\u2029]*(?:service|group)\s+[\w-]+)\([\w-]+:[\w-]+\)/gm,
    '$1(blank)',
  );
}

function withoutPictureNames(properties: string): string {
  return properties.replace(
    stringOrPicture,
    (part, before: string | undefined, quote: string | undefined) =>
      before === undefined ? part : `${before}${quote ?? ''}none${quote ?? ''}`,
  );
}

/**
 * Finds the properties of nodes, such as `@{ shape: doc, label: "Bill" }`. A brace inside a string is text: the closing
 * brace is the first one with the same parity of preceding quotation marks as the opening one.
 */
function findProperties(text: string): readonly Stretch[] {
  const nextBrace: (number | undefined)[] = [undefined, undefined];
  const starts: Stretch[] = [];
  // Counts from the end: the parity of the marks after a position is as good as that of the marks before it.
  let parity = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (character === '"') parity = 1 - parity;
    else if (character === '}') nextBrace[parity] = at;
    else if (character === '{' && text.charAt(at - 1) === '@') {
      const close = nextBrace[parity];
      if (close !== undefined) starts.push({ start: at - 1, end: close + 1 });
    }
  }
  let last = 0;
  return starts.reverse().filter(({ start, end }) => {
    const isOutside = start >= last;
    if (isOutside) last = end;
    return isOutside;
  });
}

/** Returns whether a text is a diagram of Mermaid's kind `architecture`. */
export function isArchitecture(text: string): boolean {
  return /^[^\S\r\n\u2028\u2029]*architecture/m.test(text);
}

/** Replaces a label that is only an icon with the icon's name: the page has no icon fonts. */
function replaceIcons(text: string): string {
  return text.replace(
    /([[({|"]\s*)fa[bklrs]?:fa-([\w-]+)(?=\s*[\])}|"])/g,
    (_, before: string, name: string) => `${before}${name.replaceAll('-', ' ')}`,
  );
}

/** Removes the title, which the toolbar shows. Keeps one that spans several lines. */
function removeTitle(text: string): string {
  if (/^[ \t]*C4[A-Z]\w+[ \t]*$/m.test(text)) return text.replace(/^[ \t]*title[^\S\n].*$/m, '');
  return text.replace(/^(---[^\S\n]*\n(?:(?!---).*\n)*?)title:[^\S\n]*[^\s>|].*(?=\n\S)/, '$1');
}

/** Matches the label of an edge: `-->|label|`, and `-- label -->`. */
const edgeLabels: readonly RegExp[] = [
  /((?:-|=|\.)[->=xo]\s*\|)([^|\n]+)(?=\|)/g,
  /(\s(?:--|==|-\.)\s+)([^-=.|"\s](?:[^-=.|"\n]*[^-=.|"\s])?)(?=\s+(?:--|==|\.-))/g,
];

/** Mermaid wraps node labels at a configurable width, and edge labels at a fixed, larger one. */
function wrapEdgeLabels(text: string): string {
  if (!/^[ \t]*(?:flowchart|graph)\b/m.test(text)) return text;
  return edgeLabels.reduce(
    (wrapped, pattern) =>
      wrapped.replace(pattern, (_, arrow: string, label: string) => `${arrow}${wrapLabel(label)}`),
    text,
  );
}

/** Wraps a label into as few lines as the width allows, of similar length. */
function wrapLabel(label: string): string {
  if (/[<&#\\`]/.test(label)) return label;
  const most = Math.ceil(label.length / labelWidth);
  let width = Math.ceil(label.length / most);
  let lines = splitLines(label, width);
  while (lines.length > most) lines = splitLines(label, ++width);
  return lines.join('<br>');
}

function splitLines(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
