import * as vscode from 'vscode';
import type { Disposable } from '../../core/workspace/event';

/** A program that the editor starts. */
export interface ServerDefinition {
  readonly label: string;
  readonly command: string;
  readonly args: string[];
  readonly env: Readonly<Record<string, string | number | null>>;
  readonly version?: string;
  cwd?: vscode.Uri;
}

/** What VS Code has since 1.101, which is newer than the oldest version on which the extension runs. */
interface ServerApi {
  readonly McpStdioServerDefinition: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => ServerDefinition;
  readonly registerMcpServerDefinitionProvider: (
    id: string,
    provider: {
      readonly onDidChangeMcpServerDefinitions: vscode.Event<void>;
      readonly provideMcpServerDefinitions: () => readonly ServerDefinition[];
    },
  ) => Disposable;
}

/** Returns what starts servers; `undefined` in older editors, and in some that are based on VS Code. */
export function findServerApi({
  McpStdioServerDefinition,
  lm,
}: Partial<Pick<ServerApi, 'McpStdioServerDefinition'>> & {
  readonly lm?: Partial<typeof vscode.lm & ServerApi>;
} = vscode): ServerApi | undefined {
  const register = lm?.registerMcpServerDefinitionProvider;
  return McpStdioServerDefinition && register
    ? { McpStdioServerDefinition, registerMcpServerDefinitionProvider: register }
    : undefined;
}

/** Absent in the browser's extension host, which cannot start a server. */
declare const process: { readonly execPath: string } | undefined;

const providerId = 'architectureGlossary.servers';

/** Offers a server for assistants for each workspace folder, where the editor supports it. */
export function registerMcpServers({
  extension,
  extensionUri,
}: vscode.ExtensionContext): readonly Disposable[] {
  const node = typeof process === 'undefined' ? undefined : process.execPath;
  const api = findServerApi();
  if (node === undefined || !api) return [];
  const changed = new vscode.EventEmitter<void>();
  const fire = (): void => {
    changed.fire();
  };
  const { version } = extension.packageJSON as { readonly version: string };
  return [
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(fire),
    vscode.workspace.onDidGrantWorkspaceTrust(fire),
    api.registerMcpServerDefinitionProvider(providerId, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => {
        const { isTrusted, workspaceFolders = [] } = vscode.workspace;
        return isTrusted
          ? createServerDefinitions(api, workspaceFolders, { node, extensionUri, version })
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
  { McpStdioServerDefinition }: Pick<ServerApi, 'McpStdioServerDefinition'>,
  folders: readonly vscode.WorkspaceFolder[],
  { node, extensionUri, version }: ServerProgram,
): ServerDefinition[] {
  const program = vscode.Uri.joinPath(extensionUri, 'dist', 'mcp.js').fsPath;
  const onDisk = folders.filter(({ uri }) => uri.scheme === 'file');
  return onDisk.map(({ name, uri }) => {
    const label = 'Architecture Glossary';
    const server = new McpStdioServerDefinition(
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
