import type { EditResult } from '../../glossary/glossaryFormat';
import { markdownFormat } from '../../glossary/formats/markdown/markdownFormat';
import type { TermFields } from '../../glossary/term';
import { isPlainLine, toSafeMarkdown } from '../../markdown/safeMarkdown';
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
  return { kind: 'text', text: `${isPlain(term) ? text : toSafeMarkdown(text)}\n` };
}

/** Returns whether only the definition can contain Markdown, so that its entry is safe as it is written. */
function isPlain(term: TermFields): boolean {
  const { name, expansion, plain, status, delivery, owner } = term;
  const { aliases, avoid, examples, users, related, links, meta } = term;
  return [
    ...[name, expansion, plain, status, delivery, owner],
    ...[aliases, avoid, examples, users, related, links].flat(),
    ...Object.entries(meta).flat(),
  ].every((value) => value === undefined || isPlainLine(value));
}
