import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch';
import {
  compileGlobs,
  isTooComplex,
  widenGlobs,
} from '../../../../src/core/workspace/patterns/globs';
import { runs } from '../../propertyRuns';

function matching(globs: readonly string[], paths: readonly string[]): readonly string[] {
  const matches = compileGlobs(globs);
  return paths.filter((path) => matches(path));
}

describe('compileGlobs', () => {
  const paths = [
    ...[
      'a.md',
      'b.md',
      'ab.md',
      'a.yml',
      '.hidden.md',
      'docs/a.md',
      'docs/x/a.md',
      'docs',
      'a/b/c',
    ],
    ...[
      'src/[id]/a.ts',
      'notes (1).md',
      '{id}.md',
      'é.md',
      '🚀.md',
      '../a.md',
      '../../x/a.md',
      'v12.md',
    ],
  ];
  const expected: readonly (readonly [glob: string, paths: readonly string[]])[] = [
    ['*.md', paths.filter((path) => !path.includes('/') && path.endsWith('.md'))],
    ['?.md', ['a.md', 'b.md', 'é.md', '🚀.md']],
    ['**/a.md', ['a.md', 'docs/a.md', 'docs/x/a.md']],
    ['docs/**', ['docs/a.md', 'docs/x/a.md', 'docs']],
    ['docs/**/a.md', ['docs/a.md', 'docs/x/a.md']],
    ['docs/*', ['docs/a.md']],
    ['d**s/a.md', ['docs/a.md']],
    ['{a,b}.{md,yml}', ['a.md', 'b.md', 'a.yml']],
    ['{docs/**,*}.yml', ['a.yml']],
    ['{**/x,docs}/a.md', ['docs/a.md', 'docs/x/a.md']],
    ['v{10..12}.md', ['v12.md']],
    ['[ab].md', ['a.md', 'b.md']],
    ['[!ab].md', ['é.md', '🚀.md']],
    ['[[:alpha:]].md', ['a.md', 'b.md']],
    ['src/\\[id\\]/*', ['src/[id]/a.ts']],
    ['+(a|b).md', ['a.md', 'b.md', 'ab.md']],
    ['@(a|docs/a).md', ['a.md', 'docs/a.md']],
    ['?(a)b.md', ['b.md', 'ab.md']],
    ['!(a|b).md', ['ab.md', '.hidden.md', 'notes (1).md', '{id}.md', 'é.md', '🚀.md', 'v12.md']],
    ['notes (1).md', ['notes (1).md']],
    ['{id}.md', ['{id}.md']],
    ['./a.md', ['a.md']],
    ['../*.md', ['../a.md']],
    ['../**', ['../a.md']],
    ['**', paths.filter((path) => !path.startsWith('..'))],
    ['[a.md', []],
    ['{a.md', []],
    ['', []],
  ];
  for (const [glob, found] of expected) {
    it(`matches ${JSON.stringify(glob)}`, () => {
      assert.deepEqual(matching([glob], paths), found);
    });
  }

  it('takes what does not match a glob with ! at its start', () => {
    assert.deepEqual(matching(['!**/*.md'], paths), [
      'a.yml',
      'docs',
      'a/b/c',
      'src/[id]/a.ts',
      '../a.md',
      '../../x/a.md',
    ]);
  });

  it('matches a path that one of several globs does', () => {
    assert.deepEqual(matching(['a.md', '*.yml'], paths), ['a.md', 'a.yml']);
    assert.deepEqual(matching([], paths), []);
  });

  it('agrees with picomatch on globs of stars, sets and folders', () => {
    const piece = fc.constantFrom('a', 'b', '*', '**', '?', '/', '.md', '{a,b}', '[ab]', '[^a]');
    const name = fc.array(fc.constantFrom('a', 'b', 'aa', '.md', 'x'), {
      minLength: 1,
      maxLength: 3,
    });
    const path = fc.array(
      name.map((parts) => parts.join('')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), path, (pieces, segments) => {
        const glob = pieces.join('').replaceAll(/\/{2,}/gu, '/');
        // Three stars, and a trailing slash, differ between tools.
        fc.pre(!/\*{3}|^\/|\/$|\*\*[^/]|[^/]\*\*/u.test(glob));
        const file = segments.join('/');
        assert.equal(
          compileGlobs([glob])(file),
          picomatch.isMatch(file, glob, { dot: true }),
          `${glob} ${file}`,
        );
      }),
      { seed: 20, ...runs(150) },
    );
  });

  const bombs: readonly string[] = [
    '*a'.repeat(60) + '*b',
    '**/'.repeat(60) + 'b',
    '{a,b}'.repeat(60) + 'c',
    '{a,aa}'.repeat(60) + 'c',
    '{'.repeat(30) + 'a' + ',b}'.repeat(30),
    '+(+(+(+(a))))b',
    '+(a|aa)'.repeat(20) + 'b',
    '(a+)+$',
    '!(!(!(a*)*)*)b',
    '*!(*a*a*)b',
    '[['.repeat(500),
  ];
  for (const glob of bombs) {
    it(`reads each character of a path once: ${glob.slice(0, 30)}`, () => {
      const matches = compileGlobs([glob]);
      assert.equal(matches('a'.repeat(4000)), false);
      assert.equal(matches('a/'.repeat(2000)), false);
    });
  }

  it('refuses globs that no honest file has', () => {
    const refused = [
      'a'.repeat(3000),
      '{'.repeat(50) + 'a' + ',b}'.repeat(50),
      '{1..100000}',
      '{1..999}'.repeat(9),
    ];
    for (const glob of refused) {
      assert.ok(isTooComplex(glob), glob.slice(0, 30));
      assert.deepEqual(
        matching([glob, 'a.md'], ['a.md', 'b.md']),
        ['a.md'],
        'the others still count',
      );
    }
    for (const glob of [...bombs, '**/*.{md,yml}', '{1..99}'])
      assert.ok(!isTooComplex(glob), glob.slice(0, 30));
  });

  it('matches after the states that were kept have been given up', () => {
    const matches = compileGlobs(['*a??????????????b']);
    const seeds = Array.from({ length: 3000 }, (_, i) =>
      (i * 7919).toString(2).replaceAll('1', 'a'),
    );
    for (const seed of seeds) {
      const path = `${seed}b`;
      assert.equal(matches(path), path.length > 15 && path.at(-16) === 'a', path);
    }
  });
});

describe('widenGlobs', () => {
  it('keeps only the extension', () => {
    assert.deepEqual(widenGlobs(['**/{a,b}*.{yml,yaml}', 'docs/**/*a*.md']), [
      '**/*.yml',
      '**/*.yaml',
      '**/*.md',
    ]);
  });

  it('asks for all files where the ending is not certain', () => {
    for (const glob of [
      'docs/**',
      '*.m[dx]',
      '*.@(md|mdx)',
      '!*.md',
      '{a.md,b.md}',
      '*.{md,{a,b}}',
    ]) {
      assert.deepEqual(widenGlobs(['*.yml', glob]), ['**/*'], glob);
    }
  });

  it('finds at least what the globs match', () => {
    const piece = fc.constantFrom(
      'a',
      '*',
      '?',
      '/',
      '.md',
      '.',
      '{md,yml}',
      '{a.md,b}',
      '[ab]',
      '!(a)',
      'd',
    );
    const path = fc.constantFrom('a.md', 'a/a.md', 'a.yml', 'md', 'a', 'a/d', 'a.d', '.md');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), path, (pieces, file) => {
        const glob = pieces.join('');
        if (compileGlobs([glob])(file))
          assert.ok(compileGlobs(widenGlobs([glob]))(file), `${glob} ${file}`);
      }),
      { seed: 21, ...runs(150) },
    );
  });
});
