import assert from 'node:assert/strict';
import { probeInThreads, probeShare } from '../../src/cli/probeInThreads';
import type { ProbeTask } from '../../src/cli/threadTasks';
import { takeFiles } from '../../src/cli/threads';
import type { DocumentUri } from '../../src/core/text/textDocument';
import type { Workspace } from '../../src/core/workspace/workspace';
import { MemoryWorkspace } from '../core/memoryWorkspace';

const diagram = '```mermaid\nflowchart LR\n  a --> b\n```\n';
const texts = {
  'plain.md': 'The quay is open.\n',
  'diagram.md': diagram,
  'glossary.md': '# Glossary\n\n**Quay**: A place to land.\n',
  'both.md': `# Glossary\n\n**Quay**: A place to land.\n\n${diagram}`,
  'alike.md': '# Terms of the harbor\n\n**Quay**: A place to land.\n',
  'alike-with-diagram.md': `# Terms of the harbor\n\n${diagram}`,
};
const uris = Object.keys(texts).map((path) => MemoryWorkspace.uri(path));
const nothing = { hasDiagram: false, hasGlossary: false, looksLikeGlossary: false };
const expected = new Map([
  ['plain.md', undefined],
  ['diagram.md', { ...nothing, hasDiagram: true }],
  ['glossary.md', { ...nothing, hasGlossary: true }],
  ['both.md', { ...nothing, hasDiagram: true, hasGlossary: true }],
  ['alike.md', { ...nothing, looksLikeGlossary: true }],
  ['alike-with-diagram.md', { ...nothing, hasDiagram: true, looksLikeGlossary: true }],
]);

/** Probes documents next to a thread that does something with the task first. */
async function probeBeside(
  other: (task: ProbeTask) => void,
  documents: readonly DocumentUri[] = uris,
  workspace: Workspace = new MemoryWorkspace(texts),
): Promise<ReadonlyMap<string, unknown>> {
  const found = await probeInThreads({ areRunning: true, give: other }, workspace, documents);
  return new Map([...found].map(([uri, facts]) => [uri.replace(/^.*\//u, ''), facts]));
}

describe('Documents that several threads probe', () => {
  it('have the same facts in every thread', async () => {
    assert.deepEqual(await probeBeside(() => undefined), expected);
    let task: ProbeTask | undefined;
    const found = await probeBeside((given) => {
      task = given;
    });
    assert.deepEqual(found, expected);
    assert.ok(task);
    // Another thread that is given the same documents finds the same.
    const again: ProbeTask = {
      ...task,
      next: new Int32Array(1),
      found: new Uint8Array(uris.length),
    };
    await probeShare(again, new MemoryWorkspace(texts));
    assert.deepEqual(again.found, task.found);
  });

  it('are left out if another thread has taken them and not read them yet', async () => {
    const many = Array.from({ length: 100 }, (_, i) => MemoryWorkspace.uri(`${String(i)}.md`));
    const read = await probeBeside(
      (task) => {
        takeFiles(task).next();
      },
      many,
      new MemoryWorkspace({}),
    );
    assert.deepEqual(
      [...read.keys()],
      many.slice(32).map((uri) => uri.replace(/^.*\//u, '')),
    );
  });

  it('are left out if they cannot be examined, and read by no one without other threads', async () => {
    const workspace = new MemoryWorkspace(texts);
    const failing: Workspace = {
      folders: workspace.folders,
      findFiles: () => Promise.resolve([]),
      onDidChangeFiles: workspace.onDidChangeFiles,
      readFile: (uri) =>
        uri.endsWith('both.md')
          ? Promise.resolve({
              kind: 'text',
              get text(): string {
                throw new Error('unreadable');
              },
            })
          : workspace.readFile(uri),
    };
    const found = await probeBeside(() => undefined, uris, failing);
    assert.deepEqual(
      [...found.keys()],
      [...expected.keys()].filter((path) => path !== 'both.md'),
    );
    const none = await probeInThreads(
      { areRunning: false, give: () => undefined },
      new MemoryWorkspace(texts),
      uris,
    );
    assert.equal(none.size, 0);
  });
});
