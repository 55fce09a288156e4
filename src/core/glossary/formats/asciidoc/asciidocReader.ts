import type { GlossaryReader } from '../../glossaryFormat';
import { markdownReader } from '../markdown/markdownReader';

/** Reads glossaries in AsciiDoc as Markdown, see `Dialect`. */
export const asciidocReader: GlossaryReader = { ...markdownReader, id: 'asciidoc' };
