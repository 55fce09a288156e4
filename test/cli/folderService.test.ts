import assert from 'node:assert/strict';
import path from 'node:path';
import { loadMermaidParser } from '../../src/node/folderService';

describe('loadMermaidParser', () => {
  it('returns one parser for all diagrams, so that no two use its databases at the same time', async () => {
    const load = (): ReturnType<typeof loadMermaidParser> =>
      loadMermaidParser(path.resolve('dist/cli.js'), './mermaidParser.js');
    assert.equal(await load(), await load());
  });
});
