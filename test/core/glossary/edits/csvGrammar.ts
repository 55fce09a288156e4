import { csvFormat } from '../../../../src/core/glossary/formats/csv/csvFormat';
import {
  fieldValues,
  FileWriter,
  type Grammar,
  grammarFields,
  type Random,
  richSentence,
  sentence,
  writtenNames,
  type WrittenFile,
} from './grammar';

const labels = {
  aliases: ['Aliases', 'aliases', 'Synonyms'],
  owner: ['Owner'],
  status: ['Status', 'status'],
  delivery: ['Delivery'],
  users: ['Users'],
  related: ['Related'],
  avoid: ['Avoid'],
} as const;

/** Writes a table by RFC 4180, with the variations of spreadsheets and hand-written files. */
function writeTable(random: Random, extension: 'csv' | 'tsv'): WrittenFile {
  const writer = new FileWriter(random);
  const delimiter = extension === 'tsv' ? '\t' : random.pick([',', ',', ';', '|']);
  const names = writtenNames(random, 6);
  // A single row with all cells in quotes is how the product begins a table, which goes with its only row.
  const quoteAll = names.length !== 1 && random.chance(20);
  const cell = (text: string): string => {
    const needed = text.includes(delimiter) || /["\n]/u.test(text);
    return quoteAll || needed || random.chance(5) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const fields = random.some(grammarFields, 40);
  const own = random.chance(20) ? ['Remark'] : [];
  const row = (cells: readonly string[]): string => cells.map(cell).join(delimiter);
  const header = ['Term', random.pick(['Definition', 'Meaning', 'Description'])];
  writer
    .other(row([...header, ...fields.map((field) => random.pick(labels[field])), ...own]))
    .write('\n');
  for (const name of names) {
    const cells = [
      name,
      definition(random),
      ...fields.map((field) => (random.chance(60) ? fieldValues[field](random) : '')),
      ...own.map(() => (random.chance(50) ? sentence(random) : '')),
    ];
    while (random.chance(25) && cells.length > 2 && cells.at(-1) === '') cells.pop();
    writer.entry(name, () => writer.write(row(cells))).write('\n');
    if (random.chance(4)) writer.write('\n');
  }
  return writer.finish(random, `file:///work/glossary.${extension}`, ['definition', ...fields]);
}

function definition(random: Random): string {
  if (random.chance(10)) return '';
  const first = richSentence(random);
  if (random.chance(20)) return `${first}\n${random.chance(50) ? '\n' : ''}${sentence(random)}`;
  if (random.chance(10)) return `${first} As "agreed", ${sentence(random)}`;
  return first;
}

const least = { add: 0.3, change: 0.3, remove: 0.95 };

export const csvGrammars: readonly Grammar[] = [
  { name: 'CSV', format: csvFormat, write: (random) => writeTable(random, 'csv'), least },
  { name: 'TSV', format: csvFormat, write: (random) => writeTable(random, 'tsv'), least },
];
