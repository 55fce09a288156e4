import { type LinkTargets, parseMarkdown, safeTokens } from './safeTokens';
import { escapeMarkdown } from './escape';
import { writeInline } from './writeInline';
import { writeMarkdown } from './writeMarkdown';

/** A line without any Markdown syntax; most definitions are such a line. */
const unmarked = /^\p{L}[^\p{Cc}\\`*_[\]<>&#|~!$:@/]*$/u;

/** Returns untrusted Markdown as Markdown that can be shown anywhere; see `safeTokens`. */
export function safeMarkdown(text: string, targets?: LinkTargets): string {
  if (unmarked.test(text)) return text.trimEnd();
  return writeMarkdown(safeTokens(parseMarkdown(text), targets));
}

/** Like `safeMarkdown`, on one line and without blocks, for the middle of a paragraph or of a list. */
export function safeLine(text: string): string {
  const parts = safeTokens(parseMarkdown(text)).map(({ type, children, content }) => {
    if (type === 'inline') return writeInline(children ?? [], { isOneLine: true });
    return type === 'fence' || type === 'code_block' ? escapeMarkdown(content) : '';
  });
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}
