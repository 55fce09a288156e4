import * as vscode from 'vscode';
import type { Diagram } from '../../core/diagram/diagram';
import { searchTerms } from '../../core/service/editing';
import type { GlossaryService } from '../../core/service/glossaryService';
import { commandIds } from '../commandIds';
import { mayWrite } from '../commands/mayWrite';
import { ask } from '../commands/quickInput';
import { pickOne } from '../pickOne';
import { type PlainItem, plainWindow } from '../plainWindow';
import { applySketch, type SketchParts } from './applySketch';
import { findSketch } from './findSketch';

/** Number of terms that are offered while the user types a name. */
const maxOffers = 20;

/** Asks for a name, for what the component calls and what calls it, and adds it to the diagram. */
export async function addComponent(parts: SketchParts): Promise<void> {
  const { l10n } = vscode;
  const title = l10n.t('Add Component');
  if (!(await mayWrite())) return;
  const open = await findSketch(parts.service, title);
  const label = open && (await askForComponent(parts.service, title));
  if (!open || label === undefined) return;
  const { diagram, uri } = open;
  const calls = await pickBoxes(diagram, title, l10n.t('What does “{0}” call?', label));
  const calledBy = calls && (await pickBoxes(diagram, title, l10n.t('What calls “{0}”?', label)));
  if (!calledBy) return;
  const change = { kind: 'add', label, calls, calledBy } as const;
  const outcome = await applySketch(parts, { uri, line: diagram.line, change });
  if (outcome.kind === 'done') await offerTerm(parts.service, label);
}

/** Offers an entry for a component that has none. */
async function offerTerm(service: GlossaryService, label: string): Promise<void> {
  const { terms } = await service.glossary();
  if (terms.some(({ name }) => name.toLowerCase() === label.toLowerCase())) return;
  const add = vscode.l10n.t('Add Term');
  const added = vscode.l10n.t(
    'Added “{0}” to the diagram. The glossary does not explain it yet.',
    label,
  );
  if ((await plainWindow.showInformationMessage(added, add)) === add)
    await vscode.commands.executeCommand(commandIds.addTerm, label);
}

/** Asks for two components and for what the arrow between them says. */
export async function connectComponents(parts: SketchParts): Promise<void> {
  const { l10n } = vscode;
  const title = l10n.t('Connect Components');
  if (!(await mayWrite())) return;
  const open = await findSketch(parts.service, title);
  const from = open && (await pickBox(open.diagram, title, l10n.t('Which component calls?')));
  const to =
    from && (await pickBox(open.diagram, title, l10n.t('What does “{0}” call?', from.label)));
  if (!open || !from || !to) return;
  const prompt = l10n.t('Words of the connection. Leave empty for an arrow without words.');
  const label = await ask({ title, prompt, example: l10n.t('asks for payment') });
  if (label === undefined) return;
  const change = { kind: 'connect', from: from.id, to: to.id, label } as const;
  await applySketch(parts, { uri: open.uri, line: open.diagram.line, change });
}

/** Asks for a component and its new name; its entry gets the same name. */
export async function renameComponent(parts: SketchParts): Promise<void> {
  const { l10n } = vscode;
  const title = l10n.t('Rename Component');
  if (!(await mayWrite())) return;
  const open = await findSketch(parts.service, title);
  const box = open && (await pickBox(open.diagram, title, l10n.t('Which component?')));
  if (!box) return;
  const label = await ask({
    title,
    prompt: l10n.t('New name'),
    example: l10n.t('Parcel'),
    value: box.label,
    validate: (value) =>
      value.trim() === '' ? { severity: 'error', message: l10n.t('Enter a name.') } : undefined,
  });
  if (label === undefined) return;
  const change = { kind: 'rename', id: box.id, label } as const;
  const outcome = await applySketch(parts, { uri: open.uri, line: open.diagram.line, change });
  if (outcome.kind !== 'done' || outcome.term === undefined) return;
  void plainWindow.showInformationMessage(
    l10n.t('Renamed “{0}” to “{1}” in the glossary and in diagrams.', outcome.term, label),
  );
}

interface BoxItem extends PlainItem {
  readonly id: string;
}

function listBoxItems({ nodes, groups }: Diagram): readonly BoxItem[] {
  const names = new Map(groups.map(({ id, label }) => [id, label]));
  return nodes
    .filter(({ label }) => label !== '')
    .map(({ id, label, group }) => {
      const name = group === undefined ? undefined : names.get(group);
      return { id, label, ...(name !== undefined && { description: name }) };
    });
}

function pickBox(
  diagram: Diagram,
  title: string,
  placeholder: string,
): Promise<BoxItem | undefined> {
  const items = listBoxItems(diagram);
  return pickOne({ title, placeholder, items, current: undefined, ignoreFocusOut: true });
}

/** Returns the ids of the chosen boxes, of which there may be none; `undefined` if the user cancels. */
async function pickBoxes(
  diagram: Diagram,
  title: string,
  placeHolder: string,
): Promise<readonly string[] | undefined> {
  const items = listBoxItems(diagram);
  if (items.length === 0) return [];
  const options = { title, placeHolder, ignoreFocusOut: true };
  const chosen = await plainWindow.showQuickPickMany(items, options);
  return chosen?.map(({ id }) => id);
}

/** Asks for a name and offers terms that match it; `undefined` if the user cancels. */
function askForComponent(service: GlossaryService, title: string): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Name of the component');
  picker.ignoreFocusOut = true;
  const offer = async (): Promise<void> => {
    const typed = picker.value.trim();
    const terms = await searchTerms(service, typed, maxOffers);
    if (typed !== picker.value.trim()) return;
    const names = [...new Set(terms.map(({ name }) => name))].filter((name) => name !== typed);
    const description = vscode.l10n.t('In the glossary');
    picker.items = [
      ...(typed === '' ? [] : [{ label: typed, alwaysShow: true }]),
      ...names.map((label) => ({ label, description, alwaysShow: true })),
    ];
  };
  return new Promise((resolve) => {
    picker.onDidChangeValue(() => void offer());
    picker.onDidAccept(() => {
      const label = picker.activeItems[0]?.label ?? picker.value.trim();
      if (label === '') return;
      resolve(label);
      picker.dispose();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
    void offer();
  });
}
