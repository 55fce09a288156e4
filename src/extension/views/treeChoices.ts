import * as vscode from 'vscode';
import type { Grouping } from '../../core/features/browse/groupTerms';
import { pickOne } from '../pickOne';
import { groupings } from '../../core/service/browsing';

const groupingKey = 'glossaryView.grouping';
const incompleteFirstKey = 'glossaryView.incompleteFirst';

/** Stores the user's grouping and order of the list of terms, with the workspace. */
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
