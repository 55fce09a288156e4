import { isMainThread } from 'node:worker_threads';
import { runAsWorker } from './checkInThreads';
import { runCommandLine } from './commandLine';

async function main(): Promise<void> {
  const { stdout, stderr, env } = process;
  const host = { cwd: process.cwd(), env, program: __filename, stdout, stderr };
  process.exitCode = await runCommandLine(process.argv.slice(2), host);
}

void (isMainThread ? main() : runAsWorker());
