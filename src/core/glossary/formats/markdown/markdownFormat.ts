import type { GlossaryFormat } from '../../format';
import { markdownReader } from './markdownReader';
import { addTerm } from './write/add';
import { changeTerm } from './write/change';
import { removeTerm } from './write/remove';

/** Reads and writes glossaries in Markdown. */
export const markdownFormat: GlossaryFormat = {
  ...markdownReader,
  add: addTerm,
  change: changeTerm,
  remove: removeTerm,
};
