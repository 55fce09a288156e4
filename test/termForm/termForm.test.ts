import assert from 'node:assert/strict';
import axe from 'axe-core';
import { listChangedFields } from '../../src/protocol/termForm';
import { type ThemeName, themes } from '../webview/themes';
import { isFormState } from '../../src/protocol/validateTermForm';
import { createContent, type FormPage, parcel, useForms } from './formPage';

const focusedId = (form: FormPage): Promise<string | undefined> =>
  form.page.evaluate(() => document.activeElement?.id);

describe('the form of a term', function () {
  this.timeout(60_000);
  const open = useForms();

  it('shows the values of the entry, with the definition in focus', async () => {
    const form = await open();
    assert.equal(await form.field('Name (required)').inputValue(), 'Parcel');
    assert.equal(await form.field('Definition').inputValue(), parcel.definition);
    assert.equal(await form.field('Delivery status').inputValue(), 'live');
    assert.equal(await focusedId(form), 'input-definition');
    const chips = form.page.locator('[data-field=aliases] .chip-text');
    assert.deepEqual(
      (await chips.allInnerTexts()).map((text) => text.trim()),
      ['package', 'shipment'],
    );
    assert.equal(await form.field('Words to avoid').isVisible(), false);
    // The fields that are folded, but have values, are named.
    assert.equal(
      await form.page.locator('summary .quiet').innerText(),
      'Related terms, Words to avoid',
    );
  });

  it('shows no message about a new entry’s field before it is left or saved', async () => {
    const nothing = { ...parcel, name: '', definition: '' };
    const form = await open({
      content: createContent({ target: { uri: 'file:///GLOSSARY.md' }, base: nothing }),
    });
    const [name, definition] = ['name', 'definition'].map((key) =>
      form.page.locator(`[data-field=${key}] .messages li`),
    );
    await form.answer([
      { field: 'name', severity: 'error', message: 'Enter a word or phrase.' },
      { field: 'definition', severity: 'warning', message: 'Say what it is.' },
      { field: 'owner', severity: 'warning', message: 'No such team.' },
    ]);
    // A field that has a value is not still to be filled in.
    await form.page.locator('[data-field=owner] .messages li').waitFor();
    assert.equal(await name?.count(), 0);
    assert.equal(await definition?.count(), 0);
    await form.field('Name (required)').press('Tab');
    await name?.waitFor();
    assert.equal(await definition?.count(), 0);
    await form.page.keyboard.press('Control+s');
    await definition?.waitFor();
  });

  it('selects a name that is only the word at the cursor, so that typing replaces it', async () => {
    const target = { uri: 'file:///GLOSSARY.md' };
    const guessed = await open({ content: createContent({ target, isNameGuessed: true }) });
    assert.equal(await focusedId(guessed), 'input-name');
    await guessed.page.keyboard.type('Box');
    assert.equal(await guessed.field('Name (required)').inputValue(), 'Box');
    const chosen = await open({ content: createContent({ target }) });
    assert.equal(await focusedId(chosen), 'input-definition');
  });

  it('saves what was changed with the keyboard only', async () => {
    const form = await open();
    const { keyboard } = form.page;
    await keyboard.press('Control+End');
    await keyboard.type(' It is heavy.');
    await form.field('Also called').focus();
    await keyboard.type('box, bundle');
    await keyboard.press('Enter');
    await keyboard.press('Backspace');
    await keyboard.type('pack');
    await keyboard.press('Control+s');
    const { base, values } = await form.received('save');
    assert.deepEqual(base, parcel);
    assert.deepEqual(listChangedFields(base, values), ['definition', 'aliases']);
    assert.equal(values.definition, `${parcel.definition} It is heavy.`);
    assert.deepEqual(values.aliases, ['package', 'shipment', 'box', 'pack']);
    await keyboard.press('Control+Enter');
    assert.equal((await form.listReceived('save')).length, 2);
  });

  it('keeps commas in examples, and in others makes them items', async () => {
    const form = await open();
    await form.page.locator('summary').click();
    for (const label of ['Examples', 'Words to avoid']) {
      await form.field(label).fill('one, two');
      await form.field(label).press('Enter');
    }
    await form.page.keyboard.press('Control+s');
    const { values } = await form.received('save');
    assert.deepEqual(values.examples, ['one, two']);
    assert.deepEqual(values.avoid, ['item', 'one', 'two']);
  });

  it('edits and removes an item, and returns the focus to the input', async () => {
    const form = await open();
    await form.page.getByRole('button', { name: 'Remove “package”' }).click();
    assert.equal(await focusedId(form), 'input-aliases');
    await form.page.getByRole('button', { name: 'shipment', exact: true }).click();
    assert.equal(await form.field('Also called').inputValue(), 'shipment');
    await form.page.keyboard.type('s');
    await form.page.keyboard.press('Enter');
    const { values } = await form.received(
      'change',
      (one) => one.values.aliases.length === 1 && one.values.aliases[0] === 'shipments',
    );
    assert.deepEqual(values.aliases, ['shipments']);
  });

  it('offers existing values while the user types', async () => {
    const form = await open();
    await form.field('Owner').fill('Pay');
    const { request, field, query } = await form.received('suggest', (one) => one.query === 'Pay');
    assert.equal(field, 'owner');
    assert.equal(query, 'Pay');
    const values = [
      { value: 'Payments', note: '' },
      { value: 'Payroll', note: '' },
    ];
    await form.send({ type: 'suggested', request, values });
    const input = form.field('Owner');
    await form.page.getByRole('option', { name: 'Payroll' }).waitFor();
    assert.equal(await input.getAttribute('aria-expanded'), 'true');
    await input.press('ArrowDown');
    await input.press('ArrowDown');
    assert.equal(await input.getAttribute('aria-activedescendant'), 'owner-suggestions-1');
    await input.press('Enter');
    assert.equal(await input.inputValue(), 'Payroll');
    assert.equal(await input.getAttribute('aria-expanded'), 'false');
    assert.deepEqual(await form.listReceived('close'), []);
  });

  it('closes the suggestions with Escape before the form', async () => {
    const form = await open();
    await form.field('Owner').fill('Pay');
    const { request } = await form.received('suggest', (one) => one.query === 'Pay');
    await form.send({ type: 'suggested', request, values: [{ value: 'Payments', note: '' }] });
    await form.page.getByRole('option', { name: 'Payments' }).waitFor();
    await form.page.keyboard.press('Escape');
    assert.deepEqual(await form.listReceived('close'), []);
    await form.page.keyboard.press('Escape');
    assert.deepEqual(await form.received('close'), { type: 'close', isDirty: true });
  });

  it('closes at once if nothing was changed', async () => {
    const form = await open();
    await form.page.keyboard.press('Escape');
    assert.deepEqual(await form.received('close'), { type: 'close', isDirty: false });
  });

  it('shows each message at its field, read with the field', async () => {
    const form = await open();
    await form.answer([
      { field: 'aliases', severity: 'warning', message: '“package” is already a name of “Box”.' },
    ]);
    const item = form.page.locator('[data-field=aliases] .messages li');
    await item.waitFor();
    assert.match(await item.innerText(), /“package” is already a name of “Box”\./);
    const described = await form.field('Also called').getAttribute('aria-describedby');
    assert.equal(described, 'aliases-hint aliases-messages');
    assert.equal(await form.page.locator('.messages li').count(), 1);
  });

  it('names the errors instead of saving, and leads to their fields', async () => {
    const form = await open();
    await form.field('Name (required)').fill('');
    await form.answer([{ field: 'name', severity: 'error', message: 'Enter a word or phrase.' }]);
    await form.page.locator('[data-field=name] .messages li').waitFor();
    await form.page.keyboard.press('Control+s');
    const summary = form.page.getByRole('alert');
    await summary.waitFor();
    assert.deepEqual(await form.listReceived('save'), []);
    assert.equal(await summary.evaluate((one) => one === document.activeElement), true);
    await summary.getByRole('button').click();
    assert.equal(await focusedId(form), 'input-name');
    assert.equal(await form.field('Name (required)').getAttribute('aria-invalid'), 'true');
  });

  it('says why values were refused, and keeps them', async () => {
    const form = await open();
    await form.field('Definition').fill('New');
    await form.send({ type: 'refused', reason: 'The table has no column for “owner”.' });
    await form.page.getByRole('alert').getByText('no column').waitFor();
    assert.equal(await form.field('Definition').inputValue(), 'New');
    await form.field('Definition').fill('Newer');
    assert.equal(await form.page.getByRole('alert').count(), 0);
  });

  it('takes over changes of the file, and asks about a field that was changed in both places', async () => {
    const form = await open();
    await form.field('Definition').fill('Mine');
    const base = { ...parcel, definition: 'Theirs', owner: 'Night team' };
    await form.send({ type: 'changedInFile', base });
    const conflict = form.page.locator('.conflict');
    await conflict.waitFor();
    assert.match(await conflict.innerText(), /Changed in the file to: Theirs/);
    assert.equal(await form.field('Definition').inputValue(), 'Mine');
    assert.equal(await form.field('Owner').inputValue(), 'Night team');
    await form.page.keyboard.press('Control+s');
    const saved = await form.received('save');
    assert.deepEqual(saved.base, base);
    assert.deepEqual(listChangedFields(base, saved.values), ['definition']);
    await conflict.getByRole('button').click();
    assert.equal(await form.field('Definition').inputValue(), 'Theirs');
    assert.equal(await conflict.count(), 0);
  });

  it('keeps unsaved values over a reload, and merges what has changed in the file', async () => {
    const state = {
      id: 1,
      revision: 1,
      target: createContent().target,
      base: parcel,
      values: { ...parcel, definition: 'Mine', owner: 'Night team' },
      isMoreOpen: true,
    };
    const base = { ...parcel, owner: 'Day team', aliases: [] };
    const form = await open({ state, content: createContent({ base }) });
    assert.equal(await form.field('Definition').inputValue(), 'Mine');
    assert.equal(await form.field('Owner').inputValue(), 'Night team');
    assert.equal(await form.page.locator('[data-field=aliases] .chip').count(), 0);
    assert.match(await form.page.locator('[data-field=owner] .conflict').innerText(), /Day team/);
    assert.equal(await form.field('Words to avoid').isVisible(), true);
  });

  for (const { newer, revision } of [
    { newer: 'page', revision: 4 },
    { newer: 'extension', revision: 6 },
  ]) {
    it(`continues with the input that the ${newer} has kept, if that is newer`, async () => {
      const { id, target } = createContent();
      const values = { ...parcel, definition: 'Kept by the page' };
      const state = { id, target, base: parcel, values, revision: 5, isMoreOpen: false };
      const draft = {
        base: { ...parcel, owner: 'Day team' },
        values: { ...parcel, owner: 'Day team', definition: 'Kept by the extension' },
        revision,
      };
      const form = await open({ state, content: createContent({ draft }) });
      assert.equal(await form.field('Definition').inputValue(), `Kept by the ${newer}`);
      // The owner was not changed here, but has changed in the file since.
      assert.equal(await form.field('Owner').inputValue(), parcel.owner);
      const kept = await form.state();
      assert.ok(isFormState(kept) && kept.revision >= Math.max(5, revision));
    });
  }

  it('continues with what was entered in a page that has lost its extension', async () => {
    const form = await open({});
    await form.field('Owner').fill('Night team');
    await form.received('change', ({ values }) => values.owner === 'Night team');
    // The page that replaces it is in the same window, and has no state of its own.
    await form.page.reload();
    await form.field('Owner').waitFor();
    assert.equal(await form.field('Owner').inputValue(), 'Night team');
  });

  it('ignores the state of another entry', async () => {
    const state = {
      id: 1,
      revision: 1,
      target: { uri: 'file:///GLOSSARY.md', entry: { name: 'Courier', offset: 3 } },
      base: parcel,
      values: { ...parcel, definition: 'Other' },
      isMoreOpen: false,
    };
    const form = await open({ state });
    assert.equal(await form.field('Definition').inputValue(), parcel.definition);
  });

  it('shows only fields that the entry can hold, and why others are missing', async () => {
    const all = createContent();
    const fields = all.fields.filter(({ key }) => key === 'name' || key === 'definition');
    const noPlace = 'The table has no columns for: owner, users.';
    const form = await open({ content: { ...all, fields, noPlace } });
    assert.equal(await form.page.locator('.field').count(), 2);
    assert.equal(await form.page.locator('fieldset').count(), 1);
    assert.equal(await form.page.locator('.no-place').innerText(), noPlace);
  });

  it('can be read but not changed where files are locked', async () => {
    const form = await open({ content: createContent({ locked: 'Restricted Mode.' }) });
    assert.equal(await form.page.getByRole('button', { name: 'Save' }).isDisabled(), true);
    await form.field('Definition').press('x');
    assert.equal(await form.field('Definition').inputValue(), parcel.definition);
    assert.equal(await form.field('Delivery status').isDisabled(), true);
    assert.equal(await form.page.getByRole('button', { name: /^Remove/ }).count(), 0);
    await form.page.keyboard.press('Control+s');
    assert.deepEqual(await form.listReceived('save'), []);
  });

  it('shows the preview as text: unknown elements give only their content', async () => {
    const form = await open();
    await form.answer(
      [],
      [
        { tag: 'p', content: [{ tag: 'strong', content: ['Parcel'] }, ' <img src=x>'] },
        { tag: 'script', content: ['alert(1)'] },
      ],
    );
    const body = form.page.locator('.preview-body');
    await body.getByText('Parcel').waitFor();
    assert.equal(
      await body.innerHTML(),
      '<p><strong>Parcel</strong> &lt;img src=x&gt;</p>alert(1)',
    );
  });

  it('ignores answers to earlier values', async () => {
    const form = await open();
    const { revision } = await form.received('change');
    await form.field('Definition').fill('New');
    const messages = [{ field: 'definition', severity: 'warning', message: 'Old' } as const];
    await form.send({ type: 'checked', revision, messages, preview: [] });
    await form.answer([{ field: 'definition', severity: 'warning', message: 'Current' }]);
    const item = form.page.locator('[data-field=definition] .messages li');
    await item.waitFor();
    assert.match(await item.innerText(), /Current/);
  });
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}

describe('accessibility of the form of a term', function () {
  this.timeout(60_000);
  const open = useForms();
  const names = Object.keys(themes).filter((name): name is ThemeName => name in themes);

  for (const theme of names) {
    it(`has no violations with messages, suggestions, a conflict and an error, ${theme}`, async () => {
      const form = await open({ theme });
      await form.page.locator('summary').click();
      await form.field('Definition').fill('Mine');
      await form.send({ type: 'changedInFile', base: { ...parcel, definition: 'Theirs' } });
      await form.answer(
        [
          { field: 'name', severity: 'error', message: 'Enter a word or phrase.' },
          { field: 'aliases', severity: 'warning', message: 'Taken.' },
        ],
        [{ tag: 'p', content: ['A ', { tag: 'a', content: ['link'] }] }],
      );
      await form.page.keyboard.press('Control+s');
      await form.send({ type: 'refused', reason: 'No column.' });
      await form.field('Owner').fill('Pay');
      const { request } = await form.received('suggest', (one) => one.query === 'Pay');
      await form.send({
        type: 'suggested',
        request,
        values: [{ value: 'Payments', note: 'a note' }],
      });
      await form.page.getByRole('option', { name: 'Payments' }).waitFor();
      await form.page.keyboard.press('ArrowDown');
      await form.page.evaluate(axe.source);
      const found = await form.page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) =>
            [id, JSON.stringify(target), failureSummary ?? ''].join(' '),
          ),
        );
      });
      assert.deepEqual(found, []);
    });
  }

  it('fits a narrow column', async () => {
    const form = await open();
    await form.page.setViewportSize({ width: 320, height: 600 });
    const width = await form.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, String(width));
  });
});
