import { isProse } from '../../matching/codeSpans';
import { LineMap } from '../../text/lineMap';
import type { Position } from '../../text/range';
import type { TextDocument } from '../../text/textDocument';
import { extensionOf } from '../discover/sourceFiles';
import { codeRegions, regionAt } from '../rename/codePlaces';

/** A longer text takes a noticeable moment to divide, in UTF-16 units. */
const longestText = 500_000;

/** Languages whose comments start with `#`, under names that are no extension of such a language. */
const hashLanguages = new Set(
  'dockerfile dotenv ini julia makefile perl perl6 powershell properties python r ruby shellscript toml yaml'.split(
    ' ',
  ),
);
const tagLanguages = new Set(['html', 'xml', 'xsl', 'handlebars', 'razor']);

/**
 * Whether people talk to people at a place: in documents and diagrams everywhere; in source text in
 * comments, and in strings of more than one word. Names in code, module paths and what is inserted into
 * a string by braces belong to the language, whose own answers are not to be mixed with others.
 */
export function isSpokenPlace(document: TextDocument, position: Position): boolean {
  const { languageId } = document;
  if (isProse(languageId) || languageId === 'mermaid') return true;
  const text = document.getText();
  if (text.length > longestText) return false;
  const offset = new LineMap(text).offsetAt(position);
  const region = regionAt(codeRegions(text, syntaxOf(document)), offset);
  if (!region) return false;
  const before = text.slice(region.start, offset);
  if (before.lastIndexOf('{') > before.lastIndexOf('}')) return false;
  return region.part === 'comment' || /\s/u.test(text.slice(region.start, region.end).trim());
}

function syntaxOf({ uri, languageId }: TextDocument): string {
  if (hashLanguages.has(languageId)) return 'sh';
  return tagLanguages.has(languageId) ? 'vue' : extensionOf(uri);
}
