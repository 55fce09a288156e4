import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A separate folder for one test, in which the built command line runs. */
export class WorkFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'architecture-glossary-'));

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), text);
  }

  run(...args: readonly string[]): Promise<Run> {
    return new Promise((done) => {
      const argv = [resolve('dist/cli.js'), ...args, '--cwd', this.path];
      execFile(process.execPath, argv, (error, stdout, stderr) => {
        done({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      });
    });
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
