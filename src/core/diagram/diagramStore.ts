import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem/problem';
import { readerFailure } from '../problem/readerFailure';
import { LineMap } from '../text/lineMap';
import type { DocumentUri } from '../text/textDocument';
import type { Disposable } from '../workspace/event';
import type { Settings } from '../workspace/settings';
import { diagramGlobs } from '../workspace/settings';
import { WatchedFiles } from '../workspace/watchedFiles';
import type { FileText, Workspace } from '../workspace/workspace';
import type { Diagram, DiagramParser } from './diagram';
import { readDiagrams } from './diagramReader';

/** The diagrams of one file as they were last understood. */
export interface DiagramFile {
  readonly uri: DocumentUri;
  readonly diagrams: readonly Diagram[];
  readonly problems: readonly Problem[];
  /** Places of the text that gave the problems. */
  readonly lines: LineMap;
}

/** Finds, reads and watches the files with diagrams. The parser is loaded when a diagram is first asked for. */
export class DiagramStore implements Disposable {
  readonly #files: WatchedFiles<DiagramFile>;

  readonly onDidChange;

  constructor(
    workspace: Workspace,
    settings: () => Settings,
    loadParser: () => Promise<DiagramParser>,
  ) {
    this.#files = new WatchedFiles(workspace, {
      globs: () => diagramGlobs(settings()),
      read: (uri, text, previous) => readDiagramFile(uri, text, previous, loadParser),
      failed: (uri, file, previous, error) => ({
        uri,
        diagrams: previous?.diagrams ?? [],
        problems: [readerFailure(uri, error)],
        lines: new LineMap(file.kind === 'text' ? file.text : ''),
      }),
    });
    this.onDidChange = this.#files.onDidChange;
  }

  /** The same map as before when nothing has changed. */
  current(): Promise<ReadonlyMap<DocumentUri, DiagramFile>> {
    return this.#files.current();
  }

  /** Looks for files anew: the settings or the folders have changed. */
  invalidate(): void {
    this.#files.invalidate();
  }

  dispose(): void {
    this.#files.dispose();
  }
}

async function readDiagramFile(
  uri: DocumentUri,
  file: FileText,
  previous: DiagramFile | undefined,
  loadParser: () => Promise<DiagramParser>,
): Promise<DiagramFile> {
  const text = file.kind === 'text' ? file.text : '';
  const lines = new LineMap(text);
  if (file.kind === 'unreadable' && file.reason !== 'missing') {
    return { uri, diagrams: previous?.diagrams ?? [], problems: [unreadable(uri)], lines };
  }
  const { diagrams, problems } = await readDiagrams({ uri, text }, loadParser);
  const broken = diagrams.length === 0 && problems.length > 0;
  return { uri, diagrams: broken ? (previous?.diagrams ?? []) : diagrams, problems, lines };
}

function unreadable(uri: DocumentUri): Problem {
  return {
    code: 'unreadable-file',
    severity: 'error',
    message: l10n.t('This diagram cannot be read. Save it as UTF-8 text, and keep it below 48 MB.'),
    uri,
    range: { start: 0, end: 0 },
  };
}
