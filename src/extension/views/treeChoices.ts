import * as vscode from 'vscode';
import type { Grouping } from '../../core/features/browse/groupTerms';
import { pickOne } from '../pickOne';
import { groupings } from '../../core/service/browsing';

const groupingKey = 'glossaryView.grouping';
const incompleteFirstKey = 'glossaryView.incompleteFirst';
const openGroupsKey = 'glossaryView.openGroups';
/** Of groups that the user opened or closed; the oldest are forgotten. */
const maxRemembered = 200;

/** Stores the user's grouping and order of the list of terms, and which groups are open, with the workspace. */
export class TreeChoices {
  constructor(private readonly memory: vscode.Memento) {}

  get current(): { readonly grouping: Grouping; readonly incompleteFirst: boolean } {
    const remembered = this.memory.get(groupingKey);
    return {
      grouping: groupings.find((one) => one === remembered) ?? 'letter',
      incompleteFirst: this.memory.get(incompleteFirstKey) === true,
    };
  }

  async group(grouping: Grouping): Promise<void> {
    await this.memory.update(groupingKey, grouping);
  }

  /** Returns whether a group is open: as the user left it, or else as given. */
  isOpen(key: string, byDefault: boolean): boolean {
    return this.#openGroups.find(([one]) => one === key)?.[1] ?? byDefault;
  }

  async rememberOpen(key: string, isOpen: boolean): Promise<void> {
    const others = this.#openGroups.filter(([one]) => one !== key);
    await this.memory.update(openGroupsKey, [...others, [key, isOpen]].slice(-maxRemembered));
  }

  get #openGroups(): readonly (readonly [string, boolean])[] {
    return this.memory.get<readonly (readonly [string, boolean])[]>(openGroupsKey) ?? [];
  }

  async putIncompleteFirst(incompleteFirst: boolean): Promise<void> {
    await this.memory.update(incompleteFirstKey, incompleteFirst);
  }
}

/** Returns the label of a grouping, for the view's title and the list of groupings. */
export function describeGrouping(grouping: Grouping): string {
  const { l10n } = vscode;
  const words: Readonly<Record<Grouping, string>> = {
    letter: l10n.t('By letter'),
    context: l10n.t('By context'),
    owner: l10n.t('By owner'),
    status: l10n.t('By status'),
    delivery: l10n.t('By delivery status'),
    file: l10n.t('By file'),
  };
  return words[grouping];
}

/** Asks for a grouping. */
export async function pickGrouping(present: Grouping): Promise<Grouping | undefined> {
  const items = groupings.map((grouping) => ({ grouping, label: describeGrouping(grouping) }));
  const current = items.find(({ grouping }) => grouping === present);
  const title = vscode.l10n.t('Group Terms');
  return (await pickOne({ title, items, current }))?.grouping;
}
