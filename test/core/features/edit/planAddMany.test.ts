import assert from 'node:assert/strict';
import { planAddMany } from '../../../../src/core/features/edit/planAddMany';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { scheduler } from '../../stores';

const uri = MemoryWorkspace.uri('GLOSSARY.md');
const glossary = '# Glossary\n\n## Booking\n\nAn order.\n\n## Parcel\n\nA box.\n';
const drafts = [
  { name: 'SLA', expansion: 'service level agreement', definition: 'What we promise.' },
  { name: 'Depot', definition: 'Where parcels sleep.' },
  { name: 'Courier', definition: 'Who brings the parcel.' },
];

function namesIn(text: string): string[] {
  const format = getFormatFor(uri);
  assert.ok(format);
  return runToEnd(format.read({ uri, text })).terms.map(({ name }) => name);
}

describe('planAddMany', () => {
  for (const [what, text] of [
    ['a glossary with entries', glossary],
    ['a glossary with a heading alone', '# Glossary\n'],
    ['an empty file', ''],
  ] as const) {
    it(`adds several entries to ${what} in one batch of edits`, async () => {
      const workspace = new MemoryWorkspace({ 'GLOSSARY.md': text });
      const { plan, done, refused } = await planAddMany(workspace, uri, drafts, scheduler);
      assert.ok(plan.kind === 'edits', plan.kind === 'refused' ? plan.reason : '');
      assert.deepEqual(refused, []);
      assert.equal(done.length, 3);
      const result = applyEdits(text, plan.edits);
      const wanted = [...namesIn(text), ...drafts.map(({ name }) => name)];
      assert.deepEqual(namesIn(result).sort(), wanted.sort());
    });
  }

  it('keeps the alphabetical order and touches no other byte', async () => {
    const workspace = new MemoryWorkspace({ 'GLOSSARY.md': glossary });
    const { plan } = await planAddMany(workspace, uri, drafts, scheduler);
    assert.ok(plan.kind === 'edits');
    const result = applyEdits(glossary, plan.edits);
    assert.deepEqual(namesIn(result), ['Booking', 'Courier', 'Depot', 'Parcel', 'SLA']);
    assert.ok(plan.edits.every(({ range }) => range.start === range.end));
  });

  it('refuses a file that is gone, with every draft', async () => {
    const { plan, refused } = await planAddMany(new MemoryWorkspace({}), uri, drafts, scheduler);
    assert.equal(plan.kind, 'refused');
    assert.equal(refused.length, 3);
  });
});
