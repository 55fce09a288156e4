import assert from 'node:assert/strict';
import { OptionError, parseOptions } from './options';

const names = ['load', 'scan'];
const parse = (...args: readonly string[]) => parseOptions(args, names);

const refuses = (args: readonly string[], message: RegExp): void => {
  assert.throws(
    () => parseOptions(args, names),
    (error: unknown) => error instanceof OptionError && message.test(error.message),
  );
};

describe('the options of the benchmark', () => {
  it('runs all cases without arguments', () => {
    assert.deepEqual(parse(), {
      ...{ cases: [], asJson: false, list: false, help: false, plots: false },
      ...{ compare: undefined, folder: undefined },
    });
  });

  it('reads the names of cases and options in any order', () => {
    const { cases, asJson, compare } = parse('scan', '--compare', 'old.json', '--json', 'load');
    assert.deepEqual([cases, asJson, compare], [['scan', 'load'], true, 'old.json']);
    assert.equal(parse('--folder=src').folder, 'src');
  });

  it('names the cases that exist when a name is unknown', () => {
    refuses(['scam'], /“scam”.*load, scan/u);
    refuses(['scan', 'x', 'y'], /“x” or “y”/u);
  });

  it('refuses unknown options, and options without their value', () => {
    refuses(['--compair', 'a'], /--compair/u);
    refuses(['--compare'], /--compare/u);
    refuses(['--json=yes'], /--json/u);
  });

  it('measures either cases, or a folder, or growth', () => {
    refuses(['--folder', 'a', 'scan'], /--folder cannot .* names of cases/u);
    refuses(['--plots', '--folder', 'a'], /--folder cannot .* --plots/u);
    refuses(['--plots', 'load'], /--plots cannot/u);
  });
});
