// Runs the suite in the VS Code named by the first argument, in a separate process so that the launcher can read the
// editor's output.
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';

const [vscodeExecutablePath, root = '', workspace = ''] = process.argv.slice(2);

await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: [root, join(root, 'test/fixtures/languageModel')],
  extensionTestsPath: join(root, 'dist/test/vscode/index'),
  launchArgs: [workspace, '--disable-extensions'],
});
