import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Host } from '../context';

interface ServerModule {
  readonly serveEditor: (program: string, folders: readonly string[]) => void;
}

/**
 * Starts the language server, which has its own bundle, so that the other commands start quickly. Returns at once; the
 * server ends the process. Many editors add `--stdio`, the only way to talk to it.
 */
export function serveEditor(host: Host, folders: readonly string[]): void {
  const { serveEditor: serve } = createRequire(host.program)('./lsp.js') as ServerModule;
  serve(
    host.program,
    folders.map((folder) => resolve(host.cwd, folder)),
  );
}
