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
import { plainWindow } from '../plainWindow';
import { showEntry } from '../showEntry';
import { createFormContent, type FormStart } from './formContent';
import { createFormStrings } from './formStrings';
import { findTarget, readTarget, toReference } from './formTarget';
import { toChange, toFields, toValues } from './formValues';

/** Delay after a change of a file before the form compares its values, in milliseconds. */
const fileDelay = 200;
const maxSuggestions = 50;

/** Returns the acronyms of a definition that are not explained. */
type FindUnexplained = (uri: string, definition: string) => Promise<readonly string[]>;

export interface TermFormParts {
  readonly service: GlossaryService;
  readonly extensionUri: vscode.Uri;
  readonly findUnexplained: FindUnexplained;
  /** Opens a form again whose tab was closed with unsaved values. */
  readonly reopen: (start: FormStart) => void;
  readonly onClosed: (form: TermForm) => void;
}

/** The part of a webview panel that a form uses. */
export interface FormPanel extends Pick<
  vscode.WebviewPanel,
  'title' | 'visible' | 'reveal' | 'dispose' | 'onDidChangeViewState' | 'onDidDispose'
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
  /** The values of the page, as it last sent them. */
  #latest: { readonly values: TermValues; readonly isDirty: boolean } | undefined;
  #revision = 0;
  #isReady = false;
  #isClosing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: TermFormParts, panel: FormPanel, start: FormStart) {
    this.#parts = parts;
    this.#panel = panel;
    this.#target = start.target;
    this.#initial = start;
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

  dispose(): void {
    this.#isClosing = true;
    this.#panel.dispose();
  }

  #load(): void {
    const root = vscode.Uri.joinPath(this.#parts.extensionUri, 'dist', 'termForm');
    const { webview, title } = this.#panel;
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    const toUri = (file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
    webview.html = renderPanelHtml({
      cspSource: webview.cspSource,
      script: toUri('form.js'),
      style: toUri('form.css'),
      preloads: [],
      drawsDiagrams: false,
      ...createPageFacts(title),
    });
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
    const start = { ...this.#initial, target: this.#target };
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
    const { values } = this.#initial;
    const kept = this.#latest?.isDirty === true ? this.#latest.values : values;
    if (kept === undefined) {
      if (missing !== undefined) void plainWindow.showErrorMessage(missing);
      this.dispose();
      return;
    }
    const note = vscode.l10n.t('Your values are kept: save them as a new entry.');
    void plainWindow.showWarningMessage(missing === undefined ? note : `${missing} ${note}`);
    this.#target = { uri: this.#target.uri };
    this.#initial = { target: this.#target, values: kept };
    return this.#start();
  }

  async #check({
    revision,
    values,
    isDirty,
  }: Extract<FromForm, { type: 'change' }>): Promise<void> {
    this.#latest = { values, isDirty };
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
        this.dispose();
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
    this.dispose();
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
    await this.#start();
  }

  /** The editor closes a tab without asking, so unsaved values are offered again. */
  #onClosed(): void {
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
    this.#parts.onClosed(this);
    const latest = this.#latest;
    if (this.#isClosing || latest?.isDirty !== true) return;
    this.#isClosing = true;
    const reopen = vscode.l10n.t('Reopen');
    void plainWindow
      .showWarningMessage(
        vscode.l10n.t('Your changes to “{0}” were not saved.', latest.values.name),
        reopen,
      )
      .then((answer) => {
        if (answer !== reopen) return;
        const { base } = this.#initial;
        this.#parts.reopen({ target: this.#target, base, values: latest.values });
      });
  }
}
