import assert from 'node:assert/strict';
import { type Finding, hasSameFix } from '../../../../src/core/features/checks/finding';
import {
  formatIgnoreDirective,
  removeIgnored,
} from '../../../../src/core/features/checks/ignoreComments';
import { LineMap } from '../../../../src/core/text/lineMap';

const uri = 'file:///repo/a.md';

function findingAt(text: string, word: string, start = text.indexOf(word)): Finding {
  return {
    ...{ code: 'unexplained-acronym', severity: 'warning', message: '', uri, word },
    range: { start, end: start + word.length },
  };
}

/** Returns the lines, counted from 0, on which `SLA` is still found. */
function left(text: string, word = 'SLA'): readonly number[] {
  const lines = new LineMap(text);
  const findings = [...text.matchAll(new RegExp(`\\b${word}\\b`, 'gu'))].map(({ index }) =>
    findingAt(text, word, index),
  );
  return removeIgnored(findings, text, () => lines).map(({ range }) => lines.lineAt(range.start));
}

describe('a comment that suppresses findings', () => {
  it('applies to its line, the next line or the whole file', () => {
    assert.deepEqual(left('SLA <!-- glossary-ignore-line -->\nSLA'), [1]);
    assert.deepEqual(left('<!-- glossary-ignore-next-line -->\nSLA\nSLA'), [2]);
    assert.deepEqual(left('SLA\n<!-- glossary-ignore-file -->\nSLA'), []);
    assert.deepEqual(left('SLA <!-- glossary-ignore-next-line -->\nx'), [], 'its own line too');
    assert.deepEqual(left('SLA <!-- glossary-ignored-line -->'), [0]);
    assert.deepEqual(left('SLA <!-- glossary-ignore-lines -->'), [0]);
    assert.deepEqual(left('SLA'), [0]);
  });

  it('may name words and codes of rules', () => {
    const line = (names: string): readonly number[] =>
      left(`SLA <!-- glossary-ignore-line${names}`);
    for (const names of [
      ' -->',
      ': -->',
      ' sla',
      ': KPI, sla -->',
      '\tunexplained-acronym */',
      ' , -->',
    ])
      assert.deepEqual(line(names), [], names);
    for (const names of [
      ' KPI -->',
      ' discouraged-word',
      ' KPI --> SLA',
      ' KPI */ SLA',
      ' KPI] SLA',
    ])
      assert.deepEqual(line(names).includes(0), true, names);
    assert.deepEqual(left('load list <!-- glossary-ignore-line Load list -->', 'load list'), []);
  });

  it('ends with its line', () => {
    assert.deepEqual(left('x # glossary-ignore-file KPI\nSLA'), [1]);
    assert.deepEqual(left('x # glossary-ignore-file KPI\r\nSLA'), [1]);
  });

  it('is written with its scope and the word', () => {
    assert.equal(formatIgnoreDirective('file', 'SLA'), 'glossary-ignore-file SLA');
    assert.equal(formatIgnoreDirective('next-line', 'a b'), 'glossary-ignore-next-line a b');
  });
});

describe('two findings', () => {
  const base = findingAt('client', 'client');
  const replacement = {
    ...{ range: base.range, text: 'customer', from: 'client', to: 'Customer' },
    term: { uri: 'file:///repo/GLOSSARY.md', name: 'Customer', offset: 0 },
  };
  const one: Finding = { ...base, code: 'discouraged-word', replacement };

  it('have the same fix if the word, its replacement and the glossary are the same', () => {
    const other = (change: Partial<typeof replacement>): Finding => ({
      ...one,
      replacement: { ...replacement, ...change },
    });
    assert.ok(hasSameFix(one, other({ text: 'customers', range: { start: 9, end: 10 } })));
    assert.ok(!hasSameFix(one, other({ from: 'buyer' })));
    assert.ok(!hasSameFix(one, other({ to: 'Buyer' })));
    assert.ok(!hasSameFix(one, other({ term: { ...replacement.term, uri: 'file:///b.md' } })));
    assert.ok(!hasSameFix(one, { ...one, code: 'deprecated-term' }));
    assert.ok(!hasSameFix(one, { ...base, code: 'discouraged-word' }));
    assert.ok(!hasSameFix({ ...base, code: 'discouraged-word' }, one));
  });
});
