import type { Term, TermDraft } from '../../../term';
import type { EntryList } from '../entryList';
import type { FileStyle } from './style';

/** The new content of an entry. */
export interface Rewriting {
  readonly text: string;
  readonly style: FileStyle;
  readonly list: EntryList;
  readonly term: Term;
  readonly wanted: TermDraft;
}
