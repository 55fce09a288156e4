import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { usage } from '../../src/cli/commands';

const pages = ['README.md', 'docs/continuous-integration.md', 'docs/export.md'];

describe('the documentation of the command line', () => {
  it('names only commands and options that exist', () => {
    for (const page of pages) {
      const text = readFileSync(page, 'utf8').replaceAll('\\\n', ' ');
      const lines = text.split('\n').filter((line) => /architecture-glossary [a-z]/u.test(line));
      const found = lines.flatMap((line) => [
        ...Array.from(
          line.matchAll(/npx (?:--yes )?architecture-glossary ([a-z]+)/gu),
          ([, name]) => `  ${name ?? ''} `,
        ),
        ...Array.from(line.matchAll(/ (--[a-z-]+)/gu), ([, option]) => option ?? ''),
      ]);
      assert.ok(found.length > 0, page);
      for (const name of found.filter((one) => one !== '--yes'))
        assert.ok(usage.includes(name.trimEnd()), `${page}: ${name}`);
    }
  });

  it('has set-ups that are valid YAML', () => {
    const text = readFileSync('docs/continuous-integration.md', 'utf8');
    const blocks = [...text.matchAll(/^```yaml\n([^]*?)^```/gmu)].map(([, block = '']) => block);
    assert.equal(blocks.length, 4);
    for (const block of blocks) assert.equal(typeof load(block), 'object');
  });

  it('describes the inputs of the action', () => {
    const text = readFileSync('docs/continuous-integration.md', 'utf8');
    const action = load(readFileSync('action.yml', 'utf8')) as { inputs: object };
    for (const name of Object.keys(action.inputs))
      assert.match(text, new RegExp(`^\\| \`${name}\` +\\|`, 'mu'));
  });
});
