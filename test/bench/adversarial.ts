import { filterOutsideLinks } from '../../src/core/matching/mentions';
import { renderExplanation } from '../../src/core/features/explain/explanationMarkdown';
import { hasGlossaryHeading } from '../../src/core/glossary/discovery/glossaryHeading';
import { mayBeGlossary } from '../../src/core/glossary/discovery/mayBeGlossary';
import { escapeMarkdown } from '../../src/core/markdown/escapeMarkdown';
import { toSafeMarkdown } from '../../src/core/markdown/safeMarkdown';
import { looseTerm } from '../core/features/glossaryOf';
import { checkDocument } from '../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../src/core/features/checks/documentFacts';
import { createProjectFacts } from '../../src/core/features/checks/projectFacts';
import { collectAcronymsAndNames } from '../../src/core/features/discover/collectAcronymsAndNames';
import { WordCounts } from '../../src/core/features/discover/wordCounts';
import { getReaderFor } from '../../src/core/glossary/formats/readers';
import { TermIndex } from '../../src/core/matching/termIndex';
import { compileGlobs } from '../../src/core/workspace/patterns/globs';
import { IgnorePatterns } from '../../src/core/workspace/patterns/ignorePatterns';
import { getLanguage } from '../../src/core/sourceText/findLanguage';
import { languages } from '../../src/core/sourceText/languages';
import { extractReadableText } from '../../src/core/sourceText/readableText';
import { findRegions } from '../../src/core/sourceText/regions';
import { runToEnd } from '../../src/core/workspace/scheduler';
import { defaultSettings } from '../../src/core/workspace/settings';
import { folder, makeTerms } from './data';
import {
  acronymPieces,
  adocPieces,
  codePieces,
  conflictPieces,
  csvPieces,
  definitionPieces,
  htmlPieces,
  inlinePieces,
  markdownPieces,
  mdxPieces,
  phrasePieces,
  rstPieces,
  sentencePieces,
  yamlPieces,
} from './formatPieces';
import { diagramSubjects } from './adversarialDiagrams';
import { marks, prose, withNestings, type Piece, type Subject } from './pieces';

const glossary = '# Glossary\n\n## SLA\n\nx\n\n';

function reader(
  name: string,
  file: string,
  beginnings: readonly string[],
  pieces: readonly string[],
): Subject {
  const uri = `${folder}/${file}`;
  const read = getReaderFor(uri);
  if (!read) throw new Error(`No reader for ${file}`);
  return {
    name: `${name} reader`,
    beginnings,
    pieces: withNestings([...marks, ...pieces, ...conflictPieces]),
    run: (text) => void runToEnd(read.read({ uri, text, named: true })),
  };
}

function readers(): readonly Subject[] {
  return [
    reader(
      'Markdown',
      'GLOSSARY.md',
      [glossary, `${glossary}| Term | Definition |\n|---|---|\n| `, '# Glossary\n\n## '],
      [...prose, ...markdownPieces],
    ),
    reader('MDX', 'glossary.mdx', [glossary], [...prose, ...markdownPieces, ...mdxPieces]),
    reader(
      'reStructuredText',
      'glossary.rst',
      ['Glossary\n========\n\n', '.. glossary::\n\n   a\n     b\n\n   '],
      [...prose, ...rstPieces],
    ),
    reader(
      'AsciiDoc',
      'glossary.adoc',
      ['= Glossary\n\n', '= Glossary\n\na:: b\n', '= Glossary\n\n|===\n'],
      [...prose, ...adocPieces],
    ),
    reader('HTML list', 'glossary.md', [`${glossary}<dl>\n<dt>a</dt><dd>`], htmlPieces),
    reader('HTML page', 'glossary.html', ['<h1>Glossary</h1>\n<dl><dt>a</dt><dd>', ''], htmlPieces),
    reader(
      'front matter',
      'glossary/a.md',
      ['---\ntitle: A\n', '---\ntitle: A\n---\n# A\n\n'],
      [...yamlPieces, '---\n', 'title: a\n'],
    ),
    reader(
      'YAML',
      'glossary.yml',
      ['terms:\n', '', 'terms:\n  - name: A\n    definition: '],
      yamlPieces,
    ),
    reader(
      'JSON',
      'glossary.json',
      ['{"terms":[', '[', '{'],
      [...yamlPieces, '{"name":"a"},', '"a":"b",'],
    ),
    reader('CSV', 'glossary.csv', ['Term,Definition\n', ''], csvPieces),
  ];
}

/** Returns the matcher and the checkers for every kind of text. */
function textSubjects(): readonly Subject[] {
  const phrases = ['Load list', 'Service level agreement', 'R&D budget', 'Settlement batch'];
  const terms = [...makeTerms(200), ...phrases.map((phrase) => looseTerm({ name: phrase }))];
  const index = runToEnd(TermIndex.build(terms, [folder]));
  const known = { files: new Map(), unused: [], terms };
  const project = createProjectFacts({
    folders: [folder],
    settings: defaultSettings,
    glossary: known,
    index,
    diagrams: [],
  });
  const name = terms[0]?.name ?? 'a';
  const words = [
    ...marks,
    ...prose,
    `${name} `,
    `${name}-`,
    `${name}\n`,
    ...(terms[0]?.avoid ?? []),
  ];
  const piecesOf: Readonly<Record<string, readonly Piece[]>> = {
    md: withNestings([
      ...words,
      ...markdownPieces,
      ...phrasePieces,
      ...acronymPieces,
      ...definitionPieces,
    ]),
    txt: withNestings(words),
    ts: withNestings([...words, ...codePieces, ...definitionPieces]),
    py: withNestings([...words, ...codePieces, ...definitionPieces]),
    rst: withNestings([...words, ...rstPieces]),
    adoc: withNestings([...words, ...adocPieces]),
  };
  const languageIds = {
    markdown: 'md',
    typescript: 'ts',
    plaintext: 'txt',
    restructuredtext: 'rst',
    asciidoc: 'adoc',
  };
  const notebook = (text: string): string =>
    JSON.stringify({ cells: [{ cell_type: 'markdown', source: [text] }] });
  return [
    ...Object.entries(languageIds).map(([languageId, extension]) => ({
      name: `${languageId} matcher`,
      beginnings: [''],
      pieces: piecesOf[extension] ?? [],
      run: (text: string): void => void index.findMatches({ uri: `${folder}/a`, languageId, text }),
    })),
    ...Object.entries(piecesOf).map(([extension, pieces]) => ({
      name: `.${extension} checker`,
      beginnings: [''],
      pieces,
      run: (text: string): void =>
        void checkDocument(new DocumentFacts(project, `${folder}/a.${extension}`, text)),
    })),
    {
      name: 'notebook checker',
      beginnings: [''],
      pieces: piecesOf.txt ?? [],
      run: (text) =>
        void checkDocument(new DocumentFacts(project, `${folder}/a.ipynb`, notebook(text))),
    },
    {
      name: 'broken notebook checker',
      beginnings: ['{"cells":[{"cell_type":"markdown","source":["', '{"cells":['],
      pieces: withNestings([
        ...marks,
        ...yamlPieces,
        '"a",',
        '\\n',
        '\\"',
        '{"a":',
        '{"cell_type":"markdown"},',
      ]),
      run: (text) => void checkDocument(new DocumentFacts(project, `${folder}/a.ipynb`, text)),
    },
    ...['md', 'ts', 'py', 'rst', 'adoc'].map((extension) => ({
      name: `.${extension} discovery`,
      beginnings: [''],
      pieces: piecesOf[extension] ?? [],
      run: (text: string): void => {
        runToEnd(collectAcronymsAndNames(new WordCounts(), `${folder}/a.${extension}`, text));
      },
    })),
    {
      name: 'comments and strings of every language',
      beginnings: [''],
      pieces: withNestings([...marks, ...codePieces]),
      run: (text) => {
        for (const language of languages) findRegions(text, language);
      },
    },
    ...[...Object.keys(languageIds), 'mdx'].map((languageId) => ({
      name: `sentences of ${languageId}`,
      beginnings: [''],
      pieces: withNestings([...marks, ...prose, ...sentencePieces]),
      run: (text: string): void => void extractReadableText(text, getLanguage(languageId)),
    })),
    {
      name: 'glossary search',
      beginnings: ['', '# A\n'],
      pieces: withNestings([...marks, ...prose, ...rstPieces, ...adocPieces]),
      run: (text) => {
        if (!hasGlossaryHeading(text)) mayBeGlossary(text);
      },
    },
  ];
}

/** Returns the functions that convert definitions for readers. */
function hoverSubjects(): readonly Subject[] {
  const index = runToEnd(TermIndex.build([looseTerm({ name: 'a' })], []));
  const style = {
    icon: (): string => '',
    openTerm: (): string => 'open:term',
    editTerm: (): undefined => undefined,
    showInDiagram: (): undefined => undefined,
  };
  const pieces = withNestings([...marks, ...prose, ...markdownPieces, ...inlinePieces]);
  const mention = [{ start: 0, end: 1, terms: [], form: 'name' as const }];
  const hoverOf = (fields: Parameters<typeof looseTerm>[0]): void =>
    void renderExplanation(
      { term: looseTerm(fields), form: 'name', written: 'b', diagramContext: undefined },
      index,
      style,
    );
  const rewriters: Readonly<Record<string, (text: string) => void>> = {
    'safe Markdown': (text) => void toSafeMarkdown(text),
    'escaped text': (text) => void escapeMarkdown(text),
    'links of entries': (text) => void filterOutsideLinks(text, mention),
    'hover, definition': (definition) => {
      hoverOf({ name: 'b', definition });
    },
    'hover, plain': (plain) => {
      hoverOf({ name: 'b', plain });
    },
    'hover, example': (example) => {
      hoverOf({ name: 'b', examples: [example] });
    },
  };
  return Object.entries(rewriters).map(([name, run]) => ({ name, beginnings: [''], pieces, run }));
}

function patternSubjects(): readonly Subject[] {
  return [
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

/** Returns all readers, matchers and checkers. */
export function subjects(): readonly Subject[] {
  return [
    ...readers(),
    ...textSubjects(),
    ...hoverSubjects(),
    ...diagramSubjects(),
    ...patternSubjects(),
  ];
}

/** Compiles as many patterns as the text contains. */
function compileMany(text: string): void {
  for (let at = 0; at < text.length; at += 1000) compileGlobs([text.slice(at, at + 1000)]);
}
