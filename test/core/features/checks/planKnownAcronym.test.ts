import assert from 'node:assert/strict';
import { planKnownAcronym } from '../../../../src/core/features/checks/planKnownAcronym';
import { applyEdits } from '../../../../src/core/text/textEdit';

function add(text: string, word: string): string {
  return applyEdits(text, planKnownAcronym(text, word));
}

describe('planKnownAcronym', () => {
  it('writes a new file', () => {
    assert.equal(add('', 'QZR'), '{\n  "knownAcronyms": ["QZR"]\n}\n');
    assert.equal(add('\n', 'QZR'), '\n{\n  "knownAcronyms": ["QZR"]\n}\n');
  });

  it('adds the word in its place, and leaves the rest as it is', () => {
    const text =
      '{\n  // Our words.\n  "checks": { "unused-term": "off" },\n  "knownAcronyms": ["BBB"],\n}\n';
    const before = add(text, 'AAA');
    assert.match(before, /\/\/ Our words\./u);
    assert.match(before, /"AAA",\s+"BBB"/u);
    assert.match(add(text, 'CCC'), /"BBB",\s+"CCC"/u);
  });

  it('uses the name with the prefix, and the line breaks of the file', () => {
    const text = '{\r\n  "architectureGlossary.knownAcronyms": []\r\n}\r\n';
    const after = add(text, 'QZR');
    assert.match(after, /"architectureGlossary\.knownAcronyms": \[\r\n +"QZR"\r\n/u);
    assert.doesNotMatch(after, /[^\r]\n|"knownAcronyms"/u);
  });

  it('changes nothing if the word is known', () => {
    assert.deepEqual(planKnownAcronym('{ "knownAcronyms": ["QZR"] }', 'QZR'), []);
  });
});
