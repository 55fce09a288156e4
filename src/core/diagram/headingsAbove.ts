/** Markdown and AsciiDoc write a heading in one line. */
const heading = /^[ ]{0,3}(?:#{1,6}|={1,6})[ \t]+(?=\S)/u;
/** Only announces a diagram; the heading of the section around it names what the diagram shows. */
const onlyDiagram =
  /^(?:(?:mermaid|flow|the) )?(?:diagrams?|charts?|flow ?charts?|graphs?|diagramme?n?|diagrammes|diagramas?|diagrammi?|schémas?|schaubild(?:er)?)$/iu;
const fence = /^[ \t>]*(`{3,}|~{3,}|:{3,})/u;

interface Heading {
  readonly level: number;
  readonly text: string;
}

/**
 * Returns for each line the heading it is below; `undefined` above the first. Lines of code are no headings, and a
 * heading such as “Diagram” counts as the one of the section around it.
 *
 * @param lines 0-based, ascending.
 */
export function findHeadingsAbove(
  text: string,
  lines: readonly number[],
): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  let around: readonly Heading[] = [];
  const current = (): string | undefined =>
    around.findLast((one) => !onlyDiagram.test(one.text))?.text ?? around.at(-1)?.text;
  let open: string | undefined;
  for (const [number, line] of text.split(/\r\n?|\n/u).entries()) {
    while (found.length < lines.length && (lines[found.length] ?? 0) <= number)
      found.push(current());
    if (found.length === lines.length) break;
    const mark = fence.exec(line)?.[1];
    if (open === undefined) {
      open = mark;
      const next = readHeading(line);
      if (next) around = [...around.filter(({ level }) => level < next.level), next];
    } else if (mark?.startsWith(open) === true) open = undefined;
  }
  return lines.map((_, i) => (i < found.length ? found[i] : current()));
}

function readHeading(line: string): Heading | undefined {
  const mark = heading.exec(line)?.[0];
  if (mark === undefined) return undefined;
  const level = mark.trim().length;
  const written = line.slice(mark.length).trimEnd();
  let end = written.length;
  while (written[end - 1] === '#') end--;
  // `C#` ends in its own sign; `Orders ##` in Markdown's.
  const isClosed = end > 0 && /[ \t]/u.test(written[end - 1] ?? '');
  return { level, text: isClosed ? written.slice(0, end).trimEnd() : written };
}
