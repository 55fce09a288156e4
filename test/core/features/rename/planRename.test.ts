import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planRename } from '../../../../src/core/features/rename/planRename';
import type { OldName, RenamePart } from '../../../../src/core/features/rename/renamePlan';
import { TermIndex } from '../../../../src/core/matching/termIndex';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { noCancellation } from '../../../../src/core/workspace/cancellation';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { parser } from '../../diagram/builtParser';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { storesOf } from '../../stores';
import { runs } from '../../propertyRuns';

const scheduler = { yieldIfDue: () => Promise.resolve() };
const loadParser = (): Promise<typeof parser> => Promise.resolve(parser);

interface Renamed {
  /** The changed files, by part. */
  readonly files: Readonly<Record<string, string>>;
  readonly leftOut: readonly string[];
  readonly refused: string | undefined;
}

async function rename(
  files: Readonly<Record<string, string>>,
  oldName: string,
  newName: string,
  options: { readonly old?: OldName; readonly parts?: readonly RenamePart[] } = {},
): Promise<Renamed> {
  const workspace = new MemoryWorkspace(files);
  const glossary = await storesOf(workspace).glossaries.current();
  const index = runToEnd(TermIndex.build(glossary.terms, workspace.folders));
  const diagrams = await storesOf(workspace).diagrams.current();
  const term = glossary.terms.find(({ name }) => name === oldName);
  assert.ok(term);
  const plan = await planRename(
    { workspace, scheduler, loadParser },
    {
      renaming: { term, newName, index },
      oldName: options.old ?? 'gone',
      glossary,
      diagramFiles: diagrams.keys(),
    },
    noCancellation,
  );
  if (plan.kind === 'refused') return { files: {}, leftOut: [], refused: plan.reason };
  const parts = options.parts ?? ['entries', 'diagrams', 'docs', 'code'];
  const changed: Record<string, string> = {};
  for (const uri of new Set(plan.changes.map((change) => change.uri))) {
    const chosen = plan.changes.filter((one) => one.uri === uri && parts.includes(one.part));
    if (chosen.length === 0) continue;
    const path = uri.slice(MemoryWorkspace.root.length + 1);
    changed[path] = applyEdits(
      files[path] ?? '',
      chosen.flatMap(({ edits }) => edits),
    );
  }
  return { files: changed, leftOut: plan.leftOut.map(({ reason }) => reason), refused: undefined };
}

const glossary = `# Glossary

A parcel is what we live from.

## Booking

A request to bring a parcel to somebody. \`parcel.weight\` is in grams; see [the parcel
rules](docs/parcel-rules.md) and <https://example.com/parcel>.

- **Related**: Parcel, Merchant

## Parcel

A box on its way. Parcels are weighed.

- **Owner**: Parcel team

## Parcel locker

A locker that takes parcels.
`;

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

const words = '# Glossary\n\n## Parcel\n\nA box.\n\n## Parcel locker\n\nTakes boxes.\n';

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

/** Returns the first text with `#` for each word that the second has renamed. */
function hidden(before: string, after: string): string {
  const found = [...after.matchAll(/shipment|parcel/giu)].map(([word]) => word.toLowerCase());
  let number = 0;
  return before.replace(/parcel/giu, (word) => (found[number++] === 'shipment' ? '#' : word));
}

describe('renaming a term in code', () => {
  it('changes comments, strings and identifiers, each in its own style', async () => {
    const code = `import { ParcelService } from './parcelService';
/** Weighs each parcel; a parcel locker is none. */
export class ParcelScale extends ParcelService {
  static readonly MAX_PARCELS = 3;
  url = 'https://x.org/parcel';
  weigh(parcel: Parcel, parcelId: string, parcel_id = 'parcel-id'): string {
    log(\`\${parcel.weight} per parcel\`, "The parcel's weight", 'parcel');
    return legacyparcel + this.parcels[parcelId];
  }
}
`;
    const { files } = await rename(
      { 'GLOSSARY.md': words, 'src/scale.ts': code },
      'Parcel',
      'Drop box',
    );
    assert.equal(
      files['src/scale.ts'],
      `import { DropBoxService } from './parcelService';
/** Weighs each drop box; a parcel locker is none. */
export class DropBoxScale extends DropBoxService {
  static readonly MAX_DROP_BOXES = 3;
  url = 'https://x.org/parcel';
  weigh(dropBox: DropBox, dropBoxId: string, drop_box_id = 'drop-box-id'): string {
    log(\`\${dropBox.weight} per drop box\`, "The drop box's weight", 'dropBox');
    return legacyparcel + this.dropBoxes[dropBoxId];
  }
}
`,
    );
  });

  it('never touches or makes a keyword, nor the path of a module', async () => {
    const java =
      'package shop.parcel;\nimport shop.parcel.Parcel;\nclass A { Parcel parcel; int parcelId; }\n';
    const { files } = await rename({ 'GLOSSARY.md': words, 'A.java': java }, 'Parcel', 'Package');
    assert.equal(
      files['A.java'],
      'package shop.parcel;\nimport shop.parcel.Package;\nclass A { Package parcel; int packageId; }\n',
    );
  });

  it('joins words as the language does', async () => {
    const python = 'def weigh(parcel):\n    return parcel.grams  # of the parcel\n';
    const { files } = await rename({ 'GLOSSARY.md': words, 'a.py': python }, 'Parcel', 'Drop box');
    assert.equal(
      files['a.py'],
      'def weigh(drop_box):\n    return drop_box.grams  # of the drop box\n',
    );
  });

  it('stops when it is cancelled', async () => {
    const workspace = new MemoryWorkspace({ 'GLOSSARY.md': words, 'docs/a.md': 'a parcel' });
    const glossaryStore = storesOf(workspace.unnoted()).glossaries;
    const current = await glossaryStore.current();
    const index = runToEnd(TermIndex.build(current.terms, workspace.folders));
    const [term] = current.terms;
    assert.ok(term);
    const plan = await planRename(
      { workspace, scheduler, loadParser },
      {
        renaming: { term, newName: 'Box', index },
        oldName: 'gone',
        glossary: current,
        diagramFiles: [],
      },
      { isCancellationRequested: true },
    );
    assert.equal(workspace.reads.includes('docs/a.md'), false);
    assert.deepEqual(plan, { kind: 'changes', changes: [], leftOut: [] });
  });
});
