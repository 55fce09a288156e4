import { trimEndOf } from '../../text/trimEnd';
import { fencedLines } from '../../sourceText/codeSpans';
import { countWhile } from '../../text/binarySearch';
import { LineMap } from '../../text/lineMap';
import { plainText } from '../words/plainText';

/** Returns the link fragment for a line of a Markdown document, or for the nearest heading above it. */
export type AnchorAt = (line: number) => string | undefined;

interface Heading {
  readonly line: number;
  readonly text: string;
  /** Number of earlier headings with the same text. */
  readonly twins: number;
}

const hashes = /^ {0,3}#{1,6}[ \t]([^\r\n]*)$/u;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/u;

/** Collects the headings, the only places of a document that a link can name and a preview can find. */
export function headingAnchors(text: string): AnchorAt {
  let headings: readonly Heading[] | undefined;
  const slugs = new Map<Heading, string>();
  return (line) => {
    headings ??= headingsIn(text);
    const heading = lastUpTo(line, headings);
    if (!heading) return undefined;
    const slug = slugs.get(heading) ?? slugOf(heading);
    slugs.set(heading, slug);
    return slug;
  };
}

/** A heading may end with hashes too. */
function withoutHashes(heading: string | undefined): string | undefined {
  return heading && trimEndOf(trimEndOf(heading.trim(), '#'), ' \t');
}

function headingsIn(text: string): readonly Heading[] {
  const map = new LineMap(text);
  const lineAt = (line: number): string =>
    trimEndOf(text.slice(map.lineStart(line), map.lineStart(line + 1)), '\r\n');
  const fenced = fencedLines({ lineCount: map.lineCount, lineAt });
  const headings: Heading[] = [];
  const counts = new Map<string, number>();
  for (let line = 0; line < map.lineCount; line++) {
    if (fenced[line] === 1) continue;
    const found =
      withoutHashes(hashes.exec(lineAt(line))?.[1]) ?? underlined(lineAt(line), lineAt(line + 1));
    if (found === undefined || found === '') continue;
    const twins = counts.get(found) ?? 0;
    counts.set(found, twins + 1);
    headings.push({ line, text: found, twins });
  }
  return headings;
}

function underlined(line: string, next: string): string | undefined {
  return underline.test(next) && !underline.test(line) ? line.trim() : undefined;
}

/** Builds an anchor as the editor and GitHub do: lower case, hyphens for spaces, no punctuation. */
function slugOf({ text, twins }: Heading): string {
  const slug = plainText(text)
    .toLowerCase()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}-]/gu, '');
  return twins === 0 ? slug : `${slug}-${twins}`;
}

function lastUpTo(line: number, headings: readonly Heading[]): Heading | undefined {
  return headings[countWhile(headings, (heading) => heading.line <= line) - 1];
}
