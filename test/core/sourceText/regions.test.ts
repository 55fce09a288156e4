import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getLanguageOfFile } from '../../../src/core/sourceText/findLanguage';
import { languages } from '../../../src/core/sourceText/languages';
import { findRegions } from '../../../src/core/sourceText/regions';
import { runs } from '../propertyRuns';

/** Returns the text with comments in `«»` and strings in `‹›`. */
function shown(extension: string, text: string): string {
  let result = '';
  let from = 0;
  for (const { part, start, end } of findRegions(
    text,
    getLanguageOfFile(`file:///a.${extension}`),
  )) {
    const [open, close] = part === 'comment' ? '«»' : '‹›';
    result += `${text.slice(from, start)}${open ?? ''}${text.slice(start, end)}${close ?? ''}`;
    from = end;
  }
  return result + text.slice(from);
}

describe('comments and strings of source text', () => {
  const rows: readonly (readonly [string, string])[] = [
    // Comment symbols in strings, string delimiters in comments.
    ['ts', `a = ‹"// no"›; «// it's»\nb = ‹'/* no */'›; «/* "x */» c`],
    ['ts', 'a = ‹`x ${›b + ‹"}"›‹} y`›; «// c»'],
    ['ts', 'a = ‹`${›{ a: 1 }.a‹} // ${›f(‹`in`›)‹}`›'],
    ['ts', 'a = /[/*"]\\/"/.test(b) «/* c */»'],
    ['ts', 'a = b / c / d; «// e»'],
    ['ts', "see https://example.org don't «// e»"],
    ['js', 'return /"/; «// c»'],
    ['rs', "fn f<'a>(x: &'a str) { ‹r#\"a \" // b\"#› } «/* a /* b */ c */» 'x'"],
    ['py', 'def f():\n    «"""It\'s # one."""»\n    x = ‹"# a"› «# b»'],
    ['py', 'q = ‹"""select # 1"""› «# c»'],
    ['cpp', 'a = ‹R"x(// " )x"›; «// b»\nint n = 1\'000\'000;'],
    ['cs', 'a = ‹@"c:\\"›; «// b»'],
    ['cs', 'a = ‹@"say ""x"" // no"›; «// b»'],
    ['go', 'a := ‹`\\`›; «// b»'],
    ['rb', '«=begin\nx = "1"\n=end»\na = ‹"#{›b[‹"#"›]‹}"› «# c»'],
    ['rb', 'a = ‹<<~SQL\n  # no\n  SQL›\nb «# c»'],
    ['sh', 'echo ‹"it # $(›cat ‹"a"› «# b)»'],
    ['sh', "echo it\\'s a#b $# «# c»"],
    ['sh', "cat ‹<<'EOF'\n# it's\nEOF›\n«# c»"],
    ['lua', '«--[[ "a ]]» b'],
    ['lua', 'a = ‹[==[ -- ]] ]==]› «-- b»'],
    ['sql', "select ‹'it''s -- no'› «-- b»"],
    ['hs', "f' x = a --> b «-- c»\n«{- a {- b -} c -}»"],
    ['ml', "«(* a (* b *) c *)» let x = 'a' «(* d *)»"],
    ['lisp', '«; "a»\n(f #\\" ‹"a ; b"›) «#| a |#»'],
    ['erl', 'f($") -> ‹"% no"›. «% b»'],
    ['f90', "x = ‹'it''s !'› «! b»"],
    ['f', '«C it is»\n      CALL F «! b»'],
    ['cob', '000100«* ‘DISPLAY’»\n       DISPLAY ‹"*> no"› «*> b»'],
    ['bat', '«rem "a»\nset a=‹"rem"›\n«:: b»'],
    ['vb', 'a = ‹"it\'s ""x"""› «\' b»\n«Rem c»'],
    ['ps1', '«<# "a #>» $a = ‹@"\n# no\n"@› «# b»'],
    ['tex', '50\\% of «% b»'],
    ['matlab', "a = b' + c'; d = ‹'it''s %'›; «% b»"],
    ['php', '«# a»\n#[Attr]\n$a = ‹"{$›b[‹\'}\'›]‹}"›; «// c»'],
    ['yaml', 'a: b#c «# d»'],
    ['html', '«<!-- "a -->» <a href=‹"//x"›>'],
    ['kt', 'a = ‹"${›f(‹"}"›)‹} b"› «/* a /* b */ c */»'],
    ['swift', 'a = ‹"\\(›f(‹")"›)‹) b"› «// c»'],
    ['jl', 'a = ‹"$(›f(1)‹)"› «#= a #= b =# c =#»'],
    ['css', 'a { b: ‹"/*"› } «/* c */»'],
  ];
  for (const [extension, expected] of rows) {
    it(`are told apart in ${extension}: ${JSON.stringify(expected)}`, () => {
      assert.equal(shown(extension, expected.replace(/[«»‹›]/gu, '')), expected);
    });
  }

  it('are in order, do not overlap and are not empty, whatever the text is', () => {
    const pieces = [
      '"',
      "'",
      '`',
      '${',
      '}',
      '/*',
      '*/',
      '//',
      '#',
      '\n',
      '\\',
      '<<A',
      'A',
      '(*',
      '--[[',
      ' x',
      '"""',
      '{-',
      'R"(',
      '/',
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...languages), texts, (language, text) => {
        let from = 0;
        for (const { start, end } of findRegions(text, language)) {
          assert.ok(start >= from && end > start && end <= text.length);
          from = end;
        }
      }),
      { seed: 11, ...runs(150) },
    );
  });
});
