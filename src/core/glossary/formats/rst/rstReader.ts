import type { GlossaryReader } from '../../format';
import { markdownReader } from '../markdown/markdownReader';

/** Glossaries in reStructuredText: read in the terms of Markdown, see `Dialect`. */
export const rstReader: GlossaryReader = { ...markdownReader, id: 'rst' };
