import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareImport, type ImportChoice } from '../../../../src/core/features/edit/compareImport';
import { planImport, type ImportPlan } from '../../../../src/core/features/edit/planImport';
import { type ImportedTable, readImport } from '../../../../src/core/features/edit/readImport';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import type { Term } from '../../../../src/core/glossary/term';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { propertyTimeout, runs } from '../../propertyRuns';
import { scheduler } from '../../stores';

const glossary =
  '# Glossary\n\n## Booking\n\nAn order.\n\n## Depot\n\n## Parcel\n\nA box.\n\n- Also called: package\n';

function read(text: string, fileName?: string): ImportedTable {
  return runToEnd(readImport(text, fileName));
}

function termsIn(path: string, text: string): readonly Term[] {
  const uri = MemoryWorkspace.uri(path);
  const format = getFormatFor(uri);
  assert.ok(format);
  return runToEnd(format.read({ uri, text, named: true })).terms;
}

interface Imported {
  readonly kinds: readonly string[];
  readonly text: string;
  readonly plan: ImportPlan;
}

async function importInto(
  path: string,
  text: string,
  table: ImportedTable,
  decide?: ImportChoice,
): Promise<Imported> {
  const uri = MemoryWorkspace.uri(path);
  const rows = compareImport(table.terms, termsIn(path, text), uri);
  const workspace = new MemoryWorkspace({ [path]: text });
  const plan = await planImport(
    workspace,
    uri,
    rows,
    ({ choices }) => choices.find((choice) => choice === decide) ?? choices[0] ?? 'keep',
    scheduler,
  );
  return {
    kinds: rows.map(({ kind, imported }) => `${imported.term.name}: ${kind}`),
    text: plan.plan.kind === 'edits' ? applyEdits(text, plan.plan.edits) : text,
    plan,
  };
}

describe('readImport', () => {
  const summary = ({ terms }: ImportedTable): readonly string[] =>
    terms.map(({ term, line }) => `${line} ${term.name} = ${term.definition}`);
  const rows = [
    ['Term', 'Definition'],
    ['Parcel', 'A box, closed.'],
    ['Hub', 'A place.'],
  ];
  const expected = ['1 Parcel = A box, closed.', '2 Hub = A place.'];

  it('reads cells with tabs from a spreadsheet', () => {
    assert.deepEqual(summary(read(rows.map((row) => row.join('\t')).join('\r\n'))), expected);
  });

  it('reads CSV with any delimiter', () => {
    const text = 'Begriff;Erklärung\nParcel;A box, closed.\nHub;A place.\n';
    assert.deepEqual(summary(read(text)), expected);
    assert.deepEqual(
      summary(read('Term,Definition\nParcel,"A box, closed."\nHub,A place.')),
      expected,
    );
  });

  it('reads a Markdown table, with and without outer bars', () => {
    const table =
      '| Term | Definition |\n|---|---|\n| Parcel | A box, closed. |\n| Hub | A place. |\n';
    const shifted = expected.map((one) => one.replace(/^\d/u, (line) => `${Number(line) + 1}`));
    assert.deepEqual(summary(read(table)), shifted);
    const bare = 'Term | Definition\n--- | ---\nParcel | A box, closed.\nHub | A place.\n';
    assert.deepEqual(summary(read(bare)), shifted);
  });

  it('reads a table without a header by its columns, and says so', () => {
    const pasted = read('Parcel\tA box.\nHub\tA place.\n');
    assert.deepEqual(summary(pasted), ['0 Parcel = A box.', '1 Hub = A place.']);
    assert.deepEqual(pasted.assumedHeader, ['Term', 'Definition']);
    const acronyms = read('SLA\tservice level agreement\tA promise.\nKPI\tkey figure\tA number.\n');
    assert.deepEqual(acronyms.assumedHeader, ['Term', 'Expansion', 'Definition']);
    assert.equal(acronyms.terms[0]?.term.expansion, 'service level agreement');
    assert.equal(read(rows.map((row) => row.join('\t')).join('\n')).assumedHeader, undefined);
  });

  it('keeps further columns of a table without a header', () => {
    const { terms } = read('Parcel\tA box.\tred\nHub\tA place.\tblue\n');
    assert.deepEqual({ ...terms[0]?.term.meta }, { 'Column 3': 'red' });
  });

  it('names the lines that could not be read', () => {
    const csv = read('Term,Definition,Status\nParcel,A box.,whatever\n,No name here.,draft\n');
    assert.deepEqual(
      csv.unread.map(({ line }) => line),
      [1, 2],
    );
    const broken = read('Term,Definition\nParcel,"A box.\nHub,A place.\n');
    assert.deepEqual(broken.terms, []);
    assert.equal(broken.unread[0]?.line, 1);
    const markdown = read(
      '| Term | Definition |\n|---|---|\n| Parcel | A box. |\n|  | No name. |\n',
    );
    assert.deepEqual(
      markdown.unread.map(({ line }) => line),
      [3],
    );
  });

  it('reads nothing from text without a table', () => {
    assert.deepEqual(read('Only a sentence.').terms, []);
    assert.deepEqual(read('').terms, []);
  });
});

describe('planImport', () => {
  const table = read(
    [
      'Term\tDefinition\tSynonyms\tOwner',
      'Hub\tA place.\t\tNetwork team',
      'Depot\tWhere parcels sleep.\t\t',
      'Parcel\tA bag.\tpackage\t',
      'Booking\tAn order.\t\t',
      'Package\tA box.\t\t',
    ].join('\n'),
  );

  it('adds new terms and missing fields, and keeps what another text would replace', async () => {
    const { kinds, text } = await importInto('GLOSSARY.md', glossary, table);
    assert.deepEqual(kinds, [
      'Hub: new',
      'Depot: more',
      'Parcel: conflict',
      'Booking: same',
      'Package: explained',
    ]);
    assert.deepEqual(
      termsIn('GLOSSARY.md', text).map(({ name, definition, owner }) => [name, definition, owner]),
      [
        ['Booking', 'An order.', undefined],
        ['Depot', 'Where parcels sleep.', undefined],
        ['Hub', 'A place.', 'Network team'],
        ['Parcel', 'A box.', undefined],
      ],
    );
  });

  it('replaces a definition, or adds an own meaning, on request', async () => {
    const definitions = (text: string): readonly string[] =>
      termsIn('GLOSSARY.md', text)
        .filter(({ name }) => name === 'Parcel')
        .map(({ definition }) => definition);
    const replaced = await importInto('GLOSSARY.md', glossary, table, 'change');
    assert.deepEqual(definitions(replaced.text), ['A bag.']);
    assert.deepEqual(
      termsIn('GLOSSARY.md', replaced.text).find(({ name }) => name === 'Parcel')?.aliases,
      ['package'],
    );
    const added = await importInto('GLOSSARY.md', glossary, table, 'add');
    assert.deepEqual([...definitions(added.text)].sort(), ['A bag.', 'A box.']);
  });

  it('shows old and new text of each field', () => {
    const rows = compareImport(
      table.terms,
      termsIn('GLOSSARY.md', glossary),
      MemoryWorkspace.uri('GLOSSARY.md'),
    );
    assert.deepEqual(rows[2]?.differences, [
      { field: 'definition', before: 'A box.', after: 'A bag.' },
    ]);
    assert.deepEqual(rows[2].choices, ['keep', 'change', 'add']);
  });

  it('never changes the entry of another file', () => {
    const elsewhere = termsIn('docs/terms.md', glossary);
    const rows = compareImport(table.terms, elsewhere, MemoryWorkspace.uri('GLOSSARY.md'));
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['new', 'explained', 'explained', 'same', 'explained'],
    );
    assert.ok(rows.every(({ choices }) => !choices.includes('change')));
  });

  it('adds two meanings of one table, and replaces an entry only once', () => {
    const twice = read(
      'Term\tDefinition\nHub\tA place.\nHub\tA device.\nHub\tA place.\nParcel\tA bag.\nParcel\tA lot.\n',
    );
    const rows = compareImport(
      twice.terms,
      termsIn('GLOSSARY.md', glossary),
      MemoryWorkspace.uri('GLOSSARY.md'),
    );
    assert.deepEqual(
      rows.map(({ kind, choices }) => `${kind} ${choices.join(' ')}`),
      [
        'new add keep',
        'new add keep',
        'same keep',
        'conflict keep change add',
        'conflict keep add',
      ],
    );
  });

  it('writes a row without the fields that the file has no place for, and names them', async () => {
    const csv = 'Term,Definition\nBooking,An order.\n';
    const { text, plan } = await importInto('terms.csv', csv, table);
    assert.deepEqual(
      termsIn('terms.csv', text).map(({ name }) => name),
      ['Booking', 'Depot', 'Hub', 'Package', 'Parcel'],
    );
    const omitted = [...plan.omitted].map(
      ([row, fields]) => `${row.imported.term.name}: ${fields.join()}`,
    );
    assert.deepEqual(omitted, ['Hub: owner', 'Parcel: aliases']);
    assert.deepEqual(plan.refused, []);
  });

  it('changes several entries and touches no other byte', async () => {
    const { plan } = await importInto('GLOSSARY.md', glossary, table, 'change');
    assert.ok(plan.plan.kind === 'edits');
    const { edits } = plan.plan;
    const replaced = edits.map(({ range }) => glossary.slice(range.start, range.end)).join('');
    assert.ok(replaced.length <= 'A box.'.length + 2, replaced);
  });
});

const word = fc.constantFrom('Parcel', 'Hub', 'Sort code', 'SLA', 'Last mile', 'Étage', 'C++ core');
const sentence = fc.constantFrom(
  'A box.',
  'A place, with "quotes" inside; and more.',
  'What we promise.\nIn two lines.',
  'See | here.',
  '',
);
const rowOfTable = fc.record({
  name: word,
  definition: sentence,
  owner: fc.constantFrom('', 'Network team'),
  aliases: fc.constantFrom('', 'one thing', 'one thing; two things'),
});
const quote = (text: string): string => `"${text.replace(/"/gu, '""')}"`;
const anyTable = fc
  .array(rowOfTable, { maxLength: 8 })
  .map((rows) =>
    [
      'Term,Definition,Owner,Aliases',
      ...rows.map((row) => [row.name, row.definition, row.owner, row.aliases].map(quote).join()),
    ].join('\n'),
  );
const targets = fc.constantFrom(
  ...([
    ['GLOSSARY.md', glossary],
    ['GLOSSARY.md', ''],
    ['GLOSSARY.md', '# Glossary\n\n| Term | Definition |\n|---|---|\n| Parcel | A bag. |\n'],
    ['terms.csv', 'Term,Definition,Owner,Aliases\nParcel,A bag.,,\n'],
    ['terms.yml', 'terms:\n  - name: Parcel\n    definition: A bag.\n'],
  ] as const),
);
const choices = fc.constantFrom<ImportChoice | undefined>(undefined, 'add', 'change');

describe('import of any table', function () {
  this.timeout(propertyTimeout);

  it('twice equals once', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, targets, async (csv, [path, text]) => {
        const once = await importInto(path, text, read(csv, 'table.csv'));
        const twice = await importInto(path, once.text, read(csv, 'table.csv'));
        assert.equal(twice.text, once.text);
      }),
      runs(60),
    );
  });

  it('loses no entry and no text of the glossary', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, targets, async (csv, [path, text]) => {
        const { text: after } = await importInto(path, text, read(csv, 'table.csv'));
        const left = termsIn(path, after);
        for (const before of termsIn(path, text)) {
          assert.ok(
            left.some(
              ({ name, definition }) =>
                name === before.name &&
                (before.definition === '' || definition === before.definition),
            ),
            before.name,
          );
        }
      }),
      runs(60),
    );
  });

  it('changes nothing if the table is an export of the glossary', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, targets, choices, async (csv, [path, text], decide) => {
        const { text: full } = await importInto(path, text, read(csv, 'table.csv'), decide);
        const format = getFormatFor('file:///export.csv');
        assert.ok(format);
        let exported = 'Term,Expansion,Definition,Owner,Aliases\n';
        for (const term of termsIn(path, full)) {
          const source = { uri: 'file:///export.csv', text: exported };
          const result = runToEnd(format.add(source, term));
          assert.ok(result.kind === 'edits', result.kind === 'refused' ? result.reason : '');
          exported = applyEdits(exported, result.edits);
        }
        const { text: after } = await importInto(path, full, read(exported, 'export.csv'));
        assert.equal(after, full);
      }),
      runs(40),
    );
  });
});
