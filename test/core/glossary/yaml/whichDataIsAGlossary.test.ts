import assert from 'node:assert/strict';
import { yamlFormat } from '../../../../src/core/glossary/formats/yaml/yamlFormat';
import { FormatFile } from '../formatChecks';

/** Returns the names that are read, each with its context. */
function names(text: string): readonly string[] {
  return new FormatFile(yamlFormat, text).terms.map(({ name, context }) =>
    context === undefined ? name : `${name} in ${context}`,
  );
}

const entry = '- {name: Tote, definition: A box.}';

describe('data with terms', () => {
  it('has them below a key for entries, or at the top', () => {
    for (const key of [
      ...[
        'terms',
        'glossary',
        'entries',
        'definitions',
        'items',
        'words',
        'vocabulary',
        'concepts',
      ],
      ...['acronyms', 'abbreviations', 'Terminology', 'dictionary'],
    ])
      assert.deepEqual(names(`title: Our words\n${key}:\n  ${entry}\n`), ['Tote'], key);
    assert.deepEqual(names(`${entry}\n`), ['Tote']);
    assert.deepEqual(names('glossary: {Tote: A box for orders., Van: A car for goods.}\n'), [
      'Tote',
      'Van',
    ]);
    assert.deepEqual(names('---\nTote: A box for orders.\n---\nVan: A car for goods.\n'), [
      'Tote',
      'Van',
    ]);
  });

  it('may begin with facts about the file', () => {
    for (const key of [
      ...['$schema', 'title', 'name', 'description', 'version', 'lang', 'language', 'locale'],
      ...['author', 'authors', 'owner', 'date', 'updated', 'license', 'meta', 'metadata'],
    ])
      assert.deepEqual(
        names(`${key}: Words of the warehouse team\nTote: A box for orders.\n`),
        ['Tote'],
        key,
      );
  });

  it('may be in sections by letter or topic', () => {
    assert.deepEqual(names('T: {Tote: A box for orders.}\nV: {Van: A car for goods.}\n'), [
      'Tote',
      'Van',
    ]);
    assert.deepEqual(names(`T:\n  ${entry}\nStorage:\n  - {name: Bay, definition: A place.}\n`), [
      'Tote',
      'Bay in Storage',
    ]);
  });

  it('may be nested in domains, categories and containers at any depth', () => {
    for (const [text, ...found] of [
      [`domains:\n  - name: Storage\n    terms:\n      ${entry}\n`, 'Tote in Storage'],
      [`domains:\n  Storage:\n    terms:\n      ${entry}\n`, 'Tote in Storage'],
      [`categories:\n  - category: Storage\n    items:\n      ${entry}\n`, 'Tote in Storage'],
      [`sections:\n  - letter: T\n    entries:\n      ${entry}\n`, 'Tote'],
      [
        `data:\n  groups:\n    - group: Yard\n      topics:\n        - topic: Gate\n          words:\n            ${entry}\n`,
        'Tote in Gate',
      ],
      [`data:\n  en:\n    Yard:\n      terms:\n        ${entry}\n`, 'Tote in Yard'],
      [
        `Shop:\n  entities:\n    Tote: {definition: A box.}\n  events:\n    Sale: {definition: A trade.}\n`,
        'Tote in Shop',
        'Sale in Shop',
      ],
    ] as const)
      assert.deepEqual(names(text), found, text);
  });

  it('may have each term in several languages: one for each language with words of its own', () => {
    const text =
      '- slug: tote\n  en: {term: Tote, def: A box.}\n  de: {term: Kiste, def: Ein Behälter.}\n  fr: {term: tote, def: Une boîte.}\n' +
      '- slug: van\n  en: {term: Van, def: A car.}\n';
    assert.deepEqual(names(text), ['Tote', 'Kiste', 'Van']);
    assert.deepEqual(names(text.replaceAll('term:', 'label_text:')), []);
  });
});

describe('data without terms', () => {
  it('is settings, messages, translations or code', () => {
    for (const text of [
      'port: 8080\ndebug: true\nhost: 127.0.0.1\ndate: 2024-01-01\nTote: A box for orders.\n',
      'a.b: The first text here\na.c: The second text here\nd_e: The third text here\n',
      'greeting: Hello {name} and welcome\nfarewell: Bye %s and come back\nhint: See {{page}} for more\n',
      'Save changes?: Do you want to save\nSaved!: Your changes are saved now\nWait…: One moment please now\n',
      'Tote: box\nVan: car\nDock: gate\n',
      'en:\n  save: Save your changes now\n  stop: Stop the running job\n',
      'services:\n  - {name: web, image: nginx}\n',
      'queue:\n  definition: {durable: true}\n',
      'flags: [a, b]\nusers: [c]\n',
    ])
      assert.deepEqual(names(text), [], text);
  });

  it('may be one other value in five, not more', () => {
    const words = ['Tote', 'Van', 'Dock', 'Gate', 'Bay'].map(
      (name) => `${name}: A thing for goods.\n`,
    );
    assert.equal(names(`${words.join('')}limit: 8\n`).length, 6);
    assert.equal(names(`${words.slice(1).join('')}limit: 8\n`).length, 0);
  });

  it('has values of settings: numbers, dates, versions, yes and no', () => {
    const words = ['Tote', 'Van', 'Dock', 'Gate'].map((name) => `${name}: A thing for goods.\n`);
    const read = (value: string): number => names(`${words.join('')}limit: ${value}\n`).length;
    for (const value of [
      ...['true', 'False', 'yes', 'NO', 'on', 'off', '8', '-1', '+3.5', '0x10', '1,5', '12:30'],
      ...['2024-01-01', '1_000', '1.2.3', '10.'],
    ])
      assert.equal(read(value), 0, value);
    for (const value of ['"8"', 'yes we can', 'Not true', 'dead', 'Up to 5', '5 at most', 'v5'])
      assert.equal(read(value), 5, value);
  });

  it('has items without a name', () => {
    assert.deepEqual(names('- Tote: A box for goods.\n- Van: A car for goods.\n'), ['Tote', 'Van']);
    assert.deepEqual(names('- {host: The first one, user: The second one}\n'), []);
    assert.deepEqual(names('- A box for goods\n- A car for goods\n'), []);
    assert.deepEqual(names('- {name: Tote, weight: 2}\n- {name: Van, weight: 3}\n'), []);
    assert.deepEqual(names('Tote: {weight: 2}\nVan: {weight: 3}\n'), []);
    assert.deepEqual(names('Tote: {definition: A box.}\nVan: {definition: A car.}\n'), [
      'Tote',
      'Van',
    ]);
  });

  it('explains less than half of its names in three words, two for an acronym', () => {
    assert.equal(names('Tote: A blue box\nVan: car\n').length, 2);
    assert.equal(names('Tote: A blue box\nVan: car\nDock: gate\n').length, 0);
    assert.equal(names('SLA: Service level\nVAT: Sales tax\n').length, 2);
    assert.equal(names('SLA: Service\nVAT: tax\n').length, 0);
    assert.equal(names('Tote: blue box\nVan: small car\n').length, 0);
  });

  it('has names like those of code in a third, or messages in a fifth, of its texts', () => {
    const text = (count: number, ...others: readonly string[]): string =>
      [
        ...Array.from({ length: count }, (_, i) => `Word ${i}: A thing for goods.`),
        ...others.map((key) => `${key}: A thing for goods.`),
      ].join('\n');
    assert.equal(names(text(3, 'orderId')).length, 4);
    assert.equal(names(text(2, 'orderId')).length, 0);
    for (const key of ['order_id', 'order.id', 'orderId', 'a:b', 'v1-Beta'])
      assert.equal(names(text(2, JSON.stringify(key))).length, 0, key);
    for (const key of ['order-id', 'Order ID', 'OAuth'])
      assert.equal(names(text(2, key)).length, 3, key);
    for (const key of ['Really?', 'Stop!', 'Wait:', 'one two three four five six'])
      assert.equal(names(text(4, JSON.stringify(key))).length, 0, key);
    assert.equal(names(text(5, '"Really?"')).length, 6);
    for (const value of [
      'Hello {{name}}',
      'Hello {0} you',
      'Hi %s there',
      'Hi %{a} b',
      'Hi ${a} b',
      'https://a.b/c d e',
    ])
      assert.equal(names(`${text(4)}\nGreeting: ${JSON.stringify(value)}`).length, 0, value);
  });

  it('counts only with entries of several meanings for acronyms', () => {
    assert.equal(
      names('CA: [Current account, Court of appeal]\nVAT: [Value added tax]\n').length,
      3,
    );
    assert.equal(names('CA: [a, b]\nVAT: [c]\n').length, 0);
    assert.equal(names('Tote: [Blue box, Red box]\nVan: [Small car]\n').length, 0);
    assert.equal(names('CA: [{definition: An account.}]\nPF: [PageFinder]\nRAM: [""]\n').length, 3);
  });
});

describe('imports', () => {
  it('are one path or a list of paths', () => {
    const paths = (text: string): readonly (readonly string[])[] => {
      const file = new FormatFile(yamlFormat, text);
      return file
        .read()
        .imports.map(({ path, range }) => [path, text.slice(range.start, range.end)]);
    };
    assert.deepEqual(paths('imports: a.md\nterms: []\n'), [['a.md', 'a.md']]);
    assert.deepEqual(paths('imports: ["a.md", ~, b.md]\nterms: []\n'), [
      ['a.md', 'a.md'],
      ['b.md', 'b.md'],
    ]);
  });
});
