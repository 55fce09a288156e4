import { runCommandLine } from './commandLine';

/** The version of the package, set by the build. */
declare const VERSION: string;

async function main(): Promise<void> {
  const { stdout, stderr, env } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe, such as `head`, has read enough.
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const host = { cwd: process.cwd(), env, program: __filename, version: VERSION, stdout, stderr };
  process.exitCode = await runCommandLine(process.argv.slice(2), host);
}

void main();
