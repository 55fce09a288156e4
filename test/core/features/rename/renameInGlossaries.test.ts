import assert from 'node:assert/strict';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { storesOf } from '../../stores';
import { glossary, rename } from './renameTerm';

describe('renaming a term in glossary files', () => {
  it('changes the entry, related fields and definitions, and nothing else', async () => {
    const { files } = await rename({ 'GLOSSARY.md': glossary }, 'Parcel', 'Shipment', {
      parts: ['entries'],
    });
    assert.equal(
      files['GLOSSARY.md'],
      glossary
        .replace('bring a parcel to', 'bring a shipment to')
        .replace('[the parcel\nrules]', '[the shipment\nrules]')
        .replace('**Related**: Parcel,', '**Related**: Shipment,')
        .replace('## Parcel\n', '## Shipment\n')
        .replace('Parcels are weighed', 'Shipments are weighed')
        .replace('takes parcels', 'takes shipments'),
    );
  });

  it('keeps the old name as another name or as a word to avoid', async () => {
    const asAlias = await rename({ 'GLOSSARY.md': glossary }, 'Parcel', 'Shipment', {
      old: 'alias',
    });
    assert.match(
      asAlias.files['GLOSSARY.md'] ?? '',
      /## Shipment\n[^#]*\*\*Aliases\*\*: Parcel\n/u,
    );
    const avoided = await rename({ 'GLOSSARY.md': glossary }, 'Parcel', 'Shipment', {
      old: 'avoid',
    });
    assert.match(avoided.files['GLOSSARY.md'] ?? '', /## Shipment\n[^#]*\*\*Avoid\*\*: Parcel\n/u);
  });

  it('takes the new name out of the other names', async () => {
    const text = '# Glossary\n\n## Parcel\n\nA box.\n\n- **Aliases**: shipment, box\n';
    const { files } = await rename({ 'GLOSSARY.md': text }, 'Parcel', 'Shipment');
    assert.equal(
      files['GLOSSARY.md'],
      '# Glossary\n\n## Shipment\n\nA box.\n\n- **Aliases**: box\n',
    );
  });

  it('edits folded and indented YAML in place', async () => {
    const yaml = `terms:
  - name: Tour planner # the old one
    definition: >
      Plans tours. A tour
      planner is fast.

      The tour planner's speed counts.
  - name: Stop
    definition: "Where the tour planner \\"stops\\"."
    related: [Tour planner]
`;
    const { files } = await rename({ 'glossary.yml': yaml }, 'Tour planner', 'Route designer');
    assert.equal(
      files['glossary.yml'],
      yaml
        .replace('name: Tour planner', 'name: Route designer')
        .replace('A tour\n      planner', 'A route\n      designer')
        .replace("The tour planner's", "The route designer's")
        .replace('the tour planner \\"', 'the route designer \\"')
        .replace('[Tour planner]', '[Route designer]'),
    );
  });

  it('has the format write a definition that the new name would break', async () => {
    const yaml = 'terms:\n  Parcel: A box.\n  Booking: Books a parcel for you.\n';
    const { files } = await rename({ 'glossary.yml': yaml }, 'Parcel', 'Box: new');
    const after = new MemoryWorkspace({ 'glossary.yml': files['glossary.yml'] ?? '' });
    const store = storesOf(after).glossaries;
    const { terms } = await store.current();
    assert.deepEqual(
      terms.map(({ name, definition }) => [name, definition]),
      [
        ['Box: new', 'A box.'],
        ['Booking', 'Books a box: new for you.'],
      ],
    );
  });

  it('edits tables and CSV, and other glossary files', async () => {
    const table =
      '# Glossary\n\n| Term | Meaning |\n|---|---|\n| Parcel | A box. |\n| Hub | Sorts parcels. |\n';
    const csv = 'term,definition\nVan,"Carries parcels, slowly"\n';
    const { files } = await rename(
      { 'GLOSSARY.md': table, 'glossary.csv': csv },
      'Parcel',
      'Shipment',
    );
    assert.equal(
      files['GLOSSARY.md'],
      table.replace('| Parcel |', '| Shipment |').replace('parcels', 'shipments'),
    );
    assert.equal(files['glossary.csv'], csv.replace('parcels', 'shipments'));
  });

  it('skips a word that could mean two entries of one file', async () => {
    const text =
      '# Glossary\n\n## POD\n\nProof.\n\n## POD\n\nPayment.\n\n## Van\n\nBrings the POD.\n';
    const { files } = await rename({ 'GLOSSARY.md': text }, 'POD', 'Proof');
    assert.doesNotMatch(files['GLOSSARY.md'] ?? '', /Brings the [^P]/u);
  });

  it('refuses where the file is broken by now', async () => {
    const workspace = { 'glossary.yml': 'terms:\n  Parcel: A box.\n' };
    const { refused } = await rename(workspace, 'Parcel', '');
    assert.ok(refused !== undefined);
  });
});
