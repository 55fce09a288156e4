import assert from 'node:assert/strict';
import { wordProblems } from '../host/wording.mjs';

/** Formats the problems as `line: word`. */
function problems(file: string, text: string): readonly string[] {
  return wordProblems(file, text).map(({ line, word }) => `${String(line)}: ${word}`);
}

describe('the wording check', () => {
  it('reads comments, texts for users and titles of tests in programs', () => {
    const text = [
      '/** Somebody',
      ' * shall read this. */',
      "const other = 'whoever';",
      "l10n.t('Mend it, {0}.', shall); // behind",
      'throw new UserError(`Nobody has ${whoever} alone.`);',
      "it('is beside', () => { run('shall'); });",
    ].join('\n');
    assert.deepEqual(problems('a.ts', text), [
      '1: Somebody',
      '2: shall',
      '4: Mend',
      '4: behind',
      '5: Nobody',
      '5: alone',
      '6: beside',
    ]);
  });

  it('finds phrases across lines of a comment', () => {
    const text =
      '// The word\n// stands\n// in a sentence.\n/**\n * It tells\n * of more.\n */\nrun();';
    assert.deepEqual(problems('a.mjs', text), ['2: stands in', '5: tells of']);
  });

  it('skips code, quotations, addresses and longer words', () => {
    const skipped = [
      'Calls `shall` for “nobody” and "whoever".',
      'See https://example.org/behind and mend.shall.',
      'Recommend standalone parts of the default.',
    ];
    assert.deepEqual(problems('a.md', skipped.join('\n')), []);
    assert.deepEqual(problems('a.ts', skipped.map((line) => `// ${line}`).join('\n')), []);
  });

  it('skips code blocks of documents', () => {
    assert.deepEqual(problems('a.md', '```sh\nshall\n```\nYou shall.\n'), ['4: shall']);
  });

  it('reads sentences of JSON files, and no names', () => {
    const text = '{\n  "whoever": "nobody",\n  "title": "It \\"is\\" behind"\n}';
    assert.deepEqual(problems('package.nls.json', text), ['3: behind']);
  });

  it('reads comments of word lists and descriptions of YAML files', () => {
    assert.deepEqual(problems('list.txt', '# Words beside\nALONE SHALL\n'), ['1: beside']);
    const yaml = 'inputs:\n  paths:\n    description: For whoever.\n    default: nobody\n';
    assert.deepEqual(problems('action.yml', yaml), ['3: whoever']);
  });

  it('says what to write instead', () => {
    assert.deepEqual(wordProblems('a.md', 'You shall go.'), [
      { line: 1, word: 'shall', instead: 'will, must' },
    ]);
  });

  it('reports a phrase once, in any letter case', () => {
    assert.deepEqual(problems('a.md', 'There is none.'), ['1: There is none']);
    assert.deepEqual(problems('a.md', 'A colour, the Centre and Normalising.'), [
      '1: colour',
      '1: Centre',
      '1: Normalising',
    ]);
  });
});
