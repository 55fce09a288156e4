import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createFormFields } from '../../src/core/features/edit/termForm';
import { groupings } from '../../src/core/features/browse/groupTerms';
import { askForChoice } from '../../src/extension/commands/editTerm';
import { pickGlossaryFile } from '../../src/extension/commands/pickGlossary';
import { pickTerm } from '../../src/extension/commands/pickTerm';
import { markItem, pickOne } from '../../src/extension/pickOne';
import { pickGrouping } from '../../src/extension/views/treeChoices';
import { closeEverything, openFixture, replaceAll } from './documents';
import { eventually } from './eventually';
import { createOwnService } from './ownService';

/** Returns the item that Enter accepts in a list, pressed as soon as the list is shown. */
async function accepted<T>(answer: Promise<T>): Promise<T> {
  let isAnswered = false;
  void answer.then(() => (isAnswered = true));
  await eventually(async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isAnswered ? true : undefined;
  });
  return answer;
}

describe('list to choose from', () => {
  const items = ['One', 'Two', 'Three'].map((label) => ({ label }));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeEverything();
  });

  it('focuses the current item, else the first', async () => {
    for (const current of items) {
      assert.equal(await accepted(pickOne({ title: 'Number', items, current })), current);
    }
    const none = pickOne({ title: 'Number', items, current: undefined });
    assert.equal(await accepted(none), items[0]);
  });

  it('marks the current item and keeps what the others say', () => {
    const item = {
      label: 'One',
      codicon: 'check',
      description: 'the first',
      detail: 'of three',
    };
    assert.deepEqual(markItem(item, true), { ...item, item, description: 'the first · Current' });
    assert.deepEqual(markItem(item, false), { ...item, item });
    assert.equal(markItem({ label: 'Two' }, true).description, 'Current');
  });

  it('focuses the value that a field of an entry has', async () => {
    for (const field of createFormFields()) {
      for (const { value } of field.choices ?? []) {
        const answer = askForChoice(field, field.choices ?? [], value);
        assert.equal(await accepted(answer), value, field.label);
      }
    }
  });

  it('focuses the grouping of the view', async () => {
    for (const grouping of groupings) {
      assert.equal(await accepted(pickGrouping(grouping)), grouping);
    }
  });

  it('focuses the glossary that an entry is in', async () => {
    const own = createOwnService();
    const uris = ['file:///a/GLOSSARY.md', 'file:///b/GLOSSARY.md'];
    for (const current of uris) {
      const answer = pickGlossaryFile(own.service, uris, { title: 'Move', current });
      assert.equal(await accepted(answer), current);
    }
    own.dispose();
  });

  it('focuses the term whose alias is the query before one that only contains it', async () => {
    const glossary = await openFixture('GLOSSARY.md');
    await replaceAll(
      glossary,
      '# Glossary\n\n## Translation desk\n\nA desk.\n\n## Box\n\nA box.\n\n- **Aliases**: sla\n',
    );
    const own = createOwnService();
    const answer = pickTerm(own.service, { title: 'Term', placeholder: '', value: 'sla' });
    assert.equal((await accepted(answer))?.name, 'Box');
    own.dispose();
  });
});
