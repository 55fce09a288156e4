import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A server of a temporary copy of the sample, in a process of its own, with a client. */
export class SampleServer {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'architecture-glossary-mcp-')));
  readonly client = new Client({ name: 'test', version: '1.0.0' });
  readonly folder = join(this.path, 'sample');

  constructor() {
    cpSync('media/sample', this.folder, { recursive: true });
  }

  /** @param args The arguments of Node; by default those of the command line. */
  async start(
    args: readonly string[] = [resolve('dist/cli.js'), 'mcp', '--cwd', 'sample'],
  ): Promise<void> {
    await this.client.connect(
      new StdioClientTransport({
        ...{ command: process.execPath, args: [...args], cwd: this.path, stderr: 'inherit' },
      }),
    );
  }

  async call(name: string, input: Readonly<Record<string, unknown>>): Promise<CallToolResult> {
    const result = await this.client.callTool({ name, arguments: { ...input } });
    if (!('content' in result)) throw new Error('The answer has no content.');
    return result as CallToolResult;
  }

  /** Calls a tool and returns its data. */
  async ask<Data>(name: string, input: Readonly<Record<string, unknown>>): Promise<Data> {
    const result = await this.call(name, input);
    if (result.isError) throw new Error(getText(result));
    return result.structuredContent as Data;
  }

  async stop(): Promise<void> {
    await this.client.close();
    rmSync(this.path, { recursive: true });
  }
}

export function getText({ content }: CallToolResult): string {
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}
