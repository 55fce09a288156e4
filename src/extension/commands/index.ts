import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { parseTermReference } from '../../core/service/editing';
import { addComponent, connectComponents, renameComponent } from '../sketch/sketchCommands';
import { startDiagram } from '../sketch/startDiagram';
import { quickAddTerm } from './addTerm';
import type { ChangeJournal } from './changeJournal';
import { copyTermAsMarkdown, copyTermName } from './copyTerm';
import { createStarter } from './createStarter';
import { discover } from './discoverTerms';
import { quickEditTerm } from './editTerm';
import { exportPage } from './exportPage';
import { findUsages } from './findUsages';
import { importTerms } from './importTerms';
import { moveTerm } from './moveTerm';
import { openFile } from './openFile';
import { openGlossary } from './openGlossary';
import { openPlace } from './openPlace';
import { openSample } from './openSample';
export { recoverChange } from './recoverChange';
import { revealTerm } from './revealTerm';
import { removeTerm } from './removeTerm';
import { GlossaryRenameProvider } from './renameProvider';
import { renameTerm } from './renameTerm';
import { searchGlossary } from './searchGlossary';
import { showTermInDiagram } from './showTermInDiagram';
import { useGlossary } from './useGlossary';
import { TermForms } from '../termForm/termForms';

/** The services that every command gets. */
export interface CommandParts {
  readonly service: GlossaryService;
  readonly extensionUri: vscode.Uri;
  /** Remembers what concerns this workspace only. */
  readonly memory: vscode.Memento;
  readonly journal: ChangeJournal;
}

export type RunCommand = (parts: CommandParts, argument: unknown) => Promise<void>;

// The start of a part (see `createPartLoader`), which does not share the translations of the main bundle.
if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });

/** Creates the rename provider, which uses the plan of the rename command. */
export function createRenameProvider({ service, journal }: CommandParts): GlossaryRenameProvider {
  return new GlossaryRenameProvider(service, journal);
}

/** Creates the manager of the open forms. */
export function createTermForms(parts: ConstructorParameters<typeof TermForms>[0]): TermForms {
  return new TermForms(parts);
}

/** The commands, keyed as in `commandIds`; loaded when the first of them runs. */
export const commands = {
  quickAddTerm: ({ service }, argument) => quickAddTerm(service, argument),
  quickEditTerm: ({ service }, argument) => quickEditTerm(service, argument),
  removeTerm: ({ service }, argument) => removeTerm(service, argument),
  renameTerm,
  moveTerm,
  copyTermName: ({ service }, argument) => copyTermName(service, argument),
  copyTermAsMarkdown: ({ service }, argument) => copyTermAsMarkdown(service, argument),
  findUsages: ({ service }, argument) => findUsages(service, argument),
  showTermInDiagram: ({ service }, argument) => showTermInDiagram(service, argument),
  searchGlossary: ({ service }) => searchGlossary(service),
  openGlossary: ({ service }) => openGlossary(service),
  addComponent,
  connectComponents,
  renameComponent,
  startDiagram: () => startDiagram(),
  createStarter: ({ service }) => createStarter(service),
  discoverTerms: ({ service, memory }, argument) => discover(service, memory, argument === 'boxes'),
  importTerms: ({ service }, argument) => importTerms(service, argument),
  exportPage: (parts) => exportPage(parts),
  openSample: ({ extensionUri }) => openSample(extensionUri),
  openFile: (_, argument) => openFile(argument),
  useGlossary: ({ service }, argument) => useGlossary(service, argument),
  openPlace: (_, argument) => openPlace(argument),
  openTerm: async ({ service }, argument) => {
    const reference = parseTermReference(argument);
    if (reference) await revealTerm(service, reference);
  },
} satisfies Record<string, RunCommand>;
