import assert from 'node:assert/strict';
import { findDiagramBlocks } from '../../src/core/diagram/diagramBlocks';
import { isInMachineName } from '../../src/core/features/checks/machineNames';
import { getAvoidedWord } from '../../src/core/glossary/avoidedWord';
import { convertHtmlToMarkdown } from '../../src/core/glossary/formats/markdown/dialects/htmlLists';
import { renderNote } from '../../src/core/glossary/formats/markdown/dialects/obsidianNotes';
import { getReaderFor } from '../../src/core/glossary/formats/readers';
import {
  convertRstToMarkdown,
  convertMarkdownToRst,
} from '../../src/core/glossary/formats/rst/rstInline';
import { isKnownAcronym } from '../../src/core/language/knownAcronyms';
import { findSeeAfterName, seeBefore } from '../../src/core/language/seePhrases';
import { findAsciiDocCodeLines } from '../../src/core/sourceText/asciiDocProse';
import { getLanguageOfFile } from '../../src/core/sourceText/findLanguage';
import { readNotebook } from '../../src/core/sourceText/notebook';
import { trimEndCharacters, whiteSpace } from '../../src/core/text/trim';
import { runToEnd } from '../../src/core/workspace/scheduler';

function read(file: string, text: string) {
  const uri = `file:///repo/${file}`;
  const reader = getReaderFor(uri);
  assert.ok(reader);
  return runToEnd(reader.read({ uri, text, named: true }));
}

// Pins the decisions of expressions that were rewritten to take linear time.
describe('Texts read in linear time', () => {
  it('trim what `\\s` trims', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      assert.equal(
        trimEndCharacters(`a${character}`, whiteSpace) === 'a',
        /\s/u.test(character),
        String(unit),
      );
    }
  });

  it('find the name before and after a reference', () => {
    const before = (text: string): string | undefined => {
      const found = seeBefore.sure.exec(text);
      return found === null ? undefined : text.slice(found[0].length);
    };
    assert.equal(before('See: Order'), 'Order');
    assert.equal(before('_See_  Order'), 'Order');
    assert.equal(before('see **Order**'), '**Order**');
    assert.equal(before('see also Order'), undefined);
    assert.equal(before('see   also Order'), undefined);
    const after = (text: string): string | undefined => {
      const end = findSeeAfterName(text);
      return end === undefined ? undefined : text.slice(0, end);
    };
    assert.equal(after('注文 を参照。'), '注文');
    assert.equal(after('주문을  참조 )'), '주문');
    assert.equal(after('Order bkz.'), 'Order');
    assert.equal(after('Order'), undefined);
  });

  it('tell fences from prose by their info', () => {
    const count = (text: string): number => findDiagramBlocks('a.md', `${text}\na\n`).length;
    assert.equal(count('```mermaid'), 1);
    assert.equal(count('> - ``` \t {.mermaid}'), 1);
    assert.equal(count('``` mermaid `x`'), 0);
    assert.equal(count(':::: mermaid'), 1);
  });

  it('tell what closes a title of AsciiDoc from its words', () => {
    const text =
      '= Glossary\n\n== Tote ==\n\nA box.\n\n== C#\n\nA language.\n\n== Bag ========\n\nSoft.\n';
    assert.deepEqual(
      read('glossary.adoc', text).terms.map(({ name }) => name),
      ['Tote', 'C#', 'Bag ========'],
    );
  });

  it('take a title of AsciiDoc from the line below it, however long that is', () => {
    const names = (title: string, marks: string): readonly string[] =>
      read(
        'glossary.adoc',
        `= Glossary\n\n== Bag\n\nSoft.\n\n${title}\n${marks}\n\nA box.\n`,
      ).terms.map(({ name }) => name);
    assert.deepEqual(names('Tote', '----'), ['Bag', 'Tote']);
    assert.deepEqual(names('Tote', '-----'), ['Bag', 'Tote']);
    assert.deepEqual(names('Tote', '------'), ['Bag']);
    assert.deepEqual(names('Tote', '---='), ['Bag']);
    const many = 2_500_000;
    assert.ok(names('='.repeat(many), '='.repeat(many)).includes('Bag'));
  });

  it('tell the marks of a conflict from lines that begin like them', () => {
    const conflict = (middle: string): number =>
      read(
        'GLOSSARY.md',
        `# Glossary\n\n<<<<<<< a\n## A\n${middle}\n## B\n>>>>>>> b \t\n\nx\n`,
      ).problems.filter(({ code }) => code === 'merge-conflict').length;
    assert.equal(conflict('======='), 1);
    assert.equal(conflict('||||||| base\n## C\n======= \t'), 1);
    assert.equal(conflict('|||||||\t\n======='), 1);
    assert.equal(conflict('======= x'), 0);
    assert.equal(conflict('========'), 0);
  });

  it('give each of many parts of a name its place', () => {
    const names = Array.from({ length: 50 }, (_, i) => `Part ${i}`);
    const text = `Term,Definition\n${names.join(' / ')},x\n`;
    const { terms } = read('glossary.csv', text);
    assert.deepEqual(
      terms.map(({ source }) => text.slice(source.name.start, source.name.end)),
      names,
    );
  });

  it('join lines and spaces around tags', () => {
    assert.equal(convertHtmlToMarkdown('a  <br>  <br> b'), 'a\n\nb');
    assert.equal(convertHtmlToMarkdown('a \t\n \n b'), 'a\n\nb');
    assert.equal(convertHtmlToMarkdown('a <p>\n b'), 'a\n\nb');
  });

  it('keep code spans, whose runs of backticks are of one length', () => {
    assert.equal(renderNote('`==a==` ==b== ^id'), '`==a==` **b**');
    assert.equal(renderNote('``==a==` b'), '``**a**` b');
    assert.equal(convertMarkdownToRst('``a`` and `b'), '``a`` and `b');
  });

  it('read roles with a title, directives and lines of reStructuredText', () => {
    assert.equal(
      convertRstToMarkdown('See `the  order <https://a.b>`_.'),
      'See [the  order](https://a.b).',
    );
    assert.equal(convertRstToMarkdown('See `the\n   order`.'), 'See *the order*.');
    assert.equal(convertRstToMarkdown('.. code-block::   python\n\n   a  \n'), '```python\na\n```');
  });

  it('leave out placeholders that a generator fills in', () => {
    const names = (name: string): number =>
      read('GLOSSARY.md', `# Glossary\n\n## ${name}\n\nA.\n`).terms.length;
    assert.equal(names('{{ term }}'), 0);
    assert.equal(names('{% term %}'), 0);
    assert.equal(names('}} term {{'), 1);
  });

  it('read notebooks with large pictures, deep nesting and strings that are not closed', () => {
    const cell = (source: string): string => `{"cell_type":"markdown","source":["${source}"]}`;
    const textOf = (cells: string): string => readNotebook(`{"cells":[${cells}`).text;
    const picture = `{"outputs":[{"data":{"image/png":"${'iVBOR'.repeat(8_000_000)}"}}]}`;
    assert.equal(textOf(`${picture},${cell('a\\nb \\"c\\"')}]}`), 'a\nb "c"');
    const nested = `{"metadata":${'{"a":['.repeat(50_000)}"source"${']}'.repeat(50_000)}}`;
    assert.equal(textOf(`${nested},${cell('a')}]}`), 'a');
    assert.equal(
      textOf(`${cell('a')},{"cell_type":"markdown","source":["${'\\"'.repeat(50_000)}`),
      'a',
    );
  });

  it('tell delimiters of AsciiDoc from text', () => {
    const codeLines = (text: string): readonly boolean[] => findAsciiDocCodeLines(text);
    assert.deepEqual(codeLines('----\na\n----\nb'), [true, true, true, false]);
    assert.deepEqual(codeLines('-----\n----\n-----'), [true, true, true]);
    assert.deepEqual(codeLines('---- a b\nc'), [false, false]);
    assert.deepEqual(codeLines('image::a[b[c]\nd'), [true, false]);
    assert.deepEqual(codeLines('\n  a:::: b'), [false, false]);
  });

  it('take words apart at their ends', () => {
    assert.equal(getAvoidedWord('client (too  vague)'), 'client');
    assert.equal(getAvoidedWord('client (person)'), 'client (person)');
    assert.equal(isKnownAcronym('CSS4', 'developers'), isKnownAcronym('CSS', 'developers'));
    assert.equal(
      getLanguageOfFile('file:///a.b/c\\d.PY?e#f.md').id,
      getLanguageOfFile('file:///a.py').id,
    );
    const text = 'see a/QZR... now';
    assert.equal(isInMachineName(text, { start: 6, end: 9 }), false);
    assert.equal(isInMachineName('see $QZR now', { start: 5, end: 8 }), true);
  });
});
