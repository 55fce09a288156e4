import assert from 'node:assert/strict';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { ignoreEdit } from '../../../../src/core/features/checks/ignoreEdit';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';

const texts = {
  'a.md': '# Words\r\n\r\n- The QZR is late.\r\n',
  'a.feature': 'Feature: Words\n  Scenario: One\n    Given the QZR is late today',
  'a.ts': 'class A {\n  // The QZR is late.\n}\n',
  'a.py': 'x = 1\n# The QZR is late.\n',
};

describe('the comment that keeps a finding quiet', () => {
  for (const [path, text] of Object.entries(texts)) {
    for (const scope of ['line', 'file'] as const) {
      it(`silences a ${scope} of ${path}`, async () => {
        const project = await projectOf({ files: {}, settings: { checkComments: true } });
        const uri = MemoryWorkspace.uri(path);
        const facts = new DocumentFacts(project, uri, text);
        const [finding] = checkDocument(facts);
        assert.equal(finding?.word, 'QZR');
        const place = { word: finding.word, start: finding.range.start };
        const edit = ignoreEdit(facts, place, scope);
        assert.ok(edit);
        const changed = applyEdits(text, [edit]);
        assert.deepEqual(checkDocument(new DocumentFacts(project, uri, changed)), []);
        assert.equal(changed.replace(edit.newText, ''), text);
      });
    }
  }

  it('is not offered where no comment can be written', async () => {
    const project = await projectOf({ files: {} });
    const facts = new DocumentFacts(project, MemoryWorkspace.uri('a.txt'), 'The QZR is late.');
    assert.equal(ignoreEdit(facts, { word: 'QZR', start: 4 }, 'line'), undefined);
  });
});
