/** An edge label that is longer, in characters, stands on several lines: a line of text widens the whole picture. */
const labelWidth = 12;

/** A diagram's text as the panel draws it. Lines stay where they are, so that errors name the right one. */
export function prepareText(text: string): string {
  return wrapEdgeLabels(withoutTitle(withoutElk(text)));
}

/** The panel carries one layout engine; this keyword would ask for the other. */
function withoutElk(text: string): string {
  return text.replace(/^([ \t]*)flowchart-elk\b/m, '$1flowchart');
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
  if (/<br|[\\`]/.test(label)) return label;
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
