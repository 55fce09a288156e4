import * as l10n from '@vscode/l10n';
import type { EditSteps, SourceText } from '../../../format';
import type { TextEdit } from '../../../../text/textEdit';
import type { Term, TermChange, TermDraft } from '../../../term';
import { normalized, sameFields } from '../../writtenFields';
import { onlyUnknownPair } from '../entries';
import { ReadingEnvironment } from '../environment';
import type { Part } from '../node';
import { changeMapping } from './changeMapping';
import type { EntryPlace } from './entryPlace';
import { findEntry } from './entryPlace';
import { inlineReplacement } from './inlineReplacement';
import { neighboursOf } from './neighbours';
import { newPairs, singleText } from './newEntry';
import { renderPairs } from './render';
import type { Rewriting } from './rewriting';
import { replacement, valueReplacement, withBreaks } from './replacement';
import { columnOf, styleOf } from './style';
import { cannotBeWritten, refused, verified } from './verify';

export function* changeEntry(source: SourceText, term: Term, change: TermChange): EditSteps {
  const wanted: TermDraft = { ...term, ...change };
  if (normalized(wanted.name) === '') return refused(l10n.t('Enter a name for the term.'));
  if (sameFields(term, wanted)) return { kind: 'edits', edits: [] };
  const place = yield* findEntry(source, term);
  if (place.kind === 'refused') return place;
  const rewriting = {
    text: source.text,
    style: styleOf(source.text),
    list: place.list,
    term,
    wanted,
  };
  const edits = entryEdits(rewriting, place.part);
  if (edits === undefined) return refused(cannotBeWritten());
  return yield* verified(source, edits, ({ terms }) => isRight(terms, place, wanted));
}

function isRight(terms: readonly Term[], place: EntryPlace, wanted: TermDraft): boolean {
  const changed = terms[place.index];
  return terms.length === place.count && changed !== undefined && sameFields(changed, wanted);
}

function entryEdits(rewriting: Rewriting, whole: Part): readonly TextEdit[] | undefined {
  const { text } = rewriting;
  const environment = new ReadingEnvironment({ uri: rewriting.term.source.uri, text });
  const item = whole.value;
  const inner =
    whole.key === undefined && item.kind === 'mapping'
      ? onlyUnknownPair(item, environment)
      : undefined;
  const part = inner ?? whole;
  if (part.value.kind === 'mapping') return changeMapping(rewriting, part, part.value);
  if (part.key === undefined) return bareItemEdits(rewriting, part);
  return namedTextEdits(
    rewriting,
    part,
    rewriting.list.flow || (inner !== undefined && item.kind === 'mapping' && item.flow),
  );
}

/** `- SLA`: only a name. */
function bareItemEdits({ text, style, list, wanted }: Rewriting, part: Part): readonly TextEdit[] {
  if (part.value.kind !== 'scalar') return [];
  const { spelling } = neighboursOf(text, list);
  const pairs = newPairs(wanted, list, spelling, true);
  if (pairs.length === 1 || list.flow) {
    return [inlineReplacement(part.value, wanted.name, style, list.flow)];
  }
  const { start, end } = part.value;
  const rendered = renderPairs(pairs, style, columnOf(text, start));
  return [{ range: { start, end }, newText: withBreaks(rendered, style) }];
}

/** `SLA: ...`: stays a text if a text is sufficient, otherwise becomes fields. */
function namedTextEdits(
  { text, style, list, term, wanted }: Rewriting,
  part: Part,
  flow: boolean,
): readonly TextEdit[] {
  const name = normalized(wanted.name);
  const renamed =
    part.key?.kind === 'scalar' && name !== term.name
      ? [inlineReplacement(part.key, name, style, flow)]
      : [];
  if (sameFields(term, { ...wanted, name: term.name })) return renamed;
  const target = { text, pair: part, style, flow, field: undefined };
  const single = singleText(wanted, list);
  if (single !== undefined) return [...renamed, replacement(target, single)];
  const { spelling } = neighboursOf(text, list);
  const pairs = newPairs(wanted, list, spelling, false);
  if (pairs.length === 0) return [...renamed, { range: part.value, newText: '' }];
  return [...renamed, valueReplacement(target, { pairs })];
}
