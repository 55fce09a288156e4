import { MarkupKind, type InitializeParams, type MarkupContent } from 'vscode-languageserver/node';
import type { PictureTheme } from '../core/features/picture/palettes';
import { toPlainBlocks } from '../core/service/wording';

/** What a client can show and do. */
export interface ClientFeatures {
  readonly hover: MarkupKind;
  readonly completionDocumentation: MarkupKind;
  /** The colors of pictures in hovers; `undefined` for clients that show none. */
  readonly pictures: PictureTheme | undefined;
  /** Whether links to files in hovers open them. */
  readonly opensFileLinks: boolean;
  readonly definitionLinks: boolean;
  readonly preparesRenames: boolean;
  readonly nestedSymbols: boolean;
  readonly actionLiterals: boolean;
  /** Whether the edit of an action may be computed when it is chosen. */
  readonly lazyActions: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly changeAnnotations: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchesFiles: boolean;
  readonly refreshesHints: boolean;
  readonly labelDetails: boolean;
  readonly changesFolders: boolean;
  /** Whether the client shows the progress of work that the server starts. */
  readonly progress: boolean;
}

/** Clients, by the start of their names, that show pictures and open links to files in hovers. */
const clientsWithRichHovers = [
  'Visual Studio Code',
  'VSCodium',
  'Code - OSS',
  'Cursor',
  'Windsurf',
];

export function readClientFeatures({
  capabilities,
  clientInfo,
  initializationOptions,
}: InitializeParams): ClientFeatures {
  const { textDocument, workspace, window } = capabilities;
  const action = textDocument?.codeAction;
  const isRich = clientsWithRichHovers.some((name) => clientInfo?.name.startsWith(name));
  const options = readOptions(initializationOptions);
  const hover = choosePreferred(textDocument?.hover?.contentFormat);
  const isMarkdown = hover === MarkupKind.Markdown;
  return {
    hover,
    completionDocumentation: choosePreferred(
      textDocument?.completion?.completionItem?.documentationFormat,
    ),
    pictures: isMarkdown ? (options.pictures ?? (isRich ? 'light' : undefined)) : undefined,
    opensFileLinks: isMarkdown && (options.links ?? isRich),
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    preparesRenames: textDocument?.rename?.prepareSupport ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    actionLiterals: action?.codeActionLiteralSupport !== undefined,
    lazyActions: action?.resolveSupport?.properties.includes('edit') ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    configuration: workspace?.configuration ?? false,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport ?? false,
    changesFolders: workspace?.workspaceFolders ?? false,
    progress: window?.workDoneProgress ?? false,
  };
}

interface InitializationOptions {
  readonly pictures?: PictureTheme | undefined;
  readonly links?: boolean;
}

/** Reads `pictures` (`light`, `dark` or `off`) and `links`, for clients whose hovers can do more than their names tell. */
function readOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const pictures = 'pictures' in options ? options.pictures : undefined;
  const links = 'links' in options ? options.links : undefined;
  return {
    ...((pictures === 'light' || pictures === 'dark') && { pictures }),
    ...(typeof links === 'boolean' && { links }),
  };
}

/** Clients list the kinds they understand, the preferred one first. */
function choosePreferred(kinds: readonly MarkupKind[] | undefined): MarkupKind {
  return kinds?.[0] === MarkupKind.Markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
}

/** Returns Markdown in the form that the client understands. */
export function toMarkup(kind: MarkupKind, markdown: string): MarkupContent {
  return { kind, value: kind === MarkupKind.Markdown ? markdown : toPlainBlocks(markdown) };
}
