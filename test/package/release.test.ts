import assert from 'node:assert/strict';
import { findReleaseNotes, readVersionTag } from '../host/releaseNotes.mjs';

const changelog = `# Changelog

## Unreleased

- Next.

## [1.10.0] - 2026-12-01

### Added

- Something new.

## 1.1.0

## 1.0.0 - 2026-11-01

- First.
`;

describe('a release', () => {
  it('is described by the section of its version', () => {
    assert.equal(findReleaseNotes(changelog, '1.10.0'), '### Added\n\n- Something new.');
    assert.equal(findReleaseNotes(changelog, '1.0.0'), '- First.');
  });

  it('needs a section that is not blank', () => {
    assert.equal(findReleaseNotes(changelog, '1.1.0'), undefined);
    assert.equal(findReleaseNotes(changelog, '1.1'), undefined);
    assert.equal(findReleaseNotes(changelog, '2.0.0'), undefined);
  });

  it('has the version of its tag', () => {
    assert.equal(readVersionTag('v1.10.0'), '1.10.0');
    for (const tag of ['1.10.0', 'v1.10', 'v1.10.0-beta', 'latest'])
      assert.equal(readVersionTag(tag), undefined, tag);
  });
});
