import { yamlFormat } from '../../../../src/core/glossary/formats/yaml/yamlFormat';
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

/** A key and its value, as texts; a list if it may be written as one. */
interface Pair {
  readonly key: string;
  readonly value: string | readonly string[];
}

/** The style of one file. */
interface Habits {
  readonly indent: number;
  readonly dashOffset: number;
  readonly blankFields: number;
  readonly blankEntries: string;
  readonly comments: boolean;
  readonly quote: string;
  readonly nameKey: string;
  readonly definitionKey: string;
}

function habitsOf(random: Random): Habits {
  return {
    indent: random.pick([2, 2, 4]),
    dashOffset: random.pick([0, 2, 2, 4]),
    blankFields: random.chance(20) ? 30 : 0,
    blankEntries: '\n'.repeat(random.pick([0, 0, 1, 1, 2])),
    comments: random.chance(30),
    quote: random.pick(['', '', '"', "'"]),
    nameKey: random.pick(['name', 'name', 'term']),
    definitionKey: random.pick(['definition', 'definition', 'description', 'meaning']),
  };
}

/** `defined` is the share of entries with a definition, in percent. */
function pairsOf(random: Random, habits: Habits, defined = 85): readonly Pair[] {
  const fields = random.some(grammarFields, 25).map((field) => pairOf(random, field));
  const definition = { key: habits.definitionKey, value: richSentence(random) };
  const pairs = random.chance(defined) ? [definition, ...fields] : fields;
  const all = random.chance(8) ? [...pairs, { key: 'x-source', value: 'handbook' }] : pairs;
  return random.chance(30) ? random.shuffled(all) : all;
}

function pairOf(random: Random, field: GrammarField): Pair {
  const text = fieldValues[field](random);
  const isList = !['owner', 'status', 'delivery'].includes(field) && random.chance(75);
  return { key: field, value: isList ? text.split(', ') : text };
}

/** Characters that are YAML syntax in some places are always quoted. */
const marks = /[:#&*!|>'"%@`[\]{}\\<]/u;

function quoted(text: string, { quote }: Habits, random: Random): string {
  if (marks.test(text)) {
    return random.chance(50) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
  }
  if (quote === '' || random.chance(20)) return text;
  return quote + text + quote;
}

/** Writes a value after its key, in one of the YAML styles. `column` is the key's. */
function blockValue(random: Random, habits: Habits, { value }: Pair, column: number): string {
  const inner = ' '.repeat(column + habits.indent);
  if (typeof value !== 'string') {
    if (random.chance(50))
      return ` [${value.map((one) => quoted(one, habits, random)).join(', ')}]`;
    const dash = ' '.repeat(column + random.pick([0, 2]));
    return value.map((one) => `\n${dash}- ${quoted(one, habits, random)}`).join('');
  }
  const [first = '', ...rest] = value.split(' ');
  if (value.endsWith('.') && rest.length > 1 && !marks.test(value)) {
    if (random.chance(15))
      return ` |${random.pick(['', '-', '+'])}\n${inner}${value}\n${inner}${sentence(random)}`;
    if (random.chance(10))
      return ` >${random.pick(['', '-'])}\n${inner}${first}\n${inner}${rest.join(' ')}`;
    if (random.chance(8)) return ` ${first}\n${inner}${rest.join(' ')}`;
    if (random.chance(5)) return `\n${inner}${value}`;
  }
  const note = habits.comments && random.chance(20) ? ' # as agreed' : '';
  return ` ${quoted(value, habits, random)}${note}`;
}

/** Writes pairs on separate lines, the first one on the current line, with blank lines and comments between them. */
function writeBlockPairs(
  random: Random,
  habits: Habits,
  pairs: readonly Pair[],
  {
    column,
    writer,
    field,
  }: {
    readonly column: number;
    readonly writer: FileWriter;
    readonly field: (text: string) => void;
  },
): void {
  for (const [i, pair] of pairs.entries()) {
    if (i > 0) {
      writer.write('\n');
      if (random.chance(habits.blankFields)) writer.write('\n');
      if (habits.comments && random.chance(10))
        writer.write(`${' '.repeat(column)}# ${sentence(random)}\n`);
      writer.write(' '.repeat(column));
    }
    field(`${pair.key}:${blockValue(random, habits, pair, column)}`);
  }
}

function writeComment(writer: FileWriter, random: Random, habits: Habits, column: number): void {
  if (!habits.comments || !random.chance(20)) return;
  writer
    .write(' '.repeat(column))
    .other(`# ${sentence(random)}`)
    .write('\n');
}

/** Writes `terms:` and a list, or only a list. */
function writeList(random: Random, uri: string): WrittenFile {
  const habits = habitsOf(random);
  const writer = new FileWriter(random);
  if (random.chance(20)) writer.other(`# ${sentence(random)}`).write('\n\n');
  const bare = random.chance(20);
  const gap = random.pick([1, 1, 1, 3]);
  if (random.chance(10)) writer.write('---\n');
  if (!bare && random.chance(20)) writer.write(`title: ${random.pick(['Words', 'Terms'])}\n\n`);
  const names = writtenNames(random, 6);
  const column = bare ? 0 : habits.dashOffset;
  if (!bare)
    writer.write(names.length === 0 ? random.pick(['terms: []\n', 'terms:\n']) : 'terms:\n');
  for (const [i, name] of names.entries()) {
    if (i > 0) writer.write(habits.blankEntries);
    writeComment(writer, random, habits, column);
    writer.write(' '.repeat(column));
    const nameFirst = random.chance(85);
    const others = pairsOf(random, habits);
    const own = { key: habits.nameKey, value: name };
    writer.entry(name, (field) => {
      writer.write(`-${' '.repeat(gap)}`);
      const pairs = nameFirst ? [own, ...others] : [...others, own];
      writeBlockPairs(random, habits, pairs, { column: column + 1 + gap, writer, field });
    });
    writer.write('\n');
  }
  if (!bare && random.chance(15)) writer.write('\n').other('version: 2').write('\n');
  return writer.finish(random, uri);
}

/** Writes `SLA: ...` or `SLA:` and its fields, below `terms:`. */
function writeMap(random: Random, uri: string): WrittenFile {
  const habits = habitsOf(random);
  const writer = new FileWriter(random);
  const names = writtenNames(random, 6);
  const texts = random.chance(50);
  writer.write(names.length === 0 ? 'terms: {}\n' : 'terms:\n');
  const column = habits.indent;
  for (const [i, name] of names.entries()) {
    if (i > 0) writer.write(habits.blankEntries);
    writeComment(writer, random, habits, column);
    writer.write(' '.repeat(column));
    const pairs = pairsOf(random, habits);
    writer.entry(name, (field) => {
      writer.write(`${name}:`);
      if (texts || pairs.length === 0) {
        const pair = { key: name, value: sentence(random) };
        writer.write(blockValue(random, habits, pair, column));
        return;
      }
      const inner = column + habits.indent;
      writer.write(`\n${' '.repeat(inner)}`);
      writeBlockPairs(random, habits, pairs, { column: inner, writer, field });
    });
    writer.write('\n');
  }
  return writer.finish(random, uri);
}

/** Writes brackets and braces, on one line or several, as YAML allows them without quotes. */
function writeFlow(random: Random, uri: string): WrittenFile {
  const habits = { ...habitsOf(random), comments: false };
  const writer = new FileWriter(random);
  const wide = random.chance(50);
  const separator = wide ? ',\n  ' : random.pick([', ', ',']);
  writer.write(wide ? 'terms: [\n  ' : 'terms: [');
  for (const [i, name] of [
    'Alpha',
    ...writtenNames(random, 4).filter((one) => one !== 'Alpha'),
  ].entries()) {
    if (i > 0) writer.write(separator);
    const pairs = [{ key: habits.nameKey, value: name }, ...pairsOf(random, habits, 97)];
    writer.entry(name, () => writer.write(flowPairs(random, habits, pairs)));
  }
  writer.write(wide && random.chance(30) ? ',\n  ]\n' : wide ? '\n  ]\n' : ']\n');
  return writer.finish(random, uri);
}

function flowPairs(random: Random, habits: Habits, pairs: readonly Pair[]): string {
  const inside = random.chance(50) ? ' ' : '';
  const texts = pairs.map(({ key, value }) => {
    const text =
      typeof value === 'string'
        ? quoted(value, { ...habits, quote: '"' }, random)
        : `[${value.join(', ')}]`;
    return `${key}: ${typeof value === 'string' && text.includes(',') && !text.startsWith('"') ? `"${text}"` : text}`;
  });
  return `{${inside}${texts.join(', ')}${inside}}`;
}

/** Writes JSON as tools and people format it. */
function writeJson(random: Random, uri: string): WrittenFile {
  const habits = { ...habitsOf(random), comments: false };
  const writer = new FileWriter(random);
  const unit = random.pick(['  ', '  ', '    ', '\t', '']);
  const line = (depth: number): string => (unit === '' ? '' : `\n${unit.repeat(depth)}`);
  const colon = unit === '' && random.chance(50) ? ':' : ': ';
  const bare = random.chance(40);
  const map = !bare && random.chance(30);
  const depth = bare ? 1 : 2;
  writer.write(bare ? '[' : `{${line(1)}"terms"${colon}${map ? '{' : '['}`);
  const names = writtenNames(random, 5);
  for (const [i, name] of names.entries()) {
    if (i > 0) writer.write(',');
    writer.write(line(depth));
    const pairs = pairsOf(random, habits);
    const texts = (map ? [] : [{ key: habits.nameKey, value: name }]).concat(
      pairs.map(({ key, value }) => ({
        key,
        value: typeof value === 'string' ? value : value.join('\u0000'),
      })),
    );
    writer.entry(name, (field) => {
      if (map) writer.write(`${JSON.stringify(name)}${colon}`);
      if (map && texts.length === 0) {
        writer.write(JSON.stringify(sentence(random)));
        return;
      }
      writer.write('{');
      for (const [j, { key, value }] of texts.entries()) {
        if (j > 0) writer.write(',');
        writer.write(unit === '' && j > 0 && colon !== ':' ? ' ' : line(depth + 1));
        const isList = Array.isArray(pairs.find((pair) => pair.key === key)?.value);
        const written = isList ? JSON.stringify(value.split('\u0000')) : JSON.stringify(value);
        field(`${JSON.stringify(key)}${colon}${written}`);
      }
      writer.write(`${line(depth)}}`);
    });
  }
  writer.write(names.length > 0 ? line(depth - 1) : '').write(map ? '}' : ']');
  if (!bare) writer.write(`${line(0)}}`);
  writer.write('\n');
  return writer.finish(random, uri);
}

/** Writes Contextive's own format. */
function writeContexts(random: Random, uri: string): WrittenFile {
  const habits = { ...habitsOf(random), nameKey: 'name', definitionKey: 'definition' };
  const writer = new FileWriter(random);
  writer.write('contexts:\n');
  const names = writtenNames(random, 6);
  const split = random.number(names.length);
  const contexts = [names.slice(0, split), names.slice(split)].filter((some) => some.length > 0);
  if (contexts.length === 0) contexts.push([]);
  for (const [i, own] of contexts.entries()) {
    writer.write(`  - name: ${i === 0 ? 'Shop' : 'Bank'}\n`);
    if (random.chance(40)) writer.write(`    domainVisionStatement: ${sentence(random)}\n`);
    writer.write(own.length === 0 ? '    terms: []\n' : '    terms:\n');
    for (const [j, name] of own.entries()) {
      if (j > 0) writer.write(habits.blankEntries);
      writeComment(writer, random, habits, 6);
      writer.write('      ');
      const pairs = pairsOf(random, habits).filter(({ key }) =>
        ['definition', 'aliases'].includes(key),
      );
      const all = [{ key: 'name', value: name }, ...pairs];
      if (random.chance(20)) all.push({ key: 'examples', value: [sentence(random)] });
      writer.entry(name, (field) => {
        writer.write('- ');
        writeBlockPairs(random, habits, all, { column: 8, writer, field });
      });
      writer.write('\n');
    }
    if (i < contexts.length - 1) writer.write(habits.blankEntries);
  }
  return writer.finish(random, uri);
}

const least = { add: 0.8, change: 0.8, remove: 0.9 };

export const yamlGrammars: readonly Grammar[] = [
  {
    name: 'YAML list',
    format: yamlFormat,
    write: (random) => writeList(random, 'file:///work/glossary.yml'),
    least,
  },
  {
    name: 'YAML map',
    format: yamlFormat,
    write: (random) => writeMap(random, 'file:///work/glossary.yaml'),
    least,
  },
  {
    name: 'YAML in brackets',
    format: yamlFormat,
    write: (random) => writeFlow(random, 'file:///work/glossary.yml'),
    least,
  },
  {
    name: 'YAML contexts',
    format: yamlFormat,
    write: (random) => writeContexts(random, 'file:///work/definitions.yml'),
    least,
  },
  {
    name: 'JSON',
    format: yamlFormat,
    write: (random) => writeJson(random, 'file:///work/glossary.json'),
    least,
  },
];
