import { TextMask } from '../markdown/syntax/textMask';

/** Anchors, cross-references, links, macros, attributes, pass-through and marked text; each part is bounded. */
const markup =
  /\[\[[^\]\n]{1,200}\]\]|\[#[^\]\n]{1,200}\](?=[#*_`])|<<([^<>\n,]{1,200})(?:,([^<>\n]{0,300}))?>>|(?:link|xref|mailto):([^\s[\]]{0,500})\[([^\]\n]{0,500})\]|(https?:\/\/[^\s[\]<>]{1,500})\[([^\]\n]{0,500})\]|(?:indexterm2?|footnote|anchor|image|icon|kbd|btn|menu|pass|abbr|stem):{1,2}[^\s[\]]{0,200}\[([^\]\n]{0,500})\]|\(\(\(([^()\n]{1,200})\)\)\)|\(\(([^()\n]{1,200})\)\)|\{([A-Za-z0-9_][\w-]{0,60})\}|\+\+([^+\n]{1,200})\+\+|(?<![\p{L}\p{N}`+])`?\+([^+\s](?:[^+\n]{0,200}[^+\s])?)\+`?(?![\p{L}\p{N}])|\[[.#\p{L}][^\]\n]{1,80}\]##?([^#\n]{1,300})##?/gu;

/** Where a line ends before the end of its paragraph. */
const hardBreak = /[ \t]\+[ \t]{0,20}$/gmu;

/** The attributes of a document's header: `:product: Ledger`. */
export type Attributes = ReadonlyMap<string, string>;

/** Attributes that every document has. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['empty', ''],
  ['sp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['plus', '+'],
  ['cpp', 'C++'],
  ['vbar', '|'],
  ['apos', "'"],
  ['quot', '"'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['zwsp', ''],
  ['asterisk', '*'],
  ['backtick', '`'],
  ['tilde', '~'],
  ['caret', '^'],
]);

export function readAttributes(src: string): Attributes {
  const attributes = new Map<string, string>();
  for (const { 1: name, 2: value } of src.matchAll(/^:([A-Za-z0-9_][\w-]{0,60}):([^\n]*)$/gmu)) {
    if (name !== undefined && !attributes.has(name)) attributes.set(name, value?.trim() ?? '');
  }
  return attributes;
}

function getAttributeValue(name: string, attributes: Attributes): string | undefined {
  return attributes.get(name) ?? builtIn.get(name.toLowerCase());
}

/** Converts AsciiDoc inline markup to Markdown, at the same offsets; keeps an attribute whose value does not fit. */
export function maskAdocInline(src: string, attributes: Attributes): string {
  const mask = new TextMask(src);
  for (const found of src.matchAll(markup)) {
    const { 0: whole, index } = found;
    const end = index + whole.length;
    const attribute = found[10];
    if (attribute !== undefined) {
      const value = getAttributeValue(attribute, attributes);
      if (value !== undefined && value.length <= whole.length && !value.includes('{'))
        mask.replace(index, value.padEnd(whole.length));
      continue;
    }
    const link = found[5];
    const text =
      found[2] ??
      found[4] ??
      found[6] ??
      (whole.startsWith('footnote') ||
      whole.startsWith('indexterm:') ||
      whole.startsWith('image') ||
      whole.startsWith('anchor')
        ? undefined
        : found[7]) ??
      found[9] ??
      found[11] ??
      found[12] ??
      found[13];
    const shown = text === '' || text === undefined ? (found[1] ?? link) : text;
    if (shown === undefined) {
      mask.blank(index, end);
      continue;
    }
    const at = text === '' || text === undefined ? whole.indexOf(shown) : whole.lastIndexOf(shown);
    mask.blank(index, index + at);
    mask.blank(index + at + shown.length, end);
  }
  return mask.toString().replace(hardBreak, (mark) => ' '.repeat(mark.length));
}

/** Converts AsciiDoc inline text to Markdown. */
function toInlineMarkdown(text: string, attributes: Attributes): string {
  const linked = expandTargets(text, attributes).replace(
    markup,
    (whole: string, ...groups: (string | undefined)[]) => {
      const [
        target,
        label,
        address,
        shown,
        url,
        caption,
        macro,
        ,
        indexed,
        attribute,
        passed,
        plus,
        styled,
      ] = groups;
      if (attribute !== undefined) return getAttributeValue(attribute, attributes) ?? whole;
      if (target !== undefined)
        return label !== undefined && label.trim() !== ''
          ? label.trim()
          : target.replace(/^.*#|^_/u, '').replace(/[_-]/gu, ' ');
      if (url !== undefined)
        return caption === undefined || caption === ''
          ? url
          : `[${caption.replace(/,\s*\w+=.*$|\^$/u, '')}](${url})`;
      if (address !== undefined) return formatLink(whole, address, shown ?? '');
      if (macro !== undefined)
        return /^(?:footnote|indexterm:|image|icon|anchor)/u.test(whole) ? '' : macro;
      if (plus !== undefined && whole.startsWith('`')) return `\`${plus}\``;
      return indexed ?? passed ?? plus ?? styled ?? '';
    },
  );
  return linked
    .split(/(``[^`\n]+``|`[^`\n]+`)/u)
    .map((part, i) => (i % 2 === 1 ? part.replace(/^``|``$/gu, '`') : convertEmphasis(part)))
    .join('');
}

/** An attribute in the target of a link: `{docs}/path/[text]`. */
const targetAttribute = /\{([A-Za-z0-9_][\w-]{0,60})\}(?=[^\s[\]]{0,300}\[)/gu;

/** Attributes may contain the scheme of a link, so they are replaced before links are found. */
function expandTargets(text: string, attributes: Attributes): string {
  return text.replace(
    targetAttribute,
    (whole: string, name: string) => attributes.get(name) ?? whole,
  );
}

/** Marked, raised and lowered text: `#a#`, `^2^`, `~2~`. */
const shiftedText =
  /(?<![\p{L}\p{N}#&])#(?![\s#])([^#\n]{0,200}[^#\s])#(?![\p{L}\p{N}])|\^([^\s^]{1,60})\^|~([^\s~]{1,60})~/gu;

function formatLink(whole: string, address: string, shown: string): string {
  const text = shown.replace(/,\s*\w+=.*$|\^$/u, '');
  if (!whole.startsWith('link:')) return text === '' ? address.replace(/\.adoc$/u, '') : text;
  return `[${text === '' ? address : text}](${address})`;
}

/** `*bold*` is bold, `_italic_` is italic. */
function convertEmphasis(text: string): string {
  return text
    .replace(
      /(?<![\p{L}\p{N}*\\])\*(?![\s*])([^*\n]{0,300}[^*\s\n]|[^*\s\n])\*(?![\p{L}\p{N}*])/gu,
      '**$1**',
    )
    .replace(
      /(?<![\p{L}\p{N}_\\])_(?![\s_])([^_\n]{0,300}[^_\s\n]|[^_\s\n])_(?![\p{L}\p{N}_])/gu,
      '*$1*',
    )
    .replace(/__([^_\n]{1,300})__/gu, '*$1*')
    .replace(shiftedText, (_, ...shown: (string | undefined)[]) =>
      shown
        .slice(0, 3)
        .map((text) => text ?? '')
        .join(''),
    )
    .replace(hardBreak, '');
}

/** Converts an AsciiDoc definition to Markdown. */
export function convertAdocToMarkdown(adoc: string, attributes: Attributes): string {
  const out: string[] = [];
  let prose: string[] = [];
  const flush = (): void => {
    if (prose.length > 0) out.push(toInlineMarkdown(prose.join('\n'), attributes));
    prose = [];
  };
  const lines = adoc.split('\n');
  let language = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const text = line.trim();
    const fence = /^(?:-{4,}|\.{4,}|`{3,}[^`]*)$/u.test(text);
    if (fence) {
      const mark = /^`+/u.exec(text)?.[0] ?? text;
      let end = i + 1;
      while (end < lines.length && lines[end]?.trim() !== mark) end++;
      flush();
      out.push(`\n\`\`\`${language}\n${lines.slice(i + 1, end).join('\n')}\n\`\`\``);
      language = '';
      i = end;
    } else if (/^\[[^\]]*\]$/u.test(text))
      language = /^\[source,\s*([\w-]+)/u.exec(text)?.[1] ?? language;
    else if (text === '+' || /^(?:={4,}|_{4,}|\*{4,}|--|\+{4,})$/u.test(text)) prose.push('');
    else if (/^\/\/(?!\/)|^(?:ifdef|ifndef|ifeval|endif|include)::/u.test(text)) continue;
    else prose.push(convertLine(text));
  }
  flush();
  return out
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

const admonitions: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
};

function convertLine(line: string): string {
  const bullet = /^([*-]{1,5}|\.{1,5})[ \t]+(?=\S)/u.exec(line);
  if (bullet?.[1] !== undefined && !/^[*_]\S/u.test(line)) {
    const depth = '  '.repeat(bullet[1].length - 1);
    return `${depth}${bullet[1].startsWith('.') ? '1.' : '-'} ${line.slice(bullet[0].length)}`;
  }
  const nested = /^(\S.{0,100}?):{3,4}(?:\s+(\S.*))?$/u.exec(line);
  if (nested?.[1] !== undefined) return `- *${nested[1]}*: ${nested[2] ?? ''}`;
  const note = /^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+/u.exec(line);
  if (note?.[1] !== undefined)
    return `*${admonitions[note[1]] ?? ''}:* ${line.slice(note[0].length)}`;
  return line;
}

const markdownInline =
  /(`[^`\n]+`)|\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})\)|\*\*([^*\n]{1,300})\*\*|(?<![*\p{L}\p{N}])\*([^*\n]{1,300})\*(?![*\p{L}\p{N}])/gu;

/** Converts Markdown to AsciiDoc; joins paragraphs with `+`, so that all of them belong to the entry. */
export function convertMarkdownToAdoc(markdown: string, joined: boolean): string {
  const parts = markdown.split(/^(```[^\n]*\n(?:[^\n]*\n)*?```[ \t]*)$/gmu);
  const text = parts
    .map((part, i) => (i % 2 === 1 ? toListing(part) : convertProse(part)))
    .join('');
  const blocks = text.trim().replace(/\n{3,}/gu, '\n\n');
  return joined ? joinParagraphs(blocks) : blocks;
}

function joinParagraphs(text: string): string {
  return text
    .split(/(\[source[^\n]*\n----\n[\s\S]*?\n----|----\n[\s\S]*?\n----)/u)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replace(/\n\n+(?![*.-]+ )/gu, '\n+\n').replace(/\n\n+/gu, '\n'),
    )
    .join('');
}

function toListing(fence: string): string {
  const [first = '', ...rest] = fence.trimEnd().split('\n');
  const language = first.replace(/^`+/u, '').trim();
  const head = language === '' ? '' : `[source,${language}]\n`;
  return `${head}----\n${rest.slice(0, -1).join('\n')}\n----`;
}

function convertProse(text: string): string {
  return text
    .replace(
      markdownInline,
      (
        whole: string,
        code: string | undefined,
        label: string | undefined,
        address: string | undefined,
        bold: string | undefined,
        italic: string | undefined,
      ) => {
        if (code !== undefined) return code;
        if (label !== undefined) {
          const url = address ?? '';
          return /^https?:/u.test(url) ? `${url}[${label}]` : `link:${url}[${label}]`;
        }
        if (bold !== undefined) return `*${bold}*`;
        return italic === undefined ? whole : `_${italic}_`;
      },
    )
    .replace(/^([ ]*)- (?=\S)/gmu, (_, indent: string) => `${'*'.repeat(indent.length / 2 + 1)} `)
    .replace(
      /^([ ]*)\d+[.)] (?=\S)/gmu,
      (_, indent: string) => `${'.'.repeat(Math.floor(indent.length / 2) + 1)} `,
    );
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

/** Returns the markup of an old definition with its visible text. */
export function findAdocMarkup(
  old: string,
  attributes: Attributes,
): readonly { readonly written: string; readonly shown: string }[] {
  const found = [...old.matchAll(markup)].map(({ 0: written, index }) => ({ written, index }));
  for (const { 0: shifted, index } of old.matchAll(shiftedText)) {
    // With the letters next to it: a raised digit by itself may occur anywhere.
    let start = index;
    let end = index + shifted.length;
    while (isLetter(old[start - 1])) start--;
    while (isLetter(old[end])) end++;
    found.push({ written: old.slice(start, end), index: start });
  }
  found.sort((a, b) => a.index - b.index);
  return found.map(({ written }) => ({
    written,
    shown: convertMarkdownToAdoc(toInlineMarkdown(written, attributes), false),
  }));
}
