import assert from 'node:assert/strict';
import { outlineDiagram } from '../../../src/core/diagram/diagramOutline';
import type { ExplanationStyle } from '../../../src/core/features/explain/explanationMarkdown';
import { renderExplanation } from '../../../src/core/features/explain/explanationMarkdown';
import { planAdd, planChange, planRemove } from '../../../src/core/features/edit/editTerms';
import { toTermReference } from '../../../src/core/glossary/termReference';
import type { Term } from '../../../src/core/glossary/term';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { GlossaryService } from '../../../src/core/service/glossaryService';
import { applyEdits } from '../../../src/core/text/textEdit';
import { LineMap } from '../../../src/core/text/lineMap';
import { noCancellation } from '../../../src/core/workspace/cancellation';
import { defaultSettings } from '../../../src/core/workspace/settings';
import { parser } from '../diagram/builtParser';
import { MemoryWorkspace } from '../memoryWorkspace';

const scheduler = { yieldIfDue: (): Promise<void> => Promise.resolve() };

const glossary = `# Glossary

## Bank gateway

Talks to the bank. It is slow.

- **Owner**: Payments team
- **Delivery**: mocked

## Checkout

Where a shopper pays; it asks the bank gateway.

- **Avoid**: till

## SLA (service level agreement)

A promise.
`;

const diagram = `flowchart LR
  subgraph pay[Payments]
    checkout[Checkout] -->|asks to pay| gateway[Bank gateway]
  end
  shop[Web shop] --> checkout
`;

const files = { 'GLOSSARY.md': glossary, 'docs/architecture.mmd': diagram };

const style: ExplanationStyle = {
  icon: () => '',
  openTerm: ({ name }) => `open:${name.replace(/ /gu, '-')}`,
  editTerm: () => undefined,
  showInDiagram: ({ neighborhood: neighborhood }) => `show:${neighborhood.box.id}`,
};

function serviceOf(workspace: MemoryWorkspace, settings = defaultSettings): GlossaryService {
  return new GlossaryService({
    workspace,
    settings: () => settings,
    scheduler,
    loadParser: () => Promise.resolve(parser),
    loadReaders: () => Promise.resolve(getReaderFor),
    loadOutline: () => Promise.resolve(outlineDiagram),
  });
}

/** Returns the hover at the `|` of a text. */
async function hover(service: GlossaryService, marked: string): Promise<string[]> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const lines = new LineMap(text);
  const document = {
    uri: MemoryWorkspace.uri('src/pay.ts'),
    languageId: 'typescript',
    version: 1,
    lineCount: lines.lineCount,
    lineAt: (line: number) => text.split('\n')[line] ?? '',
    getText: () => text,
  };
  const explanations = await service.explainAt(document, lines.positionAt(offset), noCancellation);
  const index = await service.index();
  return explanations.flatMap(({ meanings }) =>
    meanings.map((meaning) => renderExplanation(meaning, index, style)),
  );
}

describe('GlossaryService', () => {
  it('reports rules of an ignore file that are refused, once', async () => {
    const long = 'a'.repeat(3000);
    const rules = `${long}\n${long}\n*.log\n`;
    const service = serviceOf(new MemoryWorkspace({ ...files, '.gitignore': rules }));
    const problems = await service.glossaryProblems();
    const found = problems.filter(({ problem: { uri } }) => uri.endsWith('/.gitignore'));
    assert.deepEqual(
      found.map(({ problem: { severity, range } }) => [severity, range]),
      [['warning', { start: 0, end: 3000 }]],
    );
    assert.match(found[0]?.problem.message ?? '', /This rule and 1 more/u);
  });

  it('leads from a word in code to meaning, owner, delivery and place', async () => {
    const [text, ...others] = await hover(
      serviceOf(new MemoryWorkspace(files)),
      'const b = new Bank|Gateway();',
    );
    assert.deepEqual(others, []);
    assert.equal(
      text,
      [
        '**Bank gateway**',
        'Talks to the bank. It is slow.',
        'Mocked: returns sample data until the real part is ready · Payments team',
        'Part of Payments; called by **Checkout**.',
        '[Show in diagram](show:gateway) &nbsp; [Open entry](open:Bank-gateway)',
      ].join('\n\n'),
    );
  });

  it('shows a meaning that two glossaries share once, and two meanings twice', async () => {
    const entry = (definition: string): string => `# Glossary\n\n## Tote\n\n${definition}\n`;
    const shared = new MemoryWorkspace({
      'GLOSSARY.md': entry('A box.'),
      'docs/glossary.md': `${entry('A box.')}\n## Lane\n\nA row.\n`,
      'shop/glossary.md': entry('A bag.'),
    });
    const said = await hover(serviceOf(shared), 'the to|te');
    assert.equal(said.length, 2);
    assert.match(said.join(), /A box[^]*A bag|A bag[^]*A box/u);
  });

  it('reads only the glossary section of another document', async () => {
    const labels = ['Aim', 'Base', 'Core', 'Data', 'Edge'].map((one) => `- **${one}**: a part.`);
    const page = `# Tool\n\n${labels.join('\n')}\n\n## Glossary\n\n- **Tote**: A box.\n- **Lane**: A row.\n`;
    const { terms, files } = await serviceOf(new MemoryWorkspace({ 'README.md': page })).glossary();
    assert.deepEqual(
      terms.map(({ name }) => name),
      ['Tote', 'Lane'],
    );
    assert.deepEqual(
      [...files.values()].map(({ foundBy }) => foundBy),
      ['section'],
    );
  });

  it('reads copies of a glossary once, and keeps the one nearest to the top', async () => {
    const text = '# Glossary\n\n## Tote\n\nA box.\n';
    const scoped = 'terms:\n  Tote: A box.\n';
    const service = serviceOf(
      new MemoryWorkspace({
        'a/b/glossary.md': text,
        'docs/glossary.md': text,
        'x/x.glossary.yml': scoped,
        'y/y.glossary.yml': scoped,
      }),
    );
    const { files, unused } = await service.glossary();
    assert.deepEqual(
      [...files.keys()].map((uri) => uri.slice(MemoryWorkspace.root.length + 1)).sort(),
      ['docs/glossary.md', 'x/x.glossary.yml', 'y/y.glossary.yml'],
    );
    assert.deepEqual(unused, [{ uri: MemoryWorkspace.uri('a/b/glossary.md'), reason: 'copy' }]);
  });

  it('links other terms within a definition', async () => {
    const [text] = await hover(serviceOf(new MemoryWorkspace(files)), 'check|out');
    assert.match(
      text ?? '',
      /asks the \[bank gateway\]\(open:Bank-gateway "Talks to the bank\."\)/u,
    );
  });

  it('links whole phrases with their marks, and nothing in code, links and HTML', async () => {
    const text = [
      '# Glossary\n\n## Parcel\n\nA box.\n\n## Load list\n\nAll “boxes” of $(a) `van`.\n\n## Van\n',
      'Holds `parcel`, [a parcel](https://x.org), <b>some</b> ![parcel](https://x.org/p)',
      'and a **load** list; a parcel.\n',
    ].join('\n');
    const [said = ''] = await hover(
      serviceOf(new MemoryWorkspace({ 'GLOSSARY.md': text })),
      'v|an',
    );
    assert.equal(
      said.split('\n\n')[1],
      [
        'Holds `parcel`, [a parcel](https://x.org), some [parcel](https://x.org/p)',
        'and a [**load** list](open:Load-list "All “boxes” of &#36;(a) van."); a [parcel](open:Parcel "A box.").',
      ].join('\n'),
    );
  });

  it('leads to files only where there is a way to them', async () => {
    const text =
      '# Glossary\n\n## Van\n\nSee [plan](plans/van.md#wheels), [up](../../x.md), [no](%zz).\n';
    const service = serviceOf(new MemoryWorkspace({ 'docs/GLOSSARY.md': text }));
    const [explanation] = await service.explainText('van');
    const meaning = explanation?.meanings[0];
    assert.ok(meaning);
    const asked: string[] = [];
    const openFile = (uri: string): string | undefined => {
      asked.push(uri);
      return uri === MemoryWorkspace.uri('docs/plans/van.md') ? 'file:1' : undefined;
    };
    const said = renderExplanation(meaning, await service.index(), { ...style, openFile });
    assert.match(said, /See \[plan\]\(file:1\), up, no\./u);
    assert.equal(asked.length, 3);
  });

  it('cuts long definitions and plain words where a reader can stop', async () => {
    const long = `**One ![two](https://x.org/p.png) ${'word '.repeat(40)}. Next** ${'more '.repeat(80)}.`;
    const endless = 'x '.repeat(5000);
    const text = `terms:\n  - name: Van\n    plain: "${long}"\n    definition: "${endless}"\n`;
    const [said = ''] = await hover(
      serviceOf(new MemoryWorkspace({ 'glossary.yml': text })),
      'v|an',
    );
    const [, plain = '', definition = ''] = said.split('\n\n');
    assert.match(
      plain,
      /^In plain words: \*\*One \[two\]\(https:\/\/x\.org\/p\.png\) [word ]+\.\*\* \[Read more\]/u,
    );
    assert.ok(definition.length < 900);
    assert.match(definition, /x \[Read more\]\(open:Van\)$/u);
  });

  it('says which word is better', async () => {
    const [text] = await hover(serviceOf(new MemoryWorkspace(files)), '// the ti|ll');
    assert.match(text ?? '', /^\*\*Checkout\*\*\n\nUse “Checkout” instead of “till”\./u);
  });

  it('returns nothing for an unknown word, and then reads no diagram', async () => {
    const workspace = new MemoryWorkspace(files);
    assert.deepEqual(await hover(serviceOf(workspace), 'noth|ing'), []);
    assert.deepEqual(workspace.reads.includes('docs/architecture.mmd'), false);
  });

  it('knows a changed, a new and a deleted file at the next question', async () => {
    const workspace = new MemoryWorkspace(files);
    const service = serviceOf(workspace);
    await hover(service, 'check|out');
    workspace.write('GLOSSARY.md', glossary.replace('A promise.', 'A vow.'));
    assert.match((await hover(service, 'sla|Timeout'))[0] ?? '', /A vow\./u);
    workspace.write('more/glossary.yml', 'terms:\n  - name: Parcel\n    definition: A box.\n');
    assert.match((await hover(service, 'new Par|cel()'))[0] ?? '', /A box\./u);
    workspace.delete('GLOSSARY.md');
    assert.deepEqual(await hover(service, 'check|out'), []);
  });

  it('keeps the last valid terms of an invalid file and reports the error once', async () => {
    const workspace = new MemoryWorkspace({
      'glossary.yml': 'terms:\n  - name: Parcel\n    definition: A box.\n',
    });
    const service = serviceOf(workspace);
    await service.glossary();
    workspace.write('glossary.yml', 'terms:\n  - name: "Parcel\n    definition: [\n');
    assert.match((await hover(service, 'par|cel'))[0] ?? '', /A box\./u);
    const problems = await service.glossaryProblems();
    assert.deepEqual(
      problems.map(({ problem }) => problem.code),
      ['broken-yaml'],
    );
  });

  it('places the error of an invalid file in its new text, and its terms in the last valid one', async () => {
    const valid = 'terms:\n  - name: Parcel\n    definition: A box.\n';
    const workspace = new MemoryWorkspace({ 'glossary.yml': valid });
    const service = serviceOf(workspace);
    await service.glossary();
    workspace.write('glossary.yml', `${'# More.\n'.repeat(9)}terms:\n  - name: "Parcel\n`);
    const file = (await service.glossary()).files.get(MemoryWorkspace.uri('glossary.yml'));
    const [placed] = await service.glossaryProblems();
    assert.ok(file && placed);
    assert.equal(placed.lines, file.problemLines);
    assert.ok(placed.lines.positionAt(placed.problem.range.start).line >= 9);
    assert.equal(file.problemLines.lineCount, 12);
    assert.equal(file.termLines.lineCount, 4);
    assert.equal(file.foundBy, 'name');
  });

  it('keeps the last good diagram and places the error', async () => {
    const workspace = new MemoryWorkspace(files);
    const service = serviceOf(workspace);
    await service.diagrams();
    workspace.write('docs/architecture.mmd', 'flowchart LR\n  a[Open --> b\n');
    assert.equal((await service.diagrams()).length, 1);
    const [placed] = await service.diagramProblems();
    assert.ok(placed);
    assert.equal(placed.problem.code, 'diagram-syntax');
    assert.equal(placed.lines.positionAt(placed.problem.range.start).line, 1);
  });

  it('places the error of a diagram in its new text', async () => {
    const workspace = new MemoryWorkspace(files);
    const service = serviceOf(workspace);
    await service.diagrams();
    const text = `${'%% More.\n'.repeat(9)}flowchart LR\n  a[Open --> b\n`;
    workspace.write('docs/architecture.mmd', text);
    const [placed] = await service.diagramProblems();
    assert.ok(placed);
    assert.equal(placed.lines.lineCount, 12);
    assert.equal(placed.lines.positionAt(placed.problem.range.start).line, 10);
  });

  it('keeps apart what a word means in two contexts, the nearest first', async () => {
    const service = serviceOf(
      new MemoryWorkspace({
        'GLOSSARY.md': '# Glossary\n\n## POD\n\nA signature at the door.\n',
        'src/pod.glossary.yml':
          'terms:\n  - name: POD\n    definition: A parcel paid at the door.\n',
      }),
    );
    const texts = await hover(service, 'const PO|D = 1;');
    assert.deepEqual(
      texts.map((text) => text.split('\n\n')[1]),
      ['A parcel paid at the door.', 'A signature at the door.'],
    );
  });
});

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
      (await serviceOf(workspace, { ...defaultSettings, glossaryFiles }).glossary()).terms;
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
    const service = serviceOf(workspace);
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
