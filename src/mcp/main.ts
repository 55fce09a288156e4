import { Console } from 'node:console';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { loadMermaidParser } from '../node/folderService';
import { openFolder } from '../node/openFolder';
import { isFolder } from '../node/regularFiles';
import { createServer } from './server';

/** The version of the package, set by the build. */
declare const VERSION: string;

/**
 * Serves a folder over the standard input and output until the input ends.
 *
 * @param folder Absolute path of a folder that exists.
 * @throws InvalidSettingsError for invalid settings.
 */
export async function serve(folder: string): Promise<void> {
  // The output is for messages of the protocol only.
  globalThis.console = new Console(process.stderr, process.stderr);
  const opened = await openFolder(folder, {
    loadParser: () => loadMermaidParser(__filename, './mermaidParser.js'),
  });
  const server = createServer(opened, VERSION);
  await new Promise<void>((done) => {
    server.server.onclose = () => {
      done();
    };
    process.stdin.once('end', () => void server.close());
    process.stdin.once('close', () => void server.close());
    void server.connect(new StdioServerTransport());
  });
  opened.dispose();
}

/** Runs without the command line: an editor starts this file with its own Node. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { cwd: { type: 'string' } } });
  const folder = resolve(values.cwd ?? '.');
  if (!(await isFolder(folder))) throw new Error(`The folder ${folder} does not exist.`);
  await serve(folder);
}

if (require.main === module)
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  });
