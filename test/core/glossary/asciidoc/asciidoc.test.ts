import assert from 'node:assert/strict';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import { FormatFile, said } from '../formatChecks';

const uri = 'file:///work/docs/glossary.adoc';

function fileOf(text: string, name = uri): FormatFile {
  const format = getFormatFor(name);
  assert.ok(format);
  return new FormatFile(format, text, name);
}

const glossary = `= Glossary
:product: Ledger

[glossary]
[[hold]]Hold:: Money _kept_ back, see <<tote,Tote>>.
+
Ends at night.

Tote::
A *box* for one order.
owner::: Warehouse

{product} (LG)::
  The book.
* one
* two
`;

describe('glossaries in AsciiDoc', () => {
  it('have their inline markup read, also around an attribute', () => {
    const text = `= Glossary
:url-x: https://x.example

Vault:: A store; see {url-x}/path/[the docs] and {url-x}[].
Gate:: An entry with #marked# and [.role]#styled# text, ^sup^ and H~2~O, \`\`mono\`\` and C++.
Press \`+kbd+\` or kbd:[Ctrl+C], see xref:page.adoc#part[The part] and link:x.html[X]footnote:[A note.].
Hall::
A hall.
* Note: closed at night.
* Other: open.
Door:: See link:{url-x}/door[the door^] and xref:door.adoc[].
`;
    assert.deepEqual(
      fileOf(text).terms.map(({ name, definition }) => [name, definition]),
      [
        ['Vault', 'A store; see [the docs](https://x.example/path/) and https://x.example.'],
        [
          'Gate',
          'An entry with marked and styled text, sup and H2O, `mono` and C++.\nPress `kbd` or Ctrl+C, see The part and [X](x.html).',
        ],
        ['Hall', 'A hall.\n- Note: closed at night.\n- Other: open.'],
        ['Door', 'See [the door](https://x.example/door) and door.'],
      ],
    );
  });

  it('separate a list from the line above it', () => {
    const text = '= Glossary\n\nHall::\n  A hall.\n* Note: closed.\n';
    assert.equal(fileOf(text).term('Hall').definition, 'A hall.\n- Note: closed.');
  });

  it('keep their inline markup when the definition changes', () => {
    const text = '= Glossary\n\nGate:: 2 entries with #marked#, H~2~O and ``mono``.\n';
    const file = fileOf(text);
    const { definition } = file.term('Gate');
    assert.equal(
      file.change('Gate', { definition: `${definition} More.` }).text,
      text.replace('.\n', '. More.\n').replace('``mono``', '`mono`'),
    );
  });

  it('are read from description lists', () => {
    assert.deepEqual(fileOf(glossary).terms.map(said), [
      { name: 'Hold', definition: 'Money *kept* back, see Tote.\n\nEnds at night.' },
      { name: 'Tote', definition: 'A **box** for one order.', owner: 'Warehouse' },
      { name: 'Ledger', definition: 'The book.\n- one\n- two', aliases: ['LG'] },
    ]);
  });

  it('are read from tables without a header, and with cells over several columns', () => {
    const bare =
      '= Glossary\n\n|===\n\n| AIA | A way to handle\ninterrupts.\n\n| Yard | A place.\n|===\n';
    assert.deepEqual(
      fileOf(bare).terms.map(({ name }) => name),
      ['AIA', 'Yard'],
    );
    const spans =
      '= Glossary\n\n[cols="2a,2,6"]\n|===\n| Term | Synonym / Translation | Definition / Description\n\n' +
      '3+| [[R]] [red]#*R*#\n\ns| Ramp\n| Slope\n| A way up.\n\n3+| [[Y]] *Y*\n\ns| Yard\n|\n| A place.\n|===\n';
    assert.deepEqual(fileOf(spans).terms.map(said), [
      { name: 'Ramp', definition: 'A way up.', aliases: ['Slope'] },
      { name: 'Yard', definition: 'A place.' },
    ]);
  });

  it('are read from nested lists and quotes', () => {
    const text = `= Glossary

Engine:: Runs a game.
Small Engine::: Runs a small game.

Replicated Engine:::
Runs a game twice.

Tote::
[quote,https://x.example]
A box for one order.

Van::
[quote]
____
A car.
____
`;
    assert.deepEqual(fileOf(text).terms.map(said), [
      { name: 'Engine', definition: 'Runs a game.' },
      { name: 'Small Engine', definition: 'Runs a small game.' },
      { name: 'Replicated Engine', definition: 'Runs a game twice.' },
      { name: 'Tote', definition: 'A box for one order.' },
      { name: 'Van', definition: 'A car.' },
    ]);
  });

  it('are read from headings and tables', () => {
    const text = `= Glossary

== Tote

A box.

== Acronyms

[%header,cols="1,3"]
|===
|Term |Definition

|DLQ
|Dead letter queue

|RMA |Return merchandise
authorisation
|===
`;
    assert.deepEqual(
      fileOf(text).terms.map(said),
      [
        { name: 'Tote', definition: 'A box.' },
        {
          name: 'DLQ',
          expansion: 'Dead letter queue',
          definition: 'Dead letter queue',
          context: undefined,
        },
        {
          name: 'RMA',
          expansion: 'Return merchandise',
          definition: 'Return merchandise\nauthorisation',
        },
      ].map((term) =>
        Object.fromEntries(Object.entries(term).filter(([, value]) => value !== undefined)),
      ),
    );
  });

  it('are read from a list marked as a glossary in a page of prose, where other lists are none', () => {
    const text = `= Guide\n\nstep:: Do this.\n\n== Words\n\n[glossary]\nTote:: A box.\n`;
    const { terms } = fileOf(text, 'file:///work/docs/guide.adoc');
    assert.deepEqual(terms.map(said), [{ name: 'Tote', definition: 'A box.' }]);
  });

  it('are not read from listings and comments', () => {
    const text = `= Glossary\n\n----\nrun:: this\n----\n\n////\nold:: gone\n////\n\n// note:: no\nTote:: A box.\n`;
    assert.deepEqual(fileOf(text).terms.map(said), [{ name: 'Tote', definition: 'A box.' }]);
  });

  it('get a new entry in its place, written like its neighbors', () => {
    const text = `= Glossary\n\nHold:: Money kept.\n\nVan:: A car.\n`;
    const added = fileOf(text).add({
      name: 'Slot',
      definition: 'A **time**.\n\nSee [it](https://x.example).',
      owner: 'Office',
    });
    assert.equal(
      added.text,
      text.replace(
        'Van::',
        'Slot:: A *time*.\n+\nSee https://x.example[it].\n+\n*Owner*: Office\n\nVan::',
      ),
    );
  });

  it('keep links and everything else when a definition changes', () => {
    const { text } = fileOf(glossary).change('Hold', {
      definition: 'Money kept back, see Tote.\n\nEnds at noon.',
    });
    assert.equal(text, glossary.replace('_kept_', 'kept').replace('at night', 'at noon'));
  });

  it('get rows in their tables', () => {
    const text = `= Glossary\n\n|===\n|Term |Definition\n\n|Hold |Money kept.\n|Van |A car.\n|===\n`;
    const { text: added } = fileOf(text).add({ name: 'Slot', definition: 'A time.' });
    assert.equal(added, text.replace('|Van', '|Slot |A time.\n|Van'));
  });

  it('lose an entry, change a name and begin in an empty file', () => {
    assert.equal(
      fileOf(glossary).change('Tote', { name: 'Crate' }).text,
      glossary.replace('Tote::', 'Crate::'),
    );
    assert.equal(
      fileOf(glossary).remove('Tote').text,
      glossary.replace('Tote::\nA *box* for one order.\nowner::: Warehouse\n\n', ''),
    );
    assert.equal(
      fileOf('').add({ name: 'Tote', definition: 'A box.' }).text,
      '[glossary]\nTote:: A box.\n',
    );
    assert.equal(
      fileOf('').add({ name: 'Tote', definition: 'A box.', expansion: 'Carry bag', owner: 'Eva' })
        .text,
      '[glossary]\nTote:: A box.\n+\n*Expansion*: Carry bag\n*Owner*: Eva\n',
    );
  });

  it('take fields in a list without blank lines between its entries', () => {
    const text = '= Glossary\n\nHold:: Money kept.\nVan:: A car.\n';
    const { text: changed } = fileOf(text).change('Hold', { owner: 'Eva' });
    assert.equal(changed, text.replace('kept.\n', 'kept.\n+\n*Owner*: Eva\n'));
    assert.deepEqual(fileOf(changed).terms.map(said), [
      { name: 'Hold', definition: 'Money kept.', owner: 'Eva' },
      { name: 'Van', definition: 'A car.' },
    ]);
  });

  it('get rows in a table whose last cells are empty', () => {
    const text =
      '|===\n|Term |Definition |Owner\n\n|Hold |Money kept. |Eva\n|Van |A car. |\n|===\n';
    const added = fileOf(text).add({ name: 'Slot', definition: 'A time.' });
    assert.equal(added.text, text.replace('|Van', '|Slot |A time. |\n|Van'));
    assert.equal(added.remove('Slot').text, text);
  });

  it('get an entry without a definition that does not share that of the next one', () => {
    const text = 'Hold:: Money kept.\nVan:: A car.\n';
    const added = fileOf(text).add({ name: 'Slot' });
    assert.equal(added.text, text.replace('Van', 'Slot:: {empty}\nVan'));
    assert.equal(added.remove('Slot').text, text);
    assert.equal(
      fileOf(text).change('Hold', { definition: '' }).text,
      text.replace('Money kept.', '{empty}'),
    );
  });
});
