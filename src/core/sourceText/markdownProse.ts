import { maskWithBlanks, maskWithSpaces } from './maskText';
import { findRegions, findRegionAt } from './regions';
import { getLanguage } from './findLanguage';

const fence = /^[ \t>]*(`{3,}|~{3,})/gmu;
const frontMatter = /^---\r?\n[^]*?\n---(?=\r?\n|$)/u;
/** Looks back only where there is an indentation, which is far faster than at each place. */
const indentedCode =
  /(?: {4}|\t)(?<=\n[ \t]*\r?\n(?: {4}|\t))[ \t]*(?![-*+] |\d+[.)] )\S.*(?:\n(?: {4}|\t).*)*/gu;
/**
 * Bounded, so that unclosed delimiters take linear time. Each alternative begins with another character, before its
 * lookbehind, so that nearly all places of a text fail at once: three times as fast.
 */
const nonProse =
  /`(?:`[^`\n]{1,400}``|[^`\n]{1,400}`)|\((?<=\]\()[^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[(?:(?<=\]\[)[^\]\n]{0,200}\]|(?<=^\[)[^\]\n]{1,200}\]:[^\n]*)|https?:\/\/[^\s<>"'`)\]]+|\{(?:\{[^{}\n]{0,300}\}\}|%[^%\n]{0,300}%\})/gmu;
const tag = /<\/?[a-zA-Z][^<>\n]{0,400}>/gu;
const rawElement = /<(script|style|svg|pre|math)\b[^<>]{0,400}>/giu;
const formula = /^[ \t]*\$\$[^]*?\$\$/gmu;
/** Obsidian's comments: between two markers on one line, or two separate lines. */
const obsidianComment = /%%(?:[^%\n]{1,400}|\n[^]*?\n)%%/gu;
/** Attributes in braces after a heading, a fence or a link. */
const attributes = /\{[ \t]*[#.][\w-][^{}\n]{0,200}\}/gu;

/** Returns the sentences of a Markdown document; masks code and replaces tags by spaces. */
export function extractMarkdownProse(text: string): string {
  let readable = blankFences(text.replace(frontMatter, maskWithBlanks));
  readable = blankComments(readable);
  readable = blankElements(readable);
  if (readable.includes('$$')) readable = readable.replace(formula, maskWithBlanks);
  if (readable.includes('%%')) readable = readable.replace(obsidianComment, maskWithBlanks);
  readable = readable.replace(indentedCode, maskWithBlanks).replace(nonProse, maskWithBlanks);
  if (readable.includes('{')) readable = readable.replace(attributes, maskWithBlanks);
  return readable.includes('<') ? readable.replace(tag, maskWithSpaces) : readable;
}

function blankFences(text: string): string {
  if (!text.includes('```') && !text.includes('~~~')) return text;
  let result = '';
  let from = 0;
  let open: { readonly sign: string; readonly at: number } | undefined;
  for (const { 0: line, 1: sign = '', index } of text.matchAll(fence)) {
    if (!open) open = { sign, at: index };
    else if (sign.startsWith(open.sign)) {
      const end = index + line.length;
      result += text.slice(from, open.at) + maskWithBlanks(text.slice(open.at, end));
      from = end;
      open = undefined;
    }
  }
  if (open?.sign.startsWith('`') === true)
    return result + text.slice(from, open.at) + maskWithBlanks(text.slice(open.at));
  return result + text.slice(from);
}

function blankComments(text: string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return result + text.slice(from);
    result += text.slice(from, start) + maskWithBlanks(text.slice(start, end + 3));
    from = end + 3;
  }
}

/** Masks elements whose content is not text; ignores unclosed ones. */
function blankElements(text: string): string {
  if (!text.includes('</')) return text;
  let result = '';
  let from = 0;
  const unclosed = new Set<string>();
  for (const { 0: open, 1: name = '', index } of text.matchAll(rawElement)) {
    if (index < from || unclosed.has(name)) continue;
    const end = text.indexOf(`</${name}>`, index + open.length);
    if (end < 0) unclosed.add(name);
    else {
      const until = end + name.length + 3;
      result += text.slice(from, index) + maskWithBlanks(text.slice(index, until));
      from = until;
    }
  }
  return result + text.slice(from);
}

const moduleLine = /^(?:import|export)\b/gmu;
const moduleStatement =
  /^(?:import\s+(?:["'{*]|[\p{L}_$][\w$]*(?:\s*,\s*[{*]|\s+from\b))|export\s+(?:default|const|let|var|function|async|class|type|interface|[{*]))/u;
const openBrackets = '([{';
const closeBrackets = ')]}';

/**
 * Returns the sentences of an MDX document: Markdown without its imports, exports, expressions and the attributes of
 * its components, which may span lines.
 */
export function extractMdxProse(text: string): string {
  const withoutFences = blankFences(text.replace(frontMatter, maskWithBlanks));
  return extractMarkdownProse(blankTags(blankExpressions(blankModules(withoutFences))));
}

/** An import or export continues until its brackets are closed and an empty line follows. */
function blankModules(text: string): string {
  let result = '';
  let from = 0;
  moduleLine.lastIndex = 0;
  for (let found = moduleLine.exec(text); found; found = moduleLine.exec(text)) {
    const start = found.index;
    if (start < from || !moduleStatement.test(text.slice(start, start + 200))) continue;
    const end = findCodeEnd(text, start, (unit, at, depth) => {
      return (
        depth === 0 && unit === '\n' && /^[ \t]*\r?(?:\n|$)/u.test(text.slice(at + 1, at + 80))
      );
    });
    result += text.slice(from, start) + maskWithBlanks(text.slice(start, end));
    from = end;
    moduleLine.lastIndex = end;
  }
  return result + text.slice(from);
}

function blankExpressions(text: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', Math.max(at + 1, from))) {
    if (text.charAt(at - 1) === '\\') continue;
    const end = findCodeEnd(text, at, (unit, _, depth) => depth === 0 && unit === '}');
    if (end >= text.length && !text.endsWith('}')) return result + text.slice(from);
    result += text.slice(from, at) + maskWithBlanks(text.slice(at, end));
    from = end;
  }
  return result + text.slice(from);
}

/** Component tags that span lines, with their attributes. */
function blankTags(text: string): string {
  return text.replace(/<\/?[a-zA-Z][^<>]{0,2000}>/gu, maskWithSpaces);
}

/** Returns where code that starts at an offset ends; ignores brackets in its strings and comments. */
function findCodeEnd(
  text: string,
  start: number,
  isEnd: (unit: string, at: number, depth: number) => boolean,
): number {
  const stretch = text.slice(start, start + maxCodeLength);
  const regions = findRegions(stretch, getLanguage('typescript'));
  let depth = 0;
  for (let at = 0; at < stretch.length; at++) {
    const unit = stretch.charAt(at);
    if (!openBrackets.includes(unit) && !closeBrackets.includes(unit) && unit !== '\n') continue;
    const region = findRegionAt(regions, at);
    if (region !== undefined && unit !== '\n') {
      at = region.end - 1;
      continue;
    }
    if (openBrackets.includes(unit)) depth++;
    else if (closeBrackets.includes(unit)) depth--;
    if (isEnd(unit, start + at, depth)) return start + at + 1;
  }
  return start + stretch.length;
}

/** In UTF-16 units. Longer expressions and exports are not examined. */
const maxCodeLength = 20_000;
