/** A diagram's text without front matter, directives and comments. */
export interface MermaidText {
  /** The text with front matter, directives and comments masked: offsets do not change. */
  readonly code: string;
  /** The text between the `---` lines at the top; `undefined` if none exist. */
  readonly frontMatter: string | undefined;
}

/**
 * Masks everything that is not a statement. Follows the rules of Mermaid's own preprocessing: front matter only on
 * the first line, comments only on separate lines, directives anywhere.
 */
export function readMermaidText(text: string): MermaidText {
  const frontMatter = findFrontMatter(text);
  let code =
    blankOut(text.slice(0, frontMatter?.length ?? 0)) + text.slice(frontMatter?.length ?? 0);
  code = blankDirectives(code);
  return { code: code.replace(/^[ \t]*%%.*/gm, blankOut), frontMatter: frontMatter?.body };
}

interface FrontMatterText {
  readonly body: string;
  readonly length: number;
}

function findFrontMatter(text: string): FrontMatterText | undefined {
  const opening = /^([ \t]*)---[ \t]*(?:\r\n?|\n)/.exec(text);
  if (!opening) return undefined;
  const closing = /^([ \t]*)---[ \t]*(?:\r\n?|\n)/gm;
  closing.lastIndex = opening[0].length;
  for (let found = closing.exec(text); found; found = closing.exec(text)) {
    if (found[1] !== opening[1]) continue;
    const body = text.slice(opening[0].length, found.index);
    return { body, length: found.index + found[0].length };
  }
  return undefined;
}

/** `%%{init: ...}%%`; an unclosed one extends to the end of the text. */
function blankDirectives(text: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('%%{'); at >= 0; at = text.indexOf('%%{', from)) {
    const close = text.indexOf('}%%', at);
    const end = close < 0 ? text.length : close + 3;
    result += text.slice(from, at) + blankOut(text.slice(at, end));
    from = end;
  }
  return result + text.slice(from);
}

function blankOut(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
