import { execFile } from 'node:child_process';
import { UsageError } from './usageError';

/** In bytes. Larger than any list of changes or blamed file that is useful. */
const maxOutput = 512 * 1024 * 1024;

/**
 * Settings of the repository or the user that would change the output, or run programs that the repository chooses.
 * Commands add options where git has one instead of a setting.
 */
const safeSettings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'color.ui=false',
  'blame.blankBoundary=false',
  'blame.coloring=none',
  'blame.markIgnoredLines=false',
  'blame.markUnblamableLines=false',
  'blame.showEmail=false',
];

/**
 * Git asks for nothing and writes nothing. It does not fetch contents that a partial clone lacks, because the repository
 * names the program that does so; older versions of git know only the list of allowed protocols, which is empty.
 */
const safeEnvironment = {
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
  // They would change the output of `git diff` in spite of its options.
  GIT_DIFF_OPTS: undefined,
  GIT_EXTERNAL_DIFF: undefined,
};

/** The protocols that `git fetch` may use: none of them runs a program that the repository names. */
const fetchProtocols = 'file:git:http:https:ssh';

type Environment = Readonly<Record<string, string | undefined>>;

/** Git failed; the message is its own, in English. */
export class GitError extends Error {}

/** Runs git in a folder, without a shell. */
export class Git {
  readonly #folder: string;
  readonly #env: Environment;
  #options: Promise<readonly string[]> | undefined;

  constructor(folder: string, env: Environment) {
    this.#folder = folder;
    this.#env = env;
  }

  /**
   * Returns the output of a command.
   *
   * @throws GitError If git fails.
   * @throws UsageError If git is not installed.
   */
  async run(...args: readonly string[]): Promise<string> {
    return (await this.#run(args)).toString('utf8');
  }

  /** Like `run`, with the output in bytes. */
  runForBytes(...args: readonly string[]): Promise<Buffer> {
    return this.#run(args);
  }

  /** Returns the output without white space at its end; `undefined` if git fails or is not installed. */
  async find(...args: readonly string[]): Promise<string | undefined> {
    const output = (await this.run(...args).catch(ignoreFailure))?.trimEnd();
    return output === '' ? undefined : output;
  }

  /** Fetches from a remote of the repository; does nothing if that fails. Only for a repository that is trusted. */
  async fetch(...args: readonly string[]): Promise<void> {
    await this.#run(['fetch', ...args], { GIT_ALLOW_PROTOCOL: fetchProtocols }).catch(
      ignoreFailure,
    );
  }

  async #run(args: readonly string[], env: Environment = {}): Promise<Buffer> {
    this.#options ??= this.#findOptions();
    return this.#start([...(await this.#options), ...args], env);
  }

  /**
   * Returns options before each command that turn off what `safeSettings` lists, and the filters of the repository: git
   * would run them on files that look changed. Filters in the settings of the user or the machine stay.
   */
  async #findOptions(): Promise<readonly string[]> {
    const options = ['--no-pager', ...safeSettings.flatMap((one) => ['-c', one])];
    const names = new Set<string>();
    for (const scope of ['--local', '--worktree']) {
      const list = [
        'config',
        scope,
        '--includes',
        '-z',
        '--name-only',
        '--get-regexp',
        '^filter\\.',
      ];
      // Git fails without any, outside repositories, and in a work tree without settings of its own.
      const output = await this.#start([...options, ...list]).catch(ignoreFailure);
      for (const setting of output?.toString('utf8').split('\0') ?? [])
        if (setting !== '') names.add(setting.slice(0, setting.lastIndexOf('.')));
    }
    for (const name of names) {
      // An option ends the name at the first `=`.
      if (name.includes('='))
        throw new UsageError(
          `The settings of this repository name the filter “${name.slice('filter.'.length)}”. Remove the “=” from its name.`,
        );
      const off = ['clean=', 'process=', 'required=false'];
      options.push(...off.flatMap((one) => ['-c', `${name}.${one}`]));
    }
    return options;
  }

  #start(args: readonly string[], env: Environment = {}): Promise<Buffer> {
    const options = {
      cwd: this.#folder,
      env: { ...this.#env, ...safeEnvironment, ...env },
      encoding: 'buffer',
      maxBuffer: maxOutput,
    } as const;
    return new Promise((resolve, reject) => {
      execFile('git', args, options, (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (error.code === 'ENOENT')
          reject(new UsageError('Git is not installed, or it is not on the path.'));
        else reject(new GitError(stderr.toString('utf8').trim() || error.message));
      });
    });
  }
}

function ignoreFailure(error: unknown): undefined {
  if (error instanceof GitError || error instanceof UsageError) return undefined;
  throw error;
}
