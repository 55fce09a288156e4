import type { TextEdit } from '../../../../text/textEdit';
import type { TermDraft } from '../../../term';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { descendants, type Section } from '../structure/outline';
import { promisesGlossary } from '../structure/vocabulary';
import { pointAt } from './fieldEdits';
import { escapeInline } from './escape';
import { endOfSection, insertions } from './insertions';
import { underLetter } from './place';
import { writtenEntries } from './writtenEntry';

/**
 * The first entry of a file: a heading for the term, below the heading that promises a glossary. A blank file
 * gets no such heading, since removing the term could not tell it from one that was there before.
 */
export function* startingPoint(
  document: MarkdownDocument,
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const { src } = document;
  const letters = [...descendants(document.root)].filter(({ nature }) => nature === 'letter');
  if (letters.length > 1) {
    yield* underLetters(document, letters, draft);
    return;
  }
  const section = homeOf(document);
  const level = Math.min(6, (section?.level ?? 1) + 1);
  const style = { before: `${'#'.repeat(level)} `, between: '\n\n' };
  const blank = src.trim() === '';
  const { start } = document.dialect.writing;
  if (start !== undefined) {
    const name = escapeInline(draft.name, 'definition-list');
    const label = draft.expansion === undefined ? name : `${name} (${draft.expansion})`;
    const { fromMarkdown } = document.dialect.writing;
    const definition = fromMarkdown(draft.definition ?? '', undefined, modelTerm);
    const entry = start(label, definition);
    const from = src.trimEnd().length;
    yield blank
      ? [{ range: pointAt(0), newText: entry }]
      : [{ range: pointAt(from), newText: `\n\n${entry.trimEnd()}` }];
    return;
  }
  const at = section === undefined ? src.trimEnd().length : endOfSection(section);
  for (const entry of writtenEntries(document, modelHeading, style, draft)) {
    if (blank) yield [{ range: pointAt(0), newText: `${entry}\n` }];
    else yield [{ range: pointAt(at), newText: `\n\n${entry}` }];
  }
}

function* underLetters(
  document: MarkdownDocument,
  letters: readonly Section[],
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const place = underLetter(document, letters, draft.name, modelHeading);
  const style = {
    before: `${'#'.repeat(Math.min(6, (letters[0]?.level ?? 2) + 1))} `,
    between: '\n\n',
  };
  for (const entry of writtenEntries(document, modelHeading, style, draft)) {
    yield insertions(document, place, entry);
  }
}

function homeOf({ root }: MarkdownDocument): Section | undefined {
  const sections = [...descendants(root)];
  return (
    sections.find(({ title }) => promisesGlossary(title)) ??
    sections.find(({ level }) => level === 1)
  );
}

/** An entry of the shape that a new file has. */
const modelHeading: Entry = {
  shape: 'heading',
  names: [],
  range: pointAt(0),
  label: pointAt(0),
  definition: undefined,
  definitionAt: 0,
  fields: [],
  context: undefined,
  group: { shape: 'heading', holder: undefined },
  meaning: undefined,
};

/** For dialects whose glossaries are definition lists. */
const modelTerm: Entry = { ...modelHeading, shape: 'definition-list' };
