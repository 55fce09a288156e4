import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkRandomEdit, Tally } from './editChecks';
import { Random } from './grammar';
import { grammars } from './grammars';
import { propertyTimeout, runs } from '../../propertyRuns';

describe('random edits of glossaries written by an independent grammar', function () {
  this.timeout(propertyTimeout);

  for (const grammar of grammars) {
    it(`of ${grammar.name}: no overlap, nothing else touched, read back, restored and undone`, () => {
      const tally = new Tally();
      fc.assert(
        fc.property(fc.gen(), (generate) => {
          checkRandomEdit(grammar, new Random(generate), tally);
        }),
        runs(20),
      );
      if (process.env.FUZZ_RUNS !== undefined) console.log(`      ${JSON.stringify(tally)}`);
      for (const kind of ['add', 'change', 'remove'] as const) {
        const [made, tried] = [tally.made[kind], tally.tried[kind]];
        // With few runs, the shares are not significant.
        const share = tried < 200 ? 0 : grammar.least[kind];
        assert.ok(made >= share * tried, `${kind}: ${made} of ${tried}`);
      }
      assert.ok(tally.edits > 0, 'edits are made');
      assert.ok(tally.understood * 2 > tally.files, 'most files are read as they were written');
    });
  }
});
