/** Edge labels longer than this, in characters, wrap: a long line widens the whole picture. */
const labelWidth = 12;

/** Returns a diagram's text for drawing. Keeps lines in place, so that errors report the right line. */
export function prepareText(text: string): string {
  return wrapEdgeLabels(withWordsForIcons(withoutPictures(withoutTitle(text))));
}

/** The properties of a node, such as its shape: `@{ shape: doc, label: "Bill" }`. */
const properties = /@\{(?:"[^"]*"|[^"}])*\}/g;
/** A string, or the name of a property that requests a picture. */
const stringOrPicture =
  /([{,\n]\s*)(["']?)(?:img|icon)\2(?=\s*:)|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g;

/**
 * Removes pictures, because they are external and a missing one makes the whole diagram fail: their boxes are drawn
 * plain. Mermaid ignores unknown properties.
 */
function withoutPictures(text: string): string {
  const boxes = text.replace(properties, (whole) =>
    whole.replace(stringOrPicture, (part, before: string | undefined, quote: string | undefined) =>
      before === undefined ? part : `${before}${quote ?? ''}none${quote ?? ''}`,
    ),
  );
  if (!/^[^\S\r\n]*architecture/m.test(text)) return boxes;
  return boxes.replace(/^([^\S\r\n]*(?:service|group)\s+[\w-]+)\([\w-]+:[\w-]+\)/gm, '$1(blank)');
}

/** Replaces a label that is only an icon with the icon's name: the page has no icon fonts. */
function withWordsForIcons(text: string): string {
  return text.replace(
    /([[({|"]\s*)fa[bklrs]?:fa-([\w-]+)(?=\s*[\])}|"])/g,
    (_, before: string, name: string) => `${before}${name.replaceAll('-', ' ')}`,
  );
}

/** Removes the title, which the toolbar shows. Keeps one that spans several lines. */
function withoutTitle(text: string): string {
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
      wrapped.replace(pattern, (_, arrow: string, label: string) => `${arrow}${wrap(label)}`),
    text,
  );
}

/** Wraps into as few lines as the width allows, of similar length. */
function wrap(label: string): string {
  if (/[<&#\\`]/.test(label)) return label;
  const most = Math.ceil(label.length / labelWidth);
  let width = Math.ceil(label.length / most);
  let lines = linesOf(label, width);
  while (lines.length > most) lines = linesOf(label, ++width);
  return lines.join('<br>');
}

function linesOf(label: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
