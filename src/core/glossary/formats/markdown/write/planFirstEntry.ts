import type { TextEdit } from '../../../../text/textEdit';
import type { TermDraft } from '../../../term';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { listDescendants, type Section } from '../structure/outline';
import { isGlossaryTitle } from '../structure/vocabulary';
import { getTextStart, skipBlankBackwards, toEmptyRange } from './fieldEdits';
import { findSectionEnd, planInsertion } from './planInsertion';
import { findPointUnderLetter } from './insertionPoint';
import { formatEntries, formatFirstListEntry } from './formatEntries';

/**
 * The first entry of a file: a heading for the term, below the heading that promises a glossary. A blank file
 * gets no such heading, since removing the term could not tell it from one that was there before.
 */
export function* planFirstEntry(
  document: MarkdownDocument,
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const { src } = document;
  const letters = [...listDescendants(document.root)].filter(
    ({ titleKind: nature }) => nature === 'letter',
  );
  if (letters.length > 1) {
    yield* planUnderLetters(document, letters, draft);
    return;
  }
  const section = findGlossarySection(document);
  const level = Math.min(6, (section?.level ?? 1) + 1);
  const style = { before: `${'#'.repeat(level)} `, between: '\n\n' };
  const blank = skipBlankBackwards(src, src.length) === 0;
  const start = getTextStart(document);
  if (document.dialect.writing.formatFirstEntry !== undefined) {
    const from = skipBlankBackwards(src, src.length);
    for (const entry of formatFirstListEntry(document, modelTerm, draft)) {
      yield blank
        ? [{ range: toEmptyRange(start), newText: entry }]
        : [{ range: toEmptyRange(from), newText: `\n\n${entry.trimEnd()}` }];
    }
    return;
  }
  // Blanks and control characters after the text stay after the entry, whatever reading makes of them.
  const at =
    section === undefined ? skipBlankBackwards(src, src.length) : findSectionEnd(src, section);
  for (const entry of formatEntries(document, modelHeading, style, draft)) {
    if (blank) yield [{ range: toEmptyRange(start), newText: `${entry}\n` }];
    else yield [{ range: toEmptyRange(at), newText: `\n\n${entry}` }];
  }
}

function* planUnderLetters(
  document: MarkdownDocument,
  letters: readonly Section[],
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const place = findPointUnderLetter(document, letters, draft.name, modelHeading);
  const style = {
    before: `${'#'.repeat(Math.min(6, (letters[0]?.level ?? 2) + 1))} `,
    between: '\n\n',
  };
  for (const entry of formatEntries(document, modelHeading, style, draft)) {
    yield planInsertion(document, place, entry);
  }
}

function findGlossarySection({ root }: MarkdownDocument): Section | undefined {
  const sections = [...listDescendants(root)];
  return (
    sections.find(({ title }) => isGlossaryTitle(title)) ??
    sections.find(({ level }) => level === 1)
  );
}

/** An entry of the shape that a new file has. */
const modelHeading: Entry = {
  shape: 'heading',
  names: [],
  range: toEmptyRange(0),
  label: toEmptyRange(0),
  definition: undefined,
  definitionAt: 0,
  fields: [],
  context: undefined,
  group: { shape: 'heading', container: undefined },
  meaning: undefined,
};

/** For dialects whose glossaries are definition lists. */
const modelTerm: Entry = { ...modelHeading, shape: 'definition-list' };
