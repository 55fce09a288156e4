import assert from 'node:assert/strict';
import { isProse } from '../../../src/core/sourceText/findLanguage';
import type { CommentSign } from '../../../src/core/sourceText/delimiters';
import type { Language } from '../../../src/core/sourceText/language';
import { languages } from '../../../src/core/sourceText/languages';
import { indexOf, marked } from '../matching/indexOfTerms';

const index = indexOf('Load list');
const signs = languages.flatMap((language) =>
  language.delimiters.flatMap(({ comment }) => (comment ? ([[language, comment]] as const) : [])),
);

function found(language: Language, text: string): boolean {
  return marked(index, text, language.id, `a.${language.names.at(-1) ?? ''}`) !== text;
}

/** Returns two lines of one comment, in common styles. */
function twoLines({ open, close }: CommentSign, first: string, second: string): readonly string[] {
  if (close === '') return [`${open} ${first}\n${open} ${second}`];
  if (close === '\n') return [`${open}\n${first}\n${second}\n`];
  return [
    `${open} ${first}\n   ${second} ${close}`,
    `${open}\n   ${first}\n   ${second}\n${close}`,
  ];
}

describe('a phrase over two lines of a comment', () => {
  for (const [language, sign] of signs) {
    it(`is found in ${language.id} with ${sign.open.trim()}`, () => {
      for (const text of twoLines(sign, 'the load', 'list is printed')) {
        assert.ok(found(language, text), JSON.stringify(text));
      }
    });

    if (sign.close !== '' || isProse(language)) continue;
    it(`ends where the comment of ${language.id} with ${sign.open.trim()} ends`, () => {
      assert.ok(!found(language, `${sign.open} the load\nlist = 1`), language.id);
    });
  }

  it('is found with the signs of documentation tools', () => {
    const examples: readonly (readonly [string, string])[] = [
      ['rs', '//! the load\n//! list'],
      ['hs', '-- | the load\n--   list'],
      ['lua', '--- the load\n--- list'],
      ['vb', "''' the load\n''' list"],
      ['f90', '!> the load\n!! list'],
      ['r', "#' the load\n#' list"],
      ['cob', '000100* the load\n000200* list'],
      ['f', 'C     the load\nC     list'],
      ['bat', '@REM the load\n@rem list'],
      ['bat', ':: the load\n:: list'],
      ['ts', '/**\n * the load\n * list\n */'],
      ['ml', '(** the load\n  * list *)'],
      ['ts', 'run(); // the load\n       // list'],
      ['ts', 'run(); /* the load\n  list */'],
      ['m', '% the load\n% list'],
      ['m', '// the load\n// list'],
    ];
    for (const [extension, text] of examples) {
      assert.notEqual(marked(index, text, extension, `a.${extension}`), text, text);
    }
  });

  it('is found in comments and quotations of documents, and does not leave them', () => {
    const show = (id: string, text: string): string => marked(index, text, id, 'a');
    assert.match(show('asciidoc', '// the load\n// list'), /\[load/u);
    assert.match(show('latex', '% the load\n% list'), /\[load/u);
    assert.match(show('restructuredtext', '.. the load\n   list'), /\[load/u);
    assert.match(show('markdown', '> the load\n> list'), /\[load/u);
    assert.match(show('markdown', '```\n// the load\n// list\n```'), /\[load/u);
    for (const [id, text] of [
      ['asciidoc', '// the load\nlist'],
      ['latex', '% the load\nlist'],
      ['markdown', '# the load\nlist'],
      ['markdown', '# the load\n# list'],
      ['markdown', '* the load\n* list'],
    ] as const) {
      assert.equal(show(id, text), text);
    }
  });
});
