import * as l10n from '@vscode/l10n';
import type { EditSteps, SourceText } from '../../../format';
import type { TextEdit } from '../../../../text/textEdit';
import type { TermDraft } from '../../../term';
import { normalized, sameFields } from '../../writtenFields';
import { alphabeticalPlace } from '../../../../language/alphabeticalOrder';
import type { EntryList } from '../entryList';
import type { GlossaryReading } from '../glossaryReading';
import { lineEnd, lineStart, nextLine, skipBlank } from '../places';
import { insertion } from './edits';
import { structureOf } from './entryPlace';
import { bareListEdit, emptyListEdit, newContextEdit, newFileEdit } from './newList';
import { neighboursOf } from './neighbours';
import { renderEntry } from './renderEntry';
import { withBreaks } from './replacement';
import type { FileStyle } from './style';
import { columnOf, styleOf } from './style';
import { refused, verified } from './verify';

export function* addEntry(source: SourceText, draft: TermDraft): EditSteps {
  const name = normalized(draft.name);
  if (name === '') return refused(l10n.t('Enter a name for the term.'));
  const structure = yield* structureOf(source);
  if (structure === undefined) {
    return refused(l10n.t('Cannot read the file. Correct the errors in the Problems view first.'));
  }
  const wanted = { ...draft, name };
  const edits = additions(source.text, structure, wanted);
  if (edits === undefined) {
    return refused(l10n.t('This file is not a glossary. Choose another file.'));
  }
  const count = structure.terms.length + 1;
  return yield* verified(source, edits, ({ terms }) => {
    const inherits = (term: TermDraft): TermDraft => ({
      ...wanted,
      context: wanted.context ?? term.context,
      paths:
        wanted.paths !== undefined && wanted.paths.length > 0 ? wanted.paths : (term.paths ?? []),
    });
    return terms.length === count && terms.some((term) => sameFields(term, inherits(term)));
  });
}

function additions(
  text: string,
  structure: GlossaryReading,
  draft: TermDraft,
): readonly TextEdit[] | undefined {
  const style = styleOf(text);
  const { lists } = structure;
  if (lists.length === 0) {
    const bare = /^\uFEFF?\s*[[{](\s*)[\]}]\s*$/u.exec(text);
    if (bare?.[1] !== undefined) return [bareListEdit(text, bare[1], draft, style)];
    const start = /^\uFEFF?(?:---[ \t]*(?=[\r\n]|$))?/u.exec(text)?.[0].length ?? 0;
    return skipBlank(text, start) >= text.length ? [newFileEdit(text, draft, style)] : undefined;
  }
  const contextive = lists.every((list) => list.contextive);
  const ofContext = lists.find((list) => list.context === draft.context);
  if (contextive && draft.context !== undefined && ofContext === undefined) {
    return newContextEdit(text, draft, style);
  }
  const list = ofContext ?? lists.find((one) => one.context === undefined) ?? lists[0];
  return list && [additionTo(text, list, draft, style)].filter((edit) => edit !== undefined);
}

function additionTo(
  text: string,
  list: EntryList,
  draft: TermDraft,
  style: FileStyle,
): TextEdit | undefined {
  const [first] = list.entries;
  if (first === undefined) return emptyListEdit(text, list, draft, style);
  const column = columnOf(text, first.start);
  const entry = renderEntry(draft, list, neighboursOf(text, list), style, column);
  const index = alphabeticalPlace(
    list.entries.map((one) => one.name),
    draft.name,
  );
  const before = list.entries[index - 1];
  if (list.flow) return flowAddition(text, list, index, entry);
  const blanks = blankLines(text, list);
  if (before !== undefined) {
    const indent = ' '.repeat(column);
    return insertion(
      lineEnd(text, before.end),
      withBreaks('\n'.repeat(blanks + 1) + indent + entry, style),
    );
  }
  const at =
    lineStart(text, first.start) +
    (columnOf(text, first.start) === first.start - lineStart(text, first.start) ? 0 : 1);
  return insertion(at, withBreaks(' '.repeat(column) + entry + '\n'.repeat(blanks + 1), style));
}

function flowAddition(text: string, list: EntryList, index: number, entry: string): TextEdit {
  const [first, second] = list.entries;
  const between = first && second ? text.slice(first.end, second.start) : '';
  const opening = text.slice(list.start + 1, first?.start ?? list.start + 1);
  const lines = opening.includes('\n') && opening.trim() === '' ? `,${opening}` : ', ';
  const separator = /^\s*,\s*$/u.test(between) ? between : lines;
  const before = list.entries[index - 1];
  return before === undefined
    ? insertion(first?.start ?? list.start + 1, entry + separator)
    : insertion(before.end, separator + entry);
}

/** Returns the number of blank lines that separate the entries. */
function blankLines(text: string, { entries }: EntryList): number {
  const [first, second] = entries;
  if (first === undefined || second === undefined) return 0;
  let count = 0;
  for (let at = nextLine(text, first.end); at < second.start; at = nextLine(text, at)) {
    if (text.slice(at, lineEnd(text, at)).trim() !== '') break;
    count++;
  }
  return count;
}
