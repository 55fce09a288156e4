import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlFormat } from '../../../../src/core/glossary/formats/yaml/yamlFormat';
import { FormatFile, said } from '../formatChecks';

const folder = 'test/fixtures/glossaries/yaml';

function fileOf(text: string): FormatFile {
  return new FormatFile(yamlFormat, text);
}

function sample(name: string): FormatFile {
  return fileOf(readFileSync(join(folder, name), 'utf8'));
}

function terms(text: string): readonly Record<string, unknown>[] {
  return fileOf(text).terms.map(said);
}

function problems(text: string): readonly (readonly [string, string])[] {
  return fileOf(text)
    .read()
    .problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]);
}

describe('reading YAML glossaries', () => {
  it('takes a list of the uses of terms, without definitions, for other data', () => {
    const text =
      'tote:\n  term: Tote\n  usages:\n    - path: a.md\nvan:\n  term: Van\n  usages:\n    - path: b.md\n';
    assert.deepEqual(terms(text), []);
  });

  it('reads short explanations, meanings in lists, and related terms as mappings', () => {
    const short = ['ramp', 'yard'].map(
      (name) =>
        `- id: ${name}\n  term: ${name}\n  short: >\n    The place where goods wait for a van.\n`,
    );
    assert.deepEqual(
      terms(short.join('')).map(({ name, definition }) => [name, definition]),
      ['ramp', 'yard'].map((name) => [name, 'The place where goods wait for a van.']),
    );
    const lists =
      '{"WG": ["working group"], "EIP": ["Energy in ports"], "PF": ["PageFinder"], "seed": [""]}';
    assert.deepEqual(
      terms(lists)
        .slice(0, 2)
        .map(({ name }) => name),
      ['WG', 'EIP'],
    );
    const related =
      'terms:\n  - name: Yard\n    definition: A place.\n    related:\n      - name: Ramp\n';
    assert.deepEqual(terms(related)[0]?.related, ['Ramp']);
  });

  it('reads a list of terms with all their fields', () => {
    const { terms: read, problems: found } = sample('native.glossary.yml').read();
    assert.deepEqual(found, []);
    assert.deepEqual(read.map(said), [
      {
        name: 'Basket',
        definition: 'What a customer has picked so far.\n\nIt lives for **one day**.',
        aliases: ['shopping basket', 'Warenkorb'],
        avoid: ['cart'],
        status: 'approved',
      },
      {
        name: 'Refund',
        definition: "It's money given back: all of it, or a part",
        owner: 'Payments',
        delivery: 'mocked',
        users: ['customers', 'support'],
      },
      {
        name: 'SLA',
        expansion: 'Service level agreement',
        definition:
          'What we promise to other teams about speed and availability.\nMeasured each month.',
        links: ['[Handbook](https://example.com/sla)'],
        related: ['SLO'],
        caseSensitive: true,
      },
    ]);
  });

  it('knows where each term stands', () => {
    const file = sample('native.glossary.yml');
    const slice = (range: { start: number; end: number } | undefined): string =>
      range ? file.text.slice(range.start, range.end) : '';
    const { source } = file.term('Refund');
    assert.equal(slice(source.name), 'Refund');
    assert.equal(slice(source.definition), "It''s money given back: all of it, or a part");
    assert.match(slice(source.entry), /^- name: Refund[^]*technical: false$/u);
    const basket = file.term('Basket').source;
    assert.match(slice(basket.entry), /^- name: Basket # not[^]*status: approved$/u);
    assert.match(slice(basket.definition).trim(), /^What a customer[^]*\*\*one day\*\*\.$/u);
  });

  it("reads Contextive's files: imports, contexts, paths, and fields kept in meta", () => {
    const { terms: read, imports, problems: found } = sample('contextive.yml').read();
    assert.deepEqual(found, []);
    assert.deepEqual(
      imports.map(({ path }) => path),
      ['../other/definitions.yml'],
    );
    const around = { paths: ['shop/**'], context: 'Shop' };
    assert.deepEqual(read.map(said), [
      {
        name: 'Order',
        definition: 'A basket that somebody has paid for.',
        aliases: ['purchase'],
        examples: ['The order was placed, then shipped.', 'We cancelled the order.'],
        owner: 'Checkout',
        ...around,
        meta: { Wiki: 'https://example.com/order' },
      },
      {
        name: 'SLA',
        expansion: 'Service level agreement',
        definition: 'What we promise.',
        ...around,
      },
    ]);
  });

  it('tells the terms of a context its name and paths where these come last', () => {
    const text =
      'contexts:\n- terms:\n  - name: A\n    definition: b\n  name: Shop\n  paths: [x/**]\n';
    assert.deepEqual(terms(text), [
      { name: 'A', definition: 'b', context: 'Shop', paths: ['x/**'] },
    ]);
  });

  it('reads a bare map: texts, fields, expansions, several meanings, names that look like values', () => {
    assert.deepEqual(sample('map.yml').terms.map(said), [
      {
        name: 'API',
        expansion: 'Application programming interface',
        definition: 'Application programming interface',
      },
      {
        name: 'Canary',
        definition: 'A release to a few users first.',
        aliases: ['canary release', '"canary deployment"'],
      },
      { name: 'on', definition: 'The state of a switch that lets work through.' },
      { name: '404', definition: 'What we answer where nothing is found.' },
      { name: 'ADR', expansion: 'Architecture decision record', meta: { type: 'acronym' } },
      { name: 'ADR', expansion: 'Automatic data retrieval', meta: { type: 'acronym' } },
      { name: 'Zulu', definition: 'The time zone of all our logs.' },
    ]);
  });

  it('reads JSON', () => {
    assert.deepEqual(sample('list.json').terms.map(said), [
      { name: 'Basket', definition: 'What a customer has picked.', aliases: ['shopping basket'] },
      { name: 'Refund', definition: 'Money "given back".' },
    ]);
  });

  it('reads the common spellings', () => {
    const spellings = [
      '- term: SLA\n  meaning: A promise\n  synonyms: one, two\n',
      '- title: SLA\n  description: A promise\n  aka: [one, two]\n',
      'terms:\n  SLA: {desc: A promise, "Also known as": [one, two]}\n',
      'glossary:\n  - word: SLA\n    def: A promise\n    alias: one; two\n',
      'S:\n  - term: SLA\n    definition: A promise\n    aliases: [one, two]\n',
    ];
    for (const text of spellings) {
      assert.deepEqual(
        terms(text),
        [{ name: 'SLA', definition: 'A promise', aliases: ['one', 'two'] }],
        text,
      );
    }
  });

  it('says a link by its title and an item by its first text, never by their YAML', () => {
    const text =
      '- term: Basket\n  definition: What is picked\n  links:\n    - title: Handbook\n      url: https://example.com/basket\n' +
      '    - url: https://example.com/bare\n      kind: ""\n  related:\n    - term: Order\n      slug: order\n';
    assert.deepEqual(terms(text), [
      {
        name: 'Basket',
        definition: 'What is picked',
        links: ['[Handbook](https://example.com/basket)', 'https://example.com/bare'],
        related: ['Order'],
      },
    ]);
  });

  it('reads the name next to an acronym as its expansion', () => {
    const expected = [
      { name: 'SLA', expansion: 'Service level agreement', definition: 'A promise' },
    ];
    for (const key of ['acronym', 'abbr', 'abbreviation', 'short']) {
      const text = `- ${key}: SLA\n  name: Service level agreement\n  definition: A promise\n`;
      assert.deepEqual(terms(text), expected, key);
    }
    assert.deepEqual(
      terms('SLA:\n  name: Service level agreement\n  definition: A promise\n'),
      expected,
    );
  });

  it('takes sentences in a short name or context for explanations', () => {
    const text =
      'terms:\n- term: Slot\n  short: A place in a machine\n  context: |\n    One slot holds one product, and a lane has\n    ten of them.\n' +
      '- term: Service level agreement\n  short: SLA\n  context: Contracts\n  definition: A promise\n';
    assert.deepEqual(terms(text), [
      {
        name: 'Slot',
        definition:
          'A place in a machine\n\nOne slot holds one product, and a lane has\nten of them.',
      },
      {
        name: 'SLA',
        expansion: 'Service level agreement',
        definition: 'A promise',
        context: 'Contracts',
      },
    ]);
  });

  it('follows anchors and merge keys', () => {
    const text =
      'base: &base {owner: Core, status: draft}\nterms:\n  - <<: *base\n    name: A\n    definition: &d text\n' +
      '  - <<: [*base]\n    name: B\n    owner: Shop\n    definition: *d\n';
    assert.deepEqual(terms(text), [
      { name: 'A', definition: 'text', owner: 'Core', status: 'draft' },
      { name: 'B', definition: 'text', owner: 'Shop', status: 'draft' },
    ]);
  });

  it('keeps what it does not know', () => {
    const text =
      'terms:\n  - name: A\n    definition: b\n    color: red\n    meta: {size: 3, owner: me}\n';
    assert.deepEqual(terms(text), [
      { name: 'A', definition: 'b', owner: 'me', meta: { color: 'red', size: '3' } },
    ]);
    assert.deepEqual(problems(text), [['unknown-field', 'color']]);
  });

  it('reports no problems for files that are not glossaries', () => {
    const others = [
      'hello: Hello\nbye: Good bye\ncart.title: Your cart\ncart.empty: There is nothing in your cart\n',
      'welcome_message: Welcome to our shop\nsign_in: Sign in to see your orders\nsign_out: Sign out of the shop\n',
      'version: "3"\nservices:\n  web:\n    image: nginx\n    ports: ["80:80"]\n',
      'name: build\non: [push]\njobs:\n  test:\n    runs-on: ubuntu\n    steps:\n      - name: Test\n        run: npm test\n',
      '- host: a\n  port: 1\n- host: b\n  port: 2\n',
      'policies:\n  - name: late orders\n    definition: {queue: orders, ttl: 60}\nusers: []\n',
      '[1, 2, 3]\n',
      '{"Hello {name}": "Hallo {name}", "You have %d messages": "Sie haben %d Nachrichten"}',
      'just text\n',
      '42',
      '',
      '# nothing but a comment\n',
    ];
    for (const text of others) {
      const { terms: read, problems: found, readable } = fileOf(text).read();
      assert.deepEqual([read, found, readable], [[], [], true], text);
    }
  });

  it('says what is wrong, where it is', () => {
    const text =
      'terms:\n  - name: A\n    definition: b\n    status: maybe\n  - definition: nameless\n  - name: a\n    definition: again\n' +
      '  - name: C\n  - name: D\n    definition: d\n    aliases: [C]\n';
    assert.deepEqual(problems(text), [
      ['unknown-value', 'maybe'],
      ['missing-name', '- definition: nameless'],
      ['duplicate-term', 'a'],
      ['empty-definition', 'C'],
      ['alias-claimed-twice', 'C'],
    ]);
  });

  it('keeps both of two equal keys, and says so', () => {
    const text = 'terms:\n  A: one\n  A: two\n';
    assert.deepEqual(
      terms(text).map((term) => term.definition),
      ['one', 'two'],
    );
    assert.deepEqual(problems(text), [['duplicate-term', 'A']]);
  });

  it('gives one located problem for a broken file', () => {
    const broken = [
      ['terms:\n  - name: "A\n    definition: b\n', 'broken-yaml'],
      ['terms:\n  - name: A\n\tdefinition: b\n', 'broken-yaml'],
      ['terms:\n  - name: A\n     definition: b: c\n', 'broken-yaml'],
      ['terms: [a, b\n', 'broken-yaml'],
      ['a: b\n- c\n', 'broken-yaml'],
      [`a: ${'['.repeat(500)}`, 'broken-yaml'],
      ['a: \u0000', 'broken-yaml'],
    ] as const;
    for (const [text, code] of broken) {
      const content = fileOf(text).read();
      assert.equal(content.readable, false, text);
      assert.deepEqual(
        content.problems.map((problem) => problem.code),
        [code],
      );
      const [problem] = content.problems;
      assert.ok(problem && problem.range.start < problem.range.end, text);
      assert.ok(problem.range.end <= text.length, text);
    }
  });
});
