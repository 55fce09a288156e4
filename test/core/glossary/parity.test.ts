import assert from 'node:assert/strict';
import { csvFormat } from '../../../src/core/glossary/formats/csv/csvFormat';
import { markdownFormat } from '../../../src/core/glossary/formats/markdown/markdownFormat';
import { yamlFormat } from '../../../src/core/glossary/formats/yaml/yamlFormat';
import type { GlossaryFormat } from '../../../src/core/glossary/glossaryFormat';
import { FormatFile, said } from './formatChecks';

type Row = readonly [name: string, definition: string];

/** How each format writes a glossary of rows. Add a new format here. */
const formats: Readonly<
  Record<string, readonly [GlossaryFormat, (rows: readonly Row[]) => string]>
> = {
  'glossary.md (headings)': [
    markdownFormat,
    (rows) => `# Glossary\n\n${rows.map(([name, text]) => `## ${name}\n\n${text}\n`).join('\n')}`,
  ],
  'glossary.md (table)': [
    markdownFormat,
    (rows) =>
      `# Glossary\n\n| Term | Definition |\n|---|---|\n${rows.map(([name, text]) => `| ${name} | ${text} |\n`).join('')}`,
  ],
  'glossary.csv': [
    csvFormat,
    (rows) => `Term,Definition\n${rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')}`,
  ],
  'glossary.yml': [
    yamlFormat,
    (rows) =>
      `terms:\n${rows.map(([name, text]) => `  - name: ${JSON.stringify(name)}\n    definition: ${JSON.stringify(text)}\n`).join('')}`,
  ],
  'map.yml': [
    yamlFormat,
    (rows) =>
      `terms:\n${rows.map(([name, text]) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)}\n`).join('')}`,
  ],
  'glossary.json': [
    yamlFormat,
    (rows) => JSON.stringify(rows.map(([name, definition]) => ({ name, definition }))),
  ],
};

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** More entries, so that the shape is unambiguous. */
const others: readonly Row[] = [
  ['Alpha', 'The first letter.'],
  ['Omega', 'The last letter.'],
];

/** A row, and the terms it gives besides those of the other rows; the changes of `Alpha` if it refers to it. */
const rows: readonly (readonly [Row, ...Record<string, unknown>[]])[] = [
  [
    ['UX', 'User experience'],
    { name: 'UX', expansion: 'User experience', definition: 'User experience' },
  ],
  [
    ['XML', 'Extensible Markup Language'],
    {
      name: 'XML',
      expansion: 'Extensible Markup Language',
      definition: 'Extensible Markup Language',
    },
  ],
  [
    ['R&D', 'Research and development'],
    { name: 'R&D', expansion: 'Research and development', definition: 'Research and development' },
  ],
  [
    ['YOLO (You Only Look Once)', 'A detector.'],
    { name: 'YOLO', expansion: 'You Only Look Once', definition: 'A detector.' },
  ],
  [
    ['Return note (RN)', 'Paper that comes along.'],
    { name: 'Return note', aliases: ['RN'], definition: 'Paper that comes along.' },
  ],
  [
    ['UX / User experience', 'How it feels.'],
    { name: 'UX', expansion: 'User experience', definition: 'How it feels.' },
  ],
  [
    ['Cart / Basket', 'What was picked.'],
    { name: 'Cart', definition: 'What was picked.' },
    { name: 'Basket', definition: 'What was picked.' },
  ],
  [['Order (noun)', 'A request.'], { name: 'Order', context: 'noun', definition: 'A request.' }],
  [
    ['Release (deprecated)', 'A version.'],
    { name: 'Release', status: 'deprecated', definition: 'A version.' },
  ],
  [
    ['シフト希望（Shift Availability / Availability）', '希望。'],
    { name: 'シフト希望', aliases: ['Shift Availability', 'Availability'], definition: '希望。' },
  ],
  [
    ['ラベル: label', '一つの音素のラベル。'],
    { name: 'ラベル', aliases: ['label'], definition: '一つの音素のラベル。' },
  ],
  [
    ['AMG', '**Amazon Managed Grafana.** A managed Grafana.'],
    {
      name: 'AMG',
      expansion: 'Amazon Managed Grafana',
      definition: '**Amazon Managed Grafana.** A managed Grafana.',
    },
  ],
  [
    ['SDK', 'Short for Software Development Kit. A library.'],
    {
      name: 'SDK',
      expansion: 'Software Development Kit',
      definition: 'Short for Software Development Kit. A library.',
    },
  ],
  [
    ['AZV', 'Abkürzung für Allgemeiner Zustellvertrag.'],
    {
      name: 'AZV',
      expansion: 'Allgemeiner Zustellvertrag',
      definition: 'Abkürzung für Allgemeiner Zustellvertrag.',
    },
  ],
];

/** Phrases for "see" around the name of the other term, one per language. */
const references = [
  ...['See {}.', 'See: {}', '*See* {}', '→ {}', 'Siehe {}.', 'Voir {}', 'Véase {}.', 'Veja {}'],
  ...['Vedi {}', 'Zie {}.', 'Zobacz {}.', 'Viz {}', 'Pozri {}', 'Se {}.', 'Katso {}', 'Lásd {}'],
  ...['Vezi {}', 'Bkz. {}', 'См. {}', 'Див. {}', 'Виж {}', 'Βλέπε {}', 'Vegeu {}', 'Lihat {}'],
  ...[
    'Xem {}',
    '参见 {}。',
    '请参阅{}',
    '參見：{}',
    '{}を参照。',
    '{} 참조',
    'Ver {}',
    'Consulte {}.',
  ],
];

describe('the same row in every format', () => {
  for (const [title, [format, write]] of Object.entries(formats)) {
    const uri = `file:///work/${title.split(' ', 1).join('')}`;
    const read = (row: Row): readonly Record<string, unknown>[] =>
      new FormatFile(format, write([...others, row]), uri).terms.map(said);
    const alpha = { name: 'Alpha', definition: 'The first letter.' };
    const omega = { name: 'Omega', definition: 'The last letter.' };

    for (const [row, ...terms] of rows) {
      it(`gives the same terms: ${row[0]}, ${row[1]} in ${title}`, () => {
        assert.deepEqual(read(row), [alpha, omega, ...terms]);
      });
    }

    it(`leads to another term, in every language, in ${title}`, () => {
      for (const reference of references) {
        const leading = { ...alpha, aliases: ['Aleph'] };
        const text = reference.replace('{}', 'Alpha');
        assert.deepEqual(read(['Aleph', text]), [leading, omega], text);
      }
    });

    it(`keeps what only begins like a reference, in ${title}`, () => {
      for (const text of ['See also Alpha.', 'Ver productos del catálogo', 'Se bara på det.']) {
        assert.equal(read(['Aleph', text]).length, 3, text);
      }
    });

    it(`has the range of only the name, in ${title}`, () => {
      const file = new FormatFile(
        format,
        write([...others, ['YOLO (You Only Look Once)', 'x']]),
        uri,
      );
      const { name } = file.term('YOLO').source;
      assert.equal(file.text.slice(name.start, name.end), 'YOLO');
    });
  }
});
