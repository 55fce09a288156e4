import assert from 'node:assert/strict';
import { planRename } from '../../../../src/core/features/rename/planRename';
import { TermIndex } from '../../../../src/core/matching/termIndex';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { loadParser, scheduler, storesOf } from '../../stores';
import { rename, words } from './renameTerm';

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
