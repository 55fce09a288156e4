import assert from 'node:assert/strict';
import { adoptCapitals, chooseFileForEntry } from '../../../../src/core/features/edit/newEntry';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { createService } from '../../stores';

const entry = (name: string): string => `# Glossary\n\n## ${name}\n\nA thing.\n`;

async function choose(
  files: Readonly<Record<string, string>>,
  document?: string,
): Promise<string | undefined> {
  const workspace = new MemoryWorkspace(files);
  const glossary = await createService(workspace).glossary();
  const uri = document === undefined ? undefined : MemoryWorkspace.uri(document);
  return chooseFileForEntry(glossary, workspace.folders, uri)?.slice(
    MemoryWorkspace.uri('').length,
  );
}

describe('the file of a new entry', () => {
  const services = {
    'shop/GLOSSARY.md': entry('Basket'),
    'bank/GLOSSARY.md': entry('Account'),
  };

  it('is the only one, without a document', async () => {
    assert.equal(await choose({ 'GLOSSARY.md': entry('Van') }), 'GLOSSARY.md');
    assert.equal(await choose({ 'GLOSSARY.md': '# Glossary\n' }), 'GLOSSARY.md');
  });

  it('is the nearest one that applies to the document', async () => {
    assert.equal(await choose(services, 'shop/src/basket.ts'), 'shop/GLOSSARY.md');
    const files = { ...services, 'GLOSSARY.md': entry('Van') };
    assert.equal(await choose(files, 'bank/src/account.ts'), 'bank/GLOSSARY.md');
    assert.equal(await choose(files, 'src/main.ts'), 'GLOSSARY.md');
  });

  it('is the glossary that is being edited', async () => {
    const files = {
      'GLOSSARY.md': entry('Van'),
      'acronyms.csv': 'Term,Definition\nSLA,A promise.\n',
    };
    assert.equal(await choose(files, 'acronyms.csv'), 'acronyms.csv');
  });

  it('is for the user to choose if several are equally near, or nothing is open', async () => {
    const files = {
      'GLOSSARY.md': entry('Van'),
      'acronyms.csv': 'Term,Definition\nSLA,A promise.\n',
    };
    assert.equal(await choose(files, 'src/main.ts'), undefined);
    assert.equal(await choose(services), undefined);
  });

  it('does not exist without a glossary', async () => {
    assert.equal(await choose({ 'README.md': 'Text.\n' }, 'README.md'), undefined);
  });
});

describe('the capitals of a new name', () => {
  const adopt = (name: string, ...neighbors: readonly string[]): string =>
    adoptCapitals(
      name,
      neighbors.map((one) => ({ name: one })),
    );
  const sentence = ['Pick-up point', 'Van', 'Night tour', 'SLA', 'Depot hub'] as const;
  const title = ['Night Tour', 'Depot Hub', 'Loading Bay', 'Van'] as const;

  it('are those of the neighbors', () => {
    assert.equal(adopt('parcel shop', ...sentence), 'Parcel shop');
    assert.equal(adopt('parcel shop', ...title), 'Parcel Shop');
    assert.equal(adopt('straße', ...sentence), 'Straße');
    assert.equal(adopt('parcel', 'van', 'tour', 'depot'), 'parcel');
  });

  it('are not guessed from few or mixed neighbors', () => {
    assert.equal(adopt('parcel', 'Van', 'Tour'), 'parcel');
    assert.equal(adopt('parcel', 'Van', 'Tour', 'depot', 'hub'), 'parcel');
    assert.equal(adopt('parcel', 'SLA', 'SLO', 'OKR', 'KPI'), 'parcel');
  });

  it('stay as they are in names with capitals, identifiers and acronyms', () => {
    for (const name of [
      'iPhone',
      'parcelShop',
      'parcel_shop',
      'SLA',
      'k8s',
      '.net',
      '',
      'Parcel shop',
    ])
      assert.equal(adopt(name, ...sentence), name);
  });
});
