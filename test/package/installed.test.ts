import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Runs a command and returns its output. */
function run(command: string, cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8' });
  assert.equal(status, 0, `${command}\n${stdout}${stderr}`);
  return stdout;
}

/** Returns the code blocks of a document in a language. */
function findBlocks(file: string, language: string): readonly string[] {
  const text = readFileSync(file, 'utf8').replace(/\r\n/gu, '\n');
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu'));
  return [...blocks].map(([, code]) => code ?? '');
}

describe('the installed npm package', function () {
  // Packs and installs, without the network.
  this.timeout(180_000);

  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'installed-'));
    run(`npm pack --ignore-scripts --silent --pack-destination "${folder}"`, resolve('.'));
    const [packed = ''] = readdirSync(folder);
    cpSync('media/sample', folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    run(`npm install --offline --no-audit --no-fund --silent "./${packed}"`, folder);
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('runs the example of the documentation', () => {
    const [example = ''] = findBlocks('docs/api.md', 'js');
    const [output] = findBlocks('docs/api.md', 'text');
    writeFileSync(join(folder, 'example.mjs'), example);
    assert.equal(run('node example.mjs', folder), output);
  });

  it('has types that are complete and fit the documentation', () => {
    const [example = ''] = findBlocks('docs/api.md', 'js');
    const code = `
import type { Diagram, Term } from 'architecture-glossary';
import { createTooltips, type TooltipOptions } from 'architecture-glossary/markdown-it';
import remarkTooltips from 'architecture-glossary/remark';
${example.replace('[main]', '[main = {} as Diagram]')}
const terms: readonly Term[] = await glossary.terms();
const options: TooltipOptions = { entryAddress: ({ anchor }) => anchor };
(await createTooltips(options))({});
await remarkTooltips(options)({ type: 'root' }, { value: '' });
// @ts-expect-error Terms cannot be changed.
terms.push();
`;
    writeFileSync(join(folder, 'example.mts'), code);
    const compiler = resolve('node_modules/typescript/bin/tsc');
    const options = '--noEmit --strict --module nodenext --target es2022 --lib es2022,dom';
    run(`node "${compiler}" ${options} example.mts`, folder);
  });

  it('runs the command line, and the server for assistants', () => {
    assert.match(
      run('npx --offline architecture-glossary explain SLA', folder),
      /written promise/u,
    );
    const { status, stdout } = spawnSync('npx --offline architecture-glossary mcp', {
      ...{ cwd: folder, shell: true, encoding: 'utf8' },
      input: '{"jsonrpc":"2.0","id":1,"method":"ping"}\n',
    });
    assert.deepEqual([status, stdout], [0, '{"result":{},"jsonrpc":"2.0","id":1}\n']);
  });

  it('has the style sheet, and can be required', () => {
    const code = `
      const { openGlossary } = require('architecture-glossary');
      const { createTooltips } = require('architecture-glossary/markdown-it');
      const { default: remarkTooltips } = require('architecture-glossary/remark');
      const css = require.resolve('architecture-glossary/tooltip.css');
      require('architecture-glossary/tooltip.js');
      const { version } = require('architecture-glossary/package.json');
      console.log(typeof openGlossary, typeof createTooltips, typeof remarkTooltips, css, version);
    `;
    writeFileSync(join(folder, 'example.cjs'), code);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly version: string;
    };
    assert.match(
      run('node example.cjs', folder),
      new RegExp(`^function function function .*\\.css ${version.replaceAll('.', '\\.')}\\n$`, 'u'),
    );
  });
});
