/** An edge label that is longer, in characters, stands on several lines: a line of text widens the whole picture. */
const labelWidth = 12;

/** A diagram's text as the panel draws it. Lines stay where they are, so that errors name the right one. */
export function prepareText(text: string): string {
  return wrapEdgeLabels(withWordsForIcons(withoutPictures(withoutTitle(text))));
}

/** The properties of a node, a shape among them: `@{ shape: doc, label: "Bill" }`. */
const properties = /@\{(?:"[^"]*"|[^"}])*\}/g;
/** A string, or the name of a property that asks for a picture. */
const stringOrPicture =
  /([{,\n]\s*)(["']?)(?:img|icon)\2(?=\s*:)|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g;

/**
 * Pictures come from elsewhere, and one that does not come takes the whole diagram down: their boxes are
 * drawn as plain ones. Mermaid ignores properties it does not know.
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

/** A label that is nothing but an icon says its name: the page has no fonts of icons. */
function withWordsForIcons(text: string): string {
  return text.replace(
    /([[({|"]\s*)fa[bklrs]?:fa-([\w-]+)(?=\s*[\])}|"])/g,
    (_, before: string, name: string) => `${before}${name.replaceAll('-', ' ')}`,
  );
}

/** The toolbar shows the title already. One that goes on over several lines stays. */
function withoutTitle(text: string): string {
  if (/^[ \t]*C4[A-Z]\w+[ \t]*$/m.test(text)) return text.replace(/^[ \t]*title[^\S\n].*$/m, '');
  return text.replace(/^(---[^\S\n]*\n(?:(?!---).*\n)*?)title:[^\S\n]*[^\s>|].*(?=\n\S)/, '$1');
}

/** Where an edge's label stands: `-->|label|`, and `-- label -->`. */
const edgeLabels: readonly RegExp[] = [
  /((?:-|=|\.)[->=xo]\s*\|)([^|\n]+)(?=\|)/g,
  /(\s(?:--|==|-\.)\s+)([^-=.|"\s](?:[^-=.|"\n]*[^-=.|"\s])?)(?=\s+(?:--|==|\.-))/g,
];

/** Mermaid wraps the labels of nodes at a width that can be set, those of edges at a fixed and larger one. */
function wrapEdgeLabels(text: string): string {
  if (!/^[ \t]*(?:flowchart|graph)\b/m.test(text)) return text;
  return edgeLabels.reduce(
    (wrapped, pattern) =>
      wrapped.replace(pattern, (_, arrow: string, label: string) => `${arrow}${wrap(label)}`),
    text,
  );
}

/** As few lines as the width allows, of about the same length. */
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
