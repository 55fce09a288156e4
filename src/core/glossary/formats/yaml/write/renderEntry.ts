import type { TermDraft } from '../../../term';
import type { EntryList } from '../entryListCollector';
import { glossaryOnlyFields } from '../shapeClassifier';
import type { ListStyle } from './listStyle';
import { createPairs, findSingleText } from './createPairs';
import type { NewPair, ValuePlace } from './renderPairs';
import { renderFlowMapping, renderPair, renderPairs } from './renderPairs';
import type { FileStyle } from './fileStyle';

/** Writes an entry like its neighbors; `\n` as line break, the first line without its indentation. */
export function renderEntry(
  draft: TermDraft,
  list: Omit<EntryList, 'entries' | 'start' | 'end'>,
  listStyle: ListStyle,
  style: FileStyle,
  column: number,
): string {
  const dash = list.kind === 'sequence' && !list.flow ? '- ' : '';
  const keyColumn = column + dash.length;
  const place: ValuePlace = { column: keyColumn, flow: list.flow, mayBreak: !list.flow };
  if (list.kind === 'sequence' && !listStyle.pairItems) {
    const pairs = createFields(draft, list, listStyle, true);
    return (
      dash +
      (list.flow ? renderFlowMapping({ pairs }, style) : renderPairs(pairs, style, keyColumn))
    );
  }
  const pair = createNamedPair(draft, list, listStyle);
  if (list.kind === 'sequence' && list.flow) return renderFlowMapping({ pairs: [pair] }, style);
  const rendered = renderPair(pair, style, place);
  return dash + rendered.replace(/: ""$/u, ':');
}

function createNamedPair(
  draft: TermDraft,
  list: Omit<EntryList, 'entries' | 'start' | 'end'>,
  listStyle: ListStyle,
): NewPair {
  const single = listStyle.singleTexts ? findSingleText(draft, list) : undefined;
  if (single !== undefined) return { label: draft.name, value: single };
  const pairs = createFields(draft, list, listStyle, false);
  return { label: draft.name, value: pairs.length === 0 ? '' : { pairs } };
}

function createFields(
  draft: TermDraft,
  list: Omit<EntryList, 'entries' | 'start' | 'end'>,
  { spelling, topLevel }: ListStyle,
  withName: boolean,
): readonly NewPair[] {
  const pairs = createPairs(draft, list, spelling, withName);
  if (topLevel !== true || pairs.some(({ label }) => glossaryOnlyFields.has(label))) return pairs;
  const at = withName ? 1 : 0;
  return [...pairs.slice(0, at), { label: 'definition', value: '' }, ...pairs.slice(at)];
}
