import { LineMap } from '../text/lineMap';
import type { Position } from '../text/range';
import type { TextDocument } from '../text/textDocument';
import type { Region } from './delimiters';
import { isProse, getLanguage } from './findLanguage';
import { findRegions, findRegionAt } from './regions';

/** In UTF-16 units. Dividing a longer text takes noticeable time. */
const maxTextLength = 500_000;

/**
 * Returns whether a position is in text for readers: everywhere in documents and diagrams; in source code in
 * comments, and in strings of more than one word. Identifiers, module paths and interpolated code belong to the
 * language, whose own results must not be mixed with others.
 */
export function isProseOrComment(document: TextDocument, position: Position): boolean {
  const language = getLanguage(document.languageId, document.uri);
  if (isProse(language) || language.kind === 'diagram') return true;
  const text = document.getText();
  if (text.length > maxTextLength) return false;
  const offset = new LineMap(text).offsetAt(position);
  const region = findRegionAt(findRegions(text, language), offset);
  if (!region || isInterpolated(text, region, offset)) return false;
  return region.part === 'comment' || isSentence(text, region);
}

/** `${parcel.id}` and `{parcel}` within a string are code, `{@link Parcel}` within a comment is a name. */
export function isInterpolated(text: string, region: Region, offset: number): boolean {
  const before = text.slice(region.start, offset);
  return before.lastIndexOf('{') > before.lastIndexOf('}');
}

/** A string of more than one word. */
export function isSentence(text: string, { start, end }: Region): boolean {
  return /\s/u.test(text.slice(start, end).trim());
}
