import { asciiDocProse } from './asciiDocProse';
import { blank, blanks } from './blanks';
import type { Region } from './delimiters';
import type { Language } from './language';
import { markdownProse, mdxProse } from './markdownProse';
import { plainTextProse } from './plainTextProse';
import { findRegions } from './regions';
import { restructuredTextProse } from './restructuredTextProse';

const license = /\b(?:copyright|licen[sc]ed?|SPDX)\b/iu;
const decoration = /(?<=^|\n)[ \t]*(?:\/{2,}!?|\*(?!\/)|#+|--+|;+|%+|!+|'|@?rem\b|::)+/giu;

/**
 * Returns the text in which everything except its sentences is masked, without changing offsets: in a document, masks
 * code, addresses and markup; in source code, keeps the text of its comments.
 */
export function readableText(text: string, language: Language): string {
  switch (language.reading) {
    case 'markdown':
      return markdownProse(text);
    case 'mdx':
      return mdxProse(text);
    case 'restructuredtext':
      return restructuredTextProse(text);
    case 'asciidoc':
      return asciiDocProse(text);
    case 'plain':
      return plainTextProse(text);
    case 'notebook':
    case 'latex':
    case 'diagram':
      return blanks(text);
    case 'program':
    case 'markup':
    case 'data':
      return readableComments(text, language);
  }
}

/** Replaces comment symbols by spaces, so that a sentence continues over several lines. */
function readableComments(text: string, language: Language): string {
  let result = '';
  let from = 0;
  for (const region of findRegions(text, language)) {
    if (region.part !== 'comment') continue;
    result += betweenComments(text.slice(from, region.start)) + wordsOf(text, region, language);
    from = region.end;
  }
  return withoutLicense(result + betweenComments(text.slice(from)));
}

/** White space between two comments joins them; anything else separates them. */
function betweenComments(text: string): string {
  return /\S/u.test(text) ? blank.repeat(text.length) : text;
}

function wordsOf(text: string, { start, end }: Region, language: Language): string {
  const written = text.slice(start, end);
  const { open, close } = signsOf(written, language);
  const inner = written.slice(open, written.length - close);
  return (
    ' '.repeat(open) +
    inner
      .replace(decoration, (signs) => ' '.repeat(signs.length))
      .replace(/^[/!*|<-]+/u, (signs) => ' '.repeat(signs.length)) +
    ' '.repeat(close)
  );
}

/** Returns how many units open and close a comment. */
function signsOf(written: string, { delimiters }: Language): { open: number; close: number } {
  const lower = written.slice(0, 12).toLowerCase();
  for (const { comment } of delimiters) {
    const open = comment?.open.trim().toLowerCase() ?? '';
    if (comment === undefined || open === '' || !lower.startsWith(open)) continue;
    const isClosed = comment.close !== '' && written.endsWith(comment.close);
    const isWhole = written.length >= open.length + comment.close.length;
    const close = isClosed && isWhole ? comment.close.length : 0;
    return { open: open.length, close };
  }
  return { open: 1, close: 0 };
}

/** Excludes the license comment at the top of a file, which contains capitals of its own. */
function withoutLicense(readable: string): string {
  if (!license.test(readable.slice(0, 800))) return readable;
  const start = readable.search(/[^\s\0]/u);
  const end = readable.indexOf(blank, start);
  return end < 0 ? '' : blank.repeat(end) + readable.slice(end);
}
