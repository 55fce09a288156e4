import * as l10n from '@vscode/l10n';
import {
  type Definition,
  type DocumentLink,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type Position,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node';
import {
  findEntryLines,
  findGlossaryFile,
  findNodeSymbols,
  findTermSymbols,
  listEntryLinks,
} from '../core/service/browsing';
import { createBoxSymbols, readDiagramDocument } from '../core/service/diagramming';
import {
  type Place,
  findDefinitions,
  findReferences,
  getEntryRange,
  toPositions,
} from '../core/service/navigating';
import type { BoxSymbol } from '../core/features/browse/boxSymbols';
import type { LineMap } from '../core/text/lineMap';
import type { CancellationToken } from '../core/workspace/cancellation';
import { toLineLink } from './explanations';
import type { OpenDocument } from './openDocuments';
import type { ServerParts } from './serverParts';

/** Finds entries, usages, links and symbols. */
export class Navigation {
  readonly #parts: ServerParts;

  constructor(parts: ServerParts) {
    this.#parts = parts;
  }

  async define(
    open: OpenDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Definition | LocationLink[]> {
    const { service, features } = this.#parts;
    const found = await findDefinitions(service, open.document, position, token);
    if (!features.definitionLinks) return found.map(({ name }) => this.#toLocation(open, name));
    return found.map(({ origin, name, whole }) => {
      const { uri: targetUri, range: targetSelectionRange } = this.#toLocation(open, name);
      const { start, end } = whole;
      const targetRange = { start, end };
      return { originSelectionRange: origin, targetUri, targetRange, targetSelectionRange };
    });
  }

  async listReferences(
    open: OpenDocument,
    position: Position,
    includeDeclaration: boolean,
    token: CancellationToken,
  ): Promise<Location[]> {
    const { service, usages } = this.#parts;
    const findUsages = (): ReturnType<typeof usages.current> => usages.current(token);
    const request = { findUsages, includeDeclaration, token };
    const found = await findReferences(service, open.document, position, request);
    return found.map((place) => this.#toLocation(open, place));
  }

  async listLinks({ uri, text }: OpenDocument): Promise<DocumentLink[]> {
    const { service, documents } = this.#parts;
    const { files } = await service.glossary();
    const linked = await listEntryLinks(service, uri, text);
    return (linked?.links ?? []).flatMap(({ start, end, term: { source }, tooltip }) => {
      const target = files.get(source.uri);
      if (!target || !linked) return [];
      const { line } = target.termLines.positionAt(source.name.start);
      return {
        range: toPositions({ start, end }, linked.file.termLines),
        target: toLineLink(documents.toClientUri(source.uri), line),
        tooltip,
      };
    });
  }

  /** Lists the entries of a glossary, or the boxes of a Mermaid file. */
  async listSymbols(open: OpenDocument): Promise<DocumentSymbol[] | SymbolInformation[]> {
    const symbols = await this.#findSymbols(open);
    if (this.#parts.features.nestedSymbols) return symbols;
    return flatten(symbols).map(({ symbol, parent }) => ({
      name: symbol.name,
      kind: symbol.kind,
      location: { uri: open.clientUri, range: symbol.range },
      ...(parent && { containerName: parent.name }),
    }));
  }

  /** Lists the entries of all glossaries, and the boxes without an entry. */
  async listWorkspaceSymbols(query: string): Promise<SymbolInformation[]> {
    const { service, documents } = this.#parts;
    const { terms, files } = await service.glossary();
    const entries = findTermSymbols(terms, query).flatMap(
      ({ term: { source, context }, title }) => {
        const file = files.get(source.uri);
        if (!file) return [];
        const range = toPositions(source.name, file.termLines);
        return {
          name: title,
          kind: SymbolKind.Key,
          containerName: context ?? l10n.t('Glossary'),
          location: { uri: documents.toClientUri(source.uri), range },
        };
      },
    );
    if (query.trim() === '') return entries;
    const nodes = findNodeSymbols(await service.diagramOutlines(), query);
    const boxes = nodes.map(({ diagram, node }) => {
      const start = { line: node.line, character: 0 };
      return {
        name: node.label,
        kind: SymbolKind.Object,
        containerName: diagram.title ?? l10n.t('Diagram'),
        location: { uri: documents.toClientUri(diagram.uri), range: { start, end: start } },
      };
    });
    return [...entries, ...boxes];
  }

  async #findSymbols({ uri, document }: OpenDocument): Promise<DocumentSymbol[]> {
    const { service } = this.#parts;
    if (document.languageId === 'mermaid') {
      const { texts, lines } = await readDiagramDocument(service, document);
      return texts.flatMap((text) => createBoxSymbols(text).map((one) => toSymbol(one, lines)));
    }
    const file = await findGlossaryFile(service, uri);
    if (!file) return [];
    const lineAt = (line: number): string => document.lineAt(line);
    return findEntryLines(file, lineAt).map(({ term: { name, expansion, source } }) => ({
      name,
      ...(expansion !== undefined && { detail: expansion }),
      kind: SymbolKind.Key,
      range: getEntryRange(source, file.termLines),
      selectionRange: toPositions(source.name, file.termLines),
    }));
  }

  #toLocation({ clientUri }: OpenDocument, { uri, start, end }: Place): Location {
    const { documents } = this.#parts;
    return {
      uri: uri === undefined ? clientUri : documents.toClientUri(uri),
      range: { start, end },
    };
  }
}

function toSymbol({ kind, name, id, ...box }: BoxSymbol, lines: LineMap): DocumentSymbol {
  return {
    name,
    ...(id !== name && { detail: id }),
    kind: kind === 'group' ? SymbolKind.Package : SymbolKind.Object,
    range: toPositions(box.range, lines),
    selectionRange: toPositions(box.selection, lines),
    children: box.children.map((child) => toSymbol(child, lines)),
  };
}

interface FlatSymbol {
  readonly symbol: DocumentSymbol;
  readonly parent: DocumentSymbol | undefined;
}

function flatten(
  symbols: readonly DocumentSymbol[],
  parent?: DocumentSymbol,
): readonly FlatSymbol[] {
  return symbols.flatMap((symbol) => [
    { symbol, parent },
    ...flatten(symbol.children ?? [], symbol),
  ]);
}
