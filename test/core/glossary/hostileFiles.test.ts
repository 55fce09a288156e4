import assert from 'node:assert/strict';
import type { GlossaryReader } from '../../../src/core/glossary/glossaryFormat';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { createDocumentCatalog } from '../../../src/core/diagram/documentCatalog';
import { GlossaryStore } from '../../../src/core/glossary/glossaryStore';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { defaultSettings } from '../../../src/core/workspace/settings';
import { MemoryWorkspace } from '../memoryWorkspace';
import { scheduler } from '../stores';

const good = '# Glossary\n\n## Hold\n\nMoney kept back.\n';

function read(name: string, text: string) {
  const uri = MemoryWorkspace.uri(name);
  const reader = getReaderFor(uri);
  assert.ok(reader);
  return runToEnd(reader.read({ uri, text }));
}

/** Nested aliases, nine each: 9 to the power of `levels`. */
function laughs(levels: number, indent = ''): string {
  const lines = Array.from({ length: levels }, (_, i) => {
    const items = Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`));
    return `${indent}a${i}: &a${i} [${items.join(',')}]\n`;
  });
  return lines.join('');
}

describe('A glossary file that expands without end', () => {
  const bombs: Readonly<Record<string, string>> = {
    'a list': `${laughs(9)}terms:\n  - name: A\n    definition: d\n    aliases: *a8\n`,
    'nested terms': `${laughs(9)}terms: *a8\n`,
    'merged mappings': `a0: &a0 {a: x, b: y}\n${Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} {l: *a${i}, r: *a${i}, <<: [*a${i}, *a${i}]}\n`,
    ).join('')}terms:\n  - <<: *a30\n    name: A\n`,
    'one long text many times': `t: &t ${'x'.repeat(100_000)}\nterms:\n${'  - {name: A, definition: *t}\n'.repeat(1000)}`,
  };
  for (const [name, text] of Object.entries(bombs)) {
    it(`gives one located problem: ${name}`, () => {
      const { terms, problems, readable } = read('glossary.yml', text);
      assert.deepEqual([terms.length, problems.length, readable], [0, 1, false]);
      const [problem] = problems;
      assert.equal(problem?.code, 'broken-yaml');
      assert.match(text.slice(problem.range.start, problem.range.end), /^\*\w+$/u);
    });
  }

  it('leaves broken front matter out', () => {
    const { terms } = read(
      'glossary/hold.md',
      `---\n${laughs(9)}title: *a8\n---\n# Hold\n\nMoney.\n`,
    );
    assert.deepEqual(
      terms.map(({ name }) => name),
      ['Hold'],
    );
  });

  it('still reads what people share with anchors', () => {
    const base = 'base: &base {owner: Team, users: [A, B, C, D, E, F], status: approved}\n';
    const entries = Array.from(
      { length: 5000 },
      (_, i) => `  - <<: *base\n    name: Term${i}\n    definition: d\n`,
    );
    const { terms, problems } = read('glossary.yml', `${base}terms:\n${entries.join('')}`);
    assert.equal(terms.length, 5000);
    assert.equal(terms[4999]?.owner, 'Team');
    assert.deepEqual(problems, []);
  });

  for (const [name, open, close] of [
    ['glossary.json', '[', ']'],
    ['glossary.json', '{"a":', '}'],
    ['glossary.yml', '- ', ''],
    ['glossary.md', '> ', ''],
    ['glossary.md', '- ', ''],
  ] as const) {
    it(`gives a problem or nothing for ${open} nested deeply`, () => {
      const { terms } = read(name, open.repeat(20_000) + close.repeat(20_000));
      assert.deepEqual(terms, []);
    });
  }
});

describe('Names that JavaScript treats specially', () => {
  const special = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'prototype',
  ];
  const files: Readonly<Record<string, (word: string) => string>> = {
    'glossary.yml': (word) =>
      `terms:\n  - name: ${word}\n    definition: d\n    aliases: [${word}x]\n    context: ${word}\n    ${word}: v\n    meta: {${word}: w, ${word}2: w}\n`,
    'glossary.json': (word) =>
      JSON.stringify({ terms: [{ name: word, definition: 'd', x: { a: 1 } }] }),
    'glossary.csv': (word) => `Term,Definition,Aliases,${word}\n${word},d,${word}x,v\n`,
    'glossary.md': (word) =>
      `# Glossary\n\n## \`${word}\`\n\nd\n\n- Aliases: \`${word}x\`\n- ${word}: v\n`,
  };
  for (const [name, textOf] of Object.entries(files)) {
    for (const word of special) {
      it(`are names like others: ${word} in ${name}`, () => {
        const { terms } = read(name, textOf(word));
        assert.deepEqual(
          terms.map((term) => [term.name, term.definition.split('\n')[0]]),
          [[word, 'd']],
        );
        assert.equal(Object.getPrototypeOf(terms[0]?.meta), Object.prototype);
        if (name.endsWith('.csv'))
          assert.deepEqual(Object.entries(terms[0]?.meta ?? {}), [[word, 'v']]);
      });
    }
  }

  it('keep the fields of the same name apart', () => {
    const { terms } = read('glossary.yml', files['glossary.yml']?.('__proto__') ?? '');
    assert.deepEqual(Object.entries(terms[0]?.meta ?? {}), [
      ['__proto__', 'w'],
      ['__proto__2', 'w'],
    ]);
  });
});

describe('GlossaryStore', () => {
  const broken: GlossaryReader = {
    id: 'yaml',
    *read(source) {
      yield undefined;
      if (source.text.includes('odd')) throw new RangeError('Maximum call stack size exceeded');
      return read('a.yml', source.text);
    },
  };

  it('keeps the terms of a file whose reader fails, and those of all others', async () => {
    const workspace = new MemoryWorkspace({
      'GLOSSARY.md': good,
      'glossary.yml': 'terms:\n  - {name: Lien, definition: A right.}\n',
    });
    const settings = (): typeof defaultSettings => defaultSettings;
    const catalog = createDocumentCatalog(workspace, settings, scheduler);
    const store = new GlossaryStore(workspace, catalog, settings, scheduler, () =>
      Promise.resolve((uri) => (uri.endsWith('.yml') ? broken : getReaderFor(uri))),
    );
    await store.current();
    workspace.write('glossary.yml', 'odd');
    const { terms, files } = await store.current();
    assert.deepEqual(
      terms.map(({ name }) => name),
      ['Hold', 'Lien'],
    );
    const problems = [...files.values()].flatMap((file) => file.problems);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['unreadable-file', 'error']],
    );
    assert.match(problems[0]?.message ?? '', /Maximum call stack/u);
  });
});

describe('A pattern that no matcher can take on', () => {
  it('gives a problem at its place', () => {
    const glob = `${'{'.repeat(50)}a${',b}'.repeat(50)}`;
    const text = `terms:\n  - name: A\n    definition: d\n    paths: ["${glob}", "docs/**"]\n`;
    const { terms, problems } = read('glossary.yml', text);
    assert.equal(terms.length, 1);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [['unknown-value', glob]],
    );
  });
});
