import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../src/core/markdown/escape';
import { safeMarkdown } from '../../../src/core/markdown/safeMarkdown';
import { assertHarmless, wordsSeen } from './assertHarmless';
import { dangerousMarkdown, dangerousName } from './dangerousMarkdown';

const runs = Number(process.env['SAFE_RUNS'] ?? 3000);

describe('safeMarkdown', function () {
  this.timeout(0);

  it('lets nothing of dangerous Markdown through', () => {
    fc.assert(
      fc.property(dangerousMarkdown, (text) => {
        assertHarmless(safeMarkdown(text));
      }),
      { numRuns: runs },
    );
  });

  it('changes no more the second time', () => {
    fc.assert(
      fc.property(dangerousMarkdown, (text) => {
        const once = safeMarkdown(text);
        assertHarmless(safeMarkdown(once));
      }),
      { numRuns: 500 },
    );
  });
});

describe('escapeMarkdown', function () {
  this.timeout(0);

  it('lets nothing of dangerous text through, wherever it is inserted', () => {
    fc.assert(
      fc.property(dangerousName, dangerousName, (one, other) => {
        const [a, b] = [escapeMarkdown(one), escapeMarkdown(other)];
        assertHarmless(`**${a}** — ${b}\n\n- ${a}: _${b}_\n\n“${b}” ${a}`);
      }),
      { numRuns: runs },
    );
  });

  it('shows each letter', () => {
    fc.assert(
      fc.property(dangerousName, (text) => {
        const seen = wordsSeen(`x ${escapeMarkdown(text)} x`);
        assert.equal(seen, `x${text.replace(/\0/gu, '\uFFFD')}x`.replace(/\s+/gu, ''));
      }),
      { numRuns: runs },
    );
  });
});
