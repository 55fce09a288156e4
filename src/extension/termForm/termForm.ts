import * as vscode from 'vscode';
import type { EditPlan } from '../../core/features/edit/editTerms';
import { listGlossaryFilesNear, planAdd, planChange } from '../../core/service/editing';
import type { GlossaryService } from '../../core/service/glossaryService';
import {
  checkForm,
  describeMissingEntry,
  previewTerm,
  readEntry,
  suggestValues,
} from '../../core/service/writing';
import {
  type FormInput,
  type FormTarget,
  type FromForm,
  type TermValues,
  type ToForm,
  listChangedFields,
} from '../../protocol/termForm';
import { isFromForm } from '../../protocol/validateTermForm';
import { pickGlossaryFile } from '../commands/pickGlossary';
import { writeEntry } from '../commands/writeEntry';
import { createPageFacts } from '../panel/loadPanelHtml';
import { renderPanelHtml } from '../panel/panelHtml';
import { showPage } from '../panel/showPage';
import { plainWindow } from '../plainWindow';
import { showEntry } from '../showEntry';
import { createFormContent, type FormStart } from './formContent';
import type { FormMemory } from './formMemory';
import { createFormStrings } from './formStrings';
import { findTarget, readTarget, toReference } from './formTarget';
import { emptyValues, toChange, toFields, toValues } from './formValues';

/** Delay after a change of a file before the form compares its values, in milliseconds. */
const fileDelay = 200;
const maxSuggestions = 50;

/** Returns the acronyms of a definition that are not explained. */
type FindUnexplained = (uri: string, definition: string) => Promise<readonly string[]>;

export interface TermFormParts {
  readonly service: GlossaryService;
  readonly extensionUri: vscode.Uri;
  readonly findUnexplained: FindUnexplained;
  readonly memory: FormMemory;
  /** Called when the tab of a form is closed, and the form was not. */
  readonly onAbandoned: (form: FormStart) => void;
  readonly onClosed: (form: TermForm) => void;
}

/** The part of a webview panel that a form uses. */
export interface FormPanel extends Pick<
  vscode.WebviewPanel,
  | 'title'
  | 'visible'
  | 'viewColumn'
  | 'reveal'
  | 'dispose'
  | 'onDidChangeViewState'
  | 'onDidDispose'
> {
  title: string;
  readonly webview: Pick<
    vscode.Webview,
    'options' | 'html' | 'cspSource' | 'asWebviewUri' | 'onDidReceiveMessage' | 'postMessage'
  >;
}

/** One open form: the host of its page. */
export class TermForm implements vscode.Disposable {
  readonly #parts: TermFormParts;
  readonly #panel: FormPanel;
  readonly #subscriptions: readonly { dispose(): unknown }[];
  #target: FormTarget;
  #initial: FormStart;
  /** The values in the file, as they were last sent to the page. */
  #base: TermValues | undefined;
  /** The input of the page, as it last sent it; `undefined` if all of it is saved. */
  #draft: FormInput | undefined;
  #revision = 0;
  #isReady = false;
  #isClosing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: TermFormParts, panel: FormPanel, start: FormStart) {
    this.#parts = parts;
    this.#panel = panel;
    this.#target = start.target;
    this.#initial = start;
    this.#draft = start.draft;
    this.#remember();
    const { service } = parts;
    const { webview } = panel;
    this.#subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => {
        if (isFromForm(message)) void this.#receive(message);
      }),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isReady = false;
      }),
      panel.onDidDispose(() => {
        this.#onClosed();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#start()),
      service.onDidChange(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#compareWithFile(), fileDelay);
      }),
    ];
    this.#load();
  }

  get target(): FormTarget {
    return this.#target;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  get id(): number {
    return this.#initial.id;
  }

  /** Whether its page is in the front of a group. */
  isIn(column: vscode.ViewColumn): boolean {
    return this.#panel.visible && this.#panel.viewColumn === column;
  }

  /** Closes the tab. The form is remembered for the next run of the extension. */
  dispose(): void {
    this.#isClosing = true;
    this.#panel.dispose();
  }

  /** Closes the form for good. */
  #finish(): void {
    this.#parts.memory.forget(this.id);
    this.dispose();
  }

  #remember(): void {
    const { id, base } = this.#initial;
    this.#parts.memory.keep({ id, target: this.#target, base, draft: this.#draft });
  }

  #load(): void {
    const root = vscode.Uri.joinPath(this.#parts.extensionUri, 'dist', 'termForm');
    const { webview, title } = this.#panel;
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    const toUri = (file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
    const render = (): string =>
      renderPanelHtml({
        cspSource: webview.cspSource,
        script: toUri('form.js'),
        style: toUri('form.css'),
        preloads: [],
        drawsDiagrams: false,
        ...createPageFacts(title),
      });
    showPage(this.#panel, () => Promise.resolve(render()));
  }

  #post(message: ToForm): void {
    if (this.#isReady && !this.#isClosing) void this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromForm): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        return this.#start();
      case 'change':
        return this.#check(message);
      case 'suggest': {
        const { request, field, query } = message;
        const { service } = this.#parts;
        const values = await suggestValues(service, field, query, maxSuggestions);
        this.#post({ type: 'suggested', request, values });
        return;
      }
      case 'save':
        return this.#save(message.base, message.values);
      case 'close':
        return this.#close(message.isDirty);
      case 'openEntry':
        return this.#openEntry();
      case 'changeFile':
        return this.#changeFile();
    }
  }

  /** Sends everything that the page shows. */
  async #start(): Promise<void> {
    const start = { ...this.#initial, target: this.#target, draft: this.#draft };
    const content = await createFormContent(this.#parts.service, start);
    if (!content) return this.#startWithoutEntry();
    this.#base = content.base;
    this.#panel.title = content.title;
    this.#post({ type: 'start', strings: createFormStrings(), content });
  }

  /** The entry is gone from its file. What a person has entered becomes a new entry, which can still be saved. */
  async #startWithoutEntry(): Promise<void> {
    const reference = toReference(this.#target);
    const missing = reference && describeMissingEntry(reference);
    const draft = this.#draft;
    if (draft === undefined) {
      if (missing !== undefined) void plainWindow.showErrorMessage(missing);
      this.#finish();
      return;
    }
    const note = vscode.l10n.t('Your values are kept: save them as a new entry.');
    void plainWindow.showWarningMessage(missing === undefined ? note : `${missing} ${note}`);
    this.#target = { uri: this.#target.uri };
    this.#initial = { id: this.id, target: this.#target };
    this.#draft = { ...draft, base: emptyValues };
    this.#remember();
    return this.#start();
  }

  async #check(change: Extract<FromForm, { type: 'change' }>): Promise<void> {
    const { base, values, revision, isDirty } = change;
    this.#draft = isDirty ? { base, values, revision } : undefined;
    this.#remember();
    this.#revision = revision;
    const { service, findUnexplained } = this.#parts;
    const fields = toFields(values);
    const self = await findTarget(service, this.#target);
    const { uri } = this.#target;
    const unexplained = await findUnexplained(uri, fields.definition);
    if (this.#revision !== revision) return;
    const { terms } = await service.glossary();
    const preview = await previewTerm(service, fields, { uri, term: self });
    if (this.#revision !== revision) return;
    const messages = checkForm(fields, { terms, self, unexplained });
    this.#post({ type: 'checked', revision, messages, preview });
  }

  async #compareWithFile(): Promise<void> {
    if (!this.#isReady || !this.#base || !this.#target.entry) return;
    const term = await readTarget(this.#parts.service, this.#target);
    if (term) this.#sendBase(toValues(term));
  }

  /** Sends the values in the file if they have changed; returns whether they have. */
  #sendBase(base: TermValues): boolean {
    if (this.#base && listChangedFields(this.#base, base).length === 0) return false;
    this.#base = base;
    this.#post({ type: 'changedInFile', base });
    return true;
  }

  async #save(base: TermValues, values: TermValues): Promise<void> {
    const { service } = this.#parts;
    const { uri } = this.#target;
    const reference = toReference(this.#target);
    const { name } = toFields(values);
    await writeEntry(service, {
      uri,
      plan: async (scheduler): Promise<EditPlan> => {
        if (!reference) return planAdd(service.workspace, uri, toFields(values), scheduler);
        const term = await readEntry(service.workspace, reference, scheduler);
        // The page shows the difference, and the user decides.
        if (term && listChangedFields(base, toValues(term)).length > 0) {
          this.#base = undefined;
          this.#sendBase(toValues(term));
          return {
            kind: 'refused',
            reason: vscode.l10n.t(
              'The entry has changed in the file. Compare the values, and save again.',
            ),
          };
        }
        return planChange(service.workspace, reference, toChange(base, values), scheduler);
      },
      done: reference
        ? vscode.l10n.t('Changed “{0}” in the glossary.', name)
        : vscode.l10n.t('Added “{0}” to the glossary.', name),
      name,
      onDidWrite: () => {
        this.#finish();
      },
      onRefused: (reason) => {
        this.#post({ type: 'refused', reason });
      },
    });
  }

  async #close(isDirty: boolean): Promise<void> {
    const discard = vscode.l10n.t('Discard');
    const question = vscode.l10n.t('Discard your changes?');
    const detail = vscode.l10n.t('The entry in the file stays unchanged.');
    if (isDirty && !(await plainWindow.confirm(question, discard, detail))) return;
    this.#finish();
  }

  async #openEntry(): Promise<void> {
    const { service } = this.#parts;
    const term = await findTarget(service, this.#target);
    if (term) await showEntry(service, term, vscode.ViewColumn.Beside);
  }

  /** Chooses another file for a new entry. The page keeps its values. */
  async #changeFile(): Promise<void> {
    const { service } = this.#parts;
    const uris = listGlossaryFilesNear(await service.glossary(), this.#target.uri);
    const uri = await pickGlossaryFile(service, uris, {
      title: vscode.l10n.t('Add Term'),
      placeholder: vscode.l10n.t('Add to which glossary?'),
      current: this.#target.uri,
    });
    if (uri === undefined || uri === this.#target.uri) return;
    this.#target = { uri };
    this.#remember();
    await this.#start();
  }

  /** The editor closes a tab without asking. */
  #onClosed(): void {
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
    if (!this.#isClosing) {
      this.#isClosing = true;
      const { base } = this.#initial;
      this.#parts.onAbandoned({ id: this.id, target: this.#target, base, draft: this.#draft });
    }
    this.#parts.onClosed(this);
  }
}
