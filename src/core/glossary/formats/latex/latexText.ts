/** Markdown around the argument of a command. */
const emphasis: Readonly<Record<string, string>> = {
  ...{ emph: '*', textit: '*', textsl: '*', textbf: '**', texttt: '`' },
};
const quotation = new Set(['enquote', 'textquote', 'blockquote', 'flqq', 'glqq']);
/** Commands whose arguments are not part of the sentence. */
const hidden = new Set([
  ...['cite', 'citep', 'citet', 'autocite', 'parencite', 'textcite', 'footcite', 'footnote'],
  ...['label', 'index', 'glsadd', 'nocite', 'vspace', 'hspace', 'glsresetall'],
]);
const signs: Readonly<Record<string, string>> = {
  ...{ ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', aa: 'å', AA: 'Å', l: 'ł' },
  ...{ L: 'Ł', ldots: '…', dots: '…', textellipsis: '…', textendash: '–', textemdash: '—' },
  ...{ LaTeX: 'LaTeX', TeX: 'TeX', textbackslash: '\\\\', slash: '/', textregistered: '®' },
  ...{
    texttrademark: '™',
    euro: '€',
    texteuro: '€',
    pounds: '£',
    S: '§',
    item: '\n- ',
    par: '\n\n',
  },
  ...{ glspar: '\n\n', newline: '\n', quad: ' ', nobreakspace: ' ', rightarrow: '→', to: '→' },
  ...{ mu: 'µ', textmu: 'µ', alpha: 'α', beta: 'β', gamma: 'γ', lambda: 'λ', pi: 'π', times: '×' },
};
/** Combining marks of accents. */
const accents: Readonly<Record<string, string>> = {
  ...{ '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304' },
  ...{
    '.': '\u0307',
    u: '\u0306',
    v: '\u030C',
    H: '\u030B',
    c: '\u0327',
    k: '\u0328',
    r: '\u030A',
  },
};
/** `\gls{key}`, `\Glspl{key}`, `\ac{key}`, `\acrshort{key}`: another entry. */
const reference =
  /^(?:(?:[Gg]ls|GLS)(?:pl|text|name|first|symbol|link|disp)?|[Aa]c(?:p|s|l|f|sp|lp|fp|u)?|acr(?:short|long|full)(?:pl)?)$/u;

const token =
  /\\(?<accent>["'`^~=.])\s*(?:\{\\?(?<braced>[A-Za-z])\}|\\?(?<bare>[A-Za-z]))|\\(?<mark>[uvHckr])\{(?<marked>[A-Za-z])\}|\\(?<command>[A-Za-z]+)\*?(?<space>[ \t]*)|\\(?<escaped>[^A-Za-z])|(?<dashes>---?)|(?<open>``|,,)|(?<close>'')|(?<math>\$)|(?<tie>~)|(?<brace>[{}])/gu;

/** Returns the name of the entry with a key; `undefined` if no entry has it. */
export type LookUpName = (key: string) => string | undefined;

/**
 * Converts a LaTeX text to Markdown: emphasis, quotations, accents, links and references to entries. Removes other
 * commands and keeps their arguments.
 */
export function toMarkdown(source: string, lookUp: LookUpName = () => undefined): string {
  const closers: string[] = [];
  let result = '';
  let from = 0;
  token.lastIndex = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    result += source.slice(from, match.index);
    from = token.lastIndex;
    const { command, accent, mark, escaped, brace } = match.groups ?? {};
    if (command !== undefined) {
      const step = convertCommand(command, source, from, lookUp);
      result += step.text === '' && !step.isArgument ? (match.groups?.space ?? '') : step.text;
      from = step.end;
      if (step.closer !== undefined) closers.push(step.closer);
    } else if (accent !== undefined || mark !== undefined) {
      const letter = match.groups?.braced ?? match.groups?.bare ?? match.groups?.marked;
      result += ((letter ?? '') + (accents[accent ?? mark ?? ''] ?? '')).normalize('NFC');
    } else if (escaped !== undefined) {
      result += convertEscape(escaped);
    } else if (brace === '{') closers.push('');
    else if (brace === '}') result += closers.pop() ?? '';
    else result += convertSign(match.groups ?? {});
    token.lastIndex = from;
  }
  return (result + source.slice(from) + closers.reverse().join(''))
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n\s*/u)
    .map((paragraph) =>
      paragraph
        .replace(/\n(?!- )/gu, ' ')
        .replace(/[ \t]+/gu, ' ')
        .trim(),
    )
    .join('\n\n')
    .trim();
}

/** Converts a LaTeX text to plain text, for names. */
export function toPlainName(source: string): string {
  return toMarkdown(source)
    .replace(/\*\*|\*|`/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

interface Step {
  readonly text: string;
  readonly end: number;
  /** What to write at the closing brace of the argument that starts at `end`. */
  readonly closer?: string;
  readonly isArgument?: boolean;
}

function convertCommand(command: string, source: string, at: number, lookUp: LookUpName): Step {
  const sign = signs[command];
  if (sign !== undefined) return { text: sign, end: source.startsWith('{}', at) ? at + 2 : at };
  const optional = /(?:\[[^\][]{0,200}\])*/uy;
  optional.lastIndex = at;
  const open = at + (optional.exec(source)?.[0].length ?? 0);
  if (source.charAt(open) !== '{') return { text: '', end: at };
  const mark = emphasis[command];
  if (mark !== undefined) return { text: mark, end: open + 1, closer: mark };
  if (quotation.has(command)) return { text: '“', end: open + 1, closer: '”' };
  const simple = /\{([^{}]*)\}/uy;
  simple.lastIndex = open;
  const argument = simple.exec(source)?.[1];
  const end = simple.lastIndex;
  if (argument === undefined) return { text: '', end: open + 1, closer: '' };
  if (hidden.has(command)) return { text: '', end, isArgument: true };
  if (command === 'url') return { text: `<${argument}>`, end };
  if (command === 'href' && source.charAt(end) === '{')
    return { text: '[', end: end + 1, closer: `](${argument})` };
  if (reference.test(command)) return { text: lookUp(argument) ?? argument, end };
  return { text: '', end: open + 1, closer: '' };
}

function convertEscape(sign: string): string {
  if (sign === '\\') return '\n';
  if (sign === '-' || sign === '/' || sign === '(' || sign === ')') return '';
  if (sign === '@') return '';
  return /[\s,;:!]/u.test(sign) ? ' ' : sign;
}

function convertSign(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.dashes !== undefined) return groups.dashes === '--' ? '–' : '—';
  if (groups.open !== undefined) return '“';
  if (groups.close !== undefined) return '”';
  return groups.tie === undefined ? '' : ' ';
}
