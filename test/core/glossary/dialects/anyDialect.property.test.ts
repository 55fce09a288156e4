import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile } from '../formatChecks';
import { propertyTimeout, runs } from '../../propertyRuns';
import { anyCharacters } from '../../anyCharacters';

const names = ['glossary.rst', 'glossary.adoc', 'glossary.mdx', 'glossary.md', 'glossary.html'];

function fileOf(name: string, text: string): FormatFile {
  const uri = `file:///work/docs/${name}`;
  const format = getFormatFor(uri);
  assert.ok(format);
  return new FormatFile(format, text, uri);
}

const pieces = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '   ',
    '      ',
    '\t',
    'Tote',
    'SLA',
    'A box.',
    'See Tote',
    '用語',
    '🎉',
  ],
  ...[
    '.. glossary::\n',
    '.. note::',
    '.. ',
    '::',
    '====\n',
    '----\n',
    ':Owner: Me\n',
    ':term:`Tote`',
    '`a <b>`_',
    '|x|',
    '*',
    '``',
    '`',
    '_',
  ],
  ...['+----+----+\n', '| a | b |\n', '+====+====+\n', '=== ===\n', '* - ', '.. list-table::\n'],
  ...[
    '= Glossary\n',
    '== Tote\n',
    'Tote:: A box.\n',
    'owner::: Me\n',
    '+\n',
    '|===\n',
    '|a |b\n',
    '[glossary]\n',
    '[[x]]',
    '<<x,y>>',
    '{attr}',
    ':attr: v\n',
    '....\n',
    '====\n',
    'NOTE: ',
    '//// \n',
  ],
  ...[
    '<Tabs>',
    '</Tabs>',
    '<b>',
    '{',
    '}',
    '{/* */}',
    'import a from "b"\n',
    'export const x = {\n',
    "'",
    '"',
    '<A b="',
    '/>',
    '# Glossary\n',
    '## Tote\n',
  ],
  ...[
    '```{glossary}\n',
    '```\n',
    ':::{glossary}\n',
    ':::\n',
    '<dl>',
    '<dt>',
    '</dt>',
    '<dd>',
    '</dd>',
    '</dl>',
    '%%',
    '==',
    ' ^id\n',
    '[[a|b]]',
    '> ',
    '> [!note] Tote\n',
  ],
  ...[
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> x\n',
    '- ',
    '1. ',
    ': ',
    ' : ',
    '**',
    '[',
    ']',
    '(',
    ')',
    '\\',
    '\uFEFF',
    '\0',
  ],
);

const anyFile = fc
  .tuple(
    fc.constantFrom(...names),
    fc.oneof(
      fc.array(pieces, { maxLength: 50 }).map((parts) => parts.join('')),
      anyCharacters({ maxLength: 40 }),
    ),
  )
  .map(([name, text]) => fileOf(name, text));

describe('glossaries in any dialect', () => {
  it('are read without failing, with true ranges', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { terms, problems } = file.read();
        const ranges = [
          ...problems.map(({ range }) => range),
          ...terms.flatMap(({ source }) => [
            source.entry,
            source.name,
            source.definition ?? source.name,
          ]),
        ];
        for (const { start, end } of ranges) {
          assert.ok(start >= 0 && start <= end && end <= file.text.length);
        }
        for (const { name } of terms) assert.notEqual(name.trim(), '');
      }),
      runs(50),
    );
  }).timeout(propertyTimeout);

  it('take a new term or refuse it, and are the same without it', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const added = runToEnd(
          file.format.add(file, { name: 'Quokka', definition: 'A small animal.' }),
        );
        if (added.kind === 'refused') return;
        const after = file.applied(added);
        assert.equal(after.terms.length, file.terms.length + 1);
        assert.equal(after.term('Quokka').definition, 'A small animal.');
        const removed = runToEnd(file.format.remove(after, after.term('Quokka')));
        if (removed.kind === 'refused' || file.terms.length === 0) return;
        assert.deepEqual(
          after.applied(removed).terms.map(({ name, definition }) => [name, definition]),
          file.terms.map(({ name, definition }) => [name, definition]),
        );
      }),
      runs(50),
    );
  }).timeout(propertyTimeout);

  it('change a definition or refuse it, and nothing else', () => {
    fc.assert(
      fc.property(
        anyFile,
        fc.constantFrom('New words.', '`code` and *more*', 'One.\n\nTwo.', '- a\n- b'),
        (file, definition) => {
          const [term] = file.terms;
          if (term === undefined) return;
          const result = runToEnd(file.format.change(file, term, { definition }));
          if (result.kind === 'refused') return;
          const after = file.applied(result);
          assert.equal(after.terms.length, file.terms.length);
          for (const { range } of result.edits) {
            assert.ok(range.start >= term.source.name.end || range.end <= term.source.name.start);
          }
        },
      ),
      runs(50),
    );
  }).timeout(propertyTimeout);
});
