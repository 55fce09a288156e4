// Measures speed and memory. `--json` prints only the figures, as JSON; names of cases as arguments run only those
// cases. Always writes bench.json. The exit code is 1 if a figure is over its budget.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { cases } from './cases';
import { type Figure, verdictOf } from './harness';

const asJson = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

function shown(value: number): string {
  return value.toFixed(value < 10 ? 3 : value < 100 ? 1 : 0);
}

function budgetOf({ budget }: Figure): string {
  if (budget === undefined) return '';
  return 'atMost' in budget ? `<= ${budget.atMost}` : `>= ${budget.atLeast}`;
}

function row(figure: Figure): string {
  const value = `${shown(figure.value)} ${figure.unit}`;
  return `${figure.name.padEnd(48)}${value.padStart(14)}${budgetOf(figure).padStart(12)}  ${verdictOf(figure)}`.trimEnd();
}

async function main(): Promise<void> {
  const figures: Figure[] = [];
  for (const one of cases) {
    if (wanted.length > 0 && !wanted.includes(one.name)) continue;
    for await (const figure of await one.run()) {
      figures.push(figure);
      if (!asJson) console.log(row(figure));
    }
  }
  const over = figures.filter((figure) => verdictOf(figure) === 'over').length;
  const report = {
    node: process.version,
    cpu: cpus()[0]?.model,
    figures: figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) })),
  };
  const text = `${JSON.stringify(report, undefined, 2)}\n`;
  writeFileSync('bench.json', text);
  if (asJson) process.stdout.write(text);
  else console.log(`${over} over budget`);
  if (over > 0) process.exitCode = 1;
}

await main();
