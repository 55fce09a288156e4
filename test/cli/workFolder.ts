import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runCommandLine } from '../../src/cli/commandLine';

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const program = resolve('dist/cli.js');

/** A temporary folder for one test, in which the command line is run. */
export class WorkFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'architecture-glossary-'));
  readonly env: Record<string, string> = {};

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), text);
  }

  /** Runs a command in this process; the parser and the threads are those of the built program. */
  async run(...args: readonly string[]): Promise<Run> {
    const stdout: string[] = [];
    const stderr: string[] = [];
    const exitCode = await runCommandLine(args, {
      cwd: this.path,
      env: this.env,
      program,
      version: '1.2.3',
      stdout: { write: (text) => stdout.push(text) },
      stderr: { write: (text) => stderr.push(text) },
    });
    return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
  }

  /** Runs the built program in a process of its own. */
  runBuilt(...args: readonly string[]): Promise<Run> {
    return new Promise((done) => {
      const options = { cwd: this.path, env: { ...process.env, ...this.env } };
      const all = [program, ...args];
      const child = execFile(process.execPath, all, options, (error, stdout, stderr) => {
        done({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      });
      child.stdin?.end();
    });
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
