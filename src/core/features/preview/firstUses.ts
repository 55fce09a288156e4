import type { Token } from 'markdown-it';
import type { GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { TermMatch } from '../../matching/termMatch';
import { countWhile } from '../../text/binarySearch';
import type { DocumentUri } from '../../text/textDocument';
import type { PreviewGlossary } from './previewGlossary';
import { type Reach, reach } from './reach';
import { type Passage, type Piece, visibleText } from './visibleText';

/** The first use of a term in a section. */
export interface FirstUse {
  readonly match: TermMatch;
  /** The word as it is written. */
  readonly written: string;
  /** Index of the inline token in the document. */
  readonly block: number;
  readonly reach: Reach;
}

/** The first use of each term in each section of a parsed document, except within the term's own entry. */
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
  // Code is left out already: what looks like Markdown now is none.
  for (const match of index.matchesIn({ uri, languageId: 'plaintext', text })) {
    while ((passages[next]?.end ?? Infinity) <= match.start) {
      if (passages[next]?.section !== passages[next + 1]?.section) seen.clear();
      next++;
    }
    const passage = passages[next];
    const [term] = match.terms;
    if (!passage || !term || seen.has(term)) continue;
    const pieces = piecesOf(match, passage);
    if (!pieces || (file && match.terms.some((one) => isEntryAt(one, pieces.first.line, file)))) {
      continue;
    }
    const around = reach(tokens[passage.block]?.children ?? [], {
      from: { child: pieces.first.child, at: match.start - pieces.first.start },
      to: { child: pieces.last.child, at: match.end - pieces.last.start },
    });
    if (!around) continue;
    seen.add(term);
    const written = text.slice(match.start, match.end).replace(/\s+/gu, ' ');
    uses.push({ match, written, block: passage.block, reach: around });
  }
  return uses;
}

function isEntryAt({ source }: Term, line: number, { uri, termLines }: GlossaryFile): boolean {
  if (source.uri !== uri) return false;
  const { start, end } = source.entry;
  return line >= termLines.lineAt(start) && line <= termLines.lineAt(Math.max(end - 1, start));
}

function piecesOf(
  { start, end }: TermMatch,
  { pieces }: Passage,
): { readonly first: Piece; readonly last: Piece } | undefined {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  return first && last && { first, last };
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  return pieces[countWhile(pieces, ({ end }) => end <= offset)];
}
