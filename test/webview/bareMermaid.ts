import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

const mermaidFolder = 'node_modules/mermaid/dist';

export interface MermaidServer {
  readonly address: string;
  readonly stop: () => void;
}

/** Serves a page with Mermaid's own published files from the loopback address. */
export async function serveMermaid(page: string): Promise<MermaidServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/') {
      response.setHeader('content-type', 'text/html').end(page);
      return;
    }
    void readFile(join(mermaidFolder, path)).then(
      (body) => response.setHeader('content-type', 'text/javascript').end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    stop: () => {
      server.close();
    },
  };
}
