import { maskCharacter, maskWithBlanks, maskWithSpaces } from './maskText';
import { mapBlockLines } from './indentedBlocks';

/** Directives whose content is read as sentences; the content of all others is data or code. */
const proseDirectives = new Set(
  (
    'admonition attention caution danger error hint important note tip warning seealso todo versionadded ' +
    'versionchanged deprecated glossary topic sidebar container compound epigraph highlights pull-quote ' +
    'rubric figure list-table table only centered hlist tab tab-set tab-item dropdown grid card ' +
    'grid-item grid-item-card class'
  ).split(' '),
);
const directive = /^([ \t]*)\.\.[ \t]+(?:\|[^|\n]{1,100}\|[ \t]+)?([\w:.+-]+?)::(?=[ \t]|$)/u;
const explicit = /^([ \t]*)\.\.(?:[ \t]|$)/u;
const option = /^[ \t]*:[\w -]{1,60}:/u;
const role = /:([\w.:+-]{1,60}):`[^`]{1,400}`|`[^`\n]{1,400}`:[\w.:+-]{1,60}:/gu;
/** Roles around words of the sentence. */
const proseRoles = /^(?:term|dfn|strong|emphasis|doc|ref|guilabel|title|subscript|superscript)$/u;
const literal = /``[^`\n](?:[^\n]{0,400}?[^`\n])?``/gu;
/** `words <target>`_ is a link; other words in backticks are code or a cross-reference. */
const reference = /`([^`<>]{1,300}?)(\s*<[^`<>]{1,300}>)?`(_{0,2})/gu;
const substitution = /(?<![\p{L}\p{N}|])\|[^|\s](?:[^|\n]{0,80}[^|\s])?\|(?![\p{L}\p{N}|])/gu;
const address = /https?:\/\/[^\s<>"'`)\]]+/gu;
const footnote = /(?<=\s)\[[#*\w-]{1,40}\]_/gu;

/** Returns the sentences of a reStructuredText document. */
export function extractRestructuredTextProse(text: string): string {
  return blankBlocks(text)
    .replace(literal, maskWithBlanks)
    .replace(role, (found, name?: string) => maskRole(found, name))
    .replace(reference, (found, words: string, target: string | undefined, mark: string) =>
      mark === ''
        ? maskWithBlanks(found)
        : ` ${words}${maskWithBlanks(target ?? '')} ${maskWithBlanks(mark)}`,
    )
    .replace(substitution, maskWithBlanks)
    .replace(address, maskWithBlanks)
    .replace(footnote, maskWithBlanks);
}

function maskRole(found: string, name: string | undefined): string {
  if (name === undefined || !proseRoles.test(name)) return maskWithBlanks(found);
  const start = name.length + 3;
  const words = found.slice(start, -1).replace(/(?:(?<!\s)\s+)?<[^<>]*>$/u, maskWithBlanks);
  return maskWithSpaces(found.slice(0, start)) + words + ' ';
}

/** Returns for each line whether it consists of code or data. */
export function findRestructuredTextCodeLines(text: string): readonly boolean[] {
  return classifyLines(text).map(({ isBlank }) => isBlank);
}

interface LineKind {
  readonly isBlank: boolean;
  /** Units of markup at the start of the line. */
  readonly marks: number;
}

function blankBlocks(text: string): string {
  const kinds = classifyLines(text);
  return text
    .split('\n')
    .map((line, i) => {
      const { isBlank = false, marks = 0 } = kinds[i] ?? {};
      if (isBlank) return maskCharacter.repeat(line.length);
      return marks === 0 ? line : maskCharacter.repeat(marks) + line.slice(marks);
    })
    .join('\n');
}

function classifyLines(text: string): readonly LineKind[] {
  return mapBlockLines(text, (line, block) => {
    if (block === 'code') return { kind: { isBlank: true, marks: 0 } };
    const found = directive.exec(line);
    if (found) {
      const [marks, , name = ''] = found;
      if (!proseDirectives.has(name.toLowerCase()))
        return { kind: { isBlank: true, marks: 0 }, opens: 'code' };
      return { kind: { isBlank: false, marks: marks.length }, opens: 'prose' };
    }
    if (explicit.test(line)) return { kind: { isBlank: true, marks: 0 }, opens: 'code' };
    const marks = option.exec(line)?.[0].length ?? 0;
    if (marks > 0) return { kind: { isBlank: block === 'prose', marks } };
    const isLiteral = /::[ \t\r]*$/u.test(line);
    return { kind: { isBlank: false, marks: 0 }, ...(isLiteral && { opens: 'code' as const }) };
  });
}
