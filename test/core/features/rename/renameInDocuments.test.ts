import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../propertyRuns';
import { glossary, rename, words } from './renameTerm';

/** Returns the first text with `#` for each word that the second has renamed. */
function hidden(before: string, after: string): string {
  const found = [...after.matchAll(/shipment|parcel/giu)].map(([word]) => word.toLowerCase());
  let number = 0;
  return before.replace(/parcel/giu, (word) => (found[number++] === 'shipment' ? '#' : word));
}

describe('renaming a term in documents', () => {
  it('changes sentences, and neither code nor addresses', async () => {
    const page = `---
title: parcel
---
# Parcels

Each parcel and each parcel locker, [parcel rules](parcel.md), \`parcel\`.

| Parcel | x |
|---|---|

\`\`\`ts
const parcel = 1;
\`\`\`

    parcel indented

See https://example.com/parcel. [parcel]: no
`;
    const { files } = await rename(
      { 'GLOSSARY.md': words, 'docs/a.md': page },
      'Parcel',
      'Shipment',
    );
    assert.equal(
      files['docs/a.md'],
      page
        .replace('# Parcels', '# Shipments')
        .replace('Each parcel and', 'Each shipment and')
        .replace('[parcel rules]', '[shipment rules]')
        .replace('| Parcel |', '| Shipment |')
        .replace('[parcel]: no', '[shipment]: no'),
    );
  });

  it('changes the text around the entries of a glossary', async () => {
    const { files } = await rename({ 'GLOSSARY.md': glossary }, 'Parcel', 'Shipment', {
      parts: ['docs'],
    });
    assert.equal(files['GLOSSARY.md'], glossary.replace('A parcel is', 'A shipment is'));
  });

  it('skips ignored, vendored and generated files', async () => {
    const { files } = await rename(
      {
        'GLOSSARY.md': words,
        '.gitignore': 'build/\n',
        'build/a.md': 'a parcel',
        'vendor/a.md': 'a parcel',
        'node_modules/x/a.md': 'a parcel',
        'src/a.ts': '// @generated\nconst parcel = 1;',
        'docs/b.md': 'a parcel',
      },
      'Parcel',
      'Shipment',
    );
    assert.deepEqual(Object.keys(files), ['GLOSSARY.md', 'docs/b.md']);
  });

  it('changes no byte outside the words', async () => {
    const pieces = [
      'a parcel',
      ' ',
      '\n',
      '`parcel`',
      'Parcels',
      '. ',
      '\t',
      'é',
      '**',
      '\r\n',
      '_',
      '|',
    ];
    const filler = fc.array(fc.constantFrom(...pieces), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(filler, async (parts) => {
        const text = parts.join('');
        const { files } = await rename(
          { 'GLOSSARY.md': words, 'docs/a.md': text },
          'Parcel',
          'Shipment',
        );
        const after = files['docs/a.md'] ?? text;
        assert.equal(after.replace(/shipment/giu, '#'), hidden(text, after));
      }),
      runs(30),
    );
  });
});
