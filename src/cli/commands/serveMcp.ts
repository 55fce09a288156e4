import { createRequire } from 'node:module';
import type { Context } from '../context';
import type { Outcome } from '../output';

interface McpModule {
  readonly serve: (folder: string) => Promise<void>;
}

/** Serves the folder to assistants over the standard input and output, until the input ends. */
export async function serveMcp({ cwd, host }: Context): Promise<Outcome> {
  // The server is large, so it has its own bundle.
  const { serve } = createRequire(host.program)('./mcp.js') as McpModule;
  await serve(cwd);
  return { json: {}, text: '', isPrinted: true, exitCode: 0 };
}
