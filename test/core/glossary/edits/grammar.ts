import fc, { type Arbitrary, type GeneratorValue } from 'fast-check';
import type { GlossaryFormat } from '../../../../src/core/glossary/glossaryFormat';
import type { Range } from '../../../../src/core/text/range';
import { trimEndCharacters } from '../../../../src/core/text/trim';

/** One glossary format, to be edited at random. Registered in `grammars.ts`. */
export interface Grammar {
  readonly name: string;
  readonly format: GlossaryFormat;
  /** Writes a glossary by the rules of the format, without the code under test. */
  readonly write: (random: Random) => WrittenFile;
  /** The minimum shares of possible edits, so that a format that refuses everything does not pass. */
  readonly least: { readonly add: number; readonly change: number; readonly remove: number };
}

/** A glossary whose parts are known without reading it. */
export interface WrittenFile {
  readonly uri: string;
  readonly text: string;
  readonly entries: readonly WrittenEntry[];
  /** Text that no edit of an entry may change: comments, fences, diagrams, headings, prose, other tables. */
  readonly others: readonly Range[];
  /** The supported fields, if the shape has places for only some. */
  readonly fields: readonly string[] | undefined;
}

export interface WrittenEntry {
  readonly name: string;
  readonly range: Range;
  /** Its fields in order, each on separate lines: the text between two unchanged ones must not change. */
  readonly fields: readonly Range[];
}

/** Random choices that fast-check can repeat from a seed. */
export class Random {
  readonly #generate: GeneratorValue;

  constructor(generate: GeneratorValue) {
    this.#generate = generate;
  }

  number(most: number): number {
    return this.#generate(fc.nat, most);
  }

  /** Returns true in `percent` of a hundred cases; counterexamples shrink to false. */
  chance(percent: number): boolean {
    return this.number(99) >= 100 - percent;
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.number(values.length - 1)];
    if (value === undefined) throw new Error('Nothing to pick from.');
    return value;
  }

  /** Returns a value of an arbitrary, which must be given as the same function each time. */
  value<T>(arbitrary: () => Arbitrary<T>): T {
    return this.#generate(arbitrary);
  }

  /** Returns some of the values, in order. */
  some<T>(values: readonly T[], percent: number): readonly T[] {
    return values.filter(() => this.chance(percent));
  }

  shuffled<T>(values: readonly T[]): readonly T[] {
    const left = [...values];
    const result: T[] = [];
    while (left.length > 0) result.push(...left.splice(this.number(left.length - 1), 1));
    return result;
  }
}

/** Writes a file and records the ranges of its parts. */
export class FileWriter {
  readonly #lineBreak: string;
  #text: string;
  readonly #entries: WrittenEntry[] = [];
  readonly #others: Range[] = [];

  constructor(random: Random) {
    this.#lineBreak = random.chance(25) ? '\r\n' : '\n';
    this.#text = random.chance(10) ? '\uFEFF' : '';
  }

  /** `\n` becomes the file's line break. */
  write(text: string): this {
    this.#text += text.replaceAll('\n', this.#lineBreak);
    return this;
  }

  other(text: string): this {
    const start = this.#text.length;
    this.write(text);
    this.#others.push({ start, end: this.#text.length });
    return this;
  }

  /** Provides `write` with a function to record fields. Line breaks at the end belong to no entry. */
  entry(name: string, write: (field: (text: string) => void) => void): this {
    const start = this.#text.length;
    const fields: Range[] = [];
    write((text) => {
      const from = this.#text.length;
      this.write(text);
      fields.push({ start: from, end: this.#end() });
    });
    this.#entries.push({ name, range: { start, end: this.#end() }, fields });
    return this;
  }

  /** Returns where the text ends without its last line breaks. */
  #end(): number {
    return trimEndCharacters(this.#text, '\r\n').length;
  }

  /** Omits the line break at the end in some cases. */
  finish(random: Random, uri: string, fields?: readonly string[]): WrittenFile {
    const text = random.chance(20) ? this.#text.slice(0, this.#end()) : this.#text;
    return { uri, text, entries: this.#entries, others: this.#others, fields };
  }
}

const words = [
  'parcel',
  'order',
  'van',
  'route',
  'depot',
  'label',
  'customer',
  'queue',
  'retry',
  'ledger',
] as const;

const nameParts = [
  ...['Alpha', 'Basket', 'Carrier', 'Depot', 'Epic', 'Freight', 'Hub', 'Invoice', 'Journey'],
  ...['Ledger', 'Manifest', 'Node', 'Order', 'Parcel', 'Quota', 'Route', 'Slot', 'Tracker'],
  ...['API', 'ETA', 'SLA', 'KPI', 'VAT', 'Étage', 'Übergabe', 'zone', 'x-ray'],
] as const;

/** Returns names that differ in more than case. */
export function writtenNames(random: Random, most: number): readonly string[] {
  const count = random.number(most);
  const names = new Map<string, string>();
  while (names.size < count) {
    const first = random.pick(nameParts);
    const name = random.chance(30) ? `${first} ${random.pick(words)}` : first;
    names.set(name.toLowerCase(), name);
  }
  const written = [...names.values()];
  return random.chance(60)
    ? written.sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }))
    : written;
}

/** Returns a sentence without any syntax of the formats. */
export function sentence(random: Random): string {
  const count = 2 + random.number(5);
  const chosen = Array.from({ length: count }, () => random.pick(words));
  const text = chosen.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const richWords = [
  ...['`code`', '**bold**', '_soft_', '[handbook](https://example.com/a_b)', '(see above)'],
  ...['“quoted”', '用語', 'Ünïcödé', '5%', 'e.g.', "isn't", 'C++', '&', '<br>', 'a/b', '1:1', '#7'],
] as const;

/** Returns a sentence with Markdown and special characters. */
export function richSentence(random: Random): string {
  const plain = sentence(random);
  if (!random.chance(25)) return plain;
  const [first = '', ...rest] = plain.split(' ');
  return [first, random.pick(richWords), ...rest].join(' ');
}

/** Returns a few different words. */
function wordList(random: Random): readonly string[] {
  const chosen = random.some(words, 20);
  return chosen.length === 0 ? [random.pick(words)] : chosen;
}

/** The fields of an entry, with values that every format supports. */
export const fieldValues = {
  aliases: (random: Random) => wordList(random).join(', '),
  owner: (random: Random) => `Team ${random.pick(words)}`,
  status: (random: Random) => random.pick(['draft', 'approved', 'deprecated']),
  delivery: (random: Random) => random.pick(['planned', 'mocked', 'live', 'external', 'retired']),
  users: (random: Random) => wordList(random).join(', '),
  related: (random: Random) => wordList(random).join(', '),
  avoid: (random: Random) => wordList(random).join(', '),
} as const;

export type GrammarField = keyof typeof fieldValues;

export const grammarFields: readonly GrammarField[] = [
  ...(['aliases', 'owner', 'status', 'delivery'] as const),
  ...(['users', 'related', 'avoid'] as const),
];
