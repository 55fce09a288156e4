import assert from 'node:assert/strict';
import { findingCodes } from '../../../../src/core/features/checks/finding';
import {
  applyLevel,
  checkCodes,
  defaultSeverities,
} from '../../../../src/core/features/checks/severities';
import type { CheckLevel } from '../../../../src/core/workspace/settings';

describe('the severity of a check', () => {
  it('is a hint where the author of the text need not act, otherwise information', () => {
    const hints = [
      'common-discouraged-word',
      'story-user',
      'node-without-term',
      'unused-term',
      'two-meanings',
    ];
    for (const code of findingCodes) {
      assert.equal(defaultSeverities[code], hints.includes(code) ? 'hint' : 'information', code);
    }
  });

  it('is that of the settings, also for problems of files', () => {
    const problem = {
      code: 'broken-table',
      severity: 'information',
      message: '',
      uri: 'file:///repo/a.md',
      range: { start: 0, end: 1 },
    } as const;
    const apply = (levels: Readonly<Record<string, CheckLevel>>) =>
      applyLevel(problem, levels)?.severity;
    assert.equal(apply({}), 'information');
    assert.equal(apply({ 'broken-yaml': 'off' }), 'information');
    assert.equal(apply({ 'broken-table': 'warning' }), 'warning');
    assert.equal(apply({ 'broken-table': 'hint' }), 'hint');
    assert.equal(apply({ 'broken-table': 'off' }), undefined);
  });

  it('can be set for every problem of a glossary or diagram', () => {
    for (const code of ['empty-definition', 'broken-table', 'diagram-syntax', ...findingCodes]) {
      assert.ok(
        checkCodes.some((one) => one === code),
        code,
      );
    }
  });
});
