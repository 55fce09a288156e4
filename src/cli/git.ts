import { execFile } from 'node:child_process';
import { UsageError } from './usageError';

/** In bytes. Larger than any list of changes or blamed file that is useful. */
const maxOutput = 512 * 1024 * 1024;

/**
 * Settings of the repository or the user that would change the output, or run programs that the repository chooses.
 */
const safeSettings = ['core.fsmonitor=false', 'core.quotePath=false', 'blame.showEmail=false'];

/** Git failed; the message is its own, in English. */
export class GitError extends Error {}

/** Runs git in a folder, without a shell. */
export class Git {
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string | undefined>>;

  constructor(folder: string, env: Readonly<Record<string, string | undefined>>) {
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
    try {
      return (await this.run(...args)).trimEnd() || undefined;
    } catch (error) {
      if (error instanceof GitError || error instanceof UsageError) return undefined;
      throw error;
    }
  }

  #run(args: readonly string[]): Promise<Buffer> {
    const settings = safeSettings.flatMap((one) => ['-c', one]);
    const options = {
      cwd: this.#folder,
      env: { ...this.#env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
      encoding: 'buffer',
      maxBuffer: maxOutput,
    } as const;
    return new Promise((resolve, reject) => {
      execFile('git', ['--no-pager', ...settings, ...args], options, (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (error.code === 'ENOENT')
          reject(new UsageError('Git is not installed, or it is not on the path.'));
        else reject(new GitError(stderr.toString('utf8').trim() || error.message));
      });
    });
  }
}
