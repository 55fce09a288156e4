import assert from 'node:assert/strict';
import { checkTerms } from '../../../src/core/glossary/formats/checkTerms';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { completeFields, type Term, type TermDraft } from '../../../src/core/glossary/term';
import { runToEnd } from '../../../src/core/workspace/scheduler';

/** Returns a term with its own entry, unless the draft is one of the same entry as the one before. */
function place(draft: TermDraft & { readonly sameEntry?: boolean }, i: number): Term {
  const start = (draft.sameEntry === true ? i - 1 : i) * 10;
  return {
    ...completeFields(draft),
    source: {
      uri: 'file:///repo/GLOSSARY.md',
      entry: { start, end: start + 9 },
      name: { start: i * 10, end: i * 10 + 3 },
      definition: undefined,
    },
  };
}

/** Returns the problems as `code index`. */
function check(
  ...drafts: readonly (TermDraft & { readonly sameEntry?: boolean })[]
): readonly string[] {
  return runToEnd(checkTerms(drafts.map(place), '')).map(
    ({ code, range }) => `${code} ${range.start / 10}`,
  );
}

const definition = 'A day.';

describe('an entry without an explanation', () => {
  it('has no definition, expansion, plain words, or field of its own with three words', () => {
    assert.deepEqual(check({ name: 'Tour' }), ['empty-definition 0']);
    for (const more of [
      { definition },
      { expansion: 'Day tour' },
      { plain: 'A day' },
      { meta: { Purpose: 'Starts the pumps' } },
      { meta: { Purpose: ' Starts the pumps ' } },
    ])
      assert.deepEqual(check({ name: 'Tour', ...more }), [], JSON.stringify(more));
    for (const Purpose of ['Starts pumps', 'kg', '', '  x  '])
      assert.deepEqual(check({ name: 'Tour', meta: { Purpose } }), ['empty-definition 0'], Purpose);
  });

  it('is usual in a list of translations: three or more, and at most one in five is defined', () => {
    const translated = (count: number): TermDraft[] =>
      Array.from({ length: count }, (_, i) => ({ name: `Word ${i}`, aliases: [`Wort ${i}`] }));
    const bare = (count: number): TermDraft[] =>
      Array.from({ length: count }, (_, i) => ({ name: `Bare ${i}` }));
    assert.equal(check(...translated(2)).length, 2);
    assert.equal(check(...translated(3)).length, 0);
    assert.equal(check(...translated(3), ...bare(3)).length, 0);
    assert.equal(check(...translated(3), ...bare(4)).length, 7);
    assert.equal(check(...translated(4), { name: 'Tour', definition }).length, 0);
    assert.equal(check(...translated(3), { name: 'Tour', definition }).length, 3);
  });

  it('is told with a message that says what to do', () => {
    const [problem] = runToEnd(checkTerms([place({ name: 'Tour' }, 0)], ''));
    assert.deepEqual(
      [problem?.severity, problem?.message],
      ['information', '“Tour” has no definition yet. Add a sentence that says what it means.'],
    );
  });
});

describe('two entries of one name', () => {
  it('are duplicates, whatever their case', () => {
    assert.deepEqual(check({ name: 'Tour', definition }, { name: 'tour', definition }), [
      'duplicate-term 1',
    ]);
    assert.deepEqual(
      check(
        { name: 'Tour', definition },
        { name: 'Tour', definition },
        { name: 'Tour', definition },
      ),
      ['duplicate-term 1', 'duplicate-term 2'],
    );
    const [problem] = runToEnd(
      checkTerms(
        [
          { name: 'Tour', definition },
          { name: 'Tour', definition },
        ].map(place),
        '',
      ),
    );
    assert.deepEqual(
      [problem?.severity, problem?.message],
      ['warning', '“Tour” is already in this file. Merge the two entries, or give each a context.'],
    );
  });

  it('are several meanings by context, expansion, or the case of an acronym', () => {
    assert.deepEqual(
      check(
        { name: 'Tour', definition },
        { name: 'Tour', definition, context: 'Music' },
        { name: 'Tour', definition, context: 'music' },
      ),
      [],
    );
    assert.deepEqual(
      check(
        { name: 'CA', definition, expansion: 'Current account' },
        { name: 'CA', definition, expansion: 'Certificate authority' },
        { name: 'CA', definition, expansion: 'Current account' },
      ),
      ['duplicate-term 2'],
    );
    assert.deepEqual(check({ name: 'PIN', definition }, { name: 'pin', definition }), []);
    assert.deepEqual(
      check(
        { name: 'Pin', definition, caseSensitive: true },
        { name: 'pin', definition, caseSensitive: true },
      ),
      [],
    );
  });

  it('are intended within one entry, or where a list of acronyms only repeats the expansion', () => {
    assert.deepEqual(
      check({ name: 'Tour', definition }, { name: 'Tour', definition: 'A trip.', sameEntry: true }),
      [],
    );
    const expansion = 'Current account';
    assert.deepEqual(check({ name: 'CA', definition, expansion }, { name: 'CA', expansion }), []);
    assert.deepEqual(check({ name: 'CA', expansion }, { name: 'CA', definition, expansion }), []);
    assert.deepEqual(
      check({ name: 'CA', definition, expansion }, { name: 'CA', definition, expansion }),
      ['duplicate-term 1'],
    );
    assert.deepEqual(check({ name: 'Tour', definition }, { name: 'Tour' }), [
      'empty-definition 1',
      'duplicate-term 1',
    ]);
  });
});

describe('an alias', () => {
  const message = (text: string) => {
    const uri = 'file:///repo/glossary.yml';
    const reader = getReaderFor(uri);
    assert.ok(reader);
    return runToEnd(reader.read({ uri, text })).problems.map((one) => [
      one.severity,
      one.message,
      text.slice(one.range.start, one.range.end),
    ]);
  };

  it('may be a name of one entry only, unless the contexts differ', () => {
    const claim = (more: Partial<TermDraft> = {}) =>
      check({ name: 'Tour', definition }, { name: 'Trip', definition, aliases: ['tour'], ...more });
    assert.deepEqual(claim(), ['alias-claimed-twice 1']);
    assert.deepEqual(claim({ context: 'Music' }), []);
    assert.deepEqual(
      check(
        { name: 'Tour', definition, aliases: ['Ride'] },
        { name: 'Trip', definition, aliases: ['ride'] },
      ),
      ['alias-claimed-twice 1'],
    );
    assert.deepEqual(
      check({ name: 'Trip', definition, aliases: ['Tour'] }, { name: 'Tour', definition }),
      ['alias-claimed-twice 0'],
    );
  });

  it('may repeat the name itself, or an acronym that stands for the entry', () => {
    assert.deepEqual(check({ name: 'Tour', definition, aliases: ['tour', 'Trip', 'trip'] }), []);
    assert.deepEqual(
      check(
        { name: 'SLA', definition, expansion: 'Service level' },
        { name: 'service Level', definition, aliases: ['SLA'] },
      ),
      [],
    );
    assert.deepEqual(
      check(
        { name: 'SLA', definition, expansion: 'Service level' },
        { name: 'Service', definition, aliases: ['SLA'] },
      ),
      ['alias-claimed-twice 1'],
    );
    assert.deepEqual(
      check(
        { name: 'Tour', definition, aliases: ['Ride'] },
        { name: 'tour', definition, aliases: ['Ride'], context: 'Music' },
        { name: 'TOUR', definition: 'A trip.', aliases: ['Ride'], sameEntry: true },
      ),
      [],
    );
  });

  it('is marked at its place in the entry', () => {
    assert.deepEqual(
      message(
        'terms:\n  - {name: Tour, definition: A day.}\n  - {name: Trip, definition: A way., aliases: [Tour]}\n',
      ),
      [
        [
          'warning',
          '“Tour” is listed as an alias of “Trip” but is already a name of “Tour”. Keep it in only one of them.',
          'Tour',
        ],
      ],
    );
    const escaped =
      'terms:\n  - {name: Tour, definition: A day.}\n  - {name: Trip, definition: A way., aliases: ["T\\u006fur"]}\n';
    assert.equal(message(escaped)[0]?.[2], 'Trip');
  });

  it('is reported like a pattern that matches nothing because it is too complex', () => {
    const glob = `src/${'{a,'.repeat(60)}b${'}'.repeat(60)}`;
    assert.deepEqual(
      message(
        `terms:\n  - name: Tour\n    definition: A day.\n    paths: ["${glob}"]\n    code: ["src/**"]\n  - name: Trip\n    definition: A way.\n    code: ["${glob}"]\n`,
      ),
      Array.from({ length: 2 }, () => [
        'warning',
        'This pattern is too long or too complex, so it matches nothing. Simplify it.',
        glob,
      ]),
    );
  });
});

describe('the check of a large file', () => {
  it('pauses after every 500 entries, and again while it compares aliases', () => {
    const terms = Array.from({ length: 1001 }, (_, i) =>
      place({ name: `Bin ${i}`, definition }, i),
    );
    const steps = checkTerms(terms, '');
    let pauses = 0;
    while (steps.next().done !== true) pauses++;
    assert.equal(pauses, 4);
  });
});
