import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { yamlFormat } from '../../../../src/core/glossary/formats/yaml/yamlFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile, anyText, lineText, said, someFields } from '../formatChecks';
import { propertyTimeout, runs } from '../../propertyRuns';

const folder = 'test/fixtures/glossaries/yaml';
const samples = ['native.glossary.yml', 'contextive.yml', 'map.yml', 'list.json'].map((name) =>
  readFileSync(join(folder, name), 'utf8'),
);

const small = [
  'terms:\n- name: B\n  definition: c',
  'terms: [{name: A, definition: b}, {name: C, definition: d}]\n',
  'terms: {A: the first of all words, C: the third of all words}\n',
  'terms:\n  B: "the second"\n  D:\n    definition: fourth\n    aliases: x, y\n',
  'terms:\n  - A: the first of all words\n  - C: the third of all words\n',
  '- term: A\n  meaning: the first\n\n\n- term: C\n  meaning: the third\n',
  'terms:\n    -   name:   A\n        definition:   spaced   # note\n',
];

const file = fc
  .tuple(fc.constantFrom(...samples, ...small), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([text, lineBreak, mark]) => (mark ? '\uFEFF' : '') + text.replace(/\n/gu, lineBreak))
  .map((text) => new FormatFile(yamlFormat, text));

const newName = fc.oneof(
  fc.constantFrom(
    'Aardvark',
    'Basket size',
    'M',
    'zz top',
    'no',
    'C++',
    '.NET',
    'I/O',
    "Who's",
    '1984',
  ),
  lineText,
);

function normalized(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? normalized(value) : value;
}

describe('writing YAML glossaries', function () {
  this.timeout(propertyTimeout);

  it('gives back what was added, and restores the file when it is removed', () => {
    let added = 0;
    let tried = 0;
    fc.assert(
      fc.property(file, newName, someFields, (before, name, fields) => {
        tried++;
        const draft = { ...fields, name };
        const result = runToEnd(yamlFormat.add(before, draft));
        if (result.kind === 'refused') return;
        added++;
        const after = before.applied(result);
        const old = before.terms;
        const names = new Set(old.map((term) => term.source.name.start));
        assert.ok(names.size > 0);
        assert.equal(after.terms.length, old.length + 1);
        const index = after.terms.findIndex(
          (term, i) => old[i]?.name !== term.name || i >= old.length,
        );
        const term = after.terms[index];
        assert.ok(term);
        const rest = after.terms.filter((_, i) => i !== index);
        assert.deepEqual(rest.map(said), old.map(said));
        const removed = runToEnd(yamlFormat.remove(after, term));
        assert.equal(after.applied(removed).text, before.text);
      }),
      runs(50),
    );
    assert.ok(added > tried * 0.85, `only ${added} of ${tried} added`);
  });

  it('changes what was asked for and no byte outside the entry', () => {
    let changed = 0;
    let tried = 0;
    fc.assert(
      fc.property(file, fc.nat(), someFields, (before, pick, fields) => {
        const terms = before.terms;
        const term = terms[pick % terms.length];
        assert.ok(term);
        tried++;
        const result = runToEnd(yamlFormat.change(before, term, fields));
        if (result.kind === 'refused') return;
        changed++;
        for (const { range } of result.edits) {
          assert.ok(range.start >= term.source.entry.start);
          assert.equal(
            /(?:\r\n|\n|\r(?!\n))./su.test(before.text.slice(term.source.entry.end, range.end)),
            false,
          );
        }
        const after = before.applied(result).terms[pick % terms.length];
        assert.ok(after);
        for (const [key, value] of Object.entries(fields)) {
          if (key !== 'meta') assert.deepEqual(said(after)[key], trimmed(value), key);
        }
        const others = before.applied(result).terms.filter((_, i) => i !== pick % terms.length);
        assert.deepEqual(
          others.map(said),
          terms.filter((_, i) => i !== pick % terms.length).map(said),
        );
      }),
      runs(50),
    );
    assert.ok(changed > tried * 0.7, `only ${changed} of ${tried} changed`);
  });

  it('never throws, whatever the file', () => {
    const piece = fc.constantFrom(
      'terms:',
      'contexts:',
      '\n',
      '  ',
      '- ',
      'name: ',
      'A',
      ': ',
      '|',
      '&a ',
      '*a',
      '<<: *a',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      ',',
      '\t',
      '---\n',
      'definition: ',
      '\uFEFF',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        newName,
        anyText,
        (pieces, name, definition) => {
          const odd = new FormatFile(yamlFormat, pieces.join(''));
          runToEnd(yamlFormat.add(odd, { name, definition }));
          for (const term of odd.terms) {
            runToEnd(yamlFormat.change(odd, term, { definition, owner: name }));
            runToEnd(yamlFormat.remove(odd, term));
          }
        },
      ),
      {
        ...runs(50),
        // An entry whose key carries an anchor, so that it is no YAML by itself.
        examples: [[['&a ', 'definition: ', '\n', '  ', 'terms:'], '!', 'Plain words.']],
      },
    );
  });
});
