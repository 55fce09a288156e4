import { toProposal } from './definitions';
import { getLineBefore } from '../../text/linePart';

/** A type, class or module declared in code, with the text of its comment. */
export interface Declaration {
  readonly name: string;
  readonly offset: number;
  readonly doc: string | undefined;
}

const declares =
  /\b(?:class|interface|struct|enum|record|trait|protocol|message|service|type|object|module|defmodule|namespace)[ \t]+([A-Z][A-Za-z0-9]{2,60})\b/gu;
/** In UTF-16 units. Enough for the comment above a declaration with its annotations. */
const lookBack = 3000;
const lookAhead = 1500;
/** Maximum length of modifiers and indentation, in UTF-16 units. */
const maxLeadLength = 80;

export function findDeclarations(text: string): readonly Declaration[] {
  return [...text.matchAll(declares)].flatMap((found) => {
    const name = found[1] ?? '';
    const lead = getLineBefore(text, found.index, maxLeadLength + 1);
    // A sentence of a comment or a string mentions a class without declaring one.
    if (lead.length > maxLeadLength || !/^[\sa-z@(){}<>\][]*$/u.test(lead)) return [];
    const offset = found.index + found[0].length - name.length;
    return [{ name, offset, doc: findDoc(text, found.index - lead.length, offset + name.length) }];
  });
}

function findDoc(text: string, lineStart: number, end: number): string | undefined {
  const above = text.slice(Math.max(0, lineStart - lookBack), lineStart);
  const doc = findDocstring(text.slice(end, end + lookAhead)) ?? findCommentAbove(above);
  return doc === undefined ? undefined : toProposal(getFirstParagraph(doc));
}

function findDocstring(after: string): string | undefined {
  return /^[^\n"']{0,200}:[ \t]*\n[ \t]*[rR]?("""|''')([^]*?)\1/u.exec(after)?.[2];
}

/** Returns the comment directly above, before annotations and attributes. */
function findCommentAbove(above: string): string | undefined {
  const lines = above.split('\n');
  lines.pop();
  while (/^\s*(?:@|#\[|\[[A-Z]|#!\[)/u.test(lines.at(-1) ?? '')) lines.pop();
  const last = lines.at(-1) ?? '';
  if (/\*\/\s*$/u.test(last)) {
    const start = lines.findLastIndex((line) => line.includes('/*'));
    return start < 0 ? undefined : lines.slice(start).join('\n');
  }
  const isComment = (line: string): boolean => /^\s*(?:\/\/|#(?!!)|--)/u.test(line);
  const start = lines.findLastIndex((line) => !isComment(line)) + 1;
  return start < lines.length ? lines.slice(start).join('\n') : undefined;
}

/** Returns the comment's first paragraph as plain text. */
function getFirstParagraph(comment: string): string {
  const lines = comment
    .replace(/^\s*\/\*+!?|(?<!\*)\*+\/\s*$/gu, '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\/{2,}!?|\*+|#+|--)?\s?/u, '').trim());
  const text = lines
    .join('\n')
    .replace(/<\/?(?:summary|remarks|c|code|b|i|em|strong)>/giu, '')
    .replace(/<see(?:also)? cref="([^"]{1,100})"\s*\/>/gu, '$1')
    .replace(/\{@?(?:link|code|linkplain)\s+([^{}]{1,100})\}/gu, '$1')
    .trim();
  return (
    text.split(/(?<!\s)[^\S\n]*\n(?:[^\S\n]*\n|\s*<p>|\s*(?:@\w|:param|Args:|<param))/u, 1)[0] ?? ''
  );
}
