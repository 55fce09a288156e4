import * as vscode from 'vscode';
import type { Disposable } from '../../core/workspace/event';

/** Absent in the browser's extension host, which cannot start a server. */
declare const process: { readonly execPath: string } | undefined;

const providerId = 'architectureGlossary.servers';

/** Offers a server for assistants for each workspace folder, where the editor supports it. */
export function registerMcpServers({
  extension,
  extensionUri,
}: vscode.ExtensionContext): readonly Disposable[] {
  const node = typeof process === 'undefined' ? undefined : process.execPath;
  if (node === undefined || !hasServerSupport(vscode)) return [];
  const changed = new vscode.EventEmitter<void>();
  const fire = (): void => {
    changed.fire();
  };
  const { version } = extension.packageJSON as { readonly version: string };
  return [
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(fire),
    vscode.workspace.onDidGrantWorkspaceTrust(fire),
    vscode.lm.registerMcpServerDefinitionProvider(providerId, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => {
        const { isTrusted, workspaceFolders = [] } = vscode.workspace;
        return isTrusted
          ? createServerDefinitions(workspaceFolders, { node, extensionUri, version })
          : [];
      },
    }),
  ];
}

interface ServerProgram {
  /** Absolute path of the editor's Node, or of the editor itself, which can run as Node. */
  readonly node: string;
  readonly extensionUri: vscode.Uri;
  readonly version: string;
}

/** Returns one server for each folder on disk. */
export function createServerDefinitions(
  folders: readonly vscode.WorkspaceFolder[],
  { node, extensionUri, version }: ServerProgram,
): vscode.McpStdioServerDefinition[] {
  const program = vscode.Uri.joinPath(extensionUri, 'dist', 'mcp.js').fsPath;
  const onDisk = folders.filter(({ uri }) => uri.scheme === 'file');
  return onDisk.map(({ name, uri }) => {
    const label = 'Architecture Glossary';
    const server = new vscode.McpStdioServerDefinition(
      onDisk.length === 1 ? label : `${label} (${name})`,
      node,
      [program, '--cwd', uri.fsPath],
      { ELECTRON_RUN_AS_NODE: '1' },
      version,
    );
    server.cwd = uri;
    return server;
  });
}

/** Returns whether the editor starts servers; editors based on VS Code may not. */
function hasServerSupport({ lm }: { readonly lm?: Partial<typeof vscode.lm> }): boolean {
  return lm?.registerMcpServerDefinitionProvider !== undefined;
}
