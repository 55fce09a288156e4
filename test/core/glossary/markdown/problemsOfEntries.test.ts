import assert from 'node:assert/strict';
import { markdownFile } from './read';

/** Returns the problems as severity, message and marked text. */
function problems(text: string): readonly (readonly string[])[] {
  return markdownFile(`# Glossary\n\n${text}`)
    .read()
    .problems.map(({ severity, message, range }) => [
      severity,
      message,
      `# Glossary\n\n${text}`.slice(range.start, range.end),
    ]);
}

const tour = '## Tour\n\nA day.\n';

describe('markdown: the problems of an entry', () => {
  it('are told for words that are no status and no delivery status', () => {
    const fields = (status: string, delivery: string): string =>
      `${tour}\n- **Status**: ${status}\n- **Delivery**: ${delivery}\n- **Owner**: Me\n`;
    assert.deepEqual(problems(fields('soon', 'later')), [
      ['warning', '“soon” is not a status. Use one of: draft, approved, deprecated.', 'soon'],
      [
        'warning',
        '“later” is not a delivery status. Use one of: planned, mocked, live, external, retired.',
        'later',
      ],
    ]);
    assert.deepEqual(problems(fields('*draft*', '`live`')), []);
    assert.deepEqual(problems(fields('', '')), []);
  });

  it('include a mistyped label, if it is long and like that of a field', () => {
    const label = (written: string): readonly (readonly string[])[] =>
      problems(`${tour}\n- **Owner**: Me\n- **${written}**: x\n`);
    const typo = (written: string, field: string) => [
      ['warning', `“${written}” is not a field of an entry. Did you mean “${field}”?`, written],
    ];
    for (const [written, field] of [
      ['Aliase', 'aliases'],
      ['Alisaes', 'aliases'],
      ['Exampels', 'examples'],
      ['Ownre', 'owner'],
      ['Delivry', 'delivery'],
      ['Statuss', 'status'],
      ['Definiton', 'definition'],
      ['Diagramm', 'diagram'],
      ['Also know as', 'also known as'],
      ['Nefinitiom', 'definition'],
    ] as const)
      assert.deepEqual(label(written), typo(written, field), written);
    for (const written of ['Avid', 'Tower', 'Weight', 'Relay', 'Unit price', 'Examine others'])
      assert.deepEqual(label(written), [], written);
  });

  it('include a second entry of the same name, with the line of the first', () => {
    assert.deepEqual(problems(`${tour}\n## tour\n\nA trip.\n`), [
      [
        'warning',
        '“tour” is already explained on line 3. Merge the two entries, or give each a context.',
        'tour',
      ],
    ]);
    const context = (name: string): string => `- **Context**: ${name}\n`;
    assert.deepEqual(
      problems(`${tour}\n${context('Music')}\n## Tour\n\nA trip.\n\n${context('Travel')}`),
      [],
    );
    assert.equal(
      problems(`${tour}\n${context('Music')}\n## Tour\n\nA trip.\n\n${context('Music')}`).length,
      1,
    );
  });

  it('leave several meanings of an acronym, and words whose case matters', () => {
    const rows = (...cells: readonly string[]): string =>
      `| Acronym | Long form | Definition |\n|---|---|---|\n${cells.map((row) => `| ${row} |\n`).join('')}`;
    assert.deepEqual(
      problems(rows('CA | Current account | One.', 'CA | Court of appeal | Two.')),
      [],
    );
    assert.equal(
      problems(rows('CA | Current account | One.', 'CA | current  Account | Two.')).length,
      1,
    );
    assert.deepEqual(problems(rows('CA | Current account | One.', 'CA | Current account |')), []);
    assert.equal(problems(rows('CA | Current account | One.', 'CA | | Two.')).length, 1);
    const exact = '- **Case-sensitive**: yes\n';
    assert.deepEqual(problems(`${tour}\n${exact}\n## TOUR\n\nA trip.\n\n${exact}`), []);
    assert.equal(problems(`${tour}\n${exact}\n## TOUR\n\nA trip.\n`).length, 1);
    assert.equal(problems(`${tour}\n${exact}\n## Tour\n\nA trip.\n\n${exact}`).length, 1);
  });

  it('include a name that two entries claim, where it is written', () => {
    const alias = '- **Aliases**: ride, tour\n';
    assert.deepEqual(problems(`${tour}\n## Trip\n\nA way.\n\n${alias}`), [
      ['warning', '“tour” is already a name of “Tour”. Use each name for only one term.', 'tour'],
    ]);
    assert.deepEqual(problems(`${tour}\n## Trip (aka Tour)\n\nA way.\n`), [
      [
        'warning',
        '“Tour” has its own entry on line 3. Remove it from the other names of “Trip”.',
        'Tour',
      ],
    ]);
    assert.deepEqual(
      problems(`${tour}\n- **Aliases**: ride\n\n## Trip\n\nA way.\n\n- **Aliases**: Ride\n`),
      [['warning', '“Ride” is already a name of “Tour”. Use each name for only one term.', 'Ride']],
    );
    assert.deepEqual(
      problems('## SLA (Service level)\n\nA promise.\n\n## Service level (SLA)\n\nA promise.\n'),
      [],
    );
  });

  it('include a missing definition, and a reference to an entry that is not there', () => {
    assert.deepEqual(problems(`${tour}\n## Slot\n\n## Trip\n\nA way.\n`), [
      [
        'information',
        '“Slot” has no definition yet. Add a sentence that says what it means.',
        'Slot',
      ],
    ]);
    assert.deepEqual(problems(`${tour}\n## Trip\n\nSee Journey\n`), [
      ['warning', 'This file has no entry “Journey”. Add it, or correct the reference.', 'Journey'],
    ]);
    for (const reference of ['See [Journey](other.md#journey).', 'See tour.', 'Ver Journey'])
      assert.deepEqual(problems(`${tour}\n## Trip\n\n${reference}\n`), [], reference);
  });
});

describe('markdown: a reference to another entry', () => {
  const aliasesOf = (text: string): readonly string[] =>
    markdownFile(`# Glossary\n\n${text}`).terms.map(({ name, aliases }) =>
      [name, ...aliases].join(' = '),
    );

  it('becomes an alias of it with its own aliases, also over a second reference', () => {
    assert.deepEqual(aliasesOf(`${tour}\n## Trip (aka Ride)\n\nSee Tour.\n`), [
      'Tour = Trip = Ride',
    ]);
    assert.deepEqual(aliasesOf(`## Journey\n\nSee Trip.\n\n${tour}\n## Trip\n\nSee tours.\n`), [
      'Tour = Journey = Trip',
    ]);
  });

  it('stays an entry in its place where the other is missing', () => {
    assert.deepEqual(
      aliasesOf(`## Alley\n\nSee Road.\n\n${tour}\n## Trip\n\nSee Tour.\n\n## Van\n\nSee Lorry.\n`),
      ['Alley', 'Tour = Trip', 'Van'],
    );
  });
});
