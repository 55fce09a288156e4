import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { files, findings } from '../expectedFindings/files';
import { closeEverything, folderUri, openFixture, writeFiles } from './documents';
import { eventually } from './eventually';

/** In milliseconds; the first check waits until the whole workspace is read. */
const longestWait = 60_000;

const severities = ['error', 'warning', 'information', 'hint'];

function saidOf(path: string): readonly string[] {
  const uri = vscode.Uri.joinPath(folderUri(), path);
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Glossary')
    .map(({ code, severity, range: { start, end } }) => {
      const range = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
      assert.ok(typeof code === 'string');
      return `${path}:${range} ${String(severities[severity])} ${code}`;
    })
    .sort();
}

/** Results that need the whole workspace arrive after the others. */
async function settled(path: string, expected: readonly string[]): Promise<readonly string[]> {
  const isSettled = (): boolean => saidOf(path).join() === expected.join();
  // The difference is shown by the caller.
  await eventually(() => Promise.resolve(isSettled() || undefined), longestWait).catch(() => false);
  return saidOf(path);
}

describe('the editor and the command line', function () {
  this.timeout(120_000);

  before(async () => {
    await writeFiles(files);
  });

  after(async () => {
    await closeEverything();
    for (const path of ['.vscode', 'architecture-glossary.config.json', '.gitignore', 'shop']) {
      const uri = vscode.Uri.joinPath(folderUri(), path);
      await vscode.workspace.fs.delete(uri, { recursive: true });
    }
  });

  const paths = new Set([
    ...findings.map((finding) => finding.slice(0, finding.indexOf(':'))),
    ...Object.keys(files).filter((path) => path.startsWith('shop/')),
  ]);
  for (const path of paths) {
    it(`agree on ${path}`, async () => {
      const expected = findings.filter((finding) => finding.startsWith(`${path}:`));
      await openFixture(path);
      assert.deepEqual(await settled(path, expected), expected);
    });
  }
});
