import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findingCodes } from '../../src/core/features/checks/finding';
import { usualSeverities } from '../../src/core/features/checks/severities';
import { checkLevels } from '../../src/core/workspace/settings';

interface ChecksSetting {
  readonly properties: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}

describe('the setting for checks', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly contributes: {
      readonly configuration: { readonly properties: Readonly<Record<string, ChecksSetting>> };
    };
  };
  const offered =
    manifest.contributes.configuration.properties['architectureGlossary.checks']?.properties ?? {};

  it('offers every rule, at every level', () => {
    for (const code of findingCodes) assert.deepEqual(offered[code]?.enum, checkLevels, code);
  });

  it('is quiet unless asked', () => {
    for (const severity of Object.values(usualSeverities)) {
      assert.ok(severity === 'hint' || severity === 'information');
    }
  });
});
