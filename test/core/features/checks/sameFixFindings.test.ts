import assert from 'node:assert/strict';
import { checkDocument } from '../../../../src/core/features/checks/checkDocument';
import { DocumentFacts } from '../../../../src/core/features/checks/documentFacts';
import type { ProjectFacts } from '../../../../src/core/features/checks/projectFacts';
import { findSameFixFindings } from '../../../../src/core/features/checks/sameFixFindings';
import { noCancellation } from '../../../../src/core/workspace/cancellation';
import { getRelativePath } from '../../../../src/core/workspace/paths';
import type { Workspace } from '../../../../src/core/workspace/workspace';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';

const entries = `terms:
  - name: Customer
    definition: Who buys.
    avoid: [client, buyer]
  - name: Depot
    definition: A hall for clients.
    status: deprecated
`;

/** `using`: the files that contain the term. The finding to fix is the first in the file `at`. */
interface Request {
  readonly files: Readonly<Record<string, string>>;
  readonly folders?: readonly string[];
  readonly at: string;
  readonly using: readonly string[];
  readonly projects?: Readonly<Record<string, ProjectFacts>>;
}

interface Fixed {
  /** The words that the fix replaces, by file. */
  readonly found: Readonly<Record<string, readonly string[]>>;
  /** The files that were read. */
  readonly reads: readonly string[];
  /** The folders whose settings were requested. */
  readonly asked: readonly string[];
}

async function fixEverywhere({
  files,
  folders = [MemoryWorkspace.root],
  at,
  using,
  projects = {},
}: Request): Promise<Fixed> {
  const memory = new MemoryWorkspace(files);
  const workspace: Workspace = {
    folders,
    findFiles: (globs) => memory.findFiles(globs),
    readFile: (uri) => memory.readFile(uri),
    onDidChangeFiles: memory.onDidChangeFiles,
  };
  const project = await projectOf({ files });
  const [finding] = checkDocument(
    new DocumentFacts(project, MemoryWorkspace.uri(at), files[at] ?? ''),
  );
  assert.ok(finding);
  const asked: string[] = [];
  const checked = await findSameFixFindings(
    {
      workspace,
      scheduler: { yieldIfDue: () => Promise.resolve() },
      token: noCancellation,
      usages: {
        glossary: project.glossary,
        filesOf: () => using.map((path) => MemoryWorkspace.uri(path)),
        documentsWith: () => [],
      },
      projectOf: (folder) => {
        asked.push(folder);
        return Promise.resolve(projects[folder] ?? project);
      },
    },
    finding,
  );
  const toPath = (uri: string): string => getRelativePath(uri, MemoryWorkspace.root) ?? uri;
  return {
    found: Object.fromEntries(
      checked.map(({ uri, findings }) => [toPath(uri), findings.map(({ word }) => word)]),
    ),
    reads: memory.reads,
    asked,
  };
}

describe('fixing a finding in the whole workspace', () => {
  const files = {
    'glossary.yml': entries,
    'a.md': 'A client waits. Clients wait, a buyer waits, and the QZR waits.\n',
    'b.md': 'The buyer waits.\n',
    'c.md': 'Our client waits.\n',
    'd.md': 'A client whom the index does not list.\n',
  };

  it('finds every place with the same word, in any form, also in definitions', async () => {
    const { found } = await fixEverywhere({ files, at: 'a.md', using: ['a.md', 'b.md', 'c.md'] });
    assert.deepEqual(found, {
      'a.md': ['client', 'Clients'],
      'c.md': ['client'],
      'glossary.yml': ['clients'],
    });
  });

  it('reads only glossary files and files that contain the term, each once', async () => {
    const { reads } = await fixEverywhere({ files, at: 'a.md', using: ['c.md', 'glossary.yml'] });
    assert.deepEqual(reads, ['c.md', 'glossary.yml']);
  });

  it('reads nothing for a finding without a replacement', async () => {
    const other = { ...files, 'a.md': 'The depot is closed.\n' };
    const { found, reads } = await fixEverywhere({ files: other, at: 'a.md', using: ['a.md'] });
    assert.deepEqual([found, reads], [{}, []]);
  });

  it('applies the settings of the innermost folder to each file', async () => {
    const nested = { 'glossary.yml': entries, 'a.md': 'A client.\n', 'shop/b.md': 'A client.\n' };
    const folders = ['', '/shop', '/empty'].map((path) => MemoryWorkspace.root + path);
    const off = await projectOf({
      files: nested,
      settings: { checks: { 'discouraged-word': 'off' } },
    });
    const request = { files: nested, folders, at: 'a.md', using: ['a.md', 'shop/b.md'] };
    const { found, asked } = await fixEverywhere({
      ...request,
      projects: { [`${MemoryWorkspace.root}/shop`]: off },
    });
    assert.deepEqual(Object.keys(found), ['a.md', 'glossary.yml']);
    assert.deepEqual(asked, folders.slice(0, 2), 'A folder without such files needs no settings.');
    const everywhere = await fixEverywhere(request);
    assert.deepEqual(Object.keys(everywhere.found), ['a.md', 'glossary.yml', 'shop/b.md']);
  });
});
