import assert from 'node:assert/strict';
import { findTermsAt } from '../../../src/core/matching/termsAt';
import { LineMap } from '../../../src/core/text/lineMap';
import { glossaryOf, indexOf } from '../features/glossaryOf';
import { MemoryWorkspace } from '../memoryWorkspace';

const files = {
  'GLOSSARY.md': '# Words\n\n## SLA\n\nA promise.\n\n## Tour\n\nStops of a day.\n',
  'shop/glossary.yml': 'terms:\n  - name: Tour\n    definition: A guided walk with an SLA.\n',
};

/** Returns the names at the position marked by `|`, with their glossaries. */
async function meant(path: string, languageId: string, marked: string): Promise<string> {
  const glossary = await glossaryOf(files);
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const lines = new LineMap(text);
  const document = {
    uri: MemoryWorkspace.uri(path),
    languageId,
    version: 1,
    lineCount: lines.lineCount,
    lineAt: (line: number) => text.split('\n')[line] ?? '',
    getText: () => text,
  };
  const found = findTermsAt(document, lines.positionAt(offset), glossary, indexOf(glossary));
  if (!found) return '';
  const { start, end, terms } = found;
  const where = text.slice(lines.offsetAt(start), lines.offsetAt(end));
  return `${where}: ${terms.map(({ name, source }) => `${name} ${source.uri.slice(13)}`).join(', ')}`;
}

describe('the term at the cursor', () => {
  it('is found anywhere in documents and diagrams', async () => {
    assert.equal(await meant('a.md', 'markdown', 'Keep the S|LA.'), 'SLA: SLA GLOSSARY.md');
    assert.equal(await meant('a.mmd', 'mermaid', 'flowchart\n a[S|LA]'), 'SLA: SLA GLOSSARY.md');
    assert.equal(await meant('COMMIT', 'git-commit', 'Mend the SLA|'), 'SLA: SLA GLOSSARY.md');
    assert.equal(await meant('a.md', 'markdown', 'Keep t|he SLA.'), '');
  });

  it('is found in comments and sentences of code, not in names', async () => {
    const ts = (marked: string): Promise<string> => meant('a.ts', 'typescript', marked);
    assert.equal(await ts('// the S|LA\nlet a;'), 'SLA: SLA GLOSSARY.md');
    assert.equal(await ts('/**\n * the S|LA\n */'), 'SLA: SLA GLOSSARY.md');
    assert.equal(await ts('say("the S|LA is kept")'), 'SLA: SLA GLOSSARY.md');
    assert.equal(await ts('const s|laMinutes = 1;'), '');
    assert.equal(await ts("import '../features/usages/S|LA';"), '');
    assert.equal(await ts('say(`the ${S|LA} is kept`)'), '');
    assert.equal(await ts('/** See {@link S|LA}. */'), '');
    const python = (marked: string): Promise<string> => meant('a', 'python', marked);
    assert.equal(await python('# the S|LA'), 'SLA: SLA GLOSSARY.md');
    assert.equal(await python('S|LA = 1'), '');
    assert.equal(await meant('a.yml', 'yaml', '# the S|LA'), 'SLA: SLA GLOSSARY.md');
  });

  it('includes both ends of the words, in their line', async () => {
    const at = (marked: string): Promise<string> => meant('a.md', 'markdown', marked);
    for (const marked of ['the |SLA', 'the SLA|', 'x\nthe |SLA\ny', 'x\nthe SLA|\ny'])
      assert.equal(await at(marked), 'SLA: SLA GLOSSARY.md', marked);
    for (const marked of ['the| SLA', 'the SLA |x', 'x|\nSLA', 'SLA\n|x', 'SLA\nthe| x'])
      assert.equal(await at(marked), '', marked);
    const [before = '', after = ''] = files['shop/glossary.yml'].split('Tour');
    const yaml = (marked: string): Promise<string> => meant('shop/glossary.yml', 'yaml', marked);
    for (const marked of ['|Tour', 'Tour|'])
      assert.equal(await yaml(before + marked + after), 'Tour: Tour shop/glossary.yml', marked);
    assert.equal(await yaml(`${before.slice(0, -1)}| Tour${after}`), '');
  });

  it('is the entry’s own on its name, and the mentioned one elsewhere in a glossary', async () => {
    const yaml = (marked: string): Promise<string> => meant('shop/glossary.yml', 'yaml', marked);
    const [before = '', after = ''] = files['shop/glossary.yml'].split('Tour');
    assert.equal(await yaml(`${before}To|ur${after}`), 'Tour: Tour shop/glossary.yml');
    const [head = '', tail = ''] = files['shop/glossary.yml'].split('SLA');
    assert.equal(await yaml(`${head}S|LA${tail}`), 'SLA: SLA GLOSSARY.md');
  });
});
