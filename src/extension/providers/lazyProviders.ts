import type * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { ChangeJournal } from '../commands/changeJournal';
import { createPartLoader, type ExtensionFolders } from '../host/bundles';
import type * as ProviderModule from './onDemandProviders';
import type { WorkspaceUsages } from './workspaceUsages';

/** Loads the bundle of the providers that run only on request, on the first request. */
export class LazyProviders implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #folders: ExtensionFolders;
  readonly #usages: Promise<WorkspaceUsages>;
  readonly #journal: ChangeJournal;
  readonly #bundle: () => Promise<typeof ProviderModule>;
  #providers: Promise<ProviderModule.OnDemandProviders> | undefined;

  constructor(
    service: GlossaryService,
    folders: ExtensionFolders,
    usages: Promise<WorkspaceUsages>,
    journal: ChangeJournal,
  ) {
    this.#service = service;
    this.#folders = folders;
    this.#usages = usages;
    this.#journal = journal;
    this.#bundle = createPartLoader<typeof ProviderModule>(
      folders.extensionUri,
      'providers.js',
      'createProviders',
    );
  }

  get(): Promise<ProviderModule.OnDemandProviders> {
    this.#providers ??= this.#create();
    return this.#providers;
  }

  dispose(): void {
    void this.#providers?.then(({ panel, sources, preview, readingMode }) => {
      panel.dispose();
      sources.dispose();
      preview.dispose();
      readingMode.dispose();
    });
  }

  async #create(): Promise<ProviderModule.OnDemandProviders> {
    const { createProviders } = await this.#bundle();
    return createProviders(this.#service, this.#folders, await this.#usages, this.#journal);
  }
}
