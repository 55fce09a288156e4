import { maskCharacter, maskWithBlanks, maskWithSpaces } from './maskText';

const delimiter = /^(-{4,}(?!-)|\.{4,}|\+{4,}|\/{4,}|`{3,})[^\S\n]*(?:[\w,-]+[^\S\n]*)?$/u;
const attributeLine = /^(?:\[[^\]\n]*(?:\][^\S\n]*|\][^\]\n]*\])$|:!?[\w-]+!?:(?:\s|$))/u;
const codeStyle =
  /^\[(?:source|listing|literal|stem|latexmath|asciimath|pass|mermaid|plantuml|graphviz|ditaa)\b/iu;
const blockMacro = /^[a-z][\w-]*::[^\s[]*\[.*\][^\S\n]*$/u;
const listItem = /^[ \t]+(?:[-*.]+|\d+\.|[a-zA-Z]\.|<\d*>|\S.*?(?:::|;;)(?:\s|$))/u;
/** Macros around code, keys and formulas. */
const codeMacro =
  /\b(?:kbd|btn|menu|pass|stem|latexmath|asciimath|icon|image|indexterm2?|anchor|bibref)::?[^\s[\]]{0,300}\[[^\]\n]{0,300}\]/gu;
const target = /\b(?:xref|link|footnote|mailto|[a-z]+:\/\/)[^\s[\]]{0,300}(?=\[)/gu;
const code =
  /``[^`\n]{1,400}``|`[^`\n]{1,400}`|\+\+\+?[^\n]{1,400}?\+?\+\+|(?<![\p{L}\p{N}+])\+[^\s+](?:[^+\n]{0,200}[^\s+])?\+(?![\p{L}\p{N}+])/gu;
const reference = /<<[^<>\n,]{1,200}(,)?/gu;
const mark =
  /\{[\w-]{1,80}(?::[^{}\n]{0,80})?\}|\[\[[^\]\n]{1,200}\]\]|\[[.#%][^\]\n]{0,100}\]|https?:\/\/[^\s<>"'`)\][]+/gu;

/** Returns the sentences of an AsciiDoc document. */
export function extractAsciiDocProse(text: string): string {
  const kinds = findAsciiDocCodeLines(text);
  const lines = text
    .split('\n')
    .map((line, i) => (kinds[i] ? maskCharacter.repeat(line.length) : line));
  return lines
    .join('\n')
    .replace(codeMacro, maskWithBlanks)
    .replace(target, maskWithBlanks)
    .replace(code, maskWithBlanks)
    .replace(
      reference,
      (found, comma?: string) =>
        maskWithBlanks(comma ? found.slice(0, -1) : found) + (comma ? ' ' : ''),
    )
    .replace(mark, maskWithBlanks)
    .replace(/<\/?[a-zA-Z][^<>\n]{0,400}>/gu, maskWithSpaces);
}

/** Returns for each line whether it consists of code, data or markup. */
export function findAsciiDocCodeLines(text: string): readonly boolean[] {
  let open = '';
  let isParagraphOfCode = false;
  let isAfterEmpty = true;
  return text.split('\n').map((full) => {
    const line = full.replace(/\r$/u, '');
    const isEmpty = line.trim() === '';
    const wasAfterEmpty = isAfterEmpty;
    isAfterEmpty = isEmpty;
    const sign = delimiter.exec(line)?.[1];
    if (open !== '') {
      if (sign !== undefined && (sign === open || (open.startsWith('`') && sign.startsWith(open))))
        open = '';
      return true;
    }
    if (sign !== undefined) {
      open = sign;
      isParagraphOfCode = false;
      return true;
    }
    if (isEmpty) isParagraphOfCode = false;
    if (isParagraphOfCode) return true;
    if (attributeLine.test(line)) {
      isParagraphOfCode = codeStyle.test(line);
      isAfterEmpty = true;
      return true;
    }
    if (/^\/\/(?!\/)/u.test(line) || blockMacro.test(line)) return true;
    if (wasAfterEmpty && /^[ \t]+\S/u.test(line) && !listItem.test(line)) {
      isParagraphOfCode = true;
      return true;
    }
    return false;
  });
}
