import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from '../host/browser.mjs';
import { WorkFolder } from './workFolder';

describe('export --html', function () {
  this.timeout(60_000);
  let folder: WorkFolder;

  beforeEach(() => {
    folder = new WorkFolder({
      'GLOSSARY.md': '# Glossary\n\n## Bank gateway\n\nTalks to the bank.\n',
      'docs/architecture.mmd': 'flowchart LR\n  shop[Shop] --> gateway[Bank gateway]\n',
      'other/GLOSSARY.md': '# Glossary\n\n## Bank gateway\n\nA door of the bank.\n',
    });
  });

  afterEach(() => {
    folder.remove();
  });

  const readPage = (): string => readFileSync(join(folder.path, 'page.html'), 'utf8');

  it('draws the diagrams with a browser, and tells the size', async () => {
    folder.env.CHROME_PATH = await browserPath();
    const { exitCode, stdout } = await folder.run('export', '--html', 'page.html');
    assert.equal(exitCode, 0);
    assert.match(
      stdout,
      /^Wrote page\.html\nThe page has (?:\d+ KB|\d\.\d MB)\. The diagrams are drawn\.\n$/u,
    );
    const html = readPage();
    assert.match(html, /id="data-pictures">\{"\[/u);
    assert.equal(html.includes("'unsafe-inline'"), false);
  });

  it('writes no page if the browser ends while it draws, and says what to do', async function () {
    if (process.platform === 'win32') this.skip();
    const browser = join(folder.path, 'browser.mjs');
    // Answers that it has started, and ends at the next message.
    const program = `#!${process.execPath}
import { createReadStream, writeSync } from 'node:fs';
let answers = 0;
createReadStream('', { fd: 3 }).on('data', () => {
  if (answers++ > 0) process.exit();
  writeSync(4, '{"id":1,"result":{}}\\0');
});`;
    writeFileSync(browser, program, { mode: 0o755 });
    folder.env.CHROME_PATH = browser;
    const { exitCode, stdout, stderr } = await folder.run('export', '--html', 'page.html');
    assert.deepEqual([exitCode, stdout], [2, '']);
    assert.equal(
      stderr,
      'The diagrams could not be drawn: The browser has ended. Name another Chrome, Chromium or Edge in CHROME_PATH.\n',
    );
    assert.equal(existsSync(join(folder.path, 'page.html')), false);
  });

  it('puts several folders on one page, with Mermaid where no browser is found', async () => {
    folder.env.CHROME_PATH = join(folder.path, 'none');
    const folders = ['--cwd', '.', '--cwd', 'other'];
    const { stdout } = await folder.run(
      'export',
      ...folders,
      '--html',
      'page.html',
      '--title',
      'A & B',
    );
    assert.match(stdout, /so the page contains Mermaid and draws the diagrams itself\.\n$/u);
    const html = readPage();
    assert.match(html, /<title>A &amp; B<\/title>/u);
    assert.match(html, /id="data-repository-0"[\s\S]*id="data-repository-1"/u);
    assert.match(html, /id="data-mermaid">"/u);
    assert.match(html, /script-src 'sha256-[\w+/=]+' blob:;/u);
  });
});
