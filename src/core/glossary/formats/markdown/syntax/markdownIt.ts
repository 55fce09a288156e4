import MarkdownIt from 'markdown-it';

/** HTML is enabled so that comments and anchors are recognized; nothing is rendered. */
export const markdownIt = new MarkdownIt('default', { html: true });

// Keeps link definitions as paragraphs: a footnote or a link target must not be removed from the blocks.
markdownIt.block.ruler.disable(['reference']);

/**
 * Keeps the length, so that offsets stay valid: every line ends with a line feed, a byte order mark is a space, and lines
 * of control characters are blank, as they look.
 */
export function normalizeLineBreaks(text: string): string {
  const unmarked = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const lines = unmarked.includes('\r')
    ? unmarked.replace(/\r\n/g, ' \n').replace(/\r/g, '\n')
    : unmarked;
  if (!controlCharacter.test(lines)) return lines;
  return lines.replace(/^(?:[ \t]|(?![\n\x7F-\x9F])\p{Cc})+$/gmu, (line) =>
    ' '.repeat(line.length),
  );
}

const controlCharacter = /[^\P{Cc}\t\n\x7F-\x9F]/u;
