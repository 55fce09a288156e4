import { parseArgs } from 'node:util';
import { commands, usage } from './commands';
import { type Format, formats, outputOptions } from './commands/command';
import { serveEditor } from './commands/serveEditor';
import { createContext, type Host } from './context';
import type { Outcome } from './output';
import { InvalidSettingsError } from '../node/readSettings';
import { UnwritableFileError } from '../node/writeFile';
import { UsageError } from './usageError';

const options = {
  cwd: { type: 'string', multiple: true },
  since: { type: 'string' },
  staged: { type: 'boolean' },
  merge: { type: 'string' },
  badge: { type: 'string' },
  json: { type: 'string' },
  html: { type: 'string' },
  title: { type: 'string' },
  markdown: { type: 'string' },
  csv: { type: 'string' },
  abbreviations: { type: 'string' },
  format: { type: 'string' },
  at: { type: 'string' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean' },
  'skip-foreign': { type: 'boolean' },
  all: { type: 'boolean' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Errors that users can correct; their messages are for them. */
const expected = [UsageError, InvalidSettingsError, UnwritableFileError];

/** Runs a command and returns the exit code: 0 without findings, 1 with findings, 2 for wrong usage. */
export async function runCommandLine(argv: readonly string[], host: Host): Promise<number> {
  try {
    return await run(argv, host);
  } catch (error) {
    if (!(error instanceof Error && expected.some((one) => error instanceof one))) throw error;
    host.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function run(argv: readonly string[], host: Host): Promise<number> {
  const { values, positionals } = parse(argv);
  const [name, ...rest] = positionals;
  if (values.version) {
    host.stdout.write(`${host.version}\n`);
    return 0;
  }
  if (values.help || name === undefined) {
    host.stdout.write(`${usage}\n`);
    return values.help ? 0 : 2;
  }
  if (name === 'lsp') {
    serveEditor(host, values.cwd ?? []);
    return 0;
  }
  const command = commands.get(name);
  if (!command) throw new UsageError(`Unknown command “${name}”.\n\n${usage}`);
  const format = formatOf(name, values.format ?? 'text');
  const folders = values.cwd ?? [];
  if (folders.length > 1 && name !== 'export')
    throw new UsageError(`${name} works in one folder. Use --cwd once.`);
  const context = await createContext(host, folders[0]);
  const outcome = await command(context, rest, {
    format,
    at: values.at,
    baseline: values.baseline,
    writeBaseline: values['write-baseline'] ?? false,
    skipForeign: values['skip-foreign'] ?? false,
    all: values.all ?? false,
    folders,
    since: values.since,
    staged: values.staged ?? false,
    merge: values.merge,
    badge: values.badge,
    title: values.title,
    outputs: Object.fromEntries(
      outputOptions.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
    ),
  });
  if (!outcome.isPrinted) host.stdout.write(print(outcome, format));
  for (const warning of outcome.warnings ?? []) host.stderr.write(`${warning}\n`);
  return outcome.exitCode;
}

function parse(
  argv: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: addOutputs(argv), options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** Adds `-` after an option that names a file, if no file follows. */
function addOutputs(argv: readonly string[]): string[] {
  const names: readonly string[] = outputOptions.map((name) => `--${name}`);
  return argv.flatMap((argument, i) => {
    const next = argv[i + 1];
    const isLast = next === undefined || (next.startsWith('-') && next !== '-');
    return names.includes(argument) && isLast ? [argument, '-'] : [argument];
  });
}

function formatOf(command: string, wanted: string): Format {
  const counts: Readonly<Record<string, number>> = { check: 5, export: 3 };
  const offered = formats.slice(0, counts[command] ?? 2);
  const format = offered.find((one) => one === wanted);
  if (format) return format;
  const names = offered.map((one) => `“${one}”`).join(', ');
  throw new UsageError(`${command} does not support the format “${wanted}”. Use one of: ${names}.`);
}

function print(outcome: Outcome, format: Format): string {
  if (format === 'json') return `${JSON.stringify(outcome.json, undefined, 2)}\n`;
  if (format === 'sarif') return `${JSON.stringify(outcome.sarif?.(), undefined, 2)}\n`;
  if (format === 'markdown') return `${outcome.markdown?.() ?? outcome.text}\n`;
  const text = format === 'github' ? (outcome.github?.() ?? '') : outcome.text;
  return text === '' ? '' : `${text}\n`;
}
