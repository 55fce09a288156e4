import type { GlossaryFormat } from '../format';
import type { DocumentUri } from '../../text/textDocument';
import { csvFormat } from './csv/csvFormat';
import { markdownFormat } from './markdown/markdownFormat';
import { yamlFormat } from './yaml/yamlFormat';

const formats: Readonly<Record<string, GlossaryFormat>> = {
  md: markdownFormat,
  markdown: markdownFormat,
  yml: yamlFormat,
  yaml: yamlFormat,
  json: yamlFormat,
  csv: csvFormat,
  tsv: csvFormat,
};

/** The format in which a file of this name is written; `undefined` where a glossary can have no such name. */
export function formatFor(uri: DocumentUri): GlossaryFormat | undefined {
  const extension = /\.([^./]+)$/u.exec(uri)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}
