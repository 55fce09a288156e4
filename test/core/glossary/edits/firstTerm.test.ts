import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceText } from '../../../../src/core/glossary/glossaryFormat';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import type { TermDraft } from '../../../../src/core/glossary/term';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { propertyTimeout, runs } from '../../propertyRuns';

/** What files without a term hold, by their extension: each part may be missing, and is followed by a line end. */
const parts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  md: [
    ['---\ntitle: Words\n---'],
    ['# Glossary', '# Our words', 'Glossary\n========'],
    ['<!-- Keep sorted -->'],
  ],
  mdx: [['---\ntitle: Words\n---'], ['# Glossary'], ['{/* Keep sorted */}']],
  rst: [['.. Keep sorted'], ['Glossary\n========'], ['.. Keep short']],
  adoc: [['// Keep sorted'], ['= Glossary'], ['// Keep short']],
  yml: [
    ['# Keep sorted', '---'],
    [
      ...['terms: []', 'terms:', 'terms: {}', 'terms: [] # Keep short', 'terms: # Keep short'],
      ...['[]', '{}', '{terms: []}', 'title: Words\nterms: []', 'title: Words\nterms:'],
      'contexts:\n- name: Shop\n  terms: []',
      'imports:\n- other.yml\nterms:',
    ],
  ],
  json: [
    [
      ...['[]', '{}', '[ ]', '{\n}', '{"terms": []}', '{"terms":{}}'],
      ...['{\n  "terms": []\n}', '{\n\t"title": "Words",\n\t"terms": [\n\t]\n}'],
    ],
  ],
  csv: [['name,definition', 'name;definition', 'Term,Definition', 'Term,Definition,Owner']],
  tsv: [['Term\tDefinition', '"Term"\t"Definition"']],
};
const gaps = ['', '\n', '\n\n', ' ', '  \n', '    ', '\t'];
const oddGaps = ['\0', '\n\0', '\0\n', '\v', '\f\n', '\n\u001F', '\u00A0', '\n\u2003\n', '\u0085'];

/** In data, control characters are content or an error. */
function isText(extension: string): boolean {
  return ['md', 'mdx', 'rst', 'adoc'].includes(extension);
}

const fileWithoutTerms: fc.Arbitrary<SourceText> = fc
  .constantFrom(...Object.keys(parts))
  .chain((extension) =>
    fc.record({
      extension: fc.constant(extension),
      mark: fc.constantFrom('', '', '\uFEFF'),
      chosen: fc.tuple(
        ...(parts[extension] ?? []).map((some) => fc.constantFrom(undefined, ...some)),
      ),
      between: fc.constantFrom('\n', '\n\n'),
      gap: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...gaps) },
        fc.constantFrom(...(isText(extension) ? oddGaps : gaps)),
      ),
      end: fc.constantFrom('\n', '\r\n'),
    }),
  )
  .map(({ extension, mark, chosen, between, gap, end }) => {
    const text = mark + chosen.filter((one) => one !== undefined).join(between) + gap;
    return { uri: `file:///glossary.${extension}`, text: text.replaceAll('\n', end), named: true };
  });

const drafts: fc.Arbitrary<TermDraft> = fc.record(
  {
    name: fc.constantFrom('Parcel', 'SLA', 'Pick-up point', 'Case, open'),
    definition: fc.constantFrom('A box.', 'Two lines.\n\nAnd more.', 'It is: one, “two”.'),
    expansion: fc.constantFrom('Service level agreement'),
    owner: fc.constantFrom('Depot team'),
  },
  { requiredKeys: ['name'] },
);

function isBlank(text: string): boolean {
  return text.trim() === '';
}

describe('the first term of a file', function () {
  this.timeout(propertyTimeout);

  it('leaves the file as it was when it is removed again', () => {
    const made = new Set<string>();
    const refused = new Set<string>();
    fc.assert(
      fc.property(fileWithoutTerms, drafts, (source, draft) => {
        const format = getFormatFor(source.uri);
        assert.ok(format);
        const added = runToEnd(format.add(source, draft));
        if (added.kind === 'refused') {
          if (!oddGaps.some((gap) => source.text.includes(gap))) refused.add(source.uri);
          return;
        }
        const after = { ...source, text: applyEdits(source.text, added.edits) };
        const { terms } = runToEnd(format.read(after));
        assert.deepEqual(
          terms.map(({ name }) => name),
          [draft.name],
          after.text,
        );
        const [term] = terms;
        assert.ok(term);
        const removed = runToEnd(format.remove(after, term));
        assert.ok(removed.kind === 'edits', JSON.stringify([removed, after.text]));
        const left = applyEdits(after.text, removed.edits);
        // A blank file is no JSON, so an empty list stays.
        if (source.uri.endsWith('.json') && isBlank(source.text))
          assert.deepEqual(JSON.parse(left.replace('\uFEFF', '')), { terms: [] });
        else assert.equal(left, source.text, after.text);
        made.add(source.uri);
      }),
      runs(150),
    );
    // Only a table has no place for a field.
    for (const uri of refused) assert.match(uri, /sv$/u);
    assert.equal(made.size, Object.keys(parts).length, [...made].join(' '));
  });
});
