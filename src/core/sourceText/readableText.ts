import { extractAsciiDocProse } from './asciiDocProse';
import { maskCharacter, maskWithBlanks } from './maskText';
import type { Region } from './delimiters';
import type { Language } from './language';
import { extractMarkdownProse, extractMdxProse } from './markdownProse';
import { extractGherkinProse, extractPlainTextProse } from './plainTextProse';
import { findRegions } from './regions';
import { extractRestructuredTextProse } from './restructuredTextProse';

const license = /\b(?:copyright|licen[sc]ed?|SPDX)\b/iu;
const decoration = /(?<=^|\n)[ \t]*(?:\/{2,}!?|\*(?!\/)|#+|--+|;+|%+|!+|'|@?rem\b|::)+/giu;

/**
 * Returns the text in which everything except its sentences is masked, without changing offsets: in a document, masks
 * code, addresses and markup; in source code, keeps the text of its comments.
 */
export function extractReadableText(text: string, language: Language): string {
  switch (language.kind) {
    case 'markdown':
      return extractMarkdownProse(text);
    case 'mdx':
      return extractMdxProse(text);
    case 'restructuredtext':
      return extractRestructuredTextProse(text);
    case 'asciidoc':
      return extractAsciiDocProse(text);
    case 'plain':
      return language.id === 'feature' ? extractGherkinProse(text) : extractPlainTextProse(text);
    case 'notebook':
    case 'latex':
    case 'diagram':
      return maskWithBlanks(text);
    case 'program':
    case 'markup':
    case 'data':
      return extractReadableComments(text, language);
  }
}

/** Replaces comment symbols by spaces, so that a sentence continues over several lines. */
function extractReadableComments(text: string, language: Language): string {
  let result = '';
  let from = 0;
  for (const region of findRegions(text, language)) {
    if (region.part !== 'comment') continue;
    result +=
      maskBetweenComments(text.slice(from, region.start)) +
      readCommentWords(text, region, language);
    from = region.end;
  }
  return maskLicense(result + maskBetweenComments(text.slice(from)));
}

/** White space between two comments joins them; anything else separates them. */
function maskBetweenComments(text: string): string {
  return /\S/u.test(text) ? maskCharacter.repeat(text.length) : text;
}

function readCommentWords(text: string, { start, end }: Region, language: Language): string {
  const written = text.slice(start, end);
  const { open, close } = measureSigns(written, language);
  const content = written.slice(open, written.length - close);
  return (
    ' '.repeat(open) +
    content
      .replace(decoration, (signs) => ' '.repeat(signs.length))
      .replace(/^[/!*|<-]+/u, (signs) => ' '.repeat(signs.length)) +
    ' '.repeat(close)
  );
}

/** Returns how many units open and close a comment. */
function measureSigns(written: string, { delimiters }: Language): { open: number; close: number } {
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
function maskLicense(readable: string): string {
  if (!license.test(readable.slice(0, 800))) return readable;
  const start = readable.search(/[^\s\0]/u);
  const end = readable.indexOf(maskCharacter, start);
  return end < 0 ? '' : maskCharacter.repeat(end) + readable.slice(end);
}
