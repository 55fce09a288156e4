import type { EditResult } from '../../glossary/glossaryFormat';
import { markdownFormat } from '../../glossary/formats/markdown/markdownFormat';
import type { TermFields } from '../../glossary/term';
import { toSafeMarkdown } from '../../markdown/safeMarkdown';
import { applyEdits } from '../../text/textEdit';
import { runToEnd } from '../../workspace/scheduler';

const page = { uri: 'file:///GLOSSARY.md', text: '# Glossary\n' };

/** An entry as Markdown, or the reason why it cannot be written so, for the user. */
export type MarkdownCopy =
  | { readonly kind: 'text'; readonly text: string }
  | Extract<EditResult, { readonly kind: 'refused' }>;

/**
 * Writes an entry for a page, a message or another glossary, in a form that is read as the same entry. Leaves out
 * fields that refer to this repository, such as its code, and pictures and HTML.
 */
export function copyAsMarkdown(term: TermFields): MarkdownCopy {
  const elsewhere = {
    ...term,
    definition: toSafeMarkdown(term.definition),
    context: undefined,
    diagram: [],
    code: [],
    paths: [],
    caseSensitive: false,
  };
  const written = runToEnd(markdownFormat.add(page, elsewhere));
  if (written.kind !== 'edits') return written;
  const text = applyEdits(page.text, written.edits).slice(page.text.length).trim();
  // Other fields may contain Markdown, too.
  return { kind: 'text', text: `${toSafeMarkdown(text)}\n` };
}
