import type * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service';
import { lazyBundle } from '../host/bundles';
import type * as ProviderModule from './askedProviders';

/** What nobody needs before he asks for it; the bundle is loaded with the first question. */
export class LazyProviders implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #extensionUri: vscode.Uri;
  readonly #bundle: () => Promise<typeof ProviderModule>;
  #providers: Promise<ProviderModule.AskedProviders> | undefined;

  constructor(service: GlossaryService, extensionUri: vscode.Uri) {
    this.#service = service;
    this.#extensionUri = extensionUri;
    this.#bundle = lazyBundle(
      extensionUri,
      'providers.js',
      (exports): exports is typeof ProviderModule => 'createProviders' in exports,
    );
  }

  get(): Promise<ProviderModule.AskedProviders> {
    this.#providers ??= this.#bundle().then(({ createProviders }) =>
      createProviders(this.#service, this.#extensionUri),
    );
    return this.#providers;
  }

  dispose(): void {
    void this.#providers?.then(({ panel, usages }) => {
      panel.dispose();
      usages.dispose();
    });
  }
}
