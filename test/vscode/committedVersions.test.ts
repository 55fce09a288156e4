import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { findCommittedDiagram } from '../../src/extension/panel/committedDiagram';
import { findLastChange } from '../../src/extension/panel/lastChange';
import { closeEverything, fixture, openFixture, writeFiles } from './documents';
import { eventually } from './eventually';
import { createOwnService, type OwnService } from './ownService';

const folder = 'committed';
const diagramFile = `${folder}/system.mmd`;
const glossaryFile = `${folder}/GLOSSARY.md`;

describe('committed versions', () => {
  let own: OwnService;

  before(async () => {
    const git = (...given: readonly string[]) =>
      execFileSync('git', ['-C', fixture(folder).fsPath, ...given], { stdio: 'ignore' });
    const commit = () => {
      git('add', '-A');
      git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '-m', 'Change');
    };
    const glossary = '# Glossary\n\n## Zeppelin desk\n\nBooks flights.\n';
    await writeFiles({
      [diagramFile]: 'flowchart LR\n  desk[Zeppelin desk] --> hangar\n',
      [glossaryFile]: glossary,
    });
    git('init', '-q');
    commit();
    await writeFiles({ [diagramFile]: 'flowchart LR\n  desk[Zeppelin desk --> [\n' });
    commit();
    await writeFiles({ [diagramFile]: 'flowchart LR\n  desk[[[\n' });
    await openFixture(diagramFile);
    own = createOwnService();
  });

  after(async () => {
    own.dispose();
    await closeEverything();
    await vscode.workspace.fs.delete(fixture(folder), { recursive: true });
  });

  it('show the newest version of a broken diagram that can be drawn, with its terms', async () => {
    await own.service.whenFound();
    const linked = await eventually(async () => {
      const { all } = await own.service.knownDiagrams();
      const known = all.find(({ uri }) => uri.endsWith(diagramFile));
      return known && findCommittedDiagram(own.service, known);
    });
    assert.deepEqual(
      linked.diagram.nodes.map(({ label }) => label),
      ['Zeppelin desk', 'hangar'],
    );
    assert.equal(linked.links.termOf('desk')?.name, 'Zeppelin desk');
  });

  it('tell who changed an entry last, and nothing where Git does not know', async () => {
    const { terms, files } = await own.service.glossary();
    const term = terms.find(({ name }) => name === 'Zeppelin desk');
    const file = term && files.get(term.source.uri);
    assert.ok(term && file);
    const change = await eventually(() => findLastChange(term, file.termLines));
    assert.equal(change.author, 'Ada');
    assert.match(change.day, /^\d{4}-\d\d-\d\d$/);
    const elsewhere = { ...term, source: { ...term.source, uri: 'file:///nowhere/GLOSSARY.md' } };
    assert.equal(await findLastChange(elsewhere, file.termLines), undefined);
  });
});
