import type { GlossaryFormat } from '../../glossaryFormat';
import { writeFrontMatterWalk } from '../walk/writeWalk';
import { markdownReader } from './markdownReader';
import { addMarkdownTerm } from './write/addMarkdownTerm';
import { changeMarkdownTerm } from './write/changeMarkdownTerm';
import { removeMarkdownTerm } from './write/removeMarkdownTerm';

/** Reads and writes glossaries in Markdown. */
export const markdownFormat: GlossaryFormat = {
  ...markdownReader,
  add: addMarkdownTerm,
  change: changeMarkdownTerm,
  remove: removeMarkdownTerm,
  setWalk: writeFrontMatterWalk,
};
