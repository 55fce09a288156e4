import type { DocumentUri } from '../../../../text/textDocument';
import { findFormatId } from '../../../glossaryFormat';
import type { Dialect } from './dialect';
import { asciidocDialect } from '../../asciidoc/asciidocDialect';
import { rstDialect } from '../../rst/rstDialect';
import { markdownDialect } from './markdownDialect';

/** Returns the dialect for a file name. */
export function getDialectOf(uri: DocumentUri): Dialect {
  const id = findFormatId(uri);
  if (id === 'rst') return rstDialect;
  return id === 'asciidoc' ? asciidocDialect : markdownDialect;
}
