import assert from 'node:assert/strict';
import { ServerSettings } from '../../src/lsp/serverSettings';
import { MemoryWorkspace } from '../core/memoryWorkspace';

const name = 'architecture-glossary.config.json';

/** A disk that fails as long as it is broken. */
class BrokenWorkspace extends MemoryWorkspace {
  isBroken = false;

  override readFile(uri: string): ReturnType<MemoryWorkspace['readFile']> {
    return this.isBroken ? Promise.reject(new Error('The disk is gone.')) : super.readFile(uri);
  }
}

describe('settings that the language server reads', () => {
  it('are read again after a failure', async () => {
    const workspace = new BrokenWorkspace({ [name]: '{ "knownAcronyms": ["QZR"] }' });
    const settings = new ServerSettings(workspace);
    workspace.isBroken = true;
    await assert.rejects(settings.readFiles(), /The disk is gone/u);
    workspace.isBroken = false;
    await settings.readFiles();
    assert.deepEqual(settings.of(MemoryWorkspace.uri('a.md')).knownAcronyms, ['QZR']);
    settings.dispose();
  });
});
