import assert from 'node:assert/strict';
import { planAdd, planChange, planRemove } from '../../../src/core/features/edit/editTerms';
import { toTermReference } from '../../../src/core/glossary/termReference';
import type { Term } from '../../../src/core/glossary/term';
import { applyEdits } from '../../../src/core/text/textEdit';
import { defaultSettings } from '../../../src/core/workspace/settings';
import { MemoryWorkspace } from '../memoryWorkspace';
import { createService, scheduler } from '../stores';
import { files, glossary } from './shop';

describe('editing terms', () => {
  const uri = MemoryWorkspace.uri('GLOSSARY.md');

  it('adds, changes and removes an entry, and changes no other byte', async () => {
    const workspace = new MemoryWorkspace(files);
    const added = await planAdd(
      workspace,
      uri,
      { name: 'Branch', definition: 'A shop.' },
      scheduler,
    );
    assert.ok(added.kind === 'edits');
    const text = applyEdits(glossary, added.edits);
    assert.equal(text.replace('## Branch\n\nA shop.\n\n', ''), glossary);
    assert.ok(text.indexOf('## Branch') < text.indexOf('## Checkout'));
    workspace.write('GLOSSARY.md', text);

    const reference = { uri, name: 'Branch', offset: 0 };
    const changed = await planChange(workspace, reference, { definition: 'An office.' }, scheduler);
    assert.ok(changed.kind === 'edits');
    assert.equal(applyEdits(text, changed.edits), text.replace('A shop.', 'An office.'));

    const removed = await planRemove(workspace, reference, scheduler);
    assert.ok(removed.kind === 'edits');
    assert.equal(applyEdits(text, removed.edits), glossary);
  });

  it('reads and edits a page that the settings name, and judges those that a pattern finds', async () => {
    const page = '# Concepts\n\n## Hub\n\nA place.\n\n## Van\n\nA car.\n';
    const workspace = new MemoryWorkspace({ 'docs/concepts.md': page, 'docs/other.md': page });
    const termsWith = async (glossaryFiles: readonly string[]): Promise<readonly Term[]> =>
      (
        await createService(workspace, {
          settings: () => ({ ...defaultSettings, glossaryFiles }),
        }).glossary()
      ).terms;
    assert.deepEqual(await termsWith(['docs/*.md']), []);
    const terms = await termsWith(['docs/*.md', '**/concepts.md']);
    assert.deepEqual(
      terms.map(({ name, source }) => [name, source.uri]),
      ['Hub', 'Van'].map((name) => [name, MemoryWorkspace.uri('docs/concepts.md')]),
    );
    const [hub] = terms;
    assert.ok(hub);
    const plan = await planChange(
      workspace,
      toTermReference(hub),
      { definition: 'A yard.' },
      scheduler,
    );
    assert.ok(plan.kind === 'edits');
    assert.equal(applyEdits(page, plan.edits), page.replace('A place.', 'A yard.'));
  });

  it('refuses kindly when the entry is gone', async () => {
    const workspace = new MemoryWorkspace(files);
    const plan = await planRemove(workspace, { uri, name: 'Nobody', offset: 0 }, scheduler);
    assert.ok(plan.kind === 'refused');
    assert.match(plan.reason, /“Nobody” is no longer in GLOSSARY\.md/u);
  });

  it('finds an entry that has moved in the meantime', async () => {
    const workspace = new MemoryWorkspace(files);
    const service = createService(workspace);
    const term = (await service.glossary()).terms.find(({ name }) => name === 'Checkout');
    assert.ok(term);
    const moved = glossary.replace('# Glossary\n', '# Glossary\n\nSome words before.\n');
    workspace.write('GLOSSARY.md', moved);
    const plan = await planChange(
      workspace,
      toTermReference(term),
      { owner: 'Shop team' },
      scheduler,
    );
    assert.ok(plan.kind === 'edits');
    const text = applyEdits(moved, plan.edits);
    assert.match(text, /## Checkout\n\nWhere[^#]*- \*\*Owner\*\*: Shop team\n/u);
  });
});
