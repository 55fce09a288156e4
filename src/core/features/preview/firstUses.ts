import type { Token } from 'markdown-it';
import type { GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { Reach } from '../../markdown/reach';
import { visibleText, wordsIn } from '../../markdown/visibleText';
import type { TermMatch } from '../../matching/termMatch';
import type { DocumentUri } from '../../text/textDocument';
import type { PreviewGlossary } from './previewGlossary';

/** The first use of a term in a section. */
export interface FirstUse {
  readonly match: TermMatch;
  /** The word as written. */
  readonly written: string;
  /** Index of the inline token in the document. */
  readonly block: number;
  readonly reach: Reach;
}

/** Returns the first use of each term in each section of a parsed document, except within the term's own entry. */
export function firstUses(
  tokens: readonly Token[],
  uri: DocumentUri,
  { index, files }: PreviewGlossary,
): readonly FirstUse[] {
  const { text, passages } = visibleText(tokens);
  const file = files.get(uri);
  const uses: FirstUse[] = [];
  const seen = new Set<Term>();
  let next = 0;
  // Code is already removed, so the remaining text contains no Markdown markup.
  for (const match of index.matchesIn({ uri, languageId: 'plaintext', text })) {
    while ((passages[next]?.end ?? Infinity) <= match.start) {
      if (passages[next]?.section !== passages[next + 1]?.section) seen.clear();
      next++;
    }
    const passage = passages[next];
    const [term] = match.terms;
    if (!passage || !term || seen.has(term)) continue;
    const found = wordsIn(passage, match, tokens);
    if (!found || (file && match.terms.some((one) => isEntryAt(one, found.line, file)))) continue;
    seen.add(term);
    const written = text.slice(match.start, match.end).replace(/\s+/gu, ' ');
    uses.push({ match, written, block: passage.block, reach: found.reach });
  }
  return uses;
}

function isEntryAt({ source }: Term, line: number, { uri, termLines }: GlossaryFile): boolean {
  if (source.uri !== uri) return false;
  const { start, end } = source.entry;
  return line >= termLines.lineAt(start) && line <= termLines.lineAt(Math.max(end - 1, start));
}
