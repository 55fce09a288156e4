import type { Term, TermDraft } from '../../../term';
import type { EntryList } from '../entryListCollector';
import type { FileStyle } from './fileStyle';

/** The new content of an entry. */
export interface EntryRewrite {
  readonly text: string;
  readonly style: FileStyle;
  readonly list: EntryList;
  readonly term: Term;
  readonly wanted: TermDraft;
}
