import assert from 'node:assert/strict';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { planIgnoreEdit } from '../../../../src/core/features/checks/planIgnoreEdit';
import { sourceGlobs } from '../../../../src/core/sourceText/ownFiles';
import { LineMap } from '../../../../src/core/text/lineMap';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';

const place = { word: 'QZR', start: 4 };

const texts = {
  'a.md': '# Words\r\n\r\n- The QZR is late.\r\n',
  'a.feature': 'Feature: Words\n  Scenario: One\n    Given the QZR is late today',
  'a.ts': 'class A {\n  // The QZR is late.\n}\n',
  'a.py': 'x = 1\n# The QZR is late.\n',
  'a.sql': 'select 1; -- The QZR is late.\n',
  'a.vue': '<template>\n  <!-- The QZR is late. -->\n</template>\n',
  'a.mdx': '# Words\n\nThe QZR is late.\n',
  'a.txt': 'The QZR is late.\nAnd the van.',
  'a.rst': 'Words\n=====\n\nThe QZR is late.\n',
  'glossary.yml': 'terms:\n  - name: Van\n    definition: Where the QZR sits.\n',
};

describe('the comment that keeps a finding quiet', () => {
  for (const [path, text] of Object.entries(texts)) {
    for (const scope of ['line', 'file'] as const) {
      it(`silences a ${scope} of ${path}`, async () => {
        const files = { [path]: text };
        const project = await projectOf({ files, settings: { checkComments: true } });
        const uri = MemoryWorkspace.uri(path);
        const facts = new DocumentFacts(project, uri, text);
        const [finding] = checkDocument(facts);
        assert.equal(finding?.word, 'QZR');
        const edit = planIgnoreEdit(
          facts,
          { word: finding.word, start: finding.range.start },
          scope,
        );
        assert.ok(edit);
        const changed = applyEdits(text, [edit]);
        const after = await projectOf({ files: { [path]: changed }, settings: project.settings });
        assert.deepEqual(checkDocument(new DocumentFacts(after, uri, changed)), []);
        assert.equal(changed.replace(edit.newText, ''), text);
      });
    }
  }

  it('can be written in every language that is checked', () => {
    const text = 'The QZR is late.';
    const lines = new LineMap(text);
    for (const [extension] of [...sourceGlobs.join().matchAll(/(?<![\w-])[\w-]+(?=[,}])/gu)]) {
      // In the editor each cell of a notebook is a document of its own.
      if (['ipynb', 'jupyter'].includes(extension)) continue;
      const edit = planIgnoreEdit({ uri: `file:///a.${extension}`, text, lines }, place, 'line');
      assert.ok(edit, extension);
    }
  });

  const editIn = (path: string, text: string) =>
    planIgnoreEdit(
      { uri: MemoryWorkspace.uri(path), text, lines: new LineMap(text) },
      { word: 'QZR', start: text.indexOf('QZR') },
      'line',
    );

  it('leaves a diagram within a document whole', () => {
    const text = 'Words\n\n```mermaid\nflowchart LR\n  a[QZR]\n```\n';
    const edit = editIn('a.md', text);
    assert.equal(edit?.newText, '  %% glossary-ignore-next-line QZR\n');
    assert.equal(edit.range.start, text.indexOf('  a['));
  });

  it('is not offered where it would become a part of the text, or where there are no comments', () => {
    for (const definition of [
      '|\n      The one.\n      Of the QZR: late',
      'The one\n      of the QZR',
    ]) {
      const text = `terms:\n  - name: Van\n    definition: ${definition}\n`;
      assert.equal(editIn('glossary.yml', text), undefined, definition);
    }
    assert.equal(editIn('glossary.csv', 'Term,Definition\nVan,The QZR\n'), undefined);
  });
});
