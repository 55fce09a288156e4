import assert from 'node:assert/strict';
import { findEntryLinks } from '../../../../src/core/features/glossaryFile/entryLinks';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf, indexOf } from '../glossaryOf';

/** Formats each link of the first file as `line: written -> term`, lines 1-based. */
async function linksIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const glossary = await glossaryOf(files);
  const [path = '', text = ''] = Object.entries(files)[0] ?? [];
  const file = glossary.files.get(MemoryWorkspace.uri(path));
  assert.ok(file);
  return findEntryLinks(file, text, indexOf(glossary)).map(({ start, end, term }) => {
    const line = file.termLines.lineAt(start) + 1;
    return `${line}: ${text.slice(start, end)} -> ${term.name}`;
  });
}

describe('entryLinks', () => {
  it('links the first mention in a definition, and each name in the list of related terms', async () => {
    const text = [
      '## Courier',
      'Carries parcels from the depot. A parcel is never left at a depot.',
      '- **Related**: Parcel, Depot',
      '- **Owner**: Depot',
      '## Parcel',
      'What a courier carries.',
      '## Depot',
      'A building.',
      '',
    ].join('\n\n');
    assert.deepEqual(await linksIn({ 'GLOSSARY.md': text }), [
      '3: parcels -> Parcel',
      '3: depot -> Depot',
      '5: Parcel -> Parcel',
      '5: Depot -> Depot',
      '11: courier -> Courier',
    ]);
  });

  it('skips code, addresses and existing links', async () => {
    const text = [
      '## Courier',
      'Sees `parcel`, [the depot](#depot) and https://parcel.example.org.',
      '## Parcel',
      'A box.',
      '## Depot',
      'A building.',
      '',
    ].join('\n\n');
    assert.deepEqual(await linksIn({ 'GLOSSARY.md': text }), []);
  });

  it('links entries of YAML and CSV files, also to other files', async () => {
    const yaml =
      'terms:\n  - name: Courier\n    definition: Carries a parcel.\n    related: [Depot]\n';
    const csv = 'Term,Definition\nParcel,A box for the courier\nDepot,A building\n';
    assert.deepEqual(await linksIn({ 'glossary.yml': yaml, 'glossary.csv': csv }), [
      '3: parcel -> Parcel',
      '4: Depot -> Depot',
    ]);
    assert.deepEqual(await linksIn({ 'glossary.csv': csv, 'glossary.yml': yaml }), [
      '2: courier -> Courier',
    ]);
  });

  it('links every entry of a file of many', async () => {
    const entries = Array.from(
      { length: 500 },
      (_, i) => `## Term ${i}\n\nComes after term ${i + 1}. Not before term ${i + 2}.\n`,
    );
    const links = await linksIn({ 'GLOSSARY.md': entries.join('\n') });
    assert.equal(links.length, 2 * 500 - 3);
  });
});
