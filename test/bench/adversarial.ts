import { scanDiagram } from '../../src/core/diagram/source/scanDiagram';
import { readMermaidText } from '../../src/core/diagram/source/mermaidText';
import { statementsOf } from '../../src/core/diagram/source/statements';
import { plainLabel } from '../../src/core/diagram/mermaid/plainLabel';
import { findDiagramBlocks } from '../../src/core/diagram/diagramBlocks';
import { checkDocument } from '../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../src/core/features/checks/documentFacts';
import { projectFacts } from '../../src/core/features/checks/projectFacts';
import { acronymsAndNames } from '../../src/core/features/discover/readFile';
import { Tally } from '../../src/core/features/discover/tally';
import { readerFor } from '../../src/core/glossary/formats/readers';
import { TermIndex } from '../../src/core/matching/termIndex';
import { compileGlobs } from '../../src/core/workspace/patterns/globs';
import { IgnorePatterns } from '../../src/core/workspace/patterns/ignorePatterns';
import { runToEnd } from '../../src/core/workspace/scheduler';
import { defaultSettings } from '../../src/core/workspace/settings';
import { folder, makeTerms } from './data';

/** A function that reads untrusted text and must take linear time. */
export interface Subject {
  readonly name: string;
  /** Text before the repeated piece, to reach the code in question. */
  readonly beginnings: readonly string[];
  readonly pieces: readonly string[];
  run(text: string): void;
}

/** Pieces whose repetition makes a naive reader restart or backtrack at each of them. */
const marks: readonly string[] = [
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
const prose: readonly string[] = [
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
const yamlPieces: readonly string[] = [
  ...[
    '- a\n',
    '- ',
    '- name: a\n',
    'a: b\n',
    '? ',
    '? a\n',
    '[',
    '{',
    '[a,',
    '{a: b,',
    '&a ',
    '*a ',
    '"',
    "'",
    '"a" ',
    '# a\n',
  ],
  ...[
    '- [a]\n',
    '- {a: b}\n',
    '- |\n  a\n',
    '- >\n  a\n',
    '-\n',
    '---\n',
    '...\n',
    '- &a b\n- *a\n',
    '!!str ',
    '!a ',
    '%',
    '\t',
    '\n',
  ],
  ...[
    '- name: a\n  definition: b\n',
    '- a: b\n',
    'aB: {definition: c}\n',
    '- name: a\n  aliases: [b]\n',
    ' a',
    'a b: c d e\n',
    ', ',
  ],
];
const csvPieces: readonly string[] = [
  ...[
    'a',
    ',',
    '"',
    '""',
    '"a"',
    'a,b\n',
    '"a\n',
    '\n',
    ';',
    '\t',
    'a;b\n',
    ' ',
    '"a",',
    ',\n',
    '#\n',
    'a,"b""c"\n',
    '\r',
    '\r\n',
  ],
];
const diagramPieces: readonly string[] = [
  ...[
    'A-->B\n',
    'A-->',
    'A & ',
    'A[',
    'A["',
    'A[a]\n',
    'A((',
    'A@{',
    'A@{ a: b }\n',
    'A-- a ',
    'A --- ',
    '-',
    '-->',
    '==',
    '-.',
    '|',
  ],
  ...[
    'subgraph a\n',
    'end\n',
    'subgraph a\nend\n',
    '%%',
    '%%{',
    '%% a\n',
    '\n',
    ' \n',
    ';',
    ' ',
    '---\n',
    'classDef a b\n',
    'class A b\n',
  ],
  ...[
    'style A b\n',
    'click A b\n',
    'a_',
    'a ',
    'participant A\n',
    'participant A as b\n',
    'A->>B: c\n',
    'loop a\n',
    'Note over A,',
    'A,',
  ],
  ...[
    'class A {\n',
    'class A\n',
    '}\n',
    'A <|-- B\n',
    'A : b\n',
    'state A {\n',
    'state "a" as A\n',
    'A --> B: c\n',
    '[*] --> A\n',
    'A ||--o{ B : c\n',
  ],
  ...[
    'Person(a, "b")\n',
    'Rel(a, b, "c")\n',
    'System_Boundary(a, "b") {\n',
    'Person(',
    '"',
    'a:',
    'service a(b)[c]\n',
    'group a(b)[c]\n',
    'a:R -- L:b\n',
  ],
  ...[
    '  a\n',
    '((a))\n',
    'block:a\n',
    'columns 1\n',
    'space ',
    '<br>',
    '&amp;',
    '#quot;',
    '`',
    '**a',
    '<b>',
    '\\n',
    '👨\u200D',
    "'",
  ],
];

const glossary = '# Glossary\n\n## SLA\n\nx\n\n';

function reader(
  name: string,
  file: string,
  beginnings: readonly string[],
  pieces: readonly string[],
): Subject {
  const uri = `${folder}/${file}`;
  const read = readerFor(uri);
  if (!read) throw new Error(`No reader for ${file}`);
  return {
    name: `${name} reader`,
    beginnings,
    pieces,
    run: (text) => void runToEnd(read.read({ uri, text })),
  };
}

function diagramSubjects(): readonly Subject[] {
  const types =
    'flowchart sequence class state er c4 architecture block mindmap kanban other'.split(' ');
  const ids = { nodes: ['A', 'B', 'a', 'b'], groups: ['c'] };
  return types.map((type) => ({
    name: `${type} scanner`,
    beginnings: [`${type}\n`],
    pieces: [...marks, ...diagramPieces],
    run: (text) => {
      scanDiagram(type, readMermaidText(text).code, ids);
    },
  }));
}

/** Returns all readers, matchers and checkers. */
export function subjects(): readonly Subject[] {
  const terms = makeTerms(200);
  const index = runToEnd(TermIndex.build(terms, [folder]));
  const known = { files: new Map(), unused: [], terms };
  const project = projectFacts({
    folders: [folder],
    settings: defaultSettings,
    glossary: known,
    index,
    diagrams: [],
  });
  const name = terms[0]?.name ?? 'a';
  const texts = [...marks, ...prose, `${name} `, `${name}-`, `${name}\n`];
  const code = [...texts, '/*', '//', '/* a */', '"a', '"""', '`${', '// a\n', '# a\n'];
  return [
    reader(
      'Markdown',
      'GLOSSARY.md',
      [glossary, `${glossary}| Term | Definition |\n|---|---|\n| `, '# Glossary\n\n## '],
      [...marks, ...prose],
    ),
    reader(
      'Markdown term page',
      'glossary/a.md',
      ['---\ntitle: A\n', '---\ntitle: A\n---\n# A\n\n'],
      [...marks, ...prose, ...yamlPieces],
    ),
    reader(
      'YAML',
      'glossary.yml',
      ['terms:\n', '', 'terms:\n  - name: A\n    definition: '],
      [...marks, ...yamlPieces],
    ),
    reader(
      'JSON',
      'glossary.json',
      ['{"terms":[', '[', '{'],
      [...marks, ...yamlPieces, '{"name":"a"},', '"a":"b",'],
    ),
    reader('CSV', 'glossary.csv', ['Term,Definition\n', ''], [...marks, ...csvPieces]),
    ...['markdown', 'typescript', 'plaintext'].map((languageId) => ({
      name: `${languageId} matcher`,
      beginnings: [''],
      pieces: languageId === 'typescript' ? code : texts,
      run: (text: string): void => void index.matchesIn({ uri: `${folder}/a`, languageId, text }),
    })),
    ...['md', 'txt', 'ts', 'py'].map((extension) => ({
      name: `.${extension} checker`,
      beginnings: [''],
      pieces: extension === 'md' ? texts : code,
      run: (text: string): void =>
        void checkDocument(new DocumentFacts(project, `${folder}/a.${extension}`, text)),
    })),
    ...['md', 'ts'].map((extension) => ({
      name: `.${extension} discovery`,
      beginnings: [''],
      pieces: extension === 'md' ? texts : code,
      run: (text: string): void => {
        runToEnd(acronymsAndNames(new Tally(), `${folder}/a.${extension}`, text));
      },
    })),
    {
      name: 'diagram blocks',
      beginnings: ['', '```mermaid\n'],
      pieces: [...marks, ...prose, '```mermaid\n', '```mermaid\na\n```\n'],
      run: (text) => void findDiagramBlocks('a.md', text),
    },
    {
      name: 'diagram statements',
      beginnings: ['flowchart LR\n'],
      pieces: [...marks, ...diagramPieces],
      run: (text) => void statementsOf(readMermaidText(text).code),
    },
    {
      name: 'diagram labels',
      beginnings: [''],
      pieces: [...marks, ...prose],
      run: (text) => void plainLabel(text),
    },
    ...diagramSubjects(),
    {
      name: 'glob matcher',
      beginnings: [''],
      pieces: ['a', 'a/', 'ab', '.', '../', 'é'],
      run: (text) => void compileGlobs(['**/*a*a*b', '+(a|aa)b', '!(*a*a)b', '**/a/**/b'])(text),
    },
    {
      name: 'glob compiler',
      beginnings: [''],
      pieces: ['*a', '{a,', '[', '+(', '**/'],
      run: compileMany,
    },
    {
      name: 'ignore rules',
      beginnings: [''],
      pieces: ['*a*b\n', 'a/\n', '!a\n', '**/a\n', ' ', '\\ ', '['],
      run: (text) => void new IgnorePatterns(text).test('a/b/c.md', false),
    },
  ];
}

/** Compiles as many patterns as the text contains. */
function compileMany(text: string): void {
  for (let at = 0; at < text.length; at += 1000) compileGlobs([text.slice(at, at + 1000)]);
}
