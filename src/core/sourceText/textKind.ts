import { LineMap } from '../text/lineMap';
import type { Position } from '../text/range';
import type { TextDocument } from '../text/textDocument';
import type { Region } from './delimiters';
import { isProse, languageOf } from './findLanguage';
import { findRegions, regionAt } from './regions';

/** A longer text takes a noticeable moment to divide, in UTF-16 units. */
const longestText = 500_000;

/**
 * Whether people write to people at a place: in documents and diagrams everywhere; in source text in
 * comments, and in strings of more than one word. Names in code, module paths and what is inserted into
 * a string by braces belong to the language, whose own answers are not to be mixed with others.
 */
export function isProseOrComment(document: TextDocument, position: Position): boolean {
  const language = languageOf(document.languageId, document.uri);
  if (isProse(language) || language.reading === 'diagram') return true;
  const text = document.getText();
  if (text.length > longestText) return false;
  const offset = new LineMap(text).offsetAt(position);
  const region = regionAt(findRegions(text, language), offset);
  if (!region || isInserted(text, region, offset)) return false;
  return region.part === 'comment' || isSentence(text, region);
}

/** `${parcel.id}` and `{parcel}` within a string are code, `{@link Parcel}` within a comment is a name. */
export function isInserted(text: string, region: Region, offset: number): boolean {
  const before = text.slice(region.start, offset);
  return before.lastIndexOf('{') > before.lastIndexOf('}');
}

/** A string of more than one word. */
export function isSentence(text: string, { start, end }: Region): boolean {
  return /\s/u.test(text.slice(start, end).trim());
}
