import * as vscode from 'vscode';
import type { LinkedDiagram } from '../../core/diagram/linkedDiagrams';
import type { KnownDiagram } from '../../core/diagram/knownDiagrams';
import { invertFileEdits } from '../../core/service/hosting';
import type { GlossaryService } from '../../core/service/glossaryService';
import { searchTerms } from '../../core/service/editing';
import { isSketchable, refuseType, writeStarterDiagram } from '../../core/service/sketching';
import { getFirstSentence } from '../../core/service/wording';
import type {
  SketchAnswer,
  SketchFromPanel,
  SketchRequest,
  SketchToPanel,
} from '../../protocol/sketchMessages';
import type { FileChange } from '../commands/applyChanges';
import type { ChangeJournal } from '../commands/changeJournal';
import { findWriteObstacle } from '../commands/mayWrite';
import { waitForEvent } from '../host/waitForEvent';
import { changeDiagram } from '../sketch/applySketch';
import { applyToDocuments } from '../sketch/applyToDocuments';
import { createDiagram } from '../sketch/createDiagram';

const maxTerms = 6;
/** How long a new file may take until it is found, in milliseconds. */
const findTimeout = 5000;

/** The panel that the changes come from. */
export interface SketchedPanel {
  /** The diagram that is shown. */
  readonly getShown: () => KnownDiagram | undefined;
  /** Shows the current text of a diagram; by default of the one that is shown. */
  readonly show: (diagram?: string) => Promise<void>;
  /** Keeps a change until its files are saved. */
  readonly journal: ChangeJournal;
}

/** Makes the changes that the reader draws in the panel, undoes them and makes them again. */
export class PanelSketches {
  readonly #service: GlossaryService;
  readonly #panel: SketchedPanel;
  /** The changes that can be undone and made again, the last one at the end. */
  #done: readonly (readonly FileChange[])[] = [];
  #undone: readonly (readonly FileChange[])[] = [];

  constructor(service: GlossaryService, panel: SketchedPanel) {
    this.#service = service;
    this.#panel = panel;
  }

  /** Returns the answer for the panel. */
  async receive(message: SketchFromPanel): Promise<SketchToPanel> {
    if (message.type === 'previewLines') return previewLines(message.lines);
    if (message.type === 'findTerms') return this.#findTerms(message.query);
    return { type: 'sketched', request: message.request, ...(await this.#answer(message)) };
  }

  /** A change that fails is answered too, because the panel waits for its answer. */
  async #answer(message: SketchRequest): Promise<Outcome> {
    try {
      return await this.#make(message);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refuse(vscode.l10n.t('The change failed: {0}', reason));
    }
  }

  async #make(message: SketchRequest): Promise<Outcome> {
    switch (message.type) {
      case 'sketch':
        return this.#change(message);
      case 'undoSketch':
        return this.#undo();
      case 'redoSketch':
        return this.#redo();
      case 'createFromLines':
        return this.#create(message.lines);
    }
  }

  async #change({
    diagram,
    change,
  }: Extract<SketchRequest, { readonly type: 'sketch' }>): Promise<Outcome> {
    const shown = this.#panel.getShown();
    if (shown?.id !== diagram) {
      return refuse(vscode.l10n.t('The panel shows another diagram now. Try again.'));
    }
    const { uri, line } = shown;
    const locked = await findWriteObstacle(vscode.Uri.parse(uri));
    if (locked !== undefined) return refuse(locked);
    const parts = { service: this.#service, journal: this.#panel.journal };
    // A message has no field for a missing group.
    const wanted = change.kind === 'move' ? { ...change, group: change.group } : change;
    const outcome = await changeDiagram(parts, { uri, line, change: wanted });
    if (outcome.kind === 'refused') return refuse(outcome.reason);
    const { id, term, changes } = outcome;
    this.#done = [...this.#done, changes];
    this.#undone = [];
    await this.#panel.show();
    return { id, term };
  }

  async #undo(): Promise<Outcome> {
    const last = this.#done.at(-1);
    if (last === undefined) return refuse(vscode.l10n.t('There is nothing to undo.'));
    const answer = await this.#replay(last.map(invertFileEdits));
    if (answer.refusal === undefined) {
      this.#done = this.#done.slice(0, -1);
      this.#undone = [...this.#undone, last];
    }
    return answer;
  }

  async #redo(): Promise<Outcome> {
    const next = this.#undone.at(-1);
    if (next === undefined) return refuse(vscode.l10n.t('There is nothing to redo.'));
    const answer = await this.#replay(next);
    if (answer.refusal === undefined) {
      this.#undone = this.#undone.slice(0, -1);
      this.#done = [...this.#done, next];
    }
    return answer;
  }

  /** After other edits, the changes of the panel no longer fit, so they are forgotten. */
  async #replay(changes: readonly FileChange[]): Promise<Outcome> {
    if ((await applyToDocuments(changes, this.#panel.journal)) !== undefined) {
      this.#done = [];
      this.#undone = [];
      return refuse(vscode.l10n.t('The file has changed since. Undo in its editor.'));
    }
    await this.#panel.show();
    return {};
  }

  async #create(lines: string): Promise<Outcome> {
    const locked = await findWriteObstacle();
    if (locked !== undefined) return refuse(locked);
    const uri = await createDiagram(writeStarterDiagram(lines).text);
    if (!uri) return refuse(vscode.l10n.t('The diagram was not created.'));
    const id = await this.#findDiagramOf(uri.toString());
    await this.#panel.show(id);
    return {};
  }

  /** Waits until the first diagram of a new file is known, and returns its id. */
  async #findDiagramOf(uri: string): Promise<string | undefined> {
    const find = async (): Promise<string | undefined> => {
      const { all } = await this.#service.knownDiagrams();
      return all.find((one) => one.uri === uri)?.id;
    };
    const end = Date.now() + findTimeout;
    for (let id = await find(); ; id = await find()) {
      const rest = end - Date.now();
      if (id !== undefined || rest <= 0) return id;
      await waitForEvent(this.#service.onDidChange, rest);
    }
  }

  async #findTerms(query: string): Promise<SketchToPanel> {
    const terms = await searchTerms(this.#service, query, maxTerms);
    return {
      type: 'terms',
      query,
      terms: terms.map(({ name, plain, definition }) => ({
        name,
        summary: plain ?? getFirstSentence(definition),
      })),
    };
  }
}

type Outcome = Omit<SketchAnswer, 'type' | 'request'>;

function refuse(refusal: string): Outcome {
  return { refusal };
}

/** Returns why a diagram cannot be changed in the panel; `undefined` where it can. */
export async function explainLock({ diagram }: LinkedDiagram): Promise<string | undefined> {
  const reason = await findWriteObstacle(vscode.Uri.parse(diagram.uri));
  return reason ?? (isSketchable(diagram.type) ? undefined : refuseType().reason);
}

function previewLines(lines: string): SketchToPanel {
  const { text, unreadLines } = writeStarterDiagram(lines);
  const lineCount = lines.split(/\r\n?|\n/u).filter((line) => line.trim() !== '').length;
  return {
    type: 'preview',
    lines,
    text: lineCount > unreadLines.length ? text : '',
    problems: unreadLines.map((line) =>
      vscode.l10n.t(
        'Line {0} is neither a connection, such as “Checkout -> Ledger: books”, nor a name.',
        line + 1,
      ),
    ),
  };
}
