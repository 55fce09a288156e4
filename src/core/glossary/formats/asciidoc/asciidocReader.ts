import type { GlossaryReader } from '../../format';
import { markdownReader } from '../markdown/markdownReader';

/** Reads glossaries in AsciiDoc as Markdown, see `Dialect`. */
export const asciidocReader: GlossaryReader = { ...markdownReader, id: 'asciidoc' };
