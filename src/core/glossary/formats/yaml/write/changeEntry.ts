import { refuse, refuseMissingName } from '../../../refusals';
import type { EditSteps, SourceText } from '../../../glossaryFormat';
import type { TextEdit } from '../../../../text/textEdit';
import type { Term, TermChange, TermDraft } from '../../../term';
import { normalizeText, hasSameFields, planWithDerivedExpansion } from '../../writtenFields';
import { findOnlyUnknownPair } from '../entryTerms';
import { ReadingEnvironment } from '../readingEnvironment';
import type { Part } from '../yamlNode';
import { changeMapping } from './changeMapping';
import type { EntryLocation } from './findEntry';
import { findEntry } from './findEntry';
import { planInlineReplacement } from './planInlineReplacement';
import { readListStyle } from './listStyle';
import { createPairs, findSingleText } from './createPairs';
import { renderPairs } from './renderPairs';
import type { EntryRewrite } from './entryRewrite';
import { planReplacement, planValueReplacement, toFileBreaks } from './planReplacement';
import { getColumn, readFileStyle } from './fileStyle';
import { describeUnwritable, verifyEdits } from './verifyEdits';

export function changeEntry(source: SourceText, term: Term, change: TermChange): EditSteps {
  return planWithDerivedExpansion(term, change, (wanted) => changeFields(source, term, wanted));
}

function* changeFields(source: SourceText, term: Term, wanted: TermDraft): EditSteps {
  if (normalizeText(wanted.name) === '') return refuseMissingName();
  if (hasSameFields(term, wanted)) return { kind: 'edits', edits: [] };
  const place = yield* findEntry(source, term);
  if (place.kind === 'refused') return place;
  const rewrite = {
    text: source.text,
    style: readFileStyle(source.text),
    list: place.list,
    term,
    wanted,
  };
  const edits = planEntryEdits(rewrite, place.part);
  if (edits === undefined) return refuse(describeUnwritable());
  return yield* verifyEdits(source, edits, ({ terms }) => isRight(terms, place, wanted));
}

function isRight(terms: readonly Term[], place: EntryLocation, wanted: TermDraft): boolean {
  const changed = terms[place.index];
  return terms.length === place.count && changed !== undefined && hasSameFields(changed, wanted);
}

function planEntryEdits(rewrite: EntryRewrite, whole: Part): readonly TextEdit[] | undefined {
  const { text } = rewrite;
  const environment = new ReadingEnvironment({ uri: rewrite.term.source.uri, text });
  const item = whole.value;
  const onlyPair =
    whole.key === undefined && item.kind === 'mapping'
      ? findOnlyUnknownPair(item, environment)
      : undefined;
  const part = onlyPair ?? whole;
  if (part.value.kind === 'mapping') return changeMapping(rewrite, part, part.value);
  if (part.key === undefined) return planBareItemEdits(rewrite, part);
  return planNamedTextEdits(
    rewrite,
    part,
    rewrite.list.flow || (onlyPair !== undefined && item.kind === 'mapping' && item.flow),
  );
}

/** `- SLA`: only a name. */
function planBareItemEdits(
  { text, style, list, wanted }: EntryRewrite,
  part: Part,
): readonly TextEdit[] {
  if (part.value.kind !== 'scalar') return [];
  const { spelling } = readListStyle(text, list);
  const pairs = createPairs(wanted, list, spelling, true);
  if (pairs.length === 1 || list.flow) {
    return [planInlineReplacement(part.value, wanted.name, style, list.flow)];
  }
  const { start, end } = part.value;
  const rendered = renderPairs(pairs, style, getColumn(text, start));
  return [{ range: { start, end }, newText: toFileBreaks(rendered, style) }];
}

/** `SLA: ...`: stays a text if a text is sufficient, otherwise becomes fields. */
function planNamedTextEdits(
  { text, style, list, term, wanted }: EntryRewrite,
  part: Part,
  flow: boolean,
): readonly TextEdit[] {
  const name = normalizeText(wanted.name);
  const renamed =
    part.key?.kind === 'scalar' && name !== term.name
      ? [planInlineReplacement(part.key, name, style, flow)]
      : [];
  if (hasSameFields(term, { ...wanted, name: term.name })) return renamed;
  const target = { text, pair: part, style, flow, field: undefined };
  const single = findSingleText(wanted, list);
  if (single !== undefined) return [...renamed, planReplacement(target, single)];
  const { spelling } = readListStyle(text, list);
  const pairs = createPairs(wanted, list, spelling, false);
  if (pairs.length === 0) return [...renamed, { range: part.value, newText: '' }];
  return [...renamed, planValueReplacement(target, { pairs })];
}
