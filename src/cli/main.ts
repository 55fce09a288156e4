import { parseArgs } from 'node:util';
import { createContext } from './context';
import { commands, usage } from './commands';
import type { Outcome } from './output';
import { UsageError } from './usageError';

const options = {
  cwd: { type: 'string' },
  format: { type: 'string' },
  at: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parse(argv);
  const [name, ...rest] = positionals;
  if (values.help || name === undefined) {
    process.stdout.write(`${usage}\n`);
    return values.help ? 0 : 2;
  }
  const command = commands.get(name);
  if (!command) throw new UsageError(`There is no command “${name}”.\n\n${usage}`);
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(`The format is “text” or “json”, not “${format}”.`);
  }
  const context = await createContext(values.cwd ?? process.cwd());
  const outcome = await command(context, rest, { at: values.at });
  process.stdout.write(print(outcome, format));
  return outcome.exitCode;
}

function parse(
  argv: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

function print({ json, text }: Outcome, format: 'text' | 'json'): string {
  if (format === 'json') return `${JSON.stringify(json, undefined, 2)}\n`;
  return text === '' ? '' : `${text}\n`;
}

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

void main();
