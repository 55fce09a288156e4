import type { EditResult } from '../../glossary/format';
import { markdownFormat } from '../../glossary/formats/markdown/markdownFormat';
import type { Term } from '../../glossary/term';
import { safeMarkdown } from '../../markdown/safeMarkdown';
import { applyEdits } from '../../text/textEdit';
import { runToEnd } from '../../workspace/scheduler';

const page = { uri: 'file:///GLOSSARY.md', text: '# Glossary\n' };

/** An entry as Markdown, or why it cannot be written so, in the user's words. */
export type MarkdownCopy =
  | { readonly kind: 'text'; readonly text: string }
  | Extract<EditResult, { readonly kind: 'refused' }>;

/**
 * An entry for a page, a message or another glossary: written as this product writes it, and so read again as it was.
 * What leads to this repository alone, such as its code, stays behind, and so do pictures and HTML.
 */
export function copyAsMarkdown(term: Term): MarkdownCopy {
  const elsewhere = {
    ...term,
    definition: safeMarkdown(term.definition),
    context: undefined,
    diagram: [],
    code: [],
    paths: [],
    caseSensitive: false,
  };
  const written = runToEnd(markdownFormat.add(page, elsewhere));
  if (written.kind !== 'edits') return written;
  const text = applyEdits(page.text, written.edits).slice(page.text.length).trim();
  // Other fields may hold Markdown, too.
  return { kind: 'text', text: `${safeMarkdown(text)}\n` };
}
