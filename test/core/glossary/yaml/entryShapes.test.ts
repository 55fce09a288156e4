import assert from 'node:assert/strict';
import { yamlFormat } from '../../../../src/core/glossary/formats/yaml/yamlFormat';
import { FormatFile, said } from '../formatChecks';

function terms(text: string): readonly Record<string, unknown>[] {
  return new FormatFile(yamlFormat, text).terms.map(said);
}

/** Reads entries below `terms`. */
function entries(...lines: readonly string[]): readonly Record<string, unknown>[] {
  return terms(`terms:\n${lines.map((line) => `  ${line}\n`).join('')}`);
}

function problems(text: string): readonly (readonly string[])[] {
  return new FormatFile(yamlFormat, text)
    .read()
    .problems.map(({ code, severity, message, range }) => [
      code,
      severity,
      message,
      text.slice(range.start, range.end),
    ]);
}

const tote = { name: 'Tote', definition: 'A box.' };

describe('an entry of a list', () => {
  it('is fields, a name with its definition, or a name', () => {
    assert.deepEqual(
      entries('- {name: Tote, definition: A box.}', '- Slot: A time.', '- Van', '- "Dock gate"'),
      [tote, { name: 'Slot', definition: 'A time.' }, { name: 'Van' }, { name: 'Dock gate' }],
    );
    assert.deepEqual(entries('- &t {name: Tote, definition: A box.}', '- *t').length, 2);
  });

  it('without a name is left out with a problem', () => {
    for (const entry of [
      '- definition: A box.',
      '- ""',
      '-',
      '- ~',
      '- {owner: Me, status: draft}',
    ])
      assert.deepEqual(
        problems(`terms:\n  ${entry}\n  - {name: Tote, definition: A box.}\n`).map((one) =>
          one.slice(0, 3),
        ),
        [
          [
            'missing-name',
            'warning',
            'This entry has no name, so it is ignored. Add “name:” and the term that it explains.',
          ],
        ],
        entry,
      );
  });

  it('may give the fields in any order, a second definition after the first', () => {
    assert.deepEqual(entries('- {definition: A box., owner: Me, name: Tote}'), [
      { ...tote, owner: 'Me' },
    ]);
    assert.deepEqual(entries('- {name: Tote, definition: A box., description: It is blue.}'), [
      { name: 'Tote', definition: 'A box.\n\nIt is blue.' },
    ]);
    assert.deepEqual(
      entries('- {name: Tote, definition: A box., title: Crate, owner: A, team: B}'),
      [{ ...tote, owner: 'A', meta: { title: 'Crate', team: 'B' } }],
    );
    assert.deepEqual(entries('- {name: Tote, definition: A box., aliases: [a], aka: b}'), [
      { ...tote, aliases: ['a', 'b'] },
    ]);
    assert.deepEqual(entries('- {name: Tote, definition: A box., owner: ""}'), [tote]);
  });

  it('has several meanings where the definition or the name next to an acronym is a list', () => {
    assert.deepEqual(entries('- {name: Slot, definition: [A time., A place.]}'), [
      { name: 'Slot', definition: 'A time.' },
      { name: 'Slot', definition: 'A place.' },
    ]);
    assert.deepEqual(
      entries(
        '- {acronym: CA, name: [Current account, Court of appeal], definition: [One., Two.]}',
      ),
      [
        { name: 'CA', expansion: 'Current account', definition: 'One.' },
        { name: 'CA', expansion: 'Court of appeal', definition: 'Two.' },
      ],
    );
    assert.deepEqual(entries('- {acronym: CA, name: Current account, definition: One.}'), [
      { name: 'CA', expansion: 'Current account', definition: 'One.' },
    ]);
    assert.deepEqual(entries('- {acronym: CA, name: CA, definition: One.}'), [
      { name: 'CA', definition: 'One.' },
    ]);
    assert.deepEqual(
      entries('- {acronym: CA, name: Current account, expansion: Cash account, definition: One.}'),
      [{ name: 'CA', expansion: 'Cash account', definition: 'One.' }],
    );
  });

  it('takes more than three words in a short name, and more than eight in a context, for text', () => {
    assert.deepEqual(entries('- {name: Tote, short: one two three, definition: A box.}'), [
      { name: 'one two three', expansion: 'Tote', definition: 'A box.' },
    ]);
    assert.deepEqual(entries('- {name: Tote, short: one two three four}'), [
      { name: 'Tote', definition: 'one two three four' },
    ]);
    const eight = 'one two three four five six seven eight';
    assert.deepEqual(entries(`- {name: Tote, definition: A box., context: ${eight}}`), [
      { ...tote, context: eight },
    ]);
    assert.deepEqual(entries(`- {name: Tote, definition: A box., context: ${eight} nine}`), [
      { name: 'Tote', definition: `A box.\n\n${eight} nine` },
    ]);
    assert.deepEqual(
      entries('- {name: Tote, definition: A box., owner: one two three four five}'),
      [{ ...tote, owner: 'one two three four five' }],
    );
  });

  it('reads fields below meta that it does not have itself', () => {
    assert.deepEqual(
      entries(
        '- name: Tote',
        '  owner: Me',
        '  meta: {owner: You, status: draft, name: Crate, definition: No., Weight: 2 kg}',
        '  definition: A box.',
      ),
      [
        {
          ...tote,
          owner: 'Me',
          status: 'draft',
          meta: { owner: 'You', name: 'Crate', definition: 'No.', Weight: '2 kg' },
        },
      ],
    );
    assert.deepEqual(entries('- {name: Tote, definition: A box., meta: secret}'), [
      { ...tote, meta: { meta: 'secret' } },
    ]);
  });
});

describe('an entry of a map', () => {
  it('has its name before the colon: with a text, fields, or a list of meanings', () => {
    assert.deepEqual(
      entries(
        'Tote: A box.',
        'Slot: {definition: A time., owner: Me}',
        'Van: [A car., A shoe.]',
        'Dock:',
      ),
      [
        tote,
        { name: 'Slot', definition: 'A time.', owner: 'Me' },
        { name: 'Van', definition: 'A car.' },
        { name: 'Van', definition: 'A shoe.' },
        { name: 'Dock' },
      ],
    );
  });

  it('may have its name in a field, and its acronym before the colon', () => {
    assert.deepEqual(entries('tote-id: {name: Tote, definition: A box.}'), [tote]);
    assert.deepEqual(entries('SLA: {name: Service level agreement, definition: A promise.}'), [
      { name: 'SLA', expansion: 'Service level agreement', definition: 'A promise.' },
    ]);
    assert.deepEqual(
      entries('SLA: [{name: Service level agreement}, {name: Second-level analyst}]').map(
        ({ expansion }) => expansion,
      ),
      ['Service level agreement', 'Second-level analyst'],
    );
    assert.deepEqual(problems('terms:\n  "": A box.\n  Tote: A box.\n')[0]?.[0], 'missing-name');
  });

  it('is read where an alias leads, wherever it is written', () => {
    assert.deepEqual(
      terms('box: &b A box.\nlist: &l {Tote: *b}\nterms: *l\n').map(({ name, definition }) => [
        name,
        definition,
      ]),
      [['Tote', 'A box.']],
    );
  });
});

describe('merge keys', () => {
  it('add pairs that the entry does not have, the first of several, also from lists and chains', () => {
    assert.deepEqual(
      terms(
        [
          'a: &a {owner: A, status: draft}',
          'b: &b {owner: B, delivery: live, <<: *a}',
          'terms:',
          '  - {<<: [*b, *a], name: Tote, definition: A box.}',
          '  - {<<: *b, name: Van, definition: A car., owner: C}',
          '  - {"<<": text, name: Dock, definition: A gate.}',
          '  - {<<: text, name: Gate, definition: A door.}',
        ].join('\n'),
      ),
      [
        { ...tote, owner: 'B', delivery: 'live', status: 'draft' },
        { name: 'Van', definition: 'A car.', owner: 'C', delivery: 'live', status: 'draft' },
        { name: 'Dock', definition: 'A gate.', meta: { '<<': 'text' } },
        { name: 'Gate', definition: 'A door.' },
      ],
    );
  });
});

describe('the items of a list field', () => {
  it('are texts, links with a title, or the names of other entries', () => {
    const links = (...items: readonly string[]): unknown =>
      entries(
        '- name: Tote',
        '  definition: A box.',
        '  links:',
        ...items.map((one) => `    ${one}`),
      )[0]?.links;
    assert.deepEqual(links('- Handbook: https://a.b/c', '- Wiki: page', '- Bare:'), [
      '[Handbook](https://a.b/c)',
      'Wiki: page',
      'Bare',
    ]);
    assert.deepEqual(links('Handbook: https://a.b/c', 'Wiki: page'), [
      '[Handbook](https://a.b/c)',
      'Wiki: page',
    ]);
    assert.deepEqual(
      links(
        '- {title: T, url: "git+ssh://x"}',
        '- {url: "https://x"}',
        '- {title: T, kind: k}',
        '- ""',
      ),
      ['[T](git+ssh://x)', '[url](https://x)', 'T'],
    );
    assert.deepEqual(links('- {url: "https://x y", title: T}'), ['https://x y']);
    assert.deepEqual(
      entries('- {name: Tote, related: [{name: Van}, {term: Dock, slug: d}, x]}')[0]?.related,
      ['Van', 'Dock', 'x'],
    );
    assert.deepEqual(entries('- {name: Tote, aliases: ~}')[0], { name: 'Tote' });
  });

  it('are one text where a text is expected', () => {
    assert.deepEqual(
      entries('- {name: Tote, definition: A box., owner: [A, B], plain: {a: b}}')[0],
      {
        ...tote,
        owner: 'A, B',
        plain: '{a: b}',
      },
    );
  });
});

describe('an unknown field', () => {
  const entry = (i: number, fields: string): string =>
    `  - {name: Word ${i}, definition: A thing., ${fields}}\n`;

  it('is reported once, unless it is common, or used so often that it is meant', () => {
    const list = (count: number, fields: string): string =>
      `terms:\n${Array.from({ length: count }, (_, i) => entry(i, fields)).join('')}`;
    const message =
      'Unknown field “ownr”. It is shown as additional information; check its spelling.';
    assert.deepEqual(problems(list(1, 'ownr: Me')), [
      ['unknown-field', 'warning', message, 'ownr'],
    ]);
    assert.equal(problems(list(3, 'ownr: Me')).length, 1);
    assert.equal(problems(list(4, 'ownr: Me')).length, 0);
    assert.equal(problems(`${list(4, 'ownr: Me')}${entry(9, 'colour: red')}`).length, 1);
    for (const key of 'type kind id Slug tags date version icon note notes'.split(' '))
      assert.deepEqual(problems(list(1, `${key}: x`)), [], key);
  });
});

describe('the contexts of Contextive', () => {
  it('give their name and paths to terms that have none', () => {
    assert.deepEqual(
      terms(
        [
          'contexts:',
          '  - name: Shop',
          '    paths: shop/**, web/**',
          '    terms:',
          '      - {name: Tote, definition: A box.}',
          '      - {name: Van, definition: A car., context: Fleet, paths: [van/**]}',
          '  - terms: [{name: Dock, definition: A gate.}]',
          '    paths: [dock/**]',
          '  - terms: {Gate: A door.}',
          '    name: Yard',
          '  - name: Empty',
          '    terms:',
          '  - text',
        ].join('\n'),
      ),
      [
        { ...tote, context: 'Shop', paths: ['shop/**', 'web/**'] },
        { name: 'Van', definition: 'A car.', context: 'Fleet', paths: ['van/**'] },
        { name: 'Dock', definition: 'A gate.', paths: ['dock/**'] },
        { name: 'Gate', definition: 'A door.', context: 'Yard' },
      ],
    );
    assert.deepEqual(
      terms('contexts: &c [{name: A, terms: [{name: Tote, definition: A box.}]}]\n'),
      [{ ...tote, context: 'A' }],
    );
  });
});
