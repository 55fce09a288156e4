import assert from 'node:assert/strict';
import { languages, makeFlowchart, makeTerms, makeText, seeded } from './data';

describe('the data of the benchmark', () => {
  it('is the same for the same seed, and different for another', () => {
    const terms = makeTerms(50, 1);
    assert.deepEqual(makeTerms(50, 1), terms);
    assert.notDeepEqual(makeTerms(50, 2), terms);
    for (const language of languages) {
      assert.equal(makeText(language, 2000, terms, 5), makeText(language, 2000, terms, 5));
      assert.notEqual(makeText(language, 2000, terms, 5), makeText(language, 2000, terms, 6));
    }
    assert.equal(makeFlowchart(20, terms, 5), makeFlowchart(20, terms, 5));
  });

  it('has numbers from 0 to 1 that are spread evenly', () => {
    const random = seeded(1);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i++) {
      const number = random();
      assert.ok(number >= 0 && number < 1);
      counts[Math.floor(number * 10)] = (counts[Math.floor(number * 10)] ?? 0) + 1;
    }
    for (const count of counts) assert.ok(count > 800 && count < 1200, String(counts));
  });

  it('has as many terms as asked for, each with its own name', () => {
    const names = makeTerms(2000).map(({ name }) => name);
    assert.equal(new Set(names).size, 2000);
  });

  it('has texts of about the length asked for, which name terms', () => {
    const terms = makeTerms(50);
    for (const language of languages) {
      const text = makeText(language, 5000, terms);
      assert.ok(text.length >= 4990 && text.length < 5300, `${language}: ${text.length}`);
    }
    const text = makeText('markdown', 5000, terms);
    assert.ok(terms.some(({ name }) => text.includes(name)));
  });
});
