import type { DocumentUri } from '../../../../text/textDocument';
import type { Dialect } from './dialect';
import { markdownDialect } from './markdownDialect';

/** How a file of this name is written. */
export function dialectOf(_uri: DocumentUri): Dialect {
  return markdownDialect;
}
