import type { EditResult } from '../../glossary/glossaryFormat';
import { markdownFormat } from '../../glossary/formats/markdown/markdownFormat';
import { formatFirstEntries } from '../../glossary/formats/markdown/write/formatFirstEntries';
import type { TermFields } from '../../glossary/term';
import { isPlainLine, toSafeMarkdown } from '../../markdown/safeMarkdown';
import { applyEdits } from '../../text/textEdit';
import { runToEnd } from '../../workspace/scheduler';

/** Number of entries that are read together: the time for each hardly falls any more, and memory stays small. */
const entriesAtOnce = 250;

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
  const written = runToEnd(markdownFormat.add(page, toCopiedFields(term)));
  if (written.kind !== 'edits') return written;
  return finishCopy(term, applyEdits(page.text, written.edits).slice(page.text.length));
}

/** Writes many entries, each as `copyAsMarkdown` does, but faster. */
export function copyAllAsMarkdown(terms: readonly TermFields[]): readonly MarkdownCopy[] {
  const copies: MarkdownCopy[] = [];
  for (let at = 0; at < terms.length; at += entriesAtOnce) {
    const some = terms.slice(at, at + entriesAtOnce);
    const simple = some.filter(isSimple).sort((a, b) => (a.name < b.name ? 1 : -1));
    const texts = runToEnd(formatFirstEntries(page, simple.map(toCopiedFields)));
    const known = new Map(simple.map((term, i) => [term, texts[i]]));
    for (const term of some) {
      const text = known.get(term);
      copies.push(text === undefined ? copyAsMarkdown(term) : finishCopy(term, text));
    }
  }
  return copies;
}

function toCopiedFields(term: TermFields): TermFields {
  return {
    ...term,
    definition: toSafeMarkdown(term.definition),
    context: undefined,
    diagram: [],
    code: [],
    paths: [],
    caseSensitive: false,
  };
}

function finishCopy(term: TermFields, written: string): MarkdownCopy {
  const text = written.trim();
  return { kind: 'text', text: `${isPlain(term) ? text : toSafeMarkdown(text)}\n` };
}

/** Returns whether an entry is read in the same way with and without others; see `formatFirstEntries`. */
function isSimple(term: TermFields): boolean {
  return isPlainLine(term.definition) && isPlain(term) && Object.keys(term.meta).length === 0;
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
