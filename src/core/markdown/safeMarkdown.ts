import { type LinkTargets, parseMarkdown, safeTokens } from './safeTokens';
import { writeMarkdown } from './writeMarkdown';

/** A line without any character that could mean something in Markdown; most definitions are such a line. */
const unmarked = /^\p{L}[^\p{Cc}\\`*_[\]<>&#|~!$:@/]*$/u;

/** Returns Markdown of others as Markdown that can be shown anywhere; see `safeTokens`. */
export function safeMarkdown(text: string, targets?: LinkTargets): string {
  if (unmarked.test(text)) return text.trimEnd();
  return writeMarkdown(safeTokens(parseMarkdown(text), targets));
}
