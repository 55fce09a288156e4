import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import type { PrintedProblem } from '../../src/cli/output';
import { files, findings } from '../expectedFindings/files';
import { WorkFolder } from './workFolder';

describe('the command line and the editor', () => {
  it('agree: this is what the command line says', async () => {
    const folder = new WorkFolder({});
    try {
      cpSync('test/fixtures/workspace', folder.path, { recursive: true });
      for (const [path, text] of Object.entries(files)) folder.write(path, text);
      const { stdout } = await folder.run('check', '--format', 'json');
      const found = (JSON.parse(stdout) as { findings: PrintedProblem[] }).findings.map(
        ({ file, line, column, endLine, endColumn, severity, code }) =>
          `${file}:${line}:${column}-${endLine}:${endColumn} ${severity} ${code}`,
      );
      assert.deepEqual(found.sort(), findings);
    } finally {
      folder.remove();
    }
  });
});
