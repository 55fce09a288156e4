import { trimEndCharacters } from '../../text/trim';
import { classifyTitle } from './glossaryNames';

/** Markdown and AsciiDoc mark headings in front; reStructuredText and the other style of Markdown underline them. */
const heading = /^(?:(#{1,6}|={1,6})[ \t]+(\S.*)|([=\-~^"'*+#`:.])\3{2,}[ \t]*)$/u;
const fence = /^[ \t]*(```|~~~)/u;
/** Longer titles are not names. */
const maxTitleLength = 80;

/**
 * Returns whether a document has a glossary heading. Fast: one pass over the lines that examines only headings,
 * outside code.
 */
export function hasGlossaryHeading(text: string): boolean {
  let previous = '';
  let closing: string | undefined;
  let isVague = false;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (mayBeHeading(text, start, end)) {
      const line = text.slice(start, end).trimEnd();
      const mark = fence.exec(line)?.[1];
      if (closing !== undefined) {
        if (mark === closing) closing = undefined;
      } else if (mark !== undefined && !isUnderline(line, previous)) closing = mark;
      else {
        const title = findGlossaryTitle(heading.exec(line), previous);
        if (title !== undefined && !isTooVague(title)) return true;
        isVague ||= title !== undefined;
      }
    }
    previous = text.slice(start, Math.min(end, start + maxTitleLength + 1));
    start = end + 1;
  }
  return isVague && avoidedWords.test(text);
}

/** `_Avoid_: client, shopper` below an entry: only a glossary lists words to avoid. */
const avoidedWords = /^[ \t]*(?:[-*+] )?[*_]{1,2}avoid(?!\p{L})/imu;

const markCodes = new Set(Array.from('#=-~^"\'*+`:.', (mark) => mark.charCodeAt(0)));

/** Lines of prose, most of a document, begin with a letter. */
function mayBeHeading(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  return end - start > 1 && (markCodes.has(code) || code === 32 || code === 9);
}

/** reStructuredText also underlines titles with the marks of fences, over the whole length. */
function isUnderline(line: string, title: string): boolean {
  return title.trim() !== '' && line.length >= title.trimEnd().length && /^(?:~+|`+)$/u.test(line);
}

function findGlossaryTitle(match: RegExpExecArray | null, previous: string): string | undefined {
  if (match === null) return undefined;
  const title = (match[2] ?? previous).trim();
  if (title === '' || title.length > maxTitleLength) return undefined;
  return classifyTitle(stripTitleMarkup(title)) === 'none' ? undefined : title;
}

/** Removes anchors, closing markers, emphasis and links around the words of a title. */
function stripTitleMarkup(title: string): string {
  return trimEndCharacters(title.replace(/\{[^{}]*\}$/u, '').trimEnd(), '#')
    .trimEnd()
    .replace(/\[([^[\]]*)\]\([^()]*\)/gu, '$1')
    .replace(/[*_`[\]]/gu, '');
}

/** A section with this title is more often about a programming language or a build. */
function isTooVague(title: string): boolean {
  return /^[\W\d]*(?:language|words|concepts|key concepts|dictionary)[\W\d]*$/iu.test(title);
}
