import assert from 'node:assert/strict';
import { readSettingsFile } from '../../../../src/core/features/checks/settingsFile';

const uri = 'file:///repo/architecture-glossary.config.json';

function problemTexts(text: string): readonly string[] {
  return readSettingsFile(uri, text, false).problems.map(({ range }) =>
    text.slice(range.start, range.end),
  );
}

describe('a settings file', () => {
  const glob = `${'{'.repeat(50)}a${',b}'.repeat(50)}`;

  it('reports patterns that are too complex', () => {
    for (const name of ['glossaryFiles', 'diagramFiles', 'storyFiles']) {
      assert.deepEqual(problemTexts(JSON.stringify({ [name]: ['docs/**', glob] })), [`"${glob}"`]);
    }
    assert.deepEqual(problemTexts(JSON.stringify({ readers: { [glob]: 'everyone' } })), [
      `"${glob}"`,
    ]);
  });

  it('has one problem where it is nested deeper than the parser can follow', () => {
    assert.equal(problemTexts('['.repeat(200_000)).length, 1);
    assert.deepEqual(readSettingsFile(uri, '['.repeat(200_000), true).problems, []);
  });

  it('knows names that JavaScript treats specially for no settings', () => {
    const names = ['constructor', 'toString', 'hasOwnProperty'];
    for (const name of names) assert.deepEqual(problemTexts(`{"${name}": []}`), [`"${name}"`]);
    const { settings } = readSettingsFile(uri, '{"__proto__": {"glossaryFiles": ["a"]}}', false);
    assert.equal(settings.glossaryFiles, undefined);
  });

  it('takes any pattern for the readers', () => {
    const { settings } = readSettingsFile(uri, '{"readers": {"__proto__": "everyone"}}', false);
    assert.deepEqual(Object.entries(settings.readers ?? {}), [['__proto__', 'everyone']]);
  });
});
