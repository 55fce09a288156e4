import MarkdownIt from 'markdown-it';

/** HTML is recognised so that comments and anchors are seen for what they are; nothing is ever rendered. */
export const markdownIt = new MarkdownIt('default', { html: true });

// Link definitions stay visible as paragraphs: a footnote or a link target must not vanish into a table of its own.
markdownIt.block.ruler.disable(['reference']);

/** Same length, so that offsets stay true: every line ends with a line feed, a byte-order mark is a space. */
export function normalised(text: string): string {
  const unmarked = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  if (!unmarked.includes('\r')) return unmarked;
  return unmarked.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
}
