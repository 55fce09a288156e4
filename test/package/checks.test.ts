import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkCodes, defaultSeverities } from '../../src/core/features/checks/severities';
import { checkLevels } from '../../src/core/workspace/settings';

interface ChecksSetting {
  readonly additionalProperties: unknown;
  readonly properties: Readonly<
    Record<string, { readonly enum: readonly string[]; readonly description: string }>
  >;
}

describe('the setting for checks', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly contributes: {
      readonly configuration: readonly {
        readonly properties: Readonly<Record<string, ChecksSetting>>;
      }[];
    };
  };
  const setting = manifest.contributes.configuration.find(
    ({ properties }) => 'architectureGlossary.checks' in properties,
  )?.properties['architectureGlossary.checks'];

  it('offers every rule, at every level', () => {
    assert.deepEqual(Object.keys(setting?.properties ?? {}), [...checkCodes]);
    for (const [code, offered] of Object.entries(setting?.properties ?? {})) {
      assert.deepEqual(offered.enum, checkLevels, code);
      assert.equal(offered.description, `%setting.checks.${code.replaceAll('-', '_')}%`);
    }
    // An unknown name is reported where it is written.
    assert.equal(setting?.additionalProperties, false);
  });

  it('is quiet unless asked', () => {
    for (const severity of Object.values(defaultSeverities)) {
      assert.ok(severity === 'hint' || severity === 'information');
    }
  });
});
