import {
  CodeActionKind,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import type { CancellationToken } from '../core/workspace/cancellation';
import type { Disposable } from '../core/workspace/event';
import { isCanceled } from '../core/service/hosting';
import { nodeClock } from '../node/nodeClock';
import type { ClientFeatures } from './clientFeatures';
import { CodeActions } from './codeActions';
import { CompletionItems } from './completionItems';
import { Diagnostics } from './diagnostics';
import { Explanations } from './explanations';
import { Navigation } from './navigation';
import type { OpenDocument } from './openDocuments';
import { ReadingHints } from './readingHints';
import { Renames } from './renames';
import type { ServerParts } from './serverParts';

/** Delay of a refresh after the glossary has changed, in milliseconds. */
const refreshDelay = 300;

export function createCapabilities(features: ClientFeatures): ServerCapabilities {
  return {
    // Every client must support it, and core counts in the same units.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    hoverProvider: true,
    completionProvider: { resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix],
      resolveProvider: features.lazyActions,
    },
    renameProvider: features.preparesRenames ? { prepareProvider: true } : true,
    inlayHintProvider: { resolveProvider: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** Registers the answers to all requests. */
export function registerRequests(parts: ServerParts): {
  readonly diagnostics: Diagnostics;
  readonly disposables: readonly Disposable[];
} {
  const { connection, features } = parts;
  const explanations = new Explanations(parts);
  const completions = new CompletionItems(parts, explanations);
  const navigation = new Navigation(parts);
  const renames = new Renames(parts);
  const diagnostics = new Diagnostics(parts);
  const actions = new CodeActions(parts, diagnostics);
  const hints = new ReadingHints(parts, explanations);
  const inDocument = createDocumentAnswers(parts);
  const waiting = createWaiting(parts);
  connection.onHover(
    inDocument((open, { position }, token) =>
      waiting(token, () => explanations.hover(open, position, token)),
    ),
  );
  connection.onCompletion(
    inDocument((open, { position }, token) => completions.list(open, position, token)),
  );
  connection.onCompletionResolve((item) => completions.resolve(item));
  connection.onDefinition(
    inDocument((open, { position }, token) =>
      waiting(token, () => navigation.define(open, position, token)),
    ),
  );
  connection.onReferences(
    inDocument((open, { position, context }, token) =>
      waiting(token, () =>
        navigation.listReferences(open, position, context.includeDeclaration, token),
      ),
    ),
  );
  connection.onDocumentSymbol(inDocument((open) => navigation.listSymbols(open)));
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer(token, navigation.listWorkspaceSymbols(query)),
  );
  connection.onDocumentLinks(inDocument((open) => navigation.listLinks(open)));
  connection.onPrepareRename(
    inDocument((open, { position }, token) =>
      waiting(token, () => renames.prepare(open, position, token)),
    ),
  );
  connection.onRenameRequest(
    inDocument((open, { position, newName }, token) =>
      renames.rename(open, position, newName, token),
    ),
  );
  connection.onCodeAction(inDocument((open, { range }) => actions.list(open, range)));
  connection.onCodeActionResolve((action, token) => answer(token, actions.resolve(action, token)));
  connection.languages.inlayHint.on(
    inDocument((open, { range }, token) => hints.list(open, range, token)),
  );
  connection.languages.inlayHint.resolve((hint) => hints.resolve(hint));
  const disposables = [actions, hints, diagnostics];
  return {
    diagnostics,
    disposables: features.refreshesHints ? [...disposables, refreshHints(parts)] : disposables,
  };
}

interface DocumentRequest {
  readonly textDocument: { readonly uri: string };
}

/** Returns a function that answers requests about open documents; others have no answer. */
function createDocumentAnswers({ documents }: ServerParts) {
  return <Request extends DocumentRequest, Result>(
      find: (
        open: OpenDocument,
        request: Request,
        token: CancellationToken,
      ) => Promise<Result | undefined>,
    ) =>
    async (request: Request, token: CancellationToken): Promise<Result | null | ResponseError> => {
      const open = documents.get(request.textDocument.uri);
      return open ? answer(token, orNull(find(open, request, token))) : null;
    };
}

/**
 * The first answers know only the glossaries of the upper folders. Returns a function that asks again after the search of
 * all folders if there was no answer; many clients show an answer that comes later than usual, but none asks twice.
 */
function createWaiting({ service }: ServerParts) {
  let isComplete = false;
  const complete = service.whenFound().then(
    () => {
      isComplete = true;
    },
    () => undefined,
  );
  return async <Result>(
    token: CancellationToken,
    find: () => Promise<Result | undefined>,
  ): Promise<Result | undefined> => {
    const isAnswered = isComplete;
    const found = await find();
    const isEmpty = found === undefined || (Array.isArray(found) && found.length === 0);
    if (isAnswered || !isEmpty || isCanceled(token)) return found;
    await complete;
    return isCanceled(token) ? found : find();
  };
}

/** The protocol writes a missing result as `null`. */
async function orNull<Result>(result: Promise<Result | undefined>): Promise<Result | null> {
  return (await result) ?? null;
}

/** A canceled request has an error as its answer, which the client does not show. */
async function answer<Result>(
  token: CancellationToken,
  result: Promise<Result>,
): Promise<Result | ResponseError> {
  const found = await result;
  return token.isCancellationRequested
    ? new ResponseError(LSPErrorCodes.RequestCancelled, 'Canceled')
    : found;
}

/** Asks the client for its hints again when the glossary has changed. */
function refreshHints({ connection, service }: ServerParts): Disposable {
  let cancel = (): void => undefined;
  const subscription = service.onDidChange(() => {
    cancel();
    cancel = nodeClock.runLater(() => {
      connection.languages.inlayHint.refresh().catch(() => undefined);
    }, refreshDelay);
  });
  return {
    dispose: () => {
      cancel();
      subscription.dispose();
    },
  };
}
