import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskCharacter } from '../../../src/core/sourceText/maskText';
import { getLanguage } from '../../../src/core/sourceText/findLanguage';
import { languages } from '../../../src/core/sourceText/languages';
import { extractReadableText } from '../../../src/core/sourceText/readableText';
import { runs } from '../propertyRuns';

function readable(id: string, lines: readonly string[]): string {
  const text = lines.join('\n');
  const result = extractReadableText(text, getLanguage(id));
  assert.equal(result.length, text.length);
  return result;
}

/** Checks that words with `yes` are kept and words with `no` are removed. */
function check(id: string, lines: readonly string[]): void {
  const words = readable(id, lines).match(/\b(?:yes|no)\w*/gu) ?? [];
  const expected = lines.join('\n').match(/\byes\w*/gu) ?? [];
  assert.deepEqual(words, expected, id);
}

describe('the sentences of a document', () => {
  it('keep their offsets after characters of two units', () => {
    check('markdown', ['```', 'no1 😀', '😀', '```', 'yes1 <!-- 😀', '😀 no2 -->', 'yes2']);
    check(
      'markdown',
      ['<b title="😀">yes1</b>', '{.no1 😀}', '    no2 😀'].map((line) => `${line}\n`),
    );
  });

  it('are in Markdown what is no code, comment, formula, script or target', () => {
    check('markdown', [
      '---',
      'title: no1',
      '---',
      '# yes1 {#no2 .no3}',
      '',
      'yes2 `no4` [yes3](no5) ![yes4](no6) <b class="no7">yes5</b> <!-- no8 -->',
      '%% no9 %% {{< no10 >}}',
      '```sh',
      'no11',
      '```',
      '<script>',
      'no12 < no13',
      '</script>',
      '$$',
      'no14',
      '$$',
      'yes6',
    ]);
  });

  it('are in MDX no imports, exports, expressions and attributes', () => {
    check('mdx', [
      "import no1 from './no2'",
      'import {',
      '  no3,',
      "} from 'no4';",
      '',
      'export const no5 = {',
      "  no6: '}',",
      '',
      '  no7: [1],',
      '};',
      '',
      'export default ({ children }) => <no8>{children}</no8>',
      '',
      '# yes1 {no9}',
      '',
      '<Tabs',
      '  no10="no11"',
      '  no12={{ no13: "no14" }}>',
      'yes2 {/* no15 */} {no16.map((x) => { return `no17 ${x}` })} yes3',
      '</Tabs>',
      'import yes4 is a sentence; exports yes5 too.',
      '',
      '```js',
      'no18',
      '```',
      'yes6 `{no19`',
    ]);
  });

  it('are in reStructuredText no literals, directives, roles and targets', () => {
    check('restructuredtext', [
      'yes1',
      '====',
      '',
      '.. no1: https://no2.example',
      '.. _no3: https://no4.example',
      '.. |no5| replace:: no6',
      '',
      '.. note:: yes2',
      '   :no7: no8',
      '',
      '   yes3 like this::',
      '',
      '      no9',
      '',
      '   yes4',
      '',
      '.. code-block:: no10',
      '   :no11:',
      '',
      '   no12',
      '',
      '     no13',
      '',
      'yes5 ``no14`` :no15:`no16` :term:`yes6` `yes7 <no17>`_ `no18` |no19| [no20]_ ::',
      '',
      '  no21',
      '',
      'yes8 :abbr:`no22 (no23)`',
      '',
      '.. toctree::',
      '   :maxdepth: 1',
      '',
      '   no24',
      '',
      '.. glossary::',
      '',
      '   yes9',
      '      yes10',
    ]);
  });

  it('are in AsciiDoc no listings, literals, attributes and macros', () => {
    check('asciidoc', [
      '= yes1',
      ':no1: no2',
      '',
      'yes2 `no3` +no4+ {no5} <<no6,yes3>> <<no7>> xref:no8[yes4] https://no9.example[yes5] kbd:[no10]',
      '',
      '// no11',
      '[source,no12]',
      '----',
      'no13',
      '....',
      '----',
      '....',
      'no14',
      '....',
      '++++',
      'no15',
      '++++',
      '////',
      'no16',
      '////',
      '[listing]',
      'no17',
      'no18',
      '',
      ' no19',
      ' no20',
      '',
      'yes6',
      '',
      'image::no21[no22]',
      'include::no23[]',
      '====',
      'yes7',
      '====',
      '',
      '  * yes8',
      '',
      '[[no24]]',
      'yes9:: yes10',
      '|===',
      '|yes11 |yes12',
      '|===',
    ]);
  });

  it('are in source text the words of comments, without the license', () => {
    check('typescript', [
      'const no1 = "no2"; // yes1',
      '/** yes2',
      ' * yes3 */',
      '`no3 ${no4} // no5`',
    ]);
    check('python', ['"""yes1."""', 'no1 = "# no2"  # yes2']);
    check('fortran-fixed', ['C     yes1', '      CALL no1 ! yes2']);
    check('bat', ['rem yes1', 'set no1=no2', ':: yes2']);
    check('java', ['/* Copyright no1 */', 'class no2 {', '// yes1', '}']);
  });

  it('are none where a plain text is data', () => {
    const tables = ['AAIT|iShares Trust', 'A\tB C', 'x;y y;z', '1,2 a b,3'];
    for (const line of tables) {
      assert.equal(
        readable('plaintext', Array<string>(20).fill(line)).replaceAll(maskCharacter, '').trim(),
        '',
      );
    }
    const words = ['apple', 'pear', 'QZT', 'plum', 'fig', 'kiwi', 'lime', 'date', 'nut'];
    assert.equal(readable('plaintext', words).replaceAll(maskCharacter, '').trim(), '');
    for (const few of [
      ['id,name,url', 'QZT,Quorx,https://a.b/'],
      ['"id" "name"|x', '1 "QZT"|y'],
      ['{"a":"the QZT is a word"}'],
      ['[1, "the QZT"],', '{"b": 2}'],
    ])
      assert.equal(readable('plaintext', few).replaceAll(maskCharacter, '').trim(), '');
    const quotes = Array<string>(9).fill('{"a":{"s":"the QZT is a word of data"}}');
    assert.equal(readable('plaintext', quotes).replaceAll(maskCharacter, '').trim(), '');
    const log = Array.from(
      { length: 12 },
      (_, i) => `2024-01-0${i} 12:00:0${i} 0x00${i} 17 200 GET /a/b`,
    );
    assert.equal(readable('plaintext', log).replaceAll(maskCharacter, '').trim(), '');
  });

  it('are in Org no blocks of code', () => {
    check('org', ['yes1 is the first', '#+BEGIN_SRC sh', 'no1', '#+END_SRC', 'yes2']);
  });

  it('are none where at least half of the lines of a plain text are statements', () => {
    const statements = [
      'set (QZT ${OUT} PARENT_SCOPE)',
      'endif()',
      'int a = QZT;',
      'if (a) {',
      '}',
    ];
    const prose = 'We read this as a sentence, and not as a part of any program.';
    const mixed = (count: number): string =>
      readable('plaintext', [
        ...Array<string>(count).fill(prose),
        ...statements,
        ...statements,
      ]).replaceAll(maskCharacter, '');
    assert.equal(mixed(10).trim(), '');
    assert.ok(mixed(11).includes('sentence'));
  });

  it('of scenarios leave out quoted values', () => {
    const text = ['Given the QZT is "XQY NAME" today', '| QZT | 1 |', 'And it is open'];
    const read = readable('feature', text).replaceAll(maskCharacter, '');
    assert.ok(read.includes('QZT is') && read.includes('| QZT') && !read.includes('XQY'));
  });

  it('are all of a plain text that reads as prose', () => {
    const notes = [
      'The QZT team meets, talks, and leaves.',
      '',
      '-----',
      'It asks for the list, the van, and the box.',
      '- a short item of the list',
      'Then it goes home; no one knows why.',
    ];
    assert.equal(readable('plaintext', notes), notes.join('\n'));
    for (const short of [['QZT', 'a|b'], ['QZT, a, b'], ['{QZT} is late', 'and (a)']])
      assert.equal(readable('plaintext', short), short.join('\n'));
    const japanese = Array<string>(10).fill('障害時の対応は別紙を参照してください。');
    assert.equal(readable('plaintext', japanese), japanese.join('\n'));
  });

  it('keep their places in every language, whatever the text is', () => {
    const pieces = [
      '`',
      '``',
      '```\n',
      '\n',
      ' ',
      '{',
      '}',
      '<a',
      '>',
      '::\n',
      '.. a::',
      ':a:`b`',
      '----\n',
      '[',
      ']',
      '|',
      '/*',
      '*/',
      '"',
      '//',
      'word',
      '$$',
      '%%',
      '{{',
      '<!--',
      '-->',
      'import a ',
      '\r\n',
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...languages), texts, (language, text) => {
        const result = extractReadableText(text, language);
        assert.equal(result.length, text.length);
        for (let at = 0; at < text.length; at++) {
          const unit = result.charAt(at);
          assert.ok(
            unit === maskCharacter || unit === ' ' || unit === text.charAt(at),
            `${language.id} ${at}`,
          );
        }
      }),
      { seed: 3, ...runs(150) },
    );
  });
});
