// Takes the pictures for README.md and the walkthrough in the real editor on the sample workspace, and records the moving
// picture `moving`. Usage: npm run pictures [-- NAME...], with names such as `hover`, `walkthrough` or `walkthrough/hover`
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MovingPicture } from './movingPicture.mjs';
import { root } from './paths.mjs';
import { build, installDependencies } from './prepare.mjs';
import { startServer } from './server.mjs';
import { main, say } from './terminal.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/**
 * @typedef {object} Scenario
 * @property {string} name the picture's name, before the theme's
 * @property {string} [folder] below media; `pictures` by default
 * @property {{width: number, height: number}} [size] of the window
 * @property {(editor: import('./driver.mjs').EditorDriver) => Promise<void>} show shows the subject of the picture on the screen
 * @property {string} [crop] selects the element that the picture shows; without it, the whole window
 * @property {number} [margin] around that element, in pixels
 */

/** @param {import('./driver.mjs').EditorDriver} editor */
const hideSideBar = (editor) => editor.command('View: Toggle Primary Side Bar Visibility');

/** Of pictures in the walkthrough, which are shown at about half the width of a window. */
const small = { folder: 'walkthrough', size: { width: 760, height: 560 } };

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
  {
    ...small,
    name: 'hover',
    crop: '.monaco-hover:not(.hidden)',
    margin: 24,
    show: async (editor) => {
      await hideSideBar(editor);
      await editor.open('services/payments/src/main/java/parcelway/payments/DeliveryPayment.java');
      await editor.hover('Ledger');
    },
  },
  {
    ...small,
    name: 'tour',
    crop: '.editor-group-container',
    show: async (editor) => {
      await hideSideBar(editor);
      await editor.command('Glossary: Start Tour');
      const panel = await editor.webview('.walk .sentence');
      await panel.locator('.walk .next').click();
      await editor.page.waitForTimeout(1500);
    },
  },
  {
    ...small,
    name: 'diagram',
    crop: '.editor-group-container',
    show: async (editor) => {
      await hideSideBar(editor);
      await editor.open('docs/architecture.mmd');
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
    ...small,
    name: 'list',
    // The side bar is wider in a wide window.
    size: { width: 1280, height: 560 },
    crop: '.part.sidebar',
    show: async (editor) => {
      await editor.command('View: Show Glossary');
      await editor.page
        .locator('.part.sidebar .monaco-list-row', { hasText: 'Start here' })
        .waitFor();
      await editor.page.waitForTimeout(1500);
    },
  },
  {
    ...small,
    name: 'edit',
    crop: '.editor-group-container',
    show: async (editor) => {
      await hideSideBar(editor);
      await editor.command('Glossary: Edit Term');
      await editor.type('Ledger');
      await editor.page.keyboard.press('Enter');
      await editor.webview('form');
      await editor.page.waitForTimeout(1500);
    },
  },
];

/**
 * Hovers over a word, opens the diagram, and walks through it.
 * @param {import('./driver.mjs').EditorDriver} editor
 * @returns {Promise<Uint8Array>} the moving picture
 */
const recordMoving = async (editor) => {
  const { page } = editor;
  await closeOffer(editor);
  await hideSideBar(editor);
  // The glossary and the panel are loaded before the recording.
  await editor.command('Glossary: Open Diagram');
  await editor.webview('svg .node');
  await editor.command('View: Close Editor');
  await editor.open('services/payments/src/main/java/parcelway/payments/DeliveryPayment.java');
  await editor.hover('Ledger');
  await page.mouse.move(0, 0);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(1000);
  const picture = new MovingPicture(page);
  await picture.add(900);
  await editor.hover('Ledger');
  await picture.add(3000);
  await page.mouse.move(0, 0);
  await editor.command('Glossary: Open Diagram');
  await editor.webview('svg .node');
  await editor.command('View: Focus Right Editor Group');
  await editor.command('View: Toggle Maximize Editor Group');
  await page.waitForTimeout(2500);
  await picture.add(1500);
  const panel = await editor.webview('svg .node');
  await panel.locator('svg .node').first().focus();
  await page.keyboard.press('s');
  const steps = 4;
  for (let step = 1; step <= steps; step++) {
    await picture.follow(4, 120);
    await page.waitForTimeout(800);
    await picture.add(step === steps ? 2500 : 1400);
    if (step < steps) await page.keyboard.press('ArrowRight');
  }
  return picture.finish();
};

/**
 * Closes the offer of the tour, which appears once in each new window.
 * @param {import('./driver.mjs').EditorDriver} editor
 */
const closeOffer = async (editor) => {
  await editor.page.locator('.notification-toast').first().waitFor();
  await editor.command('Notifications: Clear All Notifications');
};

/**
 * @param {import('playwright-core').Page} page
 * @param {string | undefined} selector
 * @param {number} margin
 * @returns {Promise<{x: number, y: number, width: number, height: number} | undefined>} the part of the window to take
 */
const findClip = async (page, selector, margin) => {
  const bounds = selector && (await page.locator(selector).first().boundingBox());
  if (!bounds) return undefined;
  const { width, height } = page.viewportSize() ?? { width: Infinity, height: Infinity };
  const x = Math.max(0, bounds.x - margin);
  const y = Math.max(0, bounds.y - margin);
  return {
    x,
    y,
    width: Math.min(width, bounds.x + bounds.width + margin) - x,
    height: Math.min(height, bounds.y + bounds.height + margin) - y,
  };
};

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
  const workspace = copyWorkspace(join(root, 'media/sample'));
  const server = await startServer({ extensions: [root] });
  try {
    for (const [variant, theme] of Object.entries(themes)) {
      server.writeSettings({ 'workbench.colorTheme': theme, 'editor.minimap.enabled': false });
      for (const { name, folder = 'pictures', size, show, crop, margin = 0 } of scenarios) {
        const isWanted = [name, folder, `${folder}/${name}`].some((one) => wanted.includes(one));
        if (wanted.length > 0 && !isWanted) continue;
        mkdirSync(join(root, 'media', folder), { recursive: true });
        const path = join(root, 'media', folder, `${name}-${variant}.png`);
        const options = size && { viewport: size };
        const take = async (/** @type {import('./driver.mjs').EditorDriver} */ editor) => {
          await closeOffer(editor);
          await show(editor);
          const clip = await findClip(editor.page, crop, margin);
          await editor.page.screenshot({ path, ...(clip && { clip }) });
        };
        await withEditor(server.address, workspace.folder, take, options);
        say(path);
      }
    }
    if (wanted.length === 0 || wanted.includes('moving')) {
      server.writeSettings({
        'workbench.colorTheme': themes.light,
        'window.commandCenter': false,
        'editor.minimap.enabled': false,
      });
      const path = join(root, 'media', 'pictures', 'moving.gif');
      const record = async (/** @type {import('./driver.mjs').EditorDriver} */ editor) => {
        writeFileSync(path, await recordMoving(editor));
      };
      await withEditor(server.address, workspace.folder, record, {
        viewport: { width: 1000, height: 640 },
      });
      say(path);
    }
  } finally {
    await server.stop();
    workspace.remove();
  }
});
