import type { GlossaryReader } from '../../format';
import { markdownReader } from '../markdown/markdownReader';

/** Glossaries in AsciiDoc: read in the terms of Markdown, see `Dialect`. */
export const asciidocReader: GlossaryReader = { ...markdownReader, id: 'asciidoc' };
