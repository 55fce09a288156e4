import { markdownFormat } from '../../../../src/core/glossary/formats/markdown/markdownFormat';
import { oneTermGrammar } from './oneTermGrammar';
import {
  fieldValues,
  FileWriter,
  type Grammar,
  type GrammarField,
  grammarFields,
  type Random,
  richSentence,
  sentence,
  writtenNames,
  type WrittenFile,
} from './grammar';

/** Returns the fields that entries can have, if not all. */
type Shape = (
  random: Random,
  writer: FileWriter,
  names: readonly string[],
) => readonly string[] | undefined;

const labels: Readonly<Record<GrammarField, string>> = {
  aliases: 'Aliases',
  owner: 'Owner',
  status: 'Status',
  delivery: 'Delivery',
  users: 'Users',
  related: 'Related',
  avoid: 'Avoid',
};

const fence = '```';

/** Writes text between entries that is not part of one. */
function aside(random: Random): string {
  return random.pick([
    `<!-- ${sentence(random)} -->`,
    `<!--\n${sentence(random)}\n${sentence(random)}\n-->`,
    `${fence}mermaid\nflowchart LR\n  a --> b\n${fence}`,
    `${fence}text\n${sentence(random)}\n${fence}`,
    `~~~\n${sentence(random)}\n~~~`,
  ]);
}

/** Writes a comment or a diagram, which is never a definition. */
function quietAside(random: Random): string {
  return random.pick([
    `<!-- ${sentence(random)} -->`,
    `${fence}mermaid\nflowchart LR\n  a --> b\n${fence}`,
  ]);
}

function writeTitle(random: Random, writer: FileWriter): void {
  if (random.chance(10)) writer.other('---\ntitle: Glossary\n---').write('\n\n');
  writer.other(random.pick(['# Glossary', '# Glossary', 'Glossary\n========'])).write('\n\n');
  if (random.chance(40)) writer.other(`${sentence(random)} ${sentence(random)}`).write('\n\n');
  if (random.chance(15)) writer.other(aside(random)).write('\n\n');
}

function writeEnd(random: Random, writer: FileWriter): void {
  if (random.chance(25))
    writer
      .write('\n')
      .other(`## References\n\n- [Handbook](https://example.com/${random.number(99)})`)
      .write('\n');
}

function file(write: Shape): (random: Random) => WrittenFile {
  return (random) => {
    const writer = new FileWriter(random);
    writeTitle(random, writer);
    const fields = write(random, writer, writtenNames(random, 6));
    writeEnd(random, writer);
    return writer.finish(random, 'file:///work/GLOSSARY.md', fields);
  };
}

/** Writes fields below a definition: bullets, or lines of a paragraph. */
function writeFields(
  random: Random,
  writer: FileWriter,
  field: (text: string) => void,
  before: string,
): void {
  const chosen = random.some(grammarFields, 30);
  const loose = random.chance(20);
  for (const [i, name] of chosen.entries()) {
    writer.write(i === 0 ? before : loose ? '\n\n' : '\n');
    field(`- **${labels[name]}**: ${fieldValues[name](random)}`);
  }
}

const expansions: Readonly<Record<string, string>> = {
  API: 'application programming interface',
  ETA: 'estimated time of arrival',
  KPI: 'key performance indicator',
  SLA: 'service level agreement',
  VAT: 'value added tax',
};

/** `SLA (service level agreement)` for some of the acronyms. */
function withExpansion(random: Random, name: string): string {
  const expansion = expansions[name];
  return expansion !== undefined && random.chance(40) ? `${name} (${expansion})` : name;
}

const headings: Shape = (random, writer, names) => {
  const level = random.pick(['##', '##', '###']);
  const bare = random.chance(15);
  const anchored = random.chance(10);
  const closed = random.chance(5);
  for (const name of names) {
    writer.entry(name, (field) => {
      if (anchored && random.chance(50)) writer.write(`<a name="${random.number(99)}"></a>\n`);
      writer.write(`${level} ${withExpansion(random, name)}${closed ? ` ${level}` : ''}\n`);
      if (!bare) writer.write('\n');
      const parts = 1 + random.number(1);
      if (random.chance(90)) {
        for (let i = 0; i < parts; i++)
          writer.write(`${i > 0 ? '\n\n' : ''}${richSentence(random)}`);
        if (random.chance(10)) writer.write(`\n\n${aside(random)}`);
        if (random.chance(7)) writer.write(`\n\n> ${richSentence(random)}`);
        if (random.chance(7))
          writer.write(
            `\n\n1. ${richSentence(random)}\n2. ${richSentence(random)}\n\n${richSentence(random)}`,
          );
        writeFields(random, writer, field, '\n\n');
      } else writeFields(random, writer, field, '');
      if (random.chance(8)) writer.write(`\n\n${quietAside(random)}`);
    });
    writer.write(random.chance(10) ? '\n\n\n' : '\n\n');
  }
  return undefined;
};

/** Writes a heading for each letter, with or without entries. */
const letters: Shape = (random, writer, names) => {
  const sorted = [...names].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }));
  const initials = new Set(sorted.map(initialOf));
  const keepsEmpty = random.chance(30);
  const all = 'A B C D E F H I J K L M N O P Q R S T U V W X Z'
    .split(' ')
    .filter((letter) => initials.has(letter) || keepsEmpty);
  const shape = random.pick(['heading', 'bullet', 'list', 'paragraph']);
  for (const letter of all) {
    writer.other(`## ${letter}`).write('\n\n');
    const own = sorted.filter((name) => initialOf(name) === letter);
    for (const name of own) {
      if (shape === 'heading')
        writer
          .entry(name, () => writer.write(`### ${name}\n\n${richSentence(random)}`))
          .write('\n\n');
      if (shape === 'bullet')
        writer
          .entry(name, () => writer.write(`- **${name}**: ${richSentence(random)}`))
          .write('\n');
      if (shape === 'list')
        writer.entry(name, () => writer.write(`${name}\n: ${richSentence(random)}`)).write('\n\n');
      if (shape === 'paragraph')
        writer
          .entry(name, () => writer.write(`**${name}**: ${richSentence(random)}`))
          .write('\n\n');
    }
    if (own.length > 0 && shape === 'bullet') writer.write('\n');
    if (!random.chance(8) || shape === 'heading') continue;
    writer.other(shape === 'paragraph' ? quietAside(random) : aside(random)).write('\n\n');
  }
  return undefined;
};

function initialOf(name: string): string {
  return name.normalize('NFD').charAt(0).toUpperCase();
}

const bullets: Shape = (random, writer, names) => {
  const marker = random.pick(['-', '-', '*', '+', '1.']);
  const column = ' '.repeat(marker.length + 1);
  const label = random.pick<readonly [string, string]>([
    ['**', '**: '],
    ['**', '**: '],
    ['**', ':** '],
    ['**', '** - '],
    ['**', '** – '],
    ['`', '`: '],
    ['', ': '],
  ]);
  const loose = random.chance(25);
  const nested = label[0] === '**' && random.chance(50);
  for (const [i, name] of names.entries()) {
    if (i > 0 && random.chance(10)) writer.write('\n').other(quietAside(random)).write('\n\n');
    writer.entry(name, (field) => {
      writer.write(`${marker} ${label[0]}${name}${label[1]}${richSentence(random)}`);
      if (random.chance(10)) writer.write(`\n${column}${richSentence(random)}`);
      if (random.chance(7)) writer.write(`\n\n${column}${richSentence(random)}`);
      if (random.chance(7))
        writer.write(
          `\n\n${column}${fence}text\n${column}${richSentence(random)}\n${column}${fence}`,
        );
      else if (nested) {
        for (const one of random.some(grammarFields, 20)) {
          writer.write(`\n${column}`);
          field(`- **${labels[one]}**: ${fieldValues[one](random)}`);
        }
      }
    });
    writer.write(loose ? '\n\n' : '\n');
  }
  return undefined;
};

const paragraphs: Shape = (random, writer, names) => {
  const style = random.pick(['inside', 'outside', 'lines']);
  for (const name of names) {
    writer.entry(name, (field) => {
      if (style === 'inside') writer.write(`**${name}:** ${richSentence(random)}`);
      if (style === 'outside') writer.write(`**${name}**: ${richSentence(random)}`);
      if (style === 'lines') {
        writer.write(`**${name}**:\n${richSentence(random)}`);
        for (const one of random.some(['avoid', 'owner', 'related'] as const, 35)) {
          writer.write('\n');
          field(`_${labels[one]}_: ${fieldValues[one](random)}`);
        }
      }
    });
    writer.write('\n\n');
    if (random.chance(5)) writer.write('---\n\n');
  }
  return undefined;
};

const table: Shape = (random, writer, names) => {
  const fields = random.some(grammarFields, 35);
  const header = [
    'Term',
    random.pick(['Definition', 'Meaning', 'Description']),
    ...fields.map((one) => labels[one]),
  ];
  const bold = random.chance(30);
  const rows = names.map((name) => [
    bold ? `**${name}**` : name,
    random.chance(92) ? sentence(random).replace('.', random.chance(10) ? '.<br>More.' : '.') : '',
    ...fields.map((one) => (random.chance(60) ? fieldValues[one](random) : '')),
  ]);
  const style = random.pick(['padded', 'padded', 'tight', 'bare', 'spaced']);
  const widths = header.map((_, i) =>
    Math.max(3, ...[header, ...rows].map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string => {
    if (style === 'padded')
      return `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
    if (style === 'bare') return cells.join(' | ').trimEnd();
    return style === 'tight' ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`;
  };
  const rule = (width: number): string =>
    random.chance(20) ? `:${'-'.repeat(width - 1)}` : '-'.repeat(width);
  const rules = line(widths.map((width) => rule(style === 'padded' ? width : 3)));
  writer.other(`${line(header)}\n${rules}`).write('\n');
  rows.forEach((row, i) => writer.entry(names[i] ?? '', () => writer.write(line(row))).write('\n'));
  if (random.chance(30)) writer.write('\n').other(aside(random)).write('\n');
  return ['definition', ...fields];
};

const abbreviations: Shape = (random, writer, names) => {
  for (const name of names) {
    writer
      .entry(name, () => writer.write(`*[${name}]: ${sentence(random).replace('.', '')}`))
      .write('\n');
  }
  return ['definition'];
};

const definitionList: Shape = (random, writer, names) => {
  const mark = random.pick([':   ', ': ', ': ', '~ ']);
  const split = random.chance(25) ? '\n' : '';
  const tight = random.chance(15);
  for (const name of names) {
    writer.entry(name, () => {
      writer.write(`${name}\n${split}${mark}${richSentence(random)}`);
      if (random.chance(15)) writer.write(`\n${mark}${richSentence(random)}`);
      if (random.chance(10)) writer.write(`\n\n    ${richSentence(random)}`);
    });
    writer.write(tight ? '\n' : '\n\n');
    if (!tight && random.chance(15)) writer.other(aside(random)).write('\n\n');
  }
  return ['definition'];
};

/** Writes several shapes below separate headings. */
const mixed: Shape = (random, writer, names) => {
  const shapes = random.shuffled([bullets, paragraphs, table, definitionList]);
  const split = random.number(names.length);
  for (const [i, own] of [names.slice(0, split), names.slice(split)].entries()) {
    if (own.length === 0) continue;
    writer
      .other(`## ${random.pick(['Delivery words', 'Money words', 'Team words'])} ${i + 1}`)
      .write('\n\n');
    shapes[i]?.(random, writer, own);
    writer.write('\n');
  }
  return undefined;
};

const least = { add: 0.7, change: 0.5, remove: 0.85 };

const shapes: readonly Grammar[] = Object.entries({
  headings,
  letters,
  bullets,
  paragraphs,
  table,
  abbreviations,
  'definition list': definitionList,
  mixed,
}).map(([name, shape]) => ({
  name: `Markdown ${name}`,
  format: markdownFormat,
  write: file(shape),
  least: name === 'mixed' ? { ...least, add: 0.5, change: 0.35 } : least,
}));

export const markdownGrammars: readonly Grammar[] = [...shapes, oneTermGrammar];
