import assert from 'node:assert/strict';
import { isHoverEnabled } from '../../../../src/core/features/explain/isHoverEnabled';
import type { Settings } from '../../../../src/core/workspace/settings';
import { defaultSettings } from '../../../../src/core/workspace/settings';

const folders = ['file:///repo'];

function shows(path: string, languageId: string, changes: Partial<Settings>): boolean {
  const document = { uri: `file:///repo/${path}`, languageId };
  return isHoverEnabled(document, { ...defaultSettings, ...changes }, folders);
}

describe('showsHover', () => {
  it('is on everywhere by default, and off everywhere on request', () => {
    assert.ok(shows('src/a.ts', 'typescript', {}));
    assert.ok(!shows('src/a.ts', 'typescript', { 'hover.enabled': false }));
  });

  it('can be kept to some languages, or away from some', () => {
    const only = { 'hover.languages': ['markdown', 'java'] };
    assert.ok(shows('a.md', 'markdown', only));
    assert.ok(!shows('a.ts', 'typescript', only));
    const not = { 'hover.languages': ['!typescript'] };
    assert.ok(shows('a.md', 'markdown', not));
    assert.ok(!shows('a.ts', 'typescript', not));
  });

  it('can be kept to some files, or away from some', () => {
    const only = { 'hover.files': ['docs/**', '*.md', '!docs/old/**'] };
    assert.ok(shows('docs/deep/a.md', 'markdown', only));
    assert.ok(shows('README.md', 'markdown', only));
    assert.ok(!shows('src/README.md', 'markdown', only));
    assert.ok(!shows('docs/old/a.md', 'markdown', only));
  });

  it('asks for both, the language and the file', () => {
    const both = { 'hover.languages': ['markdown'], 'hover.files': ['docs/**'] };
    assert.ok(shows('docs/a.md', 'markdown', both));
    assert.ok(!shows('docs/a.txt', 'plaintext', both));
    assert.ok(!shows('a.md', 'markdown', both));
  });
});
