import { toPlainLabel } from '../../src/core/diagram/mermaid/plainLabel';
import { readMermaidText } from '../../src/core/diagram/source/mermaidText';
import { scanDiagram } from '../../src/core/diagram/source/scanDiagram';
import { extractStatements } from '../../src/core/diagram/source/statements';
import { DocumentFacts } from '../../src/core/features/checks/documentFacts';
import { createProjectFacts } from '../../src/core/features/checks/projectFacts';
import { unexplainedAcronym } from '../../src/core/features/checks/rules/unexplainedAcronym';
import { collectAcronymsAndNames } from '../../src/core/features/discover/collectAcronymsAndNames';
import { WordCounts } from '../../src/core/features/discover/wordCounts';
import { getReaderFor } from '../../src/core/glossary/formats/readers';
import { TermIndex } from '../../src/core/matching/termIndex';
import { getLanguage } from '../../src/core/sourceText/findLanguage';
import { languages } from '../../src/core/sourceText/languages';
import { extractReadableText } from '../../src/core/sourceText/readableText';
import { findRegions } from '../../src/core/sourceText/regions';
import { runToEnd } from '../../src/core/workspace/scheduler';
import { defaultSettings } from '../../src/core/workspace/settings';
import { looseTerm } from '../core/features/glossaryOf';
import type { Subject } from './adversarial';
import { folder } from './data';

/** Phrases interrupted by formatting and entities, which the matcher reads past. */
const formattedPhrases: readonly string[] = [
  ...['load**', 'load&shy;', 'load [', 'load](', 'load <b ', 'S**', 'a&shy;', 'load_', 'load == '],
  ...['load :a', '&shy;', '**a', 'load&nbsp;', 'a==', 'load<br>'],
];

const diagramTypes =
  'architecture block c4 class er flowchart mindmap sequence state requirement'.split(' ');
const ids = { nodes: ['a', 'b'], groups: ['g'] };

const unfinishedDiagrams: readonly string[] = [
  ...['a[', 'a["', '-- ', '"', '((', ' ', '\n', 'a[\n', 'a-- b\n', '%%{', '---\n', 'a & ', 'Rel('],
  ...['class A~', 'x{', '[ ', ': ', 'subgraph ', 'a->>', '*a '],
];

const unfinishedCode: readonly string[] = [
  ...["'", '"', '`', '(/', '[/', '<<A\n', 'R"a(', '[=[', "'\\", '"${', '/*', '{-', '"#{', '/'],
  '#',
];

const proseIds = ['markdown', 'mdx', 'restructuredtext', 'asciidoc', 'plaintext'];

const unfinishedProse: readonly string[] = [
  ...['{', '<a ', '`', '``a', '[', 'import a\n', 'export {\n', ':a:`', '<<a', '$$\n', '%%\n', '|a'],
  ...['.. a::\n', '\n a', '+a', 'x::\n', '<script>', '{% '],
];

const linesOfCapitals: readonly string[] = [
  'The QZR of the PAN is 20 KES in FRA, MUC and VIE today.\n',
  '| Code | QZR | PAN | FRA | XQY |\n',
  'GREEN the LATER, QZRA QZRB QZRC ',
  'QZR, XQY, FRA/MUC/',
  'The RAW AGE and the BIG OLD TIN ',
];

const unfinishedDefinitions: readonly string[] = [
  ...['`', '``a', '](', '](a "', '<a', '<!--', '[', '{{', '{%', '"\\"', '`\\`', '/*', "'", '"""a'],
  ...['A', 'Aa ', 'AB ', 'SLA (', 'SLA: ', '(SLA', '|SLA|', ' \n', '\n    ', '\n- ', '---\n', '# '],
  ...['* ', 'class A', 'The Aa Bb is a ', '**SLA**: a', 'www.', 'a.', 'A&', '//', '--', '@'],
  '[a]: ',
];

/** Openings and blocks of every dialect that glossaries are written in. */
const dialectPieces: readonly string[] = [
  ...[
    '.. glossary::\n\n   a\n      b\n',
    '.. note::\n   ',
    '`',
    '``',
    ':a:`b` ',
    '|',
    '`a <b',
    '::\n\n  x\n',
    ':a:b',
    'a\n b\n',
    '* - ',
    '=== ===\n',
    '+--+--+\n',
    '   ',
  ],
  ...[
    'a:: b\n',
    'a::\n',
    '----\n',
    '====\n',
    '|===\n',
    '|a ',
    '[[',
    '<<a',
    '{a',
    '+',
    '+\n',
    '[',
    '((',
    'a::: b\n',
    '* a\n',
    'link:a',
    ':a: b\n',
  ],
  ...[
    '<a "',
    '<A ',
    '{',
    '{"',
    "'",
    '<A b={',
    'import {\n',
    'export const a = [\n',
    '`a',
    '<Tabs>\n    x\n',
  ],
  ...[
    '<dt>',
    '<dl>',
    '<dd>a',
    '%%',
    '==a',
    ' ^a\n',
    '```{glossary}\na\n  b\n',
    ':::{glossary}\n',
    '[[a|',
    '> [!a] b\n',
    '<<<<<<< a\n',
    '<<<<<<< a\n=======\n>>>>>>> b\n',
  ],
];

const dialectFiles = [
  'glossary.rst',
  'glossary.adoc',
  'glossary.mdx',
  'glossary.md',
  'glossary.html',
];

const markdownPieces: readonly string[] = [
  ...['**', '[', '- - ', '(', '| ', '_a', '`a ', '> ', ': ', ' and ', '<a ', '*[', 'a\n: b\n'],
  'A (',
];

function readerSubject(file: string, beginning: string, pieces: readonly string[]): Subject {
  const uri = `${folder}/${file}`;
  const reader = getReaderFor(uri);
  if (!reader) throw new Error(`No reader for ${file}`);
  return {
    name: `mixed dialects in ${file}`,
    beginnings: [beginning],
    pieces,
    run: (text) => void runToEnd(reader.read({ uri, text, named: true })),
  };
}

function matcherSubject(): Subject {
  const names = ['Load list', 'Service level agreement', 'R&D budget', 'Settlement batch'];
  const terms = names.map((name) => looseTerm({ name }));
  const index = runToEnd(TermIndex.build(terms, [folder]));
  return {
    name: 'matcher of formatted phrases',
    beginnings: [''],
    pieces: formattedPhrases,
    run: (text) => void index.findMatches({ uri: `${folder}/a.md`, languageId: 'markdown', text }),
  };
}

function acronymSubject(): Subject {
  const project = createProjectFacts({
    folders: [folder],
    settings: defaultSettings,
    glossary: { files: new Map(), unused: [], terms: [] },
    index: runToEnd(TermIndex.build([], [folder])),
    diagrams: [],
  });
  return {
    name: 'acronym check',
    beginnings: [''],
    pieces: linesOfCapitals,
    run: (text) =>
      void unexplainedAcronym.check(new DocumentFacts(project, `${folder}/a.md`, text)),
  };
}

/** Texts that once took time in proportion to the square of their length, or were likely to. */
export function slowTexts(): readonly Subject[] {
  return [
    matcherSubject(),
    acronymSubject(),
    ...dialectFiles.map((file) => readerSubject(file, 'Glossary\n========\n\n', dialectPieces)),
    readerSubject('GLOSSARY.md', '# Glossary\n\n', markdownPieces),
    {
      name: 'diagram text of every type',
      beginnings: [''],
      pieces: unfinishedDiagrams,
      run: (text) => {
        const { code } = readMermaidText(text);
        for (const type of diagramTypes) scanDiagram(type, code, ids);
        extractStatements(code);
        toPlainLabel(text, 'markdown');
      },
    },
    {
      name: 'comments and strings of every language',
      beginnings: [''],
      pieces: unfinishedCode,
      run: (text) => {
        for (const language of languages) findRegions(text, language);
      },
    },
    ...proseIds.map((id) => ({
      name: `sentences of ${id}`,
      beginnings: [''],
      pieces: unfinishedProse,
      run: (text: string): void => void extractReadableText(text, getLanguage(id)),
    })),
    {
      name: 'discovery in unfinished text',
      beginnings: [''],
      pieces: unfinishedDefinitions,
      run: (text) => {
        for (const extension of ['md', 'ts', 'py']) {
          runToEnd(collectAcronymsAndNames(new WordCounts(), `${folder}/a.${extension}`, text));
        }
      },
    },
  ];
}
