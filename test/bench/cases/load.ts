import { parse as parseCsv } from 'csv-parse/sync';
import { load as loadYaml } from 'js-yaml';
import MarkdownIt from 'markdown-it';
import { csvFormat } from '../../../src/core/glossary/formats/csv/csvFormat';
import { markdownFormat } from '../../../src/core/glossary/formats/markdown/markdownFormat';
import { yamlFormat } from '../../../src/core/glossary/formats/yaml/yamlFormat';
import type { GlossaryFormat } from '../../../src/core/glossary/glossaryFormat';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { folder, makeTerms } from '../data';
import { type BenchCase, type Figure, figureOf, interleave, stepTimes, timeOf } from '../harness';
import { writeCsvGlossary, writeMarkdownGlossary, writeYamlGlossary } from '../glossaryTexts';

const stepBudget = 50;
const markdownIt = new MarkdownIt('default', { html: true });

/** A format, and the parser that other programs read it with. */
interface Subject {
  readonly name: string;
  readonly format: GlossaryFormat;
  readonly write: typeof writeYamlGlossary;
  readonly yardstick: string;
  readonly parse: (text: string) => unknown;
}

const markdown: Subject = {
  name: 'Markdown',
  format: markdownFormat,
  write: writeMarkdownGlossary,
  yardstick: 'markdown-it',
  parse: (text) => markdownIt.parse(text, {}),
};

const yaml: Subject = {
  name: 'YAML',
  format: yamlFormat,
  write: writeYamlGlossary,
  yardstick: 'js-yaml',
  parse: (text) => loadYaml(text),
};

const csv: Subject = {
  name: 'CSV',
  format: csvFormat,
  write: writeCsvGlossary,
  yardstick: 'csv-parse',
  parse: (text) => parseCsv(text),
};

interface Limits {
  readonly rounds: number;
  /** In milliseconds. */
  readonly budget?: number;
  readonly ratioBudget?: number;
}

/** Measures reading glossary files, compared with only the parser of the format for the same file. */
export const load: BenchCase = {
  name: 'load',
  async *run() {
    yield* figuresFor(markdown, 5000, { rounds: 15, budget: 60, ratioBudget: 2.2 });
    yield* figuresFor(csv, 5000, { rounds: 15 });
    yield* figuresFor(yaml, 5000, { rounds: 25, ratioBudget: 1.5 });
    yield* figuresFor(yaml, 160_000, { rounds: 3, ratioBudget: 1.5 });
  },
};

async function* figuresFor(
  { name, format, write, yardstick, parse }: Subject,
  count: number,
  { rounds, budget, ratioBudget }: Limits,
): AsyncGenerator<Figure> {
  // A buffer's text is flat, like a file's.
  const text = Buffer.from(write(makeTerms(count))).toString();
  const file = { uri: `${folder}/glossary`, text };
  const { terms } = runToEnd(format.read(file));
  if (terms.length !== count) throw new Error(`${terms.length} terms instead of ${count}`);
  const timeOfParser = (): number => timeOf(() => parse(text));
  const words = `load, ${count.toLocaleString('en')} terms of ${name}`;
  const steps: number[] = [];
  const timeOfReader = (): number => {
    const taken = stepTimes(format.read(file));
    steps.push(Math.max(...taken));
    return taken.reduce((sum, time) => sum + time, 0);
  };
  const pairs = await interleave(rounds, timeOfReader, timeOfParser, 2);
  yield figureOf(pairs, {
    ...{ name: words, unit: 'ms', yardstick },
    ...(budget !== undefined && { budget: { atMost: budget } }),
    ...(ratioBudget !== undefined && { ratioBudget: { atMost: ratioBudget } }),
  });
  yield figureOf(
    { own: steps.slice(-rounds), yardstick: pairs.yardstick },
    { name: `${words}, longest step`, unit: 'ms', yardstick, budget: { atMost: stepBudget } },
  );
}
