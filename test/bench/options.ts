import { parseArgs } from 'node:util';

/** What to run, as the command line says. */
export interface Options {
  /** Empty for all cases. */
  readonly cases: readonly string[];
  readonly asJson: boolean;
  readonly list: boolean;
  readonly help: boolean;
  /** Whether to measure how cost grows, and to draw the plots, instead of running cases. */
  readonly plots: boolean;
  /** The file of an earlier run. */
  readonly compare: string | undefined;
  /** A folder to measure instead of running cases. */
  readonly folder: string | undefined;
}

/** A wrong use of the command line; the message is for the user. */
export class OptionError extends Error {}

export const usage = `Usage: npm run bench -- [CASE...] [OPTION...]

Measures speed and memory, each next to a yardstick in the same run, and writes bench.json. Without names of cases, runs
all. The exit code is 1 if a figure is over its budget; with --compare, if a figure is worse than in the earlier run.

  --list           Lists the names of the cases.
  --json           Prints only JSON.
  --compare FILE   Compares with the bench.json of an earlier run.
  --folder PATH    Measures the command line and core on the files of a folder instead.
  --plots          Measures how cost grows, and draws the plots of docs/performance.md instead.
`;

/** @throws OptionError If an option or the name of a case is unknown, or options exclude each other. */
export function parseOptions(args: readonly string[], names: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new OptionError(
      `No case has the name ${unknown.map((name) => `“${name}”`).join(' or ')}. The cases are: ${names.join(', ')}.`,
    );
  const instead = [values.folder !== undefined && '--folder', values.plots === true && '--plots'];
  const [first, second] = [...instead, positionals.length > 0 && 'names of cases'].filter(Boolean);
  if (first !== undefined && second !== undefined)
    throw new OptionError(`${String(first)} cannot be used together with ${String(second)}.`);
  return {
    cases: positionals,
    asJson: values.json ?? false,
    list: values.list ?? false,
    help: values.help ?? false,
    plots: values.plots ?? false,
    compare: values.compare,
    folder: values.folder,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        plots: { type: 'boolean' },
        compare: { type: 'string' },
        folder: { type: 'string' },
      },
    });
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}
