import assert from 'node:assert/strict';
import { IgnorePatterns } from '../../../../src/core/workspace/patterns/ignorePatterns';

function ignored(rules: string, paths: readonly string[]): readonly string[] {
  const patterns = new IgnorePatterns(rules);
  return paths.filter((path) => {
    const isFolder = path.endsWith('/');
    return patterns.test(isFolder ? path.slice(0, -1) : path, isFolder) === 'ignored';
  });
}

describe('IgnorePatterns', () => {
  const paths = [
    'a.log',
    'x/a.log',
    'out/',
    'x/out/',
    'out',
    'x/y/z.md',
    '#a',
    'a b',
    '{a,b}',
    'Build/',
  ];
  const expected: readonly (readonly [rules: string, paths: readonly string[]])[] = [
    ['*.log', ['a.log', 'x/a.log']],
    ['/*.log', ['a.log']],
    ['x/*.log', ['x/a.log']],
    ['out/', ['out/', 'x/out/']],
    ['out', ['out/', 'x/out/', 'out']],
    ['x/**', ['x/a.log', 'x/out/', 'x/y/z.md']],
    ['**/z.md', ['x/y/z.md']],
    ['x/**/z.md', ['x/y/z.md']],
    ['# a comment\n\\#a', ['#a']],
    ['a b   ', ['a b']],
    ['{a,b}', ['{a,b}']],
    ['build/\r\n', ['Build/']],
    ['\uFEFF*.log', ['a.log', 'x/a.log']],
    ['*.log\n!x/*.log', ['a.log']],
    ['!a.log\n*.log', ['a.log', 'x/a.log']],
    ['', []],
    ['/', []],
  ];
  for (const [rules, found] of expected) {
    it(`understands ${JSON.stringify(rules)}`, () => {
      assert.deepEqual(ignored(rules, paths), found);
    });
  }

  it('says where a rule takes a path back in', () => {
    assert.equal(new IgnorePatterns('*\n!*.md').test('a.md', false), 'restored');
    assert.equal(new IgnorePatterns('*.md').test('a.txt', false), undefined);
  });

  it('reads each character of a path once, however many stars the rules have', () => {
    const rules = Array.from({ length: 50 }, (_, i) => `${'*a'.repeat(i + 20)}*b`).join('\n');
    assert.equal(new IgnorePatterns(rules).test(`${'a'.repeat(4000)}.md`, false), undefined);
  });

  it('leaves rules out that are longer than a path', () => {
    assert.equal(new IgnorePatterns(`${'a'.repeat(3000)}\n*.md`).test('a.md', false), 'ignored');
  });

  it('says where the first rule is that is refused, and how many are', () => {
    const long = 'a'.repeat(3000);
    assert.equal(new IgnorePatterns('*.md\n# a\n\n').refused, undefined);
    assert.deepEqual(new IgnorePatterns(`*.md\r\n${long}\r\n*.txt\n!${long}`).refused, {
      first: { start: 6, end: 6 + long.length },
      count: 2,
    });
  });

  it('refuses the rules after the first million characters, but no empty lines', () => {
    const rules = `#${'x'.repeat(98)}\n`.repeat(10_000);
    assert.equal(new IgnorePatterns(`${rules}\n\n`).refused, undefined);
    const { refused } = new IgnorePatterns(`${rules}*.md\n*.txt\n`);
    assert.deepEqual(refused, { first: { start: 1_000_000, end: 1_000_004 }, count: 2 });
  });
});
