import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import type { TermChange } from '../../../../src/core/glossary/term';
import { anyText, FormatFile, items, lineText, said, someFields } from '../formatChecks';
import { samples, uriOf, type SampleName } from './samples';
import { propertyTimeout, runs } from '../../propertyRuns';

const names = Object.keys(samples).filter((name): name is SampleName => name in samples);
const editable = names.filter((name) => name !== 'file');

function sample(name: SampleName, shape: (text: string) => string = (text) => text): FormatFile {
  return new FormatFile(markdownFormat, shape(samples[name]), uriOf(name));
}

const variants: readonly [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['without a final newline', (text) => text.trimEnd()],
  ['with a byte-order mark', (text) => `\uFEFF${text}`],
];

describe('markdown: adding and removing', () => {
  for (const [variant, shape] of variants) {
    for (const name of editable) {
      it(`adds to ${name} ${variant} and takes it away again`, () => {
        for (const word of ['Aardvark', 'Middle word', 'MQTT', 'Zzz']) {
          const before = sample(name, shape);
          const after = before.add({ name: word, definition: 'What it means, in short.' });
          assert.deepEqual(said(after.term(word)).definition, 'What it means, in short.');
          assert.equal(after.remove(word).text, before.text);
        }
      });

      it(`removes each entry of ${name} ${variant}, and only it`, () => {
        const file = sample(name, shape);
        for (const term of file.terms) {
          const result = runToEnd(markdownFormat.remove(file, term));
          assert.equal(result.kind, 'edits', `${term.name}: ${JSON.stringify(result)}`);
        }
      });
    }
  }
});

describe('markdown: changing', () => {
  const anySample = fc.constantFrom(...names);
  const anyVariant = fc.constantFrom(...variants.map(([, shape]) => shape));

  const anyChange: fc.Arbitrary<TermChange> = fc.oneof(
    someFields,
    fc.record({ definition: anyText }),
    fc.record({ expansion: lineText }),
    fc.record({ aliases: items }),
    fc.record({ name: lineText }),
    fc.record({ owner: lineText }),
    fc.constantFrom<TermChange>({ status: 'deprecated' }, { aliases: [] }, { definition: '' }),
  );

  it('reads back what was written and touches nothing else, or writes nothing', () => {
    let tried = 0;
    let written = 0;
    fc.assert(
      fc.property(anySample, anyVariant, fc.nat(), anyChange, (name, shape, pick, change) => {
        const file = sample(name, shape);
        const index = pick % file.terms.length;
        const term = file.terms[index];
        assert.ok(term);
        tried++;
        const result = runToEnd(markdownFormat.change(file, term, change));
        if (result.kind === 'refused') return;
        written++;
        const { start, end } = term.source.entry;
        const after = file.applied(result);
        // A see-reference elsewhere is updated with the new name.
        if (change.name === undefined) {
          assert.equal(after.text.slice(0, start), file.text.slice(0, start));
          const rest = file.text.slice(end).trimStart();
          assert.ok(after.text.endsWith(rest), 'bytes behind the entry changed');
        }
        assert.equal(after.terms.length, file.terms.length);
        if (change.owner !== undefined)
          assert.equal(after.terms[index]?.owner, change.owner.trim().replace(/\s+/gu, ' '));
        if (change.aliases?.length === 0) assert.deepEqual(after.terms[index]?.aliases, []);
      }),
      runs(50),
    );
    assert.ok(written * 2 > tried, `only ${written} of ${tried} changes were written`);
  }).timeout(propertyTimeout);

  it('keeps lines of control characters after an entry', () => {
    for (const end of ['\n\0', '\n\n\u001F\n', '\0', '\n\v\n']) {
      const file = new FormatFile(markdownFormat, `### ===${end}`, 'file:///glossary.md');
      const added = file.add({ name: 'Quokka', definition: 'A small animal.' });
      assert.equal(added.remove('Quokka').text, file.text);
    }
  });
});
