import { completeFields, type Term } from '../../src/core/glossary/term';
import { LineMap } from '../../src/core/text/lineMap';
import type { TextDocument } from '../../src/core/text/textDocument';

/** Pseudo-random numbers from 0 to 1 that are the same in every run. */
export type Random = () => number;

export const termCounts = [100, 10_000, 160_000] as const;
export const folder = 'file:///bench';

const syllables =
  'ba ce di fo gu ha ke li mo nu pa re si to va we xi yo za bre cla dro fle gri pla sta tre'.split(
    ' ',
  );
const businessWords = (
  'account agreement amount balance batch booking budget capacity carrier channel claim clearing ' +
  'consent contract courier currency customer delivery deposit depot dispatch event forecast fraud ' +
  'gateway incident invoice ledger level locker margin merchant message notification order parcel ' +
  'partner payment penalty pickup policy product quota receipt refund region reservation return risk ' +
  'route schedule service session settlement shipment stock subscription supplier tariff tenant ' +
  'token tracking transfer voucher warehouse'
).split(' ');
const fillerWords = (
  'the of and a to in is that for it as with on be by this from at or an are not but have which can ' +
  'when each one then new now only other some these them than its over after also before between ' +
  'must should would there their about because through while where here used very more most such ' +
  'into without again something every value returns list given until keeps first last same'
).split(' ');
const codeWords = (
  'get set make find load save read write list map filter sort handle build parse check is has to ' +
  'from with id key value item index count size name type state result error options config'
).split(' ');

/** Mulberry32: https://github.com/bryc/code/blob/master/jshash/PRNGs.md */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** Picks with a skewed distribution: real texts name few things often and most things seldom. */
function pickSkewed<T>(random: Random, items: readonly T[]): T {
  return pick(() => random() ** 3, items);
}

/** Creates the terms of a large company: acronyms with expansions, names of one or two words, aliases. */
export function makeTerms(count: number, seed = 1): readonly Term[] {
  const random = seeded(seed);
  const names = new Set<string>();
  const terms: Term[] = [];
  while (terms.length < count) {
    const term = makeTerm(random, terms.length);
    if (names.has(term.name)) continue;
    names.add(term.name);
    terms.push(term);
  }
  return terms;
}

function makeTerm(random: Random, i: number): Term {
  const kind = random();
  const words = [
    capital(inventedWord(random)),
    pick(random, businessWords),
    pick(random, businessWords),
  ];
  const phrase = words.slice(0, kind < 0.7 ? 3 : 2).join(' ');
  const isAcronym = kind < 0.3;
  const fields = completeFields({
    name: isAcronym ? acronym(random) : kind < 0.8 ? phrase : capital(inventedWord(random)),
    expansion: isAcronym ? phrase : undefined,
    definition: `${sentence(random, 14)} ${sentence(random, 18)}`,
    aliases: random() < 0.3 ? [`${inventedWord(random)} ${pick(random, businessWords)}`] : [],
    avoid: random() < 0.1 ? [inventedWord(random)] : [],
    owner: random() < 0.5 ? `Team ${pick(random, businessWords)}` : undefined,
    status: 'approved',
  });
  const at = { start: i * 400, end: i * 400 + 390 };
  return {
    ...fields,
    source: { uri: `${folder}/GLOSSARY.md`, entry: at, name: at, definition: at },
  };
}

function acronym(random: Random): string {
  const length = 3 + Math.floor(random() * 3);
  return Array.from({ length }, () => String.fromCharCode(65 + Math.floor(random() * 26))).join('');
}

function inventedWord(random: Random): string {
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => pick(random, syllables)).join('');
}

function sentence(random: Random, words: number): string {
  const all = Array.from({ length: words }, () =>
    pick(random, random() < 0.2 ? businessWords : fillerWords),
  );
  return `${capital(all.join(' '))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const languages = ['typescript', 'python', 'java', 'markdown'] as const;
export type Language = (typeof languages)[number];

/** Creates a text of at least that many characters; about one word in twelve belongs to a term. */
export function makeText(
  language: Language,
  characters: number,
  terms: readonly Term[],
  seed = 2,
): string {
  const random = seeded(seed);
  const lines: string[] = [];
  let length = 0;
  while (length < characters) {
    const line =
      language === 'markdown' ? proseLine(random, terms) : codeLine(random, terms, language);
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

function proseLine(random: Random, terms: readonly Term[]): string {
  if (random() < 0.15) return '';
  const words = Array.from({ length: 12 }, () => {
    const kind = random();
    if (kind < 0.07) return pickSkewed(random, terms).name;
    if (kind < 0.09) return `\`${identifier(random, terms, 'java')}\``;
    if (kind < 0.095) return `https://example.org/${pick(random, businessWords)}`;
    return pick(random, kind < 0.3 ? businessWords : fillerWords);
  });
  return `${random() < 0.1 ? '## ' : ''}${words.join(' ')}.`;
}

function codeLine(random: Random, terms: readonly Term[], language: Language): string {
  const indent = ' '.repeat(Math.floor(random() * 4) * 4);
  const comment = language === 'python' ? '#' : '//';
  if (random() < 0.2) return `${indent}${comment} ${sentence(random, 10)}`;
  const [a, b, c] = [1, 2, 3].map(() => identifier(random, terms, language));
  if (random() < 0.5)
    return `${indent}const ${a} = ${b}.${c}("${pick(random, businessWords)}", 42);`;
  return `${indent}if (${a}(${b}) === ${c}) { return ${pick(random, codeWords)}; }`;
}

function identifier(random: Random, terms: readonly Term[], language: Language): string {
  const kind = random();
  const middle =
    kind < 0.2
      ? pickSkewed(random, terms).name.split(' ')
      : [pick(random, kind < 0.5 ? businessWords : codeWords)];
  const words = [pick(random, codeWords), ...middle, pick(random, codeWords)].map((word) =>
    word.toLowerCase(),
  );
  if (language === 'python') return words.join('_');
  return words.map((word, i) => (i === 0 ? word : capital(word))).join('');
}

/** Creates a flowchart with a number of boxes; about one in two is a term. */
export function makeFlowchart(boxes: number, terms: readonly Term[], seed = 3): string {
  const random = seeded(seed);
  const lines = ['flowchart LR'];
  for (let i = 0; i < boxes; i++) {
    const words = `${pick(random, businessWords)} ${pick(random, businessWords)}`;
    const label = random() < 0.5 ? pickSkewed(random, terms).name : capital(words);
    lines.push(`  n${String(i)}["${label}"]`);
    if (i > 0) lines.push(`  n${String(Math.floor(random() * i))} -->|asks| n${String(i)}`);
  }
  return lines.join('\n');
}

/** Creates a document that is split into lines once, like the editor's. */
export function makeDocument(languageId: string, text: string): TextDocument {
  const map = new LineMap(text);
  const lines = Array.from({ length: map.lineCount }, (_, i) =>
    text.slice(map.lineStart(i), map.lineStart(i + 1)).replace(/\n$/, ''),
  );
  return {
    uri: `${folder}/src/document`,
    languageId,
    version: 1,
    lineCount: lines.length,
    lineAt: (line) => lines[line] ?? '',
    getText: () => text,
  };
}
