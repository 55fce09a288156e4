// Takes the pictures for README.md and the walkthrough in the real editor on the sample workspace. Usage: npm run
// pictures [-- NAME...]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { build, installDependencies } from './prepare.mjs';
import { startServer } from './server.mjs';
import { main, say } from './terminal.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/**
 * @typedef {object} Scenario
 * @property {string} name the picture's name, before the theme's
 * @property {(editor: import('./driver.mjs').EditorDriver) => Promise<void>} show shows the subject of the picture on the screen
 */

/** @type {readonly Scenario[]} */
const scenarios = [
  {
    name: 'hover',
    show: async (editor) => {
      await editor.open('services/payments/src/main/java/parcelway/payments/DeliveryPayment.java');
      await editor.hover('Ledger');
    },
  },
  {
    name: 'diagram',
    show: async (editor) => {
      await editor.open('docs/architecture.mmd');
      await editor.command('View: Toggle Primary Side Bar Visibility');
      await editor.command('Glossary: Open Diagram');
      const panel = await editor.webview('svg .node');
      await editor.command('View: Toggle Maximize Editor Group');
      await editor.page.waitForTimeout(1500);
      await panel
        .locator('svg .node', { hasText: /Booking\s*service/u })
        .first()
        .hover();
      await editor.page.waitForTimeout(1500);
    },
  },
  {
    name: 'search',
    show: async (editor) => {
      await editor.open('docs/onboarding.md');
      await editor.command('Glossary: Search Glossary');
      await editor.type('track');
    },
  },
];

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};

await main(async () => {
  await installDependencies();
  build('--production');
  const { withEditor } = await import('./driver.mjs');
  const wanted = process.argv.slice(2);
  const folder = join(root, 'media/pictures');
  mkdirSync(folder, { recursive: true });
  const workspace = copyWorkspace(join(root, 'media/sample'));
  const server = await startServer({ extension: root });
  try {
    for (const [variant, theme] of Object.entries(themes)) {
      server.writeSettings({ 'workbench.colorTheme': theme, 'editor.minimap.enabled': false });
      for (const { name, show } of scenarios) {
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        const path = join(folder, `${name}-${variant}.png`);
        await withEditor(server.address, workspace.folder, async (editor) => {
          await show(editor);
          await editor.page.screenshot({ path });
        });
        say(path);
      }
    }
  } finally {
    await server.stop();
    workspace.remove();
  }
});
