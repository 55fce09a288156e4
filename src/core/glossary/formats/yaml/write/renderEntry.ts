import type { TermDraft } from '../../../term';
import type { EntryList } from '../entryList';
import type { Neighbours } from './neighbours';
import { newPairs, singleText } from './newEntry';
import type { NewPair, ValuePlace } from './render';
import { renderFlowMapping, renderPair, renderPairs } from './render';
import type { FileStyle } from './style';

/** Writes an entry like its neighbors; `\n` as line break, the first line without its indentation. */
export function renderEntry(
  draft: TermDraft,
  list: Omit<EntryList, 'entries' | 'start' | 'end'>,
  { spelling, singleTexts, pairItems }: Neighbours,
  style: FileStyle,
  column: number,
): string {
  const dash = list.kind === 'sequence' && !list.flow ? '- ' : '';
  const inner = column + dash.length;
  const place: ValuePlace = { column: inner, flow: list.flow, mayBreak: !list.flow };
  if (list.kind === 'sequence' && !pairItems) {
    const pairs = newPairs(draft, list, spelling, true);
    return (
      dash + (list.flow ? renderFlowMapping({ pairs }, style) : renderPairs(pairs, style, inner))
    );
  }
  const pair = namedPair(draft, list, { spelling, singleTexts, pairItems });
  if (list.kind === 'sequence' && list.flow) return renderFlowMapping({ pairs: [pair] }, style);
  const rendered = renderPair(pair, style, place);
  return dash + rendered.replace(/: ""$/u, ':');
}

function namedPair(
  draft: TermDraft,
  list: Omit<EntryList, 'entries' | 'start' | 'end'>,
  { spelling, singleTexts }: Neighbours,
): NewPair {
  const single = singleTexts ? singleText(draft, list) : undefined;
  if (single !== undefined) return { label: draft.name, value: single };
  const pairs = newPairs(draft, list, spelling, false);
  return { label: draft.name, value: pairs.length === 0 ? '' : { pairs } };
}
