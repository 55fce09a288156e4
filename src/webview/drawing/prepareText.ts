/** Edge labels longer than this, in characters, wrap: a long line widens the whole picture. */
const labelWidth = 12;

/** The same for C4 diagrams, whose boxes are wide. */
const relationWidth = 20;

/** A part of a text, as UTF-16 offsets; `end` is exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Returns a diagram's text as the panel draws it. Keeps all lines, so that line numbers in errors stay correct. */
export function prepareText(text: string): string {
  const plain = replaceIcons(removePictures(removeTitle(text)));
  return wrapRelations(wrapEdgeLabels(removeIndents(plain)));
}

/** Matches the first line of a flowchart. */
const flowchartHeader = /^[ \t]*(?:flowchart|graph)\b/m;

/** Matches a string, and its content unless it is Markdown, where the indentation of a line has a meaning. */
const stringOfLines = /"`[^"]*"?|"([^"]*)"?/g;

/** Removes the indentation of lines in labels of a flowchart, which Mermaid would write with them. */
function removeIndents(text: string): string {
  if (!flowchartHeader.test(text)) return text;
  return text.replace(stringOfLines, (whole: string, plain: string | undefined) =>
    plain === undefined ? whole : whole.replace(/\n[ \t]+/g, '\n'),
  );
}

/** Returns whether an author has broken labels of a flowchart into lines. */
export function hasBrokenLabels(text: string): boolean {
  if (!flowchartHeader.test(text)) return false;
  return [...text.matchAll(stringOfLines)].some(([, plain]) => plain?.trim().includes('\n'));
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
  if (isC4(text)) return text.replace(/^[ \t]*title[^\S\n].*$/m, '');
  return text.replace(/^(---[^\S\n]*\n(?:(?!---).*\n)*?)title:[^\S\n]*[^\s>|].*(?=\n\S)/, '$1');
}

/** Matches the label of an edge: `-->|label|`, and `-- label -->`. */
const edgeLabels: readonly RegExp[] = [
  /((?:-|=|\.)[->=xo]\s*\|)([^|\n]+)(?=\|)/g,
  /(\s(?:--|==|-\.)\s+)([^-=.|"\s](?:[^-=.|"\n]*[^-=.|"\s])?)(?=\s+(?:--|==|\.-))/g,
];

/** Mermaid wraps node labels at a configurable width, and edge labels at a fixed, larger one. */
function wrapEdgeLabels(text: string): string {
  if (!flowchartHeader.test(text)) return text;
  return edgeLabels.reduce(
    (wrapped, pattern) =>
      wrapped.replace(pattern, (_, arrow: string, label: string) => `${arrow}${wrapLabel(label)}`),
    text,
  );
}

/** Matches the start of a relation in a C4 diagram up to its label, and its label and technology. */
const relations =
  /^([ \t]*(?:Bi)?Rel(?:_\w+)?[ \t]*\([^,"\n]+,[^,"\n]+,)([ \t]*"[^"\n]*"(?:[ \t]*,[ \t]*"[^"\n]*")?)/gm;

/** Mermaid wraps the texts of C4 boxes, but not those of relations. */
function wrapRelations(text: string): string {
  if (!isC4(text)) return text;
  return text.replace(relations, (_, start: string, texts: string) => {
    const wrap = (__: string, label: string): string => `"${wrapLabel(label, relationWidth)}"`;
    return start + texts.replace(/"([^"\n]*)"/g, wrap);
  });
}

/** Returns the length of the longest line of a relation in a C4 diagram, in characters. */
export function getRelationWidth(text: string): number {
  if (!isC4(text)) return 0;
  const labels = [...wrapRelations(text).matchAll(relations)].flatMap(([, , texts]) =>
    (texts ?? '').split(/<br>|"/),
  );
  return Math.min(relationWidth, measureLongest(labels));
}

/** Returns the length of the longest of some texts, which can be too many for the arguments of a call. */
export function measureLongest(texts: readonly string[]): number {
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}

/** Returns whether a flowchart has arrows with labels. */
export function hasEdgeLabels(text: string): boolean {
  return edgeLabels.some((label) => text.search(label) >= 0);
}

/** Returns whether a text is one of Mermaid's C4 diagrams. */
export function isC4(text: string): boolean {
  return /^[ \t]*C4[A-Z]\w+[ \t]*$/m.test(text);
}

/** Wraps a label into as few lines as the width allows, of similar length. */
function wrapLabel(label: string, most = labelWidth): string {
  if (/[<&#\\`]/.test(label)) return label;
  const count = Math.ceil(label.length / most);
  let width = Math.ceil(label.length / count);
  let lines = splitLines(label, width);
  while (lines.length > count) lines = splitLines(label, ++width);
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
