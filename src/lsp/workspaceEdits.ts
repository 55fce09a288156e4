import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit as ClientEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { toPositions } from '../core/service/navigating';
import type { LineMap } from '../core/text/lineMap';
import type { DocumentUri } from '../core/text/textDocument';
import type { TextEdit } from '../core/text/textEdit';
import type { ServerParts } from './serverParts';

export interface FileEdits {
  readonly uri: DocumentUri;
  /** The lines of the text that the edits refer to. */
  readonly lines: LineMap;
  readonly edits: readonly TextEdit[];
  /** How the client shows the edits in its preview; an id that annotations have. */
  readonly annotation?: { readonly id: string } & ChangeAnnotation;
}

/**
 * Returns edits of several files as one edit of the workspace. A client applies the edits of a file only together: edits
 * in two steps would refer to the text after the first.
 */
export function toWorkspaceEdit(
  { documents, features }: Pick<ServerParts, 'documents' | 'features'>,
  files: readonly FileEdits[],
): WorkspaceEdit {
  const changes = new Map<DocumentUri, AnnotatedTextEdit[] | ClientEdit[]>();
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const { uri, lines, edits, annotation } of files) {
    const isAnnotated = annotation !== undefined && features.changeAnnotations;
    if (isAnnotated) {
      const { id, ...shown } = annotation;
      changeAnnotations[id] = shown;
    }
    const converted = edits.map((edit) => ({
      ...toClientEdit(edit, lines),
      ...(isAnnotated && { annotationId: annotation.id }),
    }));
    changes.set(uri, [...(changes.get(uri) ?? []), ...converted]);
  }
  if (!features.documentChanges)
    return {
      changes: Object.fromEntries(
        [...changes].map(([uri, edits]) => [documents.toClientUri(uri), edits]),
      ),
    };
  const documentChanges = [...changes].map(([uri, edits]): TextDocumentEdit => ({
    textDocument: {
      uri: documents.toClientUri(uri),
      version: documents.get(uri)?.version ?? null,
    },
    edits,
  }));
  return {
    documentChanges,
    ...(Object.keys(changeAnnotations).length > 0 && { changeAnnotations }),
  };
}

function toClientEdit({ range, newText }: TextEdit, lines: LineMap): ClientEdit {
  return { range: toPositions(range, lines), newText };
}
