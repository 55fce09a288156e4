import assert from 'node:assert/strict';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { runToEnd } from '../../../src/core/workspace/scheduler';

const markdown = '# Glossary\n\n## Tote\n\nA box for one order.\n';
const yaml = 'Tote: A box for one order.\nSlot: A time of delivery.\n';

describe('the extension of a glossary', () => {
  it('decides how the file is read', () => {
    const asciidoc = '= Glossary\n\nTote:: A box for one order.\n';
    const restructuredText = '.. glossary::\n\n   Tote\n      A box for one order.\n';
    for (const [file, text] of [
      ...['glossary.md', 'GLOSSARY.MD', 'glossary.markdown', 'glossary.mdx'].map(
        (name) => [name, markdown] as const,
      ),
      ...['glossary.html', 'glossary.htm'].map(
        (name) =>
          [
            name,
            '<h1>Glossary</h1>\n<dl><dt>Tote</dt><dd>A box for one order.</dd></dl>\n',
          ] as const,
      ),
      ...['glossary.rst', 'glossary.rest'].map((name) => [name, restructuredText] as const),
      ...['glossary.adoc', 'glossary.asciidoc', 'glossary.asc'].map(
        (name) => [name, asciidoc] as const,
      ),
      ...['glossary.yml', 'glossary.yaml'].map((name) => [name, yaml] as const),
      ['glossary.json', '{"Tote": "A box for one order.", "Slot": "A time of delivery."}'],
      ['glossary.tex', '\\newglossaryentry{t}{name=Tote, description={A box for one order.}}'],
      ['glossary.csv', 'Term,Definition\nTote,A box for one order.\n'],
      ['glossary.tsv', 'Term\tDefinition\nTote\tA box for one order.\n'],
    ] as const) {
      const uri = `file:///repo/docs/${file}`;
      const reader = getReaderFor(uri);
      assert.ok(reader, file);
      const [term] = runToEnd(reader.read({ uri, text })).terms;
      assert.deepEqual([term?.name, term?.definition], ['Tote', 'A box for one order.'], file);
    }
  });

  it('is that of a file, not of a folder', () => {
    for (const file of ['glossary', 'glossary.txt', 'glossary.md/notes', 'glossary.md.bak', 'md'])
      assert.equal(getReaderFor(`file:///repo/${file}`), undefined, file);
  });
});
