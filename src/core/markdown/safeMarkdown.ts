import { type LinkTargets, parseMarkdown, toSafeTokens } from './safeTokens';
import { escapeMarkdown } from './escapeMarkdown';
import { writeInline } from './writeInline';
import { writeMarkdown } from './writeMarkdown';

/** A line without any Markdown syntax; most definitions are such a line. */
const plainLine = /^\p{L}[^\p{Cc}\\`*_[\]<>&#|~!$:@/]*$/u;

/** Returns whether a text is one line without any Markdown syntax. */
export function isPlainLine(text: string): boolean {
  return plainLine.test(text);
}

/** Returns untrusted Markdown as Markdown that can be shown anywhere; see `safeTokens`. */
export function toSafeMarkdown(text: string, targets?: LinkTargets): string {
  if (isPlainLine(text)) return text.trimEnd();
  return writeMarkdown(toSafeTokens(parseMarkdown(text), targets));
}

/** Like `safeMarkdown`, on one line and without blocks, for the middle of a paragraph or of a list. */
export function toSafeLine(text: string): string {
  const parts = toSafeTokens(parseMarkdown(text)).map(({ type, children, content }) => {
    if (type === 'inline') return writeInline(children ?? [], { isOneLine: true });
    return type === 'fence' || type === 'code_block' ? escapeMarkdown(content) : '';
  });
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}
