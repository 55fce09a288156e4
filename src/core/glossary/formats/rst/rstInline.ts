import { TextMask } from '../markdown/syntax/textMask';

/**
 * Literals, roles, links, default roles, footnotes and escaped spaces; each part is bounded, so that the search is
 * linear.
 */
const markup =
  /``[^\n]{1,500}?``|(:[\w:.+-]{1,40}:)?`((?:\\.|[^`\\]){1,1000})`(__?|:[\w:.+-]{1,40}:)?|\[[^\]\s]{1,40}\]_|\|([^|\n]{1,80})\|(?:__?)?|\\[ \n]|([\p{L}\p{N}])_(?=[\s.,;:!?)\]]|$)/gu;

/** Roles whose text is code. */
const codeRole =
  /^:(?:code|file|command|option|envvar|program|samp|kbd|(?:py|c|cpp|js|rst|http):.*|class|func|meth|mod|attr|data|obj|exc|const|makevar|token|samp|literal|strong|command):$/u;

interface InlineRole {
  /** The visible text; offsets are those inside the backticks. */
  readonly text: string;
  readonly start: number;
  readonly target: string | undefined;
}

/** `Shown text <target>` inside backticks. */
function parseRole(content: string): InlineRole {
  const titled = /^([^<]*)<([^<>]+)>$/u.exec(content);
  const title = titled?.[1]?.trimEnd() ?? '';
  if (title !== '') return { text: title, start: 0, target: titled?.[2] };
  const only = /^<([^<>]+)>$/u.exec(content)?.[1];
  if (only !== undefined) return { text: only, start: 1, target: only };
  const start = /^[!~]/u.test(content) ? 1 : 0;
  return { text: content.slice(start), start, target: undefined };
}

/** Converts reStructuredText inline markup to Markdown, at the same offsets. */
export function maskRstInline(src: string): string {
  const mask = new TextMask(src);
  for (const found of src.matchAll(markup)) {
    const { 0: whole, 1: prefix, 2: content, 3: suffix, 4: substitution, index } = found;
    const end = index + whole.length;
    if (whole.startsWith('``')) continue;
    if (substitution !== undefined) {
      if (/^\s|\s$/u.test(substitution)) continue;
      mask.blank(index, index + 1);
      mask.blank(index + 1 + substitution.length, end);
    } else if (content === undefined) {
      maskReference(mask, whole, index);
    } else {
      const role = prefix ?? suffix ?? '';
      const from = index + (prefix?.length ?? 0) + 1;
      const { text, start, target } = parseRole(content);
      if (codeRole.test(role) && target === undefined) {
        mask.blank(index, from - 1);
        if (start > 0) mask.blank(from, from + start);
        mask.blank(from + content.length + 1, end);
      } else if (role.startsWith('_') && target !== undefined && /^\w+:|^[/.#]/u.test(target)) {
        maskLink(mask, { from, text, content, target, end });
      } else {
        mask.blank(index, from + start);
        mask.blank(from + start + text.length, end);
      }
    }
  }
  return mask.toString();
}

/** Removes a footnote's number; keeps the name of a citation, `[RFC7950]_`, which is part of the sentence. */
const footnote = /^\[(?:\d+|#[^\]]*|\*)\]_$/u;

function maskReference(mask: TextMask, whole: string, index: number): void {
  const end = index + whole.length;
  if (whole.startsWith('[') && !footnote.test(whole)) {
    mask.blank(index, index + 1);
    mask.blank(end - 2, end);
  } else mask.blank(/^[\\[]/u.test(whole) ? index : end - 1, end);
}

interface WrittenLink {
  readonly from: number;
  readonly text: string;
  readonly content: string;
  readonly target: string;
  readonly end: number;
}

/** `text <url>`_ and [text](url) have the same number of markup characters. */
function maskLink(mask: TextMask, { from, text, content, target, end }: WrittenLink): void {
  const targetAt = from + content.length - 1 - target.length;
  const gap = targetAt - (from + text.length);
  if (gap < 2) return;
  mask.replace(from - 1, '[');
  mask.replace(from + text.length, `](${' '.repeat(gap - 2)}`);
  mask.replace(targetAt + target.length, `)${' '.repeat(end - targetAt - target.length - 1)}`);
}

/** Converts reStructuredText inline text to Markdown. */
function toInlineMarkdown(text: string): string {
  return text.replace(
    markup,
    (
      whole: string,
      prefix: string | undefined,
      content: string | undefined,
      suffix: string | undefined,
      substitution: string | undefined,
      letter: string | undefined,
    ) => {
      if (whole.startsWith('``')) return formatCodeSpan(whole.slice(2, -2));
      if (letter !== undefined) return letter;
      if (substitution !== undefined) return /^\s|\s$/u.test(substitution) ? whole : substitution;
      if (content === undefined)
        return whole.startsWith('[') && !footnote.test(whole) ? whole.slice(1, -2) : '';
      const { text: shown, target } = parseRole(onOneLine(content));
      const role = prefix ?? suffix ?? '';
      if (codeRole.test(role) && target === undefined) return formatCodeSpan(shown);
      if (role.startsWith('_') && target !== undefined && /^\w+:|^[/.#]/u.test(target))
        return `[${shown}](${target.replace(/\s/gu, '')})`;
      if (role === ':abbr:' && target === undefined) return shown;
      return role === '' ? `*${shown}*` : shown;
    },
  );
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, (run) => (run.includes('\n') ? ' ' : run));
}

function formatCodeSpan(code: string): string {
  if (!code.includes('`')) return `\`${code}\``;
  return `\`\` ${code} \`\``;
}

const directiveLine = /^(\s*)\.\. ([\w:.+-]{1,60}?)::(.*)$/u;
const codeDirective =
  /^(?:code|code-block|sourcecode|parsed-literal|highlight|literalinclude|doctest|testcode|math|mermaid|graphviz)$/u;
const admonitionLabels: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  hint: 'Hint',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  attention: 'Attention',
  danger: 'Danger',
  seealso: 'See also',
};

/** Converts a reStructuredText definition, without its indentation, to Markdown. */
export function convertRstToMarkdown(rst: string): string {
  const lines = rst.split('\n');
  const out: string[] = [];
  let prose: string[] = [];
  const flush = (): void => {
    if (prose.length > 0) out.push(toInlineMarkdown(prose.join('\n')));
    prose = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const match = directiveLine.exec(line);
    const explicit = /^\s*\.\.(?:\s|$)/u.test(line);
    const literal = !explicit && /(?:^|\S)::$/u.test(line) && !line.trim().startsWith('|');
    if (!explicit && !literal) {
      prose.push(line);
      continue;
    }
    const end = findIndentedEnd(lines, i);
    const body = dedentLines(lines.slice(i + 1, end));
    if (literal) {
      prose.push(line.trim() === '::' ? '' : line.slice(0, -1));
      flush();
      if (body !== '') out.push(`\n\`\`\`\n${body}\n\`\`\``);
    } else if (match !== null) {
      flush();
      out.push(convertDirective(match[2] ?? '', match[3]?.trimStart() ?? '', body));
    }
    i = end - 1;
  }
  flush();
  return out
    .join('\n')
    .replace(/(?<![ \t])[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function convertDirective(name: string, argument: string, body: string): string {
  const content = body.replace(/^(?::[\w-]+:[^\n]*(?:\n|$))+/u, '').trim();
  if (codeDirective.test(name)) return `\n\`\`\`${argument}\n${content}\n\`\`\``;
  const label = admonitionLabels[name];
  const text = [argument, content].filter((part) => part !== '').join('\n');
  if (label !== undefined) return `\n**${label}:** ${convertRstToMarkdown(text)}\n`;
  return /^(?:admonition|container|only|topic|epigraph|highlights|compound|class|rst-class)$/u.test(
    name,
  )
    ? `\n${convertRstToMarkdown(content)}\n`
    : '';
}

function findIndentedEnd(lines: readonly string[], i: number): number {
  const indent = getIndentation(lines[i] ?? '');
  let end = i + 1;
  for (let at = i + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (getIndentation(line) <= indent) break;
    end = at + 1;
  }
  return end;
}

function dedentLines(lines: readonly string[]): string {
  const depths = lines.filter((line) => line.trim() !== '').map(getIndentation);
  const depth = depths.reduce((least, one) => Math.min(least, one), Infinity);
  if (!Number.isFinite(depth)) return '';
  return lines
    .map((line) => line.slice(Math.min(depth, getIndentation(line))))
    .join('\n')
    .replace(/^\n+/u, '')
    .trimEnd();
}

function getIndentation(line: string): number {
  return line.length - line.trimStart().length;
}

/** Converts Markdown to reStructuredText: code, links, fences; keeps syntax that is the same in both. */
export function convertMarkdownToRst(markdown: string): string {
  const parts = markdown.split(/^(```[^\n]*\n(?:[^\n]*\n)*?```[ \t]*)$/gmu);
  const text = parts
    .map((part, i) => (i % 2 === 1 ? toDirective(part) : convertProse(part)))
    .join('');
  return text.replace(/\n{3,}/gu, '\n\n').trim();
}

function toDirective(fence: string): string {
  const [first = '', ...rest] = fence.trimEnd().split('\n');
  const language = first.replace(/^`+/u, '').trim();
  const lines = rest.slice(0, -1).map((line) => (line === '' ? '' : `   ${line}`));
  const opening = language === '' ? '::' : `.. code-block:: ${language}`;
  return `\n${opening}\n\n${lines.join('\n')}\n`;
}

const markdownInline =
  /(?<!`)(`+)(?!`)([^`\n]+)\1(?!`)|\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})\)|(?<![\p{L}\p{N}*_])_([^_\n]{1,300})_(?![\p{L}\p{N}_])/gu;

function convertProse(text: string): string {
  return text
    .replace(
      markdownInline,
      (
        _whole: string,
        _ticks: string,
        code: string | undefined,
        shown: string | undefined,
        address: string | undefined,
        italic: string | undefined,
      ) => {
        if (code !== undefined) return `\`\`${code.trim()}\`\``;
        if (shown !== undefined) return `\`${shown} <${address ?? ''}>\`_`;
        return `*${italic ?? ''}*`;
      },
    )
    .replace(/([^\n])\n(?=(?:[-*+]|\d+[.)]) )/gu, (_, last: string) => `${last}\n`);
}

/**
 * Returns links, roles and literals of an old definition with their visible text, to be restored around the same
 * words.
 */
export function findRstMarkup(
  old: string,
): readonly { readonly written: string; readonly shown: string }[] {
  const spans: { written: string; shown: string }[] = [];
  for (const { 0: written } of old.matchAll(markup)) {
    const shown = convertMarkdownToRst(toInlineMarkdown(written));
    if (shown !== '' && written.length > 2) spans.push({ written, shown });
  }
  return spans;
}
