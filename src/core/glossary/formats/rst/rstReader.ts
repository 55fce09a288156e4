import type { GlossaryReader } from '../../glossaryFormat';
import { markdownReader } from '../markdown/markdownReader';

/** Reads glossaries in reStructuredText as Markdown, see `Dialect`. */
export const rstReader: GlossaryReader = { ...markdownReader, id: 'rst' };
