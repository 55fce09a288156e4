import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile } from '../formatChecks';
import { samples } from './samples';
import { propertyTimeout, runs } from '../../propertyRuns';
import { anyCharacters } from '../../anyCharacters';

const pieces = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '### ',
    '\n',
    '\n\n',
    '- ',
    '* ',
    '1. ',
    '  ',
    '\t',
    '    ',
    '**',
    '__',
    '_',
    '`',
    '```',
    '~~',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '[[',
    '|',
    '|---|\n',
    '| a | b |\n',
    ':',
    ': ',
    ' - ',
    ' — ',
    '. ',
    '/',
    ' / ',
    ' and ',
  ],
  ...[
    '<a name="x"></a>',
    '<!--',
    '-->',
    '<br>',
    '---\n',
    '===\n',
    '*[A]: ',
    '\r',
    '\r\n',
    '\uFEFF',
    '\0',
    '&amp;',
  ],
  ...[
    'Term',
    'SLA',
    'Service level agreement',
    'See X',
    '→',
    'Aliases',
    '_Avoid_: ',
    'Owner',
    'title: x\n',
    '用語',
    '🎉',
  ],
  ...[
    '\\',
    '>',
    '> ',
    '{#id}',
    '"',
    '“',
    '”',
    'a',
    ' ',
    '\u2028',
    'Definition',
    'Also known as ',
    ', ',
    '; ',
    '\n: ',
  ],
);
const composed = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
const mutated = fc
  .tuple(fc.constantFrom(...Object.values(samples)), fc.nat(), fc.nat(30), pieces)
  .map(([text, at, length, piece]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + piece + text.slice(start + length);
  });
const anyFile = fc
  .tuple(
    fc.oneof(composed, mutated, fc.string({ maxLength: 80 }), anyCharacters({ maxLength: 40 })),
    fc.constantFrom('GLOSSARY.md', 'README.md', 'glossary/term.md'),
  )
  .map(([text, path]) => new FormatFile(markdownFormat, text, `file:///work/${path}`));

describe('markdown: any text', () => {
  it('is read without failing, with true ranges', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { terms, problems } = file.read();
        for (const { name, source } of terms) {
          assert.notEqual(name.trim(), '');
          for (const range of [source.entry, source.name, source.definition ?? source.name]) {
            assert.ok(
              range.start >= 0 && range.start <= range.end && range.end <= file.text.length,
            );
          }
        }
        for (const { range } of problems) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= file.text.length);
        }
      }),
      runs(50),
    );
  }).timeout(propertyTimeout);

  it('takes a new term or refuses it, and gives it back', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const added = runToEnd(
          markdownFormat.add(file, { name: 'Quokka', definition: 'A small animal.' }),
        );
        if (added.kind === 'refused') return;
        const after = file.applied(added);
        assert.equal(after.terms.length, file.terms.length + 1);
        assert.equal(after.term('Quokka').definition, 'A small animal.');
        const [edit, second] = added.edits;
        assert.ok(
          edit !== undefined && second === undefined && edit.range.start === edit.range.end,
        );
        const removed = runToEnd(markdownFormat.remove(after, after.term('Quokka')));
        // The heading that was added to an empty file stays.
        if (removed.kind === 'refused' || file.terms.length === 0) return;
        const { text } = after.applied(removed);
        // So does a new letter heading in a file that keeps letters without entries.
        assert.equal(
          text === file.text ? text : text.replace(/(?<!\s)\s+#{1,6} Q(?=\s|$)/u, ''),
          file.text,
        );
      }),
      runs(50),
    );
  }).timeout(propertyTimeout);
});
