// Installs the packaged extension in a new VS Code and checks that it explains a word.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { installDependencies } from './prepare.mjs';
import { startServer } from './server.mjs';
import { main, say, UserError } from './terminal.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

const vsix = join(root, 'architecture-glossary.vsix');

await main(async () => {
  await installDependencies();
  if (!existsSync(vsix)) throw new UserError('The VSIX is missing. Run npm run package first.');
  const { withEditor } = await import('./driver.mjs');
  const workspace = copyWorkspace(join(root, 'test/fixtures/workspace'));
  const server = await startServer({ vsix });
  try {
    await withEditor(server.address, workspace.folder, async (editor) => {
      await editor.open('src/tourPlanner.ts');
      const text = await editor.hover('SLA');
      if (!text.includes('What we promise the customer')) {
        throw new UserError(`The hover of the installed extension differs:\n${text}`);
      }
      await editor.command('Glossary: Open Diagram');
      await editor.webview('svg .node');
    });
  } finally {
    await server.stop();
    workspace.remove();
  }
  say('The packaged extension explains a word and draws the diagram.');
});
