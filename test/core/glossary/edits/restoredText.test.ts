import assert from 'node:assert/strict';
import { getFormatFor } from '../../../../src/core/glossary/formats/writableFormats';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import type { TermChange } from '../../../../src/core/glossary/term';
import { FormatFile } from '../formatChecks';

function fileOf(path: string, text: string): FormatFile {
  const uri = `file:///work/${path}`;
  const format = getFormatFor(uri);
  assert.ok(format);
  return new FormatFile(format, text, uri);
}

/** Makes a change and the opposite one; returns the text between them. */
function restored(path: string, text: string, name: string, change: TermChange): string {
  const file = fileOf(path, text);
  const { definition, aliases } = file.term(name);
  const changed = file.change(name, change);
  const back =
    change.definition === undefined
      ? changed.change(name, { aliases })
      : changed.change(name, { definition });
  assert.equal(back.text, text);
  return changed.text;
}

describe('changes that are taken back', () => {
  it('restore rows of tables with and without aligned columns', () => {
    const loose =
      '# G\n\n| Term | Definition |\n|---|---|\n| Van | A car. |\n| Depot | A long place. |\n';
    const aligned =
      '# G\n\n| Term  | Definition    |\n|-------|---------------|\n| Van   | A car.        |\n| Depot | A long place. |\n';
    for (const text of [loose, aligned]) {
      for (const name of ['Van', 'Depot'])
        restored('GLOSSARY.md', text, name, { definition: 'It drives more than before.' });
      restored('GLOSSARY.md', text, 'Van', { definition: 'A.' });
    }
  });

  it('restore hard breaks and lists of fields in AsciiDoc', () => {
    restored(
      'glossary.adoc',
      '= Glossary\n\n== Constraint\n\n*_Alternative names:_* axiom +\n*_Definition:_* A rule. +\n*_More:_* text\n\n== Model\n\n*_Definition:_* B. +\n*_More:_* text\n',
      'Constraint',
      { definition: 'A rule. More words.' },
    );
    restored(
      'glossary.adoc',
      '= Glossary\n\nlist:: A list.\n\nmacro:: A macro.\nIt has lines.\n\nnode:: A node.\n',
      'macro',
      { aliases: ['other'] },
    );
  });

  it('restore headings without blank lines around them', () => {
    restored('GLOSSARY.md', '# G\n## Van\nA car.\n## Zone\nA part.\n## Yard\nA place.\n', 'Zone', {
      aliases: ['part'],
    });
  });

  it('are refused where they would lose what is nested in a field', () => {
    const file = fileOf(
      'glossary.yml',
      'Van:\n  name: van\n  description: A car.\n  translations:\n    nl:\n      name: busje\n      description: Een auto.\n',
    );
    const result = runToEnd(
      file.format.change(file, file.term('van'), { aliases: ['busje', 'bus'] }),
    );
    assert.equal(result.kind, 'refused');
    assert.match(file.change('van', { definition: 'A bus.' }).text, /description: Een auto\./u);
  });
});
