import assert from 'node:assert/strict';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { runToEnd } from '../../../src/core/workspace/scheduler';

/** Returns the name and definition of each term of a file. */
function read(file: string, text: string): readonly (readonly [string, string])[] {
  const uri = `file:///${file}`;
  const reader = getReaderFor(uri);
  assert.ok(reader);
  return runToEnd(reader.read({ uri, text, named: true })).terms.map(({ name, definition }) => [
    name,
    definition,
  ]);
}

describe('unchanged entries of a template', () => {
  it('are no terms, in any format', () => {
    const rows = [
      ['<Term-1>', '<definition-1>'],
      ['TBD', 'TODO'],
      ['*Term-1>*', '*\\<definition-1*'],
      ['Term name', '[definition]'],
      ['...', '...'],
      ['{Term 1}', '{Definition}'],
      ['&lt;Term-1&gt;', '&lt;definition-1&gt;'],
      ['TBD Term-1', 'Sed sagittis.'],
      ['{{ entry.term }}', 'A text'],
    ];
    for (const [name = '', definition = ''] of rows) {
      const table = `# Glossary\n\n| Term | Definition |\n|---|---|\n| Tote | A box for one order. |\n| ${name} | ${definition} |\n`;
      assert.deepEqual(read('glossary.md', table), [['Tote', 'A box for one order.']], name);
      const csv = `Term,Definition\nTote,A box for one order.\n${name},${definition}\n`;
      assert.deepEqual(read('glossary.csv', csv), [['Tote', 'A box for one order.']], name);
    }
  });

  it('keep a real name, and wait for its definition', () => {
    const text = '# Glossary\n\n## Engine\n\nTODO\n\n## Span\n\n{{< docs/glossary "span" >}}\n';
    assert.deepEqual(read('glossary.md', text), [
      ['Engine', ''],
      ['Span', ''],
    ]);
  });

  it('are terms if they have a definition', () => {
    const text =
      '# Glossary\n\n## TBD\n\nTo be decided by the team.\n\n## Term\n\nA word that the glossary explains.\n';
    assert.deepEqual(
      read('glossary.md', text).map(([name]) => name),
      ['TBD', 'Term'],
    );
  });
});
