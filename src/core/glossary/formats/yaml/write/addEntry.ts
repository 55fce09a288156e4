import * as l10n from '@vscode/l10n';
import { refuse, refuseMissingName } from '../../../refusals';
import type { EditSteps, FileContent, SourceText } from '../../../glossaryFormat';
import { type TextEdit, createInsertion } from '../../../../text/textEdit';
import type { TermDraft } from '../../../term';
import { normalizeText, hasSameFields } from '../../writtenFields';
import { findAlphabeticalIndex } from '../../../../language/alphabeticalOrder';
import type { EntryList } from '../entryListCollector';
import type { YamlGlossaryCollector } from '../yamlGlossaryCollector';
import { findLineEnd, findLineStart, findNextLine, skipBlank } from '../yamlOffsets';
import { tryReadStructure } from './findEntry';
import {
  findBareBrackets,
  planBareList,
  planFirstListEntry,
  planNewContext,
  planNewFile,
  planNewJson,
} from './newList';
import { readListStyle } from './listStyle';
import { renderEntry } from './renderEntry';
import { toFileBreaks } from './planReplacement';
import type { FileStyle } from './fileStyle';
import { getColumn, readFileStyle } from './fileStyle';
import { verifyEdits } from './verifyEdits';

export function* addEntry(source: SourceText, draft: TermDraft): EditSteps {
  const name = normalizeText(draft.name);
  if (name === '') return refuseMissingName();
  const structure = yield* tryReadStructure(source);
  if (structure === undefined) {
    return refuse(l10n.t('Cannot read the file. Correct the errors in the Problems view first.'));
  }
  const wanted = { ...draft, name };
  const plans = planAdditions(source, structure, wanted);
  const count = structure.terms.length + 1;
  const isRight = ({ terms }: FileContent): boolean => {
    const addInherited = (term: TermDraft): TermDraft => ({
      ...wanted,
      context: wanted.context ?? term.context,
      paths:
        wanted.paths !== undefined && wanted.paths.length > 0 ? wanted.paths : (term.paths ?? []),
    });
    return terms.length === count && terms.some((term) => hasSameFields(term, addInherited(term)));
  };
  let refusal = refuse(l10n.t('This file is not a glossary. Choose another file.'));
  for (const edits of plans) {
    const result = yield* verifyEdits(source, edits, isRight);
    if (result.kind === 'edits') return result;
    refusal = result;
  }
  return refusal;
}

/** Returns the possible edits, best first; none for a file that is no glossary. */
function planAdditions(
  { uri, text }: SourceText,
  structure: YamlGlossaryCollector,
  draft: TermDraft,
): readonly (readonly TextEdit[])[] {
  const style = readFileStyle(text);
  const { lists } = structure;
  if (lists.length === 0) {
    const start = /^\uFEFF?(?:---[ \t]*(?=[\r\n]|$))?/u.exec(text)?.[0].length ?? 0;
    const brackets = findBareBrackets(text, start);
    if (brackets !== undefined) return planBareList(text, brackets, draft, style);
    if (skipBlank(text, start) < text.length) return [];
    return [
      [/\.json$/iu.test(uri) ? planNewJson(text, draft, style) : planNewFile(text, draft, style)],
    ];
  }
  const contextive = lists.every((list) => list.contextive);
  const ofContext = lists.find((list) => list.context === draft.context);
  if (contextive && draft.context !== undefined && ofContext === undefined) {
    const plan = planNewContext(text, draft, style);
    return plan === undefined ? [] : [plan];
  }
  const list = ofContext ?? lists.find((one) => one.context === undefined) ?? lists[0];
  return list === undefined ? [] : [planAdditionTo(text, list, draft, style)];
}

function planAdditionTo(
  text: string,
  list: EntryList,
  draft: TermDraft,
  style: FileStyle,
): readonly TextEdit[] {
  const [first] = list.entries;
  if (first === undefined) return planFirstListEntry(text, list, draft, style);
  const column = getColumn(text, first.start);
  const entry = renderEntry(draft, list, readListStyle(text, list), style, column);
  const index = findAlphabeticalIndex(
    list.entries.map((one) => one.name),
    draft.name,
  );
  const before = list.entries[index - 1];
  if (list.flow) return [planFlowAddition(text, list, index, entry)];
  const blanks = countBlankLines(text, list);
  if (before !== undefined) {
    const indent = ' '.repeat(column);
    return [
      createInsertion(
        findLineEnd(text, before.end),
        toFileBreaks('\n'.repeat(blanks + 1) + indent + entry, style),
      ),
    ];
  }
  const at =
    findLineStart(text, first.start) +
    (getColumn(text, first.start) === first.start - findLineStart(text, first.start) ? 0 : 1);
  return [
    createInsertion(at, toFileBreaks(' '.repeat(column) + entry + '\n'.repeat(blanks + 1), style)),
  ];
}

function planFlowAddition(text: string, list: EntryList, index: number, entry: string): TextEdit {
  const [first, second] = list.entries;
  const between = first && second ? text.slice(first.end, second.start) : '';
  const opening = text.slice(list.start + 1, first?.start ?? list.start + 1);
  const lines = opening.includes('\n') && opening.trim() === '' ? `,${opening}` : ', ';
  const separator = /^\s*,\s*$/u.test(between) ? between : lines;
  const before = list.entries[index - 1];
  return before === undefined
    ? createInsertion(first?.start ?? list.start + 1, entry + separator)
    : createInsertion(before.end, separator + entry);
}

/** Returns the number of blank lines that separate the entries. */
function countBlankLines(text: string, { entries }: EntryList): number {
  const [first, second] = entries;
  if (first === undefined || second === undefined) return 0;
  let count = 0;
  for (let at = findNextLine(text, first.end); at < second.start; at = findNextLine(text, at)) {
    if (text.slice(at, findLineEnd(text, at)).trim() !== '') break;
    count++;
  }
  return count;
}
