/** Pieces whose repetition makes a careless reader start over at each of them, or backtrack. */
export const marks: readonly string[] = [
  ...[
    'a',
    ' ',
    '\n',
    '\t',
    '.',
    '-',
    '_',
    '=',
    '#',
    '>',
    '|',
    ':',
    '"',
    "'",
    '`',
    '~',
    '*',
    '(',
    '[',
  ],
  ...[
    '{',
    '<',
    '\\',
    '&',
    '!',
    '/',
    '@',
    '%',
    ',',
    ';',
    '1',
    'A',
    '—',
    '👨\u200D',
    '\u200D',
    '\uFE0F',
  ],
  ...['语', 'e\u0301', '\u00AD', '\uD83D'],
];
export const prose: readonly string[] = [
  ...[
    'a ',
    'a_',
    'A_',
    'aB',
    'a-',
    'a.',
    'AB ',
    'SLA ',
    'SLA(',
    'a: ',
    'a, ',
    'the ',
    '. ',
    ' \n',
    '\n\n',
    'a\n',
  ],
  ...[
    '(a) ',
    '(a',
    'a)',
    '[a](',
    '![a',
    '[a][',
    ']( ',
    '<a ',
    '<a>',
    '</',
    '<!--',
    '-->',
    '**a',
    '**a**',
    '*a* ',
  ],
  ...[
    '_a_ ',
    '``a`',
    '`a` ',
    '~~',
    '&amp',
    '&amp;',
    '\\`',
    '\\*',
    '|a',
    '|a|\n',
    '|-',
    '- ',
    '- a\n',
    '* a\n',
  ],
  ...[
    '1. a\n',
    '> ',
    '> a\n',
    '# a\n',
    '## a\n',
    '## a\n\nb\n\n',
    '---\n',
    '===\n',
    'a\n---\n',
    '```\n',
    '~~~\n',
  ],
  ...[
    '    a\n',
    '\t- a\n',
    ': a\n',
    'a\n: b\n',
    '*[A]: b\n',
    '[a]: b\n',
    '**a**: b\n',
    '**a** - b\n\n',
    '- **a**: b\n',
  ],
  ...[
    'a (B) ',
    'See a. ',
    'http://a',
    'www.',
    'a@b.',
    '_Avoid_: a\n',
    '- Aliases: a\n',
    '- a: b\n',
    '<br>',
    '{{',
    '{% ',
  ],
  ...[
    '"a" ',
    "'a ",
    '“a',
    'a/',
    'a\\',
    '1.1.',
    '0x',
    'a1',
    'A1',
    'a’s ',
    'aé',
    'A&',
    'A/B ',
    '\r\n',
    'a&nbsp;',
    '[^a]: b\n',
  ],
  ...[
    'a'.repeat(60) + ' ',
    ' '.repeat(60) + 'a',
    '(('.repeat(5) + 'a',
    '| a | b |\n',
    '| a |\n|---|\n',
    '\n    ',
    '\n- ',
  ],
];
/** A nesting: an opening that is repeated, and then its closing, equally often. */
interface Nesting {
  readonly open: string;
  readonly close: string;
}

/** A text to repeat, or a nesting. */
export type Piece = string | Nesting;

const nestings: readonly Nesting[] = [
  ...[
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['<a>', '</a>'],
    ['*', '*'],
    ['**', '**'],
    ['_', '_'],
    ['`', '`'],
    ['"', '"'],
    ['<', '>'],
  ],
  ...[
    ['> ', '\n'],
    ['- ', '\n'],
    ['[a', '](b)'],
    ['![', '](b)'],
    ['<dl><dt>a</dt><dd>', '</dd></dl>'],
    ['<div>\n', '</div>\n'],
  ],
  ...[
    ['subgraph a\n', 'end\n'],
    ['a: {', '}'],
    ['- [', ']'],
    ['{{', '}}'],
    ['<!--', '-->'],
    ['/*', '*/'],
    ['${`', '`}'],
  ],
].map(([open = '', close = '']) => ({ open, close }));

/** Returns the pieces and the nestings that every reader must handle. */
export function withNestings(pieces: readonly string[]): readonly Piece[] {
  return [...new Set(pieces), ...nestings];
}

/** Returns a text of about this length, in UTF-16 units. */
export function hostileText(beginning: string, piece: Piece, length: number): string {
  if (typeof piece === 'string') return beginning + piece.repeat(Math.ceil(length / piece.length));
  const { open, close } = piece;
  const times = Math.ceil(length / (open.length + close.length));
  return beginning + open.repeat(times) + close.repeat(times);
}

/** A function that reads untrusted text and must take linear time. */
export interface Subject {
  readonly name: string;
  /** Text before the repeated piece, to reach the code in question. */
  readonly beginnings: readonly string[];
  readonly pieces: readonly Piece[];
  run(text: string): void;
}
