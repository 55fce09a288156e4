import assert from 'node:assert/strict';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile, said } from '../formatChecks';

const uri = 'file:///work/docs/glossary.rst';

function fileOf(text: string): FormatFile {
  const format = getFormatFor(uri);
  assert.ok(format);
  return new FormatFile(format, text, uri);
}

const glossary = `Glossary
========

.. glossary::
   :sorted:

   Hold
      Money kept back, see :term:\`Tote\`.

      Ends at night.

   Tote
   Picking box
      A box for one order.

      :Owner: Warehouse
`;

describe('glossaries in reStructuredText', () => {
  it('are read from field lists below the title, which are no data about the page', () => {
    const text = `Glossary
========

:Tote: A *box*
   for one order.
:Pier: A place.

Yard
----

:Owner: Warehouse
:Status: draft
`;
    assert.deepEqual(fileOf(text).terms.map(said), [
      { name: 'Tote', definition: 'A *box*\nfor one order.' },
      { name: 'Pier', definition: 'A place.' },
      { name: 'Yard', owner: 'Warehouse', status: 'draft' },
    ]);
    assert.deepEqual(fileOf('Glossary\n========\n\n:Author: Eva\n:Date: today\n').terms, []);
    assert.deepEqual(fileOf('Glossary\n========\n\n:orphan:\n:Tote: A box.\n').terms, []);
    const added = fileOf(text).add({ name: 'Ramp', definition: 'A way up.' });
    assert.equal(added.remove('Ramp').text, text);
    assert.match(
      fileOf(text).change('Pier', { definition: 'A dock.' }).text,
      /^:Pier: A dock\.$/mu,
    );
  });

  it('may refer to numbered documents', () => {
    const text = 'Glossary\n========\n\n.. glossary::\n\n   OAuth2\n      See :rfc:`6749`.\n';
    const { terms, problems } = fileOf(text).read();
    assert.deepEqual([terms.map(({ name }) => name), problems], [['OAuth2'], []]);
  });

  it('are read from the glossary directive', () => {
    assert.deepEqual(fileOf(glossary).terms.map(said), [
      { name: 'Hold', definition: 'Money kept back, see Tote.\n\nEnds at night.' },
      { name: 'Tote', definition: 'A box for one order.', owner: 'Warehouse' },
      { name: 'Picking box', definition: 'A box for one order.', owner: 'Warehouse' },
    ]);
  });

  it('are read from the directive in a page of prose, where definition lists are none', () => {
    const text = `Guide\n=====\n\nSteps\n   Do this.\n\n.. glossary::\n\n   Tote\n      A box.\n`;
    const file = new FormatFile(fileOf('').format, text, 'file:///work/docs/guide.rst');
    assert.deepEqual(file.terms.map(said), [{ name: 'Tote', definition: 'A box.' }]);
  });

  it('are read from definition lists under a title that says glossary', () => {
    const text = `Guide\n=====\n\nText.\n\nGlossary\n--------\n\nTote : noun\n   A box.\n\nDLQ (dead letter queue)\n   Where messages wait.\n`;
    const file = new FormatFile(fileOf('').format, text, 'file:///work/docs/guide.rst');
    assert.deepEqual(file.terms.map(said), [
      { name: 'Tote', definition: 'A box.', meta: { Classifier: 'noun' } },
      { name: 'DLQ', expansion: 'dead letter queue', definition: 'Where messages wait.' },
    ]);
  });

  it('are read from list tables, simple tables and grid tables', () => {
    const text = `Glossary
========

.. list-table::
   :header-rows: 1

   * - Term
     - Definition
   * - Wave
     - Many orders
       at once.

====== ============
Term   Meaning
====== ============
Van    A car that
       drives.
====== ============

+-------+-------------+
| Term  | Definition  |
+=======+=============+
| Slot  | A time      |
|       | on a day.   |
+-------+-------------+
`;
    assert.deepEqual(fileOf(text).terms.map(said), [
      { name: 'Wave', definition: 'Many orders\nat once.' },
      { name: 'Van', definition: 'A car that\ndrives.' },
      { name: 'Slot', definition: 'A time\non a day.' },
    ]);
  });

  it('have headings as terms, in the order of their marks', () => {
    const text = `Glossary\n########\n\nA\n=\n\nApple\n-----\n\nA fruit.\n\nB\n=\n\nBox\n---\n\nA thing, ''quoted''.\n`;
    assert.deepEqual(fileOf(text).terms.map(said), [
      { name: 'Apple', definition: 'A fruit.' },
      { name: 'Box', definition: "A thing, ''quoted''." },
    ]);
  });

  it('show roles, links and literals as Markdown does', () => {
    const text = `.. glossary::\n\n   Tote\n      A \`\`box\`\`, :py:func:\`pack\`, \`the site <https://x.example>\`_ and :doc:\`the guide </guide>\`.\n\n      .. code-block:: sh\n\n         pack it\n`;
    assert.equal(
      fileOf(text).term('Tote').definition,
      'A `box`, `pack`, [the site](https://x.example) and the guide.\n\n```sh\npack it\n```',
    );
  });

  it('get a new entry in its place, written like its neighbors', () => {
    const { text } = fileOf(glossary).add({
      name: 'Slot',
      expansion: undefined,
      definition: 'A `time` on a [day](https://d.example).\n\nMore.',
      owner: 'Office',
    });
    assert.equal(
      text,
      glossary.replace(
        '   Tote\n',
        '   Slot\n      A ``time`` on a `day <https://d.example>`_.\n\n      More.\n\n      :Owner: Office\n\n   Tote\n',
      ),
    );
  });

  it('keep links and everything else when a definition changes', () => {
    const { text } = fileOf(glossary).change('Hold', {
      definition: 'Money we keep back, see Tote.\n\nEnds at noon.',
    });
    assert.equal(
      text,
      glossary
        .replace('Money kept back, see', 'Money we keep back, see')
        .replace('Ends at night', 'Ends at noon'),
    );
  });

  it('have fields as field lists', () => {
    const { text } = fileOf(glossary).change('Hold', {
      aliases: ['freeze', 'stop'],
      status: 'draft',
    });
    assert.match(
      text,
      /Ends at night\.\n\n {6}:Aliases: freeze, stop\n {6}:Status: draft\n\n {3}Tote/u,
    );
  });

  it('lose an entry or one of its names, and nothing else', () => {
    const whole = fileOf(glossary);
    assert.equal(whole.remove('Picking box').text, glossary.replace('   Picking box\n', ''));
    assert.equal(
      whole.remove('Hold').text,
      glossary
        .replace(/ {3}Hold[^]*?(?= {3}Tote)/u, '   ')
        .replace('   Tote', 'Tote')
        .replace('\n\nTote', '\n\n   Tote'),
    );
  });

  it('keep the line below a heading as long as the heading', () => {
    const text = `Glossary\n========\n\nTote\n----\n\nA box.\n\nVan\n---\n\nA car.\n`;
    const renamed = fileOf(text).change('Tote', { name: 'Picking box' });
    assert.equal(renamed.text, text.replace('Tote\n----', 'Picking box\n-----------'));
    const added = fileOf(text).add({ name: 'Wavelength', definition: 'Far.' });
    assert.match(added.text, /Wavelength\n-{10}\n\nFar\.\n$/u);
  });

  it('begin in an empty file', () => {
    const { text } = fileOf('').add({ name: 'Tote', definition: 'A box.\n\nFor one order.' });
    const list = '.. glossary::\n\n   Tote\n      A box.\n\n      For one order.\n';
    assert.equal(text, list);
    assert.equal(
      fileOf('').add({ name: 'Tote', definition: 'A box.\n\nFor one order.', owner: 'Eva' }).text,
      `${list}\n      :Owner: Eva\n`,
    );
  });

  it('refuse what a table has no place for, before anything is written', () => {
    const text = `Glossary\n========\n\n====== ========\nTerm   Meaning\n====== ========\nVan    A car.\n====== ========\n`;
    const file = fileOf(text);
    const result = runToEnd(file.format.change(file, file.term('Van'), { owner: 'Garage' }));
    assert.equal(result.kind, 'refused');
  });

  it('keep Windows line ends', () => {
    const { text } = fileOf(glossary.replaceAll('\n', '\r\n')).change('Hold', {
      definition: 'Kept.\n\nBack.',
    });
    assert.match(text, /Hold\r\n {6}Kept\.\r\n\r\n {6}Back\.\r\n\r\n {3}Tote/u);
    assert.doesNotMatch(text, /(?<!\r)\n/u);
  });
});
