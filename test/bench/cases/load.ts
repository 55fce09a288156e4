import { performance } from 'node:perf_hooks';
import { load as loadYaml } from 'js-yaml';
import type { GlossaryFormat } from '../../../src/core/glossary/glossaryFormat';
import { markdownFormat } from '../../../src/core/glossary/formats/markdown/markdownFormat';
import { yamlFormat } from '../../../src/core/glossary/formats/yaml/yamlFormat';
import type { Term } from '../../../src/core/glossary/term';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { folder, makeTerms } from '../data';
import { type BenchCase, type Figure, median, percentile, timeEach } from '../harness';

const ratioBudget = 1.5;
const stepBudget = 50;

/** Measures reading glossary files: Markdown, and YAML compared with only js-yaml for the same file. */
export const load: BenchCase = {
  name: 'load',
  run: () => [...markdownFigures(5000), ...yamlFigures(5000, 25), ...yamlFigures(160_000, 3)],
};

function markdownFigures(count: number): readonly Figure[] {
  const text = `# Glossary\n\n${makeTerms(count).map(markdownEntry).join('\n')}`;
  const times = timeEach(9, 3, () => {
    readAll(markdownFormat, text, count);
  });
  return [
    {
      name: `load, ${count.toLocaleString('en')} terms of Markdown`,
      value: median(times),
      unit: 'ms',
      budget: { atMost: 60 },
    },
  ];
}

function yamlFigures(count: number, calls: number): readonly Figure[] {
  // A buffer's text is flat, like a file's.
  const text = Buffer.from(yamlText(makeTerms(count))).toString();
  const ours: number[] = [];
  const yardstick: number[] = [];
  const steps: number[] = [];
  // Alternates, so that both run under the same conditions. A forced collection would discard compiled code.
  for (let i = 0; i <= calls; i++) {
    const [theirs] = timeEach(1, 0, () => loadYaml(text));
    const taken = stepTimes(text);
    if (i === 0) continue;
    yardstick.push(theirs ?? 0);
    ours.push(taken.reduce((sum, time) => sum + time, 0));
    steps.push(percentile(taken, 1));
  }
  const megabytes = (text.length / 1e6).toFixed(1);
  const name = `load, ${count.toLocaleString('en')} terms of YAML`;
  return [
    { name: `${name} (${megabytes} MB)`, value: median(ours), unit: 'ms' },
    {
      name: `${name}, beside js-yaml`,
      value: median(ours) / median(yardstick),
      unit: 'x',
      budget: { atMost: ratioBudget },
    },
    {
      name: `${name}, longest step`,
      value: median(steps),
      unit: 'ms',
      budget: { atMost: stepBudget },
    },
  ];
}

function readAll(format: GlossaryFormat, text: string, count: number): void {
  const { terms } = runToEnd(format.read({ uri: `${folder}/glossary`, text }));
  if (terms.length !== count) throw new Error(`${terms.length} terms instead of ${count}`);
}

function stepTimes(text: string): readonly number[] {
  const times: number[] = [];
  const steps = yamlFormat.read({ uri: `${folder}/glossary.yml`, text });
  for (let done: boolean | undefined = false; done !== true;) {
    const start = performance.now();
    ({ done } = steps.next());
    times.push(performance.now() - start);
  }
  return times;
}

function markdownEntry(term: Term): string {
  const expansion = term.expansion === undefined ? '' : ` (${term.expansion})`;
  const aliases = term.aliases.length === 0 ? '' : `\n- **Aliases**: ${term.aliases.join(', ')}\n`;
  return `## ${term.name}${expansion}\n\n${term.definition}\n${aliases}`;
}

/** Returns Contextive's format, with texts in several YAML styles. */
function yamlText(terms: readonly Term[]): string {
  return `contexts:\n  - name: Company\n    terms:\n${terms.map(yamlEntry).join('')}`;
}

function yamlEntry(term: Term, i: number): string {
  const indent = '        ';
  const definition =
    i % 3 === 0
      ? `>-\n${indent}  ${term.definition.replace('. ', `.\n${indent}  `)}`
      : i % 3 === 1
        ? `"${term.definition}"`
        : term.definition;
  const aliases = term.aliases.map((alias) => `${indent}  - ${alias}\n`).join('');
  return (
    `      - name: ${JSON.stringify(term.name)}\n${indent}definition: ${definition}\n` +
    (aliases === '' ? '' : `${indent}aliases:\n${aliases}`) +
    `${indent}meta:\n${indent}  Owner: ${term.owner ?? 'nobody'}\n`
  );
}
