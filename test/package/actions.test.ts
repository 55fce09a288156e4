import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';

const workflows = '.github/workflows';
const files = ['action.yml', ...readdirSync(workflows).map((file) => `${workflows}/${file}`)];

/** Returns all values of a key, at any depth. */
function valuesOf(key: string, data: unknown): readonly unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) =>
    name === key ? [value] : valuesOf(key, value),
  );
}

describe('workflows and the action', () => {
  const texts = files.map((file) => readFileSync(file, 'utf8'));

  it('pin what they use to a commit, and say which version it is', () => {
    const used = texts.flatMap((text) => valuesOf('uses', load(text)));
    assert.ok(used.length > 0);
    for (const action of used) {
      assert.match(String(action), /^(?:\.\/|[\w.-]+\/[\w./-]+@[0-9a-f]{40}$)/u);
      if (String(action).startsWith('./')) continue;
      const isVersioned = texts
        .flatMap((text) => text.split('\n'))
        .filter((line) => line.includes(String(action)))
        .every((line) => /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line.trimEnd()));
      assert.ok(isVersioned, String(action));
    }
  });

  it('run no scripts of packages that the action installs, and no other shell than to start it', () => {
    const runs = valuesOf('run', load(readFileSync('action.yml', 'utf8')));
    assert.deepEqual(runs, ['node "$GLOSSARY_ACTION/action.mjs"']);
    const script = readFileSync('action.mjs', 'utf8');
    const installs = [...script.matchAll(/'npm', (.*)\]/gu)].map(([, args]) => args);
    assert.deepEqual(installs, ["['ci', '--ignore-scripts'"]);
  });
});
