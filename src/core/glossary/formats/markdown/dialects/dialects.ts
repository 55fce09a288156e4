import type { DocumentUri } from '../../../../text/textDocument';
import type { Dialect } from './dialect';
import { asciidocDialect } from '../../asciidoc/asciidocDialect';
import { rstDialect } from '../../rst/rstDialect';
import { markdownDialect } from './markdownDialect';

/** Returns the dialect for a file name. */
export function getDialectOf(uri: DocumentUri): Dialect {
  if (/\.(?:rst|rest)$/iu.test(uri)) return rstDialect;
  if (/\.(?:adoc|asciidoc)$/iu.test(uri)) return asciidocDialect;
  return markdownDialect;
}
