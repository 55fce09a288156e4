import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FormContent, FromForm, TermValues, ToForm } from '../../src/protocol/termForm';
import { isFormState, isFromForm, isToForm } from '../../src/protocol/validateTermForm';
import type { FormStart } from '../../src/extension/termForm/formContent';
import { FormMemory, formMemoryKey } from '../../src/extension/termForm/formMemory';
import { emptyValues } from '../../src/extension/termForm/formValues';
import { type FormPanel, TermForm } from '../../src/extension/termForm/termForm';
import { TermForms } from '../../src/extension/termForm/termForms';
import { termFormViewType } from '../../src/extension/viewTypes';
import {
  closeEverything,
  fixture,
  listPanels,
  openFixture,
  replaceAll,
  restoreFiles,
  writeFiles,
} from './documents';
import { eventually } from './eventually';
import { createMemory } from './memory';
import { createOwnService, type OwnService } from './ownService';

/** A panel whose page is the test. */
class TestPanel implements FormPanel {
  readonly received: ToForm[] = [];
  readonly #messages = new vscode.EventEmitter<unknown>();
  readonly #disposal = new vscode.EventEmitter<void>();
  readonly #changes = new vscode.EventEmitter<vscode.WebviewPanelOnDidChangeViewStateEvent>();
  title = '';
  visible = true;
  readonly viewColumn = vscode.ViewColumn.One;
  isDisposed = false;
  readonly onDidDispose = this.#disposal.event;
  readonly onDidChangeViewState = this.#changes.event;
  readonly webview: FormPanel['webview'];

  constructor() {
    this.webview = {
      options: {},
      html: '',
      cspSource: 'test:',
      asWebviewUri: (uri) => uri,
      onDidReceiveMessage: this.#messages.event,
      postMessage: (message: unknown) => {
        if (isToForm(message)) this.received.push(message);
        return Promise.resolve(true);
      },
    };
  }

  reveal(): void {
    this.visible = true;
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.#disposal.fire();
  }

  send(message: FromForm): void {
    assert.ok(isFromForm(message));
    this.#messages.fire(message);
  }

  /**
   * Waits for the first message of a type, and removes it.
   *
   * @throws Error if the form closes without it.
   */
  async next<T extends ToForm['type']>(type: T): Promise<Extract<ToForm, { readonly type: T }>> {
    const isWanted = (message: ToForm): message is Extract<ToForm, { readonly type: T }> =>
      message.type === type;
    return eventually(() => {
      const found = this.received.find(isWanted);
      if (found) this.received.splice(this.received.indexOf(found), 1);
      else assert.ok(!this.isDisposed, `The form closed without a message “${type}”`);
      return Promise.resolve(found);
    });
  }
}

const markdown = `# Glossary

<!-- kept -->

## Bus

A long car.

- **Owner**: Eva


## Van

A *car*.

- **Owner**: Eva
- **Aliases**: lorry

# Notes

Not part of an entry.
`;
const yaml = `# kept
terms:
  - term: Bus
    definition: A long car.
  - term: Van   # our own
    definition: A *car*.
    owner: Eva
    aliases: [lorry]
`;
const csv = 'Term,Definition,Owner,Aliases\r\nBus,A long car.,Eva,\r\nVan,A *car*.,Eva,lorry\r\n';

const files = {
  'forms/glossary.md': markdown,
  'forms/glossary.yml': yaml,
  'forms/glossary.csv': csv,
};

function getExtension(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('architecture-glossary.architecture-glossary');
  assert.ok(extension);
  return extension;
}

describe('the form of a term', () => {
  let own: OwnService;
  let panel: TestPanel;
  let memento: vscode.Memento;
  let memory: FormMemory;
  let abandoned: FormStart[];

  before(async () => {
    await writeFiles(files);
    own = createOwnService();
    await own.service.whenFound();
  });
  after(async () => {
    own.dispose();
    await vscode.workspace.fs.delete(fixture('forms'), { recursive: true });
  });
  beforeEach(() => {
    memento = createMemory();
    memory = new FormMemory(memento);
    abandoned = [];
  });
  afterEach(async () => {
    panel.dispose();
    await closeEverything();
    await restoreFiles(files);
  });

  async function open(start: Omit<FormStart, 'id'>): Promise<FormContent> {
    panel = new TestPanel();
    const { extensionUri } = getExtension();
    const findUnexplained = (_: string, text: string) =>
      Promise.resolve(text.includes('QZX') ? ['QZX'] : []);
    new TermForm(
      {
        service: own.service,
        extensionUri,
        findUnexplained,
        memory,
        onAbandoned: (form) => abandoned.push(form),
        onClosed: () => undefined,
      },
      panel,
      { id: memory.createId(), ...start },
    );
    panel.send({ type: 'ready' });
    return (await panel.next('start')).content;
  }

  const openVan = (path: string): Promise<FormContent> =>
    open({ target: { uri: fixture(path).toString(), entry: { name: 'Van', offset: 0 } } });

  it('keeps what was entered for an entry that is gone, as a new entry', async () => {
    const path = 'forms/glossary.md';
    const { base } = await openVan(path);
    const values = { ...base, definition: 'A car that I have described at length.' };
    panel.send({ type: 'change', base, revision: 1, values, isDirty: true });
    await panel.next('checked');
    const document = await openFixture(path);
    await replaceAll(document, markdown.slice(0, markdown.indexOf('## Van')));
    // The page is loaded anew, as after a restart.
    panel.send({ type: 'ready' });
    const { content } = await panel.next('start');
    assert.equal(content.target.entry, undefined);
    assert.deepEqual(content.draft?.values, values);
    panel.send({ type: 'save', base: content.base, values });
    await eventually(() => Promise.resolve(panel.isDisposed || undefined));
    assert.match(document.getText(), /## Van\n\nA car that I have described at length\./u);
  });

  it('keeps them after a restart of the editor as well, and closes without any', async () => {
    const uri = fixture('forms/glossary.md').toString();
    const target = { uri, entry: { name: 'Gone', offset: 0 } };
    const values = { ...emptyValues, name: 'Gone', definition: 'Not lost.' };
    const content = await open({ target, draft: { base: emptyValues, values, revision: 3 } });
    assert.deepEqual([content.target, content.draft?.values], [{ uri }, values]);
    panel.dispose();
    await assert.rejects(open({ target }), /The form closed/u);
  });

  for (const path of Object.keys(files)) {
    it(`saves three fields of an entry as one step to undo, in ${path}`, async () => {
      const document = await openFixture(path);
      const before = document.getText();
      const { base, locked } = await openVan(path);
      assert.equal(locked, undefined);
      assert.equal(base.owner, 'Eva');
      const values: TermValues = {
        ...base,
        definition: 'A car for parcels.',
        owner: 'Night team',
        aliases: ['lorry', 'truck'],
      };
      panel.send({ type: 'save', base, values });
      await eventually(() => Promise.resolve(panel.isDisposed || undefined));
      const after = document.getText();
      for (const text of ['A car for parcels.', 'Night team', 'truck'])
        assert.ok(after.includes(text), text);
      // Every line without a value of the entry is unchanged.
      const isOther = (line: string): boolean =>
        !/Van|car\b(?! c)|Owner\*\*|owner|Alias|alias/.test(line);
      assert.deepEqual(after.split('\n').filter(isOther), before.split('\n').filter(isOther));
      assert.ok(after.includes('A long car.'));
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });
  }

  it('adds an entry', async () => {
    const document = await openFixture('forms/glossary.yml');
    const { base } = await open({ target: { uri: document.uri.toString() } });
    assert.equal(base.name, '');
    const values = { ...base, name: 'Depot', definition: 'Where vans sleep.', users: ['Drivers'] };
    panel.send({ type: 'save', base, values });
    await eventually(() => Promise.resolve(panel.isDisposed || undefined));
    assert.match(document.getText(), /term: Depot[\s\S]*Where vans sleep\.[\s\S]*Drivers/u);
    assert.ok(document.getText().includes('term: Van   # our own'));
  });

  it('offers only fields that the file has a place for', async () => {
    const { fields, noPlace } = await openVan('forms/glossary.csv');
    const keys = fields.map(({ key }) => key);
    assert.ok(keys.includes('owner') && keys.includes('aliases') && !keys.includes('examples'));
    assert.match(noPlace ?? '', /no columns for: .*examples/u);
    const all = await openVan('forms/glossary.md');
    assert.ok(all.fields.some(({ key }) => key === 'examples'));
  });

  it('checks the values and previews the hover', async () => {
    const { base } = await openVan('forms/glossary.md');
    const values = { ...base, definition: 'Uses the QZX.', related: ['Submarine'] };
    panel.send({ type: 'change', base, revision: 7, values, isDirty: true });
    const { revision, messages, preview } = await panel.next('checked');
    assert.equal(revision, 7);
    assert.deepEqual(
      messages.map(({ field }) => field),
      ['definition', 'related'],
    );
    assert.match(JSON.stringify(preview), /Uses the QZX\./u);
  });

  it('writes nothing over a change of the file, and shows it', async () => {
    const document = await openFixture('forms/glossary.md');
    const { base } = await openVan('forms/glossary.md');
    const changed = document.getText().replace('A *car*.', 'A tram.');
    await replaceAll(document, changed);
    panel.send({ type: 'save', base, values: { ...base, definition: 'A boat.' } });
    assert.equal((await panel.next('changedInFile')).base.definition, 'A tram.');
    assert.match((await panel.next('refused')).reason, /has changed in the file/u);
    assert.equal(document.getText(), changed);
    assert.equal(panel.isDisposed, false);
  });

  it('reports a change of the file while it is open', async () => {
    const document = await openFixture('forms/glossary.md');
    await openVan('forms/glossary.md');
    await replaceAll(
      document,
      document.getText().replace('**Owner**: Eva\n- **A', '**Owner**: Ada\n- **A'),
    );
    assert.equal((await panel.next('changedInFile')).base.owner, 'Ada');
  });

  it('explains why an entry cannot be saved, and keeps the form', async () => {
    const document = await openFixture('forms/glossary.md');
    const before = document.getText();
    const { base } = await openVan('forms/glossary.md');
    panel.send({ type: 'save', base, values: { ...base, name: ' ' } });
    assert.match((await panel.next('refused')).reason, /Enter a name/u);
    await replaceAll(document, before.replace('## Van', '## Tram'));
    panel.send({ type: 'save', base, values: { ...base, definition: 'A boat.' } });
    assert.match((await panel.next('refused')).reason, /“Van” is no longer in glossary\.md/u);
    assert.equal(panel.isDisposed, false);
  });

  it('waits for an entry that the editor has not read from disk yet', async () => {
    const document = await openFixture('forms/glossary.md');
    await writeFiles({ 'forms/glossary.md': markdown.replace('## Van', '## Tram') });
    const entry = { name: 'Tram', offset: 0 };
    const { base } = await open({ target: { uri: document.uri.toString(), entry } });
    assert.equal(base.definition, 'A *car*.');
    assert.match(document.getText(), /## Tram/u);
  });

  it('closes at once if its entry is neither in the editor nor on disk', async () => {
    await openFixture('forms/glossary.md');
    const entry = { name: 'Tram', offset: 0 };
    const target = { uri: fixture('forms/glossary.md').toString(), entry };
    await assert.rejects(open({ target }), /The form closed without a message “start”/u);
  });

  it('opens in a tab, once for each entry, by its command', async () => {
    const listTabs = (): readonly vscode.Tab[] => listPanels('termForm');
    panel = new TestPanel();
    const uri = fixture('GLOSSARY.md').toString();
    const tour = { uri, name: 'Tour', offset: 0 };
    await vscode.commands.executeCommand('architectureGlossary.editTerm', tour);
    await eventually(() => Promise.resolve(listTabs()[0]));
    await vscode.commands.executeCommand('architectureGlossary.editTerm', tour);
    assert.equal(listTabs().length, 1);
    assert.equal(listTabs()[0]?.label, 'Edit “Tour”');
  });

  it('remembers what was entered until it is saved', async () => {
    const { base, target, id } = await openVan('forms/glossary.md');
    assert.deepEqual(new FormMemory(memento).list(), [
      { id, target, base: undefined, draft: undefined },
    ]);
    const values = { ...base, definition: 'A boat.' };
    panel.send({ type: 'change', base, revision: 1, values, isDirty: true });
    await panel.next('checked');
    const draft = { base, values, revision: 1 };
    assert.deepEqual(new FormMemory(memento).list(), [{ id, target, base: undefined, draft }]);
    panel.send({ type: 'save', base, values });
    await eventually(() => Promise.resolve(panel.isDisposed || undefined));
    assert.equal(memento.get(formMemoryKey), undefined);
    assert.deepEqual(abandoned, []);
  });

  it('remembers what was entered when its tab is closed', async () => {
    const { base, target, id } = await openVan('forms/glossary.md');
    const values = { ...base, definition: 'A boat.' };
    panel.send({ type: 'change', base, revision: 1, values, isDirty: true });
    panel.dispose();
    const form = { id, target, base: undefined, draft: { base, values, revision: 1 } };
    assert.deepEqual(abandoned, [form]);
    assert.deepEqual(new FormMemory(memento).list(), [form]);
  });

  it('ignores a memory that it has not written', async () => {
    await memento.update(formMemoryKey, [{ id: 1, target: { uri: 1 } }]);
    assert.deepEqual(new FormMemory(memento).list(), []);
  });

  describe('after the extensions were restarted', () => {
    const listTabs = (): readonly vscode.Tab[] => listPanels(termFormViewType);
    const target = {
      uri: fixture('forms/glossary.md').toString(),
      entry: { name: 'Van', offset: 0 },
    };
    const values = { ...emptyValues, name: 'Van', definition: 'A boat.' };
    const draft = { base: emptyValues, values, revision: 3 };
    let forms: TermForms;

    beforeEach(() => {
      panel = new TestPanel();
    });
    afterEach(() => {
      forms.dispose();
    });

    const restart = (): void => {
      const { extensionUri } = getExtension();
      const findUnexplained = () => Promise.resolve([]);
      forms = new TermForms({ service: own.service, extensionUri, findUnexplained, memento });
    };

    /** Opens a tab that has no extension, as after the end of an extension host. */
    const openTab = (title: string, column: vscode.ViewColumn): vscode.WebviewPanel =>
      vscode.window.createWebviewPanel(termFormViewType, title, column);

    it('replaces a tab that has lost its extension', async () => {
      openTab('Edit “Van”', vscode.ViewColumn.One);
      const lost = await eventually(() => Promise.resolve(listTabs()[0]));
      memory.keep({ id: 1, target, draft });
      restart();
      assert.equal(await forms.recover(), true);
      const tab = await eventually(() => {
        const [first, ...others] = listTabs();
        return Promise.resolve(others.length === 0 && first !== lost ? first : undefined);
      });
      assert.equal(tab.label, 'Edit “Van”');
      assert.deepEqual(
        new FormMemory(memento).list().map((form) => [form.id, form.draft]),
        [[1, draft]],
      );
      // Its own tab is not a lost one.
      assert.equal(await forms.recover(), true);
      assert.deepEqual(listTabs(), [tab]);
    });

    it('waits for tabs that are hidden, which the editor restores when they are shown', async () => {
      openTab('Edit “Van”', vscode.ViewColumn.One);
      await eventually(() => Promise.resolve(listTabs()[0]));
      await openFixture('forms/glossary.md');
      await eventually(() => Promise.resolve(listTabs()[0]?.isActive === false || undefined));
      memory.keep({ id: 1, target, draft });
      restart();
      assert.equal(await forms.recover(), false);
      assert.equal(listTabs().length, 1);
      assert.equal(new FormMemory(memento).list().length, 1);
    });

    it('keeps the input of tabs that are gone, and forgets forms without any', async () => {
      memory.keep({ id: 1, target, draft });
      memory.keep({ id: 2, target });
      restart();
      assert.equal(await forms.recover(), true);
      assert.deepEqual(listTabs(), []);
      assert.deepEqual(
        new FormMemory(memento).list().map(({ id }) => id),
        [1],
      );
    });
  });

  it('accepts only complete messages and states', async () => {
    const content = await openVan('forms/glossary.md');
    const { base, target } = content;
    const state = { id: 1, revision: 0, target, base, isMoreOpen: false };
    assert.ok(isFormState({ ...state, values: base }));
    assert.ok(!isFormState({ ...state, values: { ...base, aliases: 'x' } }));
    assert.ok(!isFromForm({ type: 'save', base }));
    assert.ok(!isFromForm({ type: 'suggest', request: 1, field: 'meta', query: '' }));
    assert.ok(!isToForm({ type: 'checked', revision: 1, messages: [], preview: [{ tag: 1 }] }));
  });
});
