// Measures speed and memory; `--help` explains the options. Always writes bench.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { cases } from './cases';
import { compareFigures, formatChanges } from './compare';
import { folderCase } from './folder';
import type { BenchCase, Figure } from './harness';
import { OptionError, type Options, parseOptions, usage } from './options';
import { drawPlots } from './plots';
import { countOver, createReport, formatFigure, heading, readReport, summarize } from './report';

const file = 'bench.json';

async function main(): Promise<void> {
  const names = cases.map(({ name }) => name);
  const options = parseOptions(process.argv.slice(2), names);
  if (options.help) console.log(usage);
  else if (options.list) console.log(names.join('\n'));
  else await measure(options);
}

async function measure(options: Options): Promise<void> {
  // The file of the earlier run may be the one that this run writes.
  const before = options.compare === undefined ? undefined : readFiguresOf(options.compare);
  const figures = await runCases(chooseCases(options), options.asJson);
  const report = createReport(figures);
  const changes = before && compareFigures(before, figures);
  const text = formatJson(changes ? { ...report, changes } : report);
  writeFileSync(file, text);
  if (options.asJson) process.stdout.write(text);
  else console.log(summarize(figures));
  if (changes && !options.asJson) console.log(`\n${formatChanges(changes)}`);
  const isWorse = changes
    ? changes.some(({ verdict }) => verdict === 'worse')
    : countOver(figures) > 0;
  if (isWorse) process.exitCode = 1;
}

function formatJson(report: object): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function chooseCases({ cases: wanted, folder, plots }: Options): readonly BenchCase[] {
  if (plots) return [{ name: 'plots', run: drawPlots }];
  if (folder !== undefined) return [folderCase(folder)];
  return wanted.length === 0 ? cases : cases.filter(({ name }) => wanted.includes(name));
}

async function runCases(
  chosen: readonly BenchCase[],
  isQuiet: boolean,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  if (!isQuiet) console.log(heading);
  for (const one of chosen) {
    try {
      for await (const figure of await one.run()) {
        figures.push(figure);
        if (!isQuiet) console.log(formatFigure(figure));
      }
    } catch (error) {
      // The other cases can still be measured.
      if (error instanceof OptionError) throw error;
      console.error(`The case “${one.name}” has failed:`, error);
      process.exitCode = 1;
    }
    // A run that is interrupted leaves the figures of complete cases.
    writeFileSync(file, formatJson(createReport(figures)));
  }
  return figures;
}

function readFiguresOf(path: string): readonly Figure[] {
  try {
    return readReport(readFileSync(path, 'utf8')).figures;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OptionError(`${path} cannot be compared with. ${reason}`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
