import { parse as parseCsv } from 'csv-parse/sync';
import { load as loadYaml } from 'js-yaml';
import MarkdownIt from 'markdown-it';
import { csvFormat } from '../../src/core/glossary/formats/csv/csvFormat';
import { markdownFormat } from '../../src/core/glossary/formats/markdown/markdownFormat';
import { yamlFormat } from '../../src/core/glossary/formats/yaml/yamlFormat';
import type { GlossaryFormat } from '../../src/core/glossary/glossaryFormat';
import { runToEnd } from '../../src/core/workspace/scheduler';
import { folder, makeTerms } from './data';
import { writeCsvGlossary, writeMarkdownGlossary, writeYamlGlossary } from './glossaryTexts';
import { type Figure, figureOf, interleave, timeOf } from './harness';
import { measureLongestStep } from './measuredProgram';

const stepBudget = 50;
const markdownIt = new MarkdownIt('default', { html: true });

/** A format, and the parser that other programs read it with. */
export interface GlossaryKind {
  readonly name: string;
  readonly format: GlossaryFormat;
  readonly write: typeof writeYamlGlossary;
  readonly yardstick: string;
  readonly parse: (text: string) => unknown;
}

export const markdown: GlossaryKind = {
  name: 'Markdown',
  format: markdownFormat,
  write: writeMarkdownGlossary,
  yardstick: 'markdown-it',
  parse: (text) => markdownIt.parse(text, {}),
};

export const yaml: GlossaryKind = {
  name: 'YAML',
  format: yamlFormat,
  write: writeYamlGlossary,
  yardstick: 'js-yaml',
  parse: (text) => loadYaml(text),
};

export const csv: GlossaryKind = {
  name: 'CSV',
  format: csvFormat,
  write: writeCsvGlossary,
  yardstick: 'csv-parse',
  parse: (text) => parseCsv(text),
};

export const glossaryKinds: readonly GlossaryKind[] = [markdown, yaml, csv];

export interface LoadingBudgets {
  /** In milliseconds. */
  readonly time?: number;
  readonly ratio?: number;
}

/** Measures reading a glossary file next to only the parser of the format for the same file. */
export async function measureLoading(
  kind: GlossaryKind,
  count: number,
  rounds: number,
): Promise<Figure> {
  const [figure] = await measureLoadingInSteps(kind, count, rounds);
  return figure;
}

/** Measures the same, and the longest step. */
export async function measureLoadingInSteps(
  { name, format, write, yardstick, parse }: GlossaryKind,
  count: number,
  rounds: number,
  { time, ratio }: LoadingBudgets = {},
): Promise<readonly [whole: Figure, longestStep: Figure]> {
  // A buffer's text is flat, like a file's.
  const text = Buffer.from(write(makeTerms(count))).toString();
  const file = { uri: `${folder}/glossary`, text };
  const { terms } = runToEnd(format.read(file));
  if (terms.length !== count) throw new Error(`${terms.length} terms instead of ${count}`);
  const words = `load, ${count.toLocaleString('en')} terms of ${name}`;
  const timeOfParser = (): number => timeOf(() => parse(text));
  const read = (): number => timeOf(() => runToEnd(format.read(file)));
  const readSteps = (): number => measureLongestStep(name, count);
  const whole = figureOf(await interleave(rounds, read, timeOfParser, 2), {
    ...{ name: words, unit: 'ms', yardstick },
    ...(time !== undefined && { budget: { atMost: time } }),
    ...(ratio !== undefined && { ratioBudget: { atMost: ratio } }),
  });
  const longestStep = figureOf(await interleave(Math.min(rounds, 5), readSteps, timeOfParser, 0), {
    ...{ name: `${words}, longest step`, unit: 'ms', yardstick },
    budget: { atMost: stepBudget },
  });
  return [whole, longestStep];
}
