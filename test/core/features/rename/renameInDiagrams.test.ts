import assert from 'node:assert/strict';
import { rename, words } from './renameTerm';

describe('renaming a term in diagrams', () => {
  it('changes labels, words on lines and titles of groups, and no id', async () => {
    const flowchart = `%% Parcel flow
flowchart LR
  Parcel --> hub["Parcel hub"]
  subgraph parcels [All parcels]
    hub -->|sorts parcels| locker(Parcel locker)
    hub -- weighs each parcel --> scale
  end
  class Parcel important
`;
    const { files, leftOut } = await rename(
      { 'GLOSSARY.md': words, 'docs/architecture.mmd': flowchart },
      'Parcel',
      'Shipment',
    );
    assert.deepEqual(leftOut, []);
    assert.equal(
      files['docs/architecture.mmd'],
      flowchart
        .replace('  Parcel -->', '  Parcel["Shipment"] -->')
        .replace('Parcel hub', 'Shipment hub')
        .replace('All parcels', 'All shipments')
        .replace('sorts parcels', 'sorts shipments')
        .replace('weighs each parcel', 'weighs each shipment'),
    );
  });

  it('changes blocks in Markdown and the words of messages', async () => {
    const page =
      '# Flow\n\n> ```mermaid\n> sequenceDiagram\n>   participant P as Parcel desk\n>   P->>Van: hands over the parcel\n> ```\n';
    const { files } = await rename(
      { 'GLOSSARY.md': words, 'README.md': page },
      'Parcel',
      'Shipment',
    );
    assert.equal(
      files['README.md'],
      page.replace('Parcel desk', 'Shipment desk').replace('the parcel', 'the shipment'),
    );
  });

  it('changes titles, descriptions and notes', async () => {
    const c4 = `C4Context
  title How a parcel travels
  Person(merchant, "Merchant", "Sends parcels", $link="parcel.md")
  System(shop, "Shop")
  Rel(merchant, shop, "hands over a parcel")
`;
    const sequence = `---
title: A parcel on its way
---
sequenceDiagram
  %% the parcel
  Van->>Hub: parcel
  Note over Van,Hub: The parcel is weighed
`;
    const { files } = await rename(
      { 'GLOSSARY.md': words, 'a.mmd': c4, 'b.mmd': sequence },
      'Parcel',
      'Shipment',
    );
    assert.equal(
      files['a.mmd'],
      c4
        .replace('How a parcel', 'How a shipment')
        .replace('Sends parcels', 'Sends shipments')
        .replace('over a parcel', 'over a shipment'),
    );
    assert.equal(
      files['b.mmd'],
      sequence
        .replace('title: A parcel', 'title: A shipment')
        .replace('Hub: parcel', 'Hub: shipment')
        .replace('The parcel is', 'The shipment is'),
    );
  });

  it('skips a diagram that would become invalid, and reports it', async () => {
    const flowchart = 'flowchart LR\n  a[Parcel] --> b\n';
    const { files, leftOut } = await rename(
      { 'GLOSSARY.md': words, 'a.mmd': flowchart },
      'Parcel',
      'Box ]',
    );
    assert.equal(files['a.mmd'], undefined);
    assert.match(leftOut.join('\n'), /Change the diagram directly/u);
  });

  it('says which box has no label to change', async () => {
    const { leftOut } = await rename(
      { 'GLOSSARY.md': words, 'a.mmd': 'sequenceDiagram\n  Parcel->>Van: goes\n' },
      'Parcel',
      'Shipment',
    );
    assert.match(leftOut.join('\n'), /“Parcel” has no label\./u);
  });
});
