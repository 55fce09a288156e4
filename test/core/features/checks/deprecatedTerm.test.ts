import assert from 'node:assert/strict';
import { dependsOnEvidence } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { findingsIn, projectOf, wordsOf } from './checked';
import { shopGlossary, withText } from './shopGlossary';

const words = (path: string, text: string, entry = '') =>
  wordsOf('deprecated-term', path, {
    files: { 'glossary.yml': shopGlossary + entry, [path]: text },
  });

describe('a deprecated term', () => {
  it('is reported once per file', async () => {
    const text = 'The old ledger is gone. Old ledgers are books.\n';
    const found = await findingsIn('docs/a.md', withText('docs/a.md', text));
    assert.deepEqual(
      found.map(({ code, word }) => [code, word]),
      [['deprecated-term', 'old ledger']],
    );
    assert.match(found[0]?.message ?? '', /New ledger/u);
  });

  it('is reported with the related term, or with the advice to use another word', async () => {
    const entry = '  - {name: Old van, status: deprecated, definition: A car.}\n';
    const files = { 'glossary.yml': shopGlossary + entry, 'a.md': 'An old ledger, an old van.\n' };
    assert.deepEqual(
      (await findingsIn('a.md', { files })).map(({ message }) => message),
      [
        '“Old ledger” is marked as deprecated in the glossary. Did you mean “New ledger”?',
        '“Old van” is marked as deprecated in the glossary. Use another word.',
      ],
    );
  });

  it('is reported in sentences and comments, not in code and technical names', async () => {
    assert.deepEqual(await words('a.md', 'The `old ledger`, docs/old ledger/list.\n'), []);
    const code = 'const oldLedger = 1;\n// The old ledger.\n';
    assert.deepEqual(await words('a.ts', code), ['old ledger']);
    assert.deepEqual(await words('a.md', 'The SLA and the customer.\n'), []);
  });

  it('is not reported in its own entry, but in others', async () => {
    const entry =
      '  - {name: Van, definition: Older than the old ledger.}\n  - {name: Old van, status: deprecated, definition: The old van was a van.}\n';
    assert.deepEqual(await words('glossary.yml', shopGlossary + entry), ['old ledger']);
  });

  it('is not reported where another term of that name is in use', async () => {
    const entry = '  - {name: Old ledger, context: Museum, definition: A book to show.}\n';
    assert.deepEqual(await words('a.md', 'The old ledger.\n', entry), []);
  });

  it('does not make its discouraged words deprecated', async () => {
    const entry = '  - {name: Old van, status: deprecated, definition: A car., avoid: [jalopy]}\n';
    const files = { 'glossary.yml': shopGlossary + entry, 'a.md': 'The jalopy.\n' };
    const codes = (await findingsIn('a.md', { files })).map(({ code }) => code);
    assert.deepEqual(codes, ['discouraged-word']);
  });

  it('is reported whatever other files contain', async () => {
    const text = 'The old ledger.\n';
    const project = await projectOf(withText('a.md', text));
    assert.ok(!dependsOnEvidence(new DocumentFacts(project, MemoryWorkspace.uri('a.md'), text)));
  });
});
