import assert from 'node:assert/strict';
import { renderExplanation } from '../../../src/core/features/explain/explanationMarkdown';
import { MemoryWorkspace } from '../memoryWorkspace';
import { createService } from '../stores';
import { files, hover, style } from './shop';

describe('explanations of a word', () => {
  it('leads from a word in code to meaning, owner, delivery and place', async () => {
    const [text, ...others] = await hover(
      createService(new MemoryWorkspace(files)),
      'const b = new Bank|Gateway();',
    );
    assert.deepEqual(others, []);
    assert.equal(
      text,
      [
        '**Bank gateway** &nbsp; [Show in diagram](show:gateway) &nbsp; [Open entry](open:Bank-gateway)',
        'Talks to the bank. It is slow.',
        'Mocked: returns sample data until the real part is ready · Payments team',
        'Part of Payments; called by **Checkout**.',
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
    const said = await hover(createService(shared), 'the to|te');
    assert.equal(said.length, 2);
    assert.match(said.join(), /A box[^]*A bag|A bag[^]*A box/u);
  });

  it('leaves out an entry without a text if another one explains the word', async () => {
    const files = {
      'GLOSSARY.md': '# Glossary\n\n## Tote\n\nA box.\n',
      'docs/glossary.csv': 'Term,Deutsch\nTote,Kiste\nLane,Gang\n',
    };
    const said = await hover(createService(new MemoryWorkspace(files)), 'the to|te');
    assert.deepEqual([said.length, said.join().includes('A box.')], [1, true]);
    const unexplained = await hover(createService(new MemoryWorkspace(files)), 'the la|ne');
    assert.equal(unexplained.length, 1);
  });

  it('reads only the glossary section of another document', async () => {
    const labels = ['Aim', 'Base', 'Core', 'Data', 'Edge'].map((one) => `- **${one}**: a part.`);
    const page = `# Tool\n\n${labels.join('\n')}\n\n## Glossary\n\n- **Tote**: A box.\n- **Lane**: A row.\n`;
    const { terms, files } = await createService(
      new MemoryWorkspace({ 'README.md': page }),
    ).glossary();
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
    const service = createService(
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
    const [text] = await hover(createService(new MemoryWorkspace(files)), 'check|out');
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
      createService(new MemoryWorkspace({ 'GLOSSARY.md': text })),
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
    const service = createService(new MemoryWorkspace({ 'docs/GLOSSARY.md': text }));
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
      createService(new MemoryWorkspace({ 'glossary.yml': text })),
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
    const [text] = await hover(createService(new MemoryWorkspace(files)), '// the ti|ll');
    assert.match(text ?? '', /^\*\*Checkout\*\* .+\n\nUse “Checkout” instead of “till”\./u);
  });

  it('returns nothing for an unknown word, and then reads no diagram', async () => {
    const workspace = new MemoryWorkspace(files);
    assert.deepEqual(await hover(createService(workspace), 'noth|ing'), []);
    assert.deepEqual(workspace.reads.includes('docs/architecture.mmd'), false);
  });

  it('keeps apart what a word means in two contexts, the nearest first', async () => {
    const service = createService(
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
