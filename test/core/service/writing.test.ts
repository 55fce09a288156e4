import assert from 'node:assert/strict';
import { listUnexplainedAcronyms } from '../../../src/core/service/checking';
import { createProjectFacts } from '../../../src/core/features/checks/projectFacts';
import {
  createAllFields,
  findDraftRefusals,
  findFieldRefusals,
  previewTerm,
  readEntry,
  suggestValues,
} from '../../../src/core/service/writing';
import { completeFields } from '../../../src/core/glossary/term';
import type { MarkdownNode } from '../../../src/core/markdown/markdownTree';
import { defaultSettings } from '../../../src/core/workspace/settings';
import { MemoryWorkspace } from '../memoryWorkspace';
import { createService, scheduler } from '../stores';
import { files } from './shop';

const uri = MemoryWorkspace.uri('GLOSSARY.md');

function getText(nodes: readonly MarkdownNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : getText(node.content))).join('');
}

describe('the parts of a term form', () => {
  it('preview the hover with the values of the form, and the place of the entry', async () => {
    const service = createService(new MemoryWorkspace(files));
    const { terms } = await service.glossary();
    const term = terms.find(({ name }) => name === 'Checkout');
    const fields = completeFields({
      name: 'Till',
      definition: 'Where *people* pay.',
      owner: 'Eva',
    });
    const text = getText(await previewTerm(service, fields, { uri, term }));
    assert.match(text, /^TillWhere people pay\.Eva/u);
    assert.match(text, /Payments/u);
    const added = getText(await previewTerm(service, fields, { uri, term: undefined }));
    assert.equal(added, 'TillWhere people pay.Eva');
    const unnamed = await previewTerm(service, { ...fields, name: '' }, { uri, term: undefined });
    assert.equal(getText(unnamed), '…Where people pay.Eva');
  });

  it('suggest owners and users by use, then by what was typed', async () => {
    const glossary = [
      '# Glossary\n',
      ...['Eva', 'Adam', 'Eva'].map(
        (owner, i) => `## T${String(i)}\n\nA.\n\n- **Owner**: ${owner}\n`,
      ),
      '## Hub\n\nA.\n\n- **Users**: Zoe, Eva\n',
    ].join('\n');
    const service = createService(new MemoryWorkspace({ 'GLOSSARY.md': glossary }));
    const suggest = async (query: string, limit = 9): Promise<readonly string[]> =>
      (await suggestValues(service, 'owner', query, limit)).map(({ value }) => value);
    assert.equal((await suggest(''))[0], 'Eva');
    assert.deepEqual([...(await suggest(''))].sort(), ['Adam', 'Eva', 'Zoe']);
    assert.deepEqual(await suggest('z'), ['Zoe']);
    assert.deepEqual(await suggest('', 1), ['Eva']);
    assert.deepEqual(await suggestValues(service, 'definition', '', 9), []);
  });

  it('suggest terms with their meaning, and boxes with their label', async () => {
    const service = createService(new MemoryWorkspace(files));
    const [first] = await suggestValues(service, 'related', 'bank', 9);
    assert.deepEqual(first, { value: 'Bank gateway', note: 'Talks to the bank.' });
    assert.deepEqual(await suggestValues(service, 'diagram', 'gate', 9), [
      { value: 'gateway', note: 'Bank gateway' },
    ]);
  });

  it('name the fields that an entry or a new one cannot have, in one sentence', async () => {
    const csv = 'Term,Definition\nVan,A car.\n';
    const workspace = new MemoryWorkspace({ 'glossary.csv': csv });
    const file = MemoryWorkspace.uri('glossary.csv');
    const reference = { uri: file, name: 'Van', offset: 0 };
    const term = await readEntry(workspace, reference, scheduler);
    assert.ok(term);
    const fields = createAllFields();
    const ofEntry = await findFieldRefusals(workspace, term, fields, scheduler);
    const ofDraft = await findDraftRefusals(workspace, file, fields, scheduler);
    for (const { fields: refused, reason } of [ofEntry, ofDraft]) {
      assert.ok(!refused.has('name') && !refused.has('definition'));
      assert.ok(refused.has('owner') && refused.has('examples') && refused.has('links'));
      assert.match(
        reason ?? '',
        /^The table has no columns for: .*owner.* Add them to the first row/u,
      );
    }
    const markdown = new MemoryWorkspace(files);
    const drafts = await findDraftRefusals(markdown, uri, fields, scheduler);
    assert.ok(!drafts.fields.has('owner') && !drafts.fields.has('examples'));
    assert.equal(await readEntry(workspace, { ...reference, name: 'Bus' }, scheduler), undefined);
  });

  it('find acronyms of a definition that it does not explain itself', async () => {
    const service = createService(new MemoryWorkspace(files));
    const project = createProjectFacts({
      glossary: await service.glossary(),
      index: await service.index(),
      folders: service.workspace.folders,
      settings: defaultSettings,
      diagrams: [],
    });
    const find = (text: string): readonly string[] => listUnexplainedAcronyms(project, uri, text);
    assert.deepEqual(find('The QZX reports an SLA. Each QZX does.'), ['QZX']);
    assert.deepEqual(find('The QZX (quick zone exchange) reports.'), []);
    const yaml = MemoryWorkspace.uri('terms.yml');
    assert.deepEqual(listUnexplainedAcronyms(project, yaml, 'The QZX reports.'), ['QZX']);
  });
});
