import { execFileSync } from 'node:child_process';
import { WorkFolder } from './workFolder';

/** A temporary folder with a git repository, whose user and settings do not depend on the machine. */
export class GitFolder extends WorkFolder {
  constructor(files: Readonly<Record<string, string>>) {
    super(files);
    this.env.PATH = process.env.PATH ?? '';
    this.env.GIT_CONFIG_NOSYSTEM = '1';
    this.env.GIT_CONFIG_GLOBAL = '/dev/null';
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('First');
  }

  /** Runs git and returns its output. */
  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.path,
      env: {
        ...this.env,
        GIT_AUTHOR_NAME: 'Ada Lovelace',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_AUTHOR_DATE: '2026-11-28T12:00:00Z',
        GIT_COMMITTER_NAME: 'Ada Lovelace',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
        GIT_COMMITTER_DATE: '2026-11-28T12:00:00Z',
      },
      encoding: 'utf8',
    });
  }

  /** Commits all files. */
  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }
}
